import ProcessGraph
import Simulation

/// As bytes: a line that says what they are, whole numbers of seven bits a byte, and a digest of all before it.
///
/// The digest tells damage, and keeps nobody out: what is read is held within bounds, so that sums of it cannot overflow.
extension ReplicationPart {
  private static let mark = Array("thutuc part ".utf8)
  private static let format = Array("1\n".utf8)

  /// The bytes; the same for the same part.
  public var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.bytes = Self.mark + Self.format
    writer.text(program)
    writer.text(inputs.hexadecimal)
    writer.text(scenario)
    writer.list(package.map { [$0] } ?? []) { $0.text($1) }
    writer.number(warmUpDays)
    writer.number(replications)
    writer.list(results) { $0.result($1) }
    return writer.bytes + ContentDigest(of: writer.bytes).bytes
  }

  /// Reads bytes; throws what is wrong with them.
  public init(bytes: [UInt8]) throws(PartProblem) {
    guard bytes.starts(with: Self.mark) else { throw .notAPart }
    let head = Self.mark + Self.format
    guard bytes.starts(with: head) else { throw .otherFormat }
    let body = bytes.dropLast(ContentDigest.size)
    guard body.count >= head.count, ContentDigest(of: Array(body)).bytes == Array(bytes.suffix(ContentDigest.size))
    else {
      throw .damaged
    }
    var reader = ByteReader(body.dropFirst(head.count))
    guard let program = reader.text(), let digest = reader.text(), let inputs = ContentDigest(hexadecimal: digest),
      let scenario = reader.text(), let packages = reader.list({ $0.text() }), packages.count <= 1,
      let warmUpDays = reader.number(), let replications = reader.number(),
      let results = reader.list({ $0.result() }), reader.isAtEnd
    else { throw .damaged }
    self.program = program
    self.inputs = inputs
    self.scenario = scenario
    self.warmUpDays = warmUpDays
    self.replications = replications
    self.results = results
    package = packages.first
  }
}

extension ByteWriter {
  fileprivate mutating func result(_ result: ReplicationResult) {
    number(result.replication)
    number(Int(result.events))
    number(result.isOverflown ? 1 : 0)
    list(result.loads) { writer, load in
      writer.counts(load.tally)
      writer.numbers(load.ended)
      writer.histogram(load.elapsed)
      writer.histogram(load.working)
    }
    list(result.nodes) { $0.counts($1) }
    list(result.pools) { $0.counts($1) }
    list(result.desks) { $0.counts($1) }
    for numbers in [result.samples.queued, result.samples.busy, result.samples.present, result.samples.underWay] {
      self.numbers(numbers)
    }
  }

  private mutating func counts<Counts: CountFields>(_ counts: Counts) {
    for field in Counts.counts + Counts.ticks { number(Int(counts[keyPath: field])) }
  }

  private mutating func numbers(_ numbers: [Int64]) { list(numbers) { $0.number(Int($1)) } }

  /// Bins that are not empty, each with how many empty ones come before it.
  private mutating func histogram(_ histogram: LogHistogram) {
    var gap = 0
    number(histogram.counts.count { $0 > 0 })
    for count in histogram.counts {
      if count == 0 {
        gap += 1
      } else {
        number(gap)
        number(Int(count))
        gap = 0
      }
    }
  }
}

extension ByteReader {
  /// A million replications of so many things each add up to less than 2^63.
  private static let mostThings = 1 << 42
  /// Ticks are added up as 128 bits, or as fractions.
  private static let mostTicks = 1 << 62

  fileprivate mutating func result() -> ReplicationResult? {
    guard let replication = number(), let events = number(upTo: Self.mostThings), let isOverflown = number(),
      let loads = list({ $0.load() }), let nodes = list({ $0.counts(NodeCounts.self) }),
      let pools = list({ $0.counts(PoolCounts.self) }), let desks = list({ $0.counts(DeskCounts.self) }),
      let queued = numbers(), let busy = numbers(), let present = numbers(), let underWay = numbers()
    else { return nil }
    return ReplicationResult(
      replication: replication, loads: loads, nodes: nodes, pools: pools, desks: desks,
      samples: Samples(queued: queued, busy: busy, present: present, underWay: underWay), events: events,
      isOverflown: isOverflown != 0)
  }

  private mutating func load() -> LoadCounts? {
    guard let tally = counts(LoadCounts.Tally.self), let ended = numbers(), let elapsed = histogram(),
      let working = histogram()
    else { return nil }
    return LoadCounts(tally, ended: ended, elapsed: elapsed, working: working)
  }

  /// A number from 0 to another.
  private mutating func number(upTo most: Int) -> Int64? {
    guard let value = number(), (0...most).contains(value) else { return nil }
    return Int64(value)
  }

  private mutating func counts<Counts: CountFields>(_: Counts.Type) -> Counts? {
    var counts = Counts()
    for field in Counts.counts {
      guard let value = number(upTo: Self.mostThings) else { return nil }
      counts[keyPath: field] = value
    }
    for field in Counts.ticks {
      guard let value = number(upTo: Self.mostTicks) else { return nil }
      counts[keyPath: field] = value
    }
    return counts
  }

  private mutating func numbers() -> [Int64]? { list { $0.number(upTo: Self.mostThings) } }

  private mutating func histogram() -> LogHistogram? {
    guard let filled = number(), (0...LogHistogram.bins).contains(filled) else { return nil }
    var counts: [Int64] = []
    for _ in 0..<filled {
      guard let gap = number(), gap >= 0, gap < LogHistogram.bins - counts.count,
        let count = number(upTo: Self.mostThings / LogHistogram.bins), count > 0
      else { return nil }
      counts.append(contentsOf: repeatElement(0, count: gap))
      counts.append(count)
    }
    return LogHistogram(counts)
  }
}
