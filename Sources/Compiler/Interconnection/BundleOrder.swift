import ProcessGraph

/// What comes before what in an interconnected procedure.
///
/// Every part begins as soon as all its needs are met, and a need is met as soon as one of its issuers has finished
/// (Knuth's generalisation of Dijkstra's algorithm, Information Processing Letters 6, 1977: with "all of" and "any of" the
/// earliest finish comes out in one pass). What an issuer inside can meet is waited for; only where that would be a
/// circle is a need met from outside, if it can be. Takes n log n time, n being parts, needs and issuers together, and as
/// much again for every circle that is opened.
public struct BundleOrder: Hashable, Sendable {
  /// A need of a part, one link of a circle: the next link's part issues it.
  public struct Link: Hashable, Sendable {
    /// The part.
    public var part: Int32
    /// Its need.
    public var need: Int32
  }

  /// Parts in the order in which they finish; those of circles, and what waits for them, are not there.
  public private(set) var sequence: [Int32] = []
  /// By part: when it can begin at the earliest; -1 for never.
  public private(set) var start: [Int64]
  /// By need: the part that meets it; -1 for one met from outside or never.
  public private(set) var chosen: [Int32]
  /// The shortest circle of every knot of parts that wait for one another.
  public private(set) var circles: [[Link]] = []

  /// Orders parts by their needs.
  public init(_ needs: BundleNeeds) {
    start = Array(repeating: -1, count: needs.partCount)
    chosen = Array(repeating: -1, count: needs.needCount)
    var run = OrderRun(needs)
    run.settleAll(&self)
    while sequence.count < needs.partCount {
      let knots = BundleKnots(needs, isDone: run.isSettled, isMet: run.isMet)
      let released = knots.released
      guard !released.isEmpty else {
        circles = knots.circles
        return
      }
      for part in released { run.release(Int(part)) }
      run.settleAll(&self)
    }
  }

  fileprivate mutating func settle(_ part: Int, at start: Int64) {
    sequence.append(Int32(part))
    self.start[part] = start
  }

  fileprivate mutating func choose(_ part: Int32, for need: Int) { chosen[need] = part }
}

/// The state of ordering parts.
private struct OrderRun {
  private let needs: BundleNeeds
  /// By part: needs not yet met.
  private var open: [Int32]
  /// By part: the latest finish among what it waited for.
  private var ready: [Int64]
  /// By part, the needs that it can meet: `serves[servesStart[p]..<servesStart[p + 1]]`.
  private var serves: [Int32]
  private var servesStart: [Int32]
  private var owner: [Int32]
  private var queue = EarliestFirst<Int64>()
  private(set) var isSettled: [Bool]
  private(set) var isMet: [Bool]

  init(_ needs: BundleNeeds) {
    self.needs = needs
    let parts = needs.partCount
    open = (0..<parts).map { Int32(needs.needs(of: $0).count) }
    ready = Array(repeating: 0, count: parts)
    isSettled = Array(repeating: false, count: parts)
    isMet = Array(repeating: false, count: needs.needCount)
    owner = Array(repeating: 0, count: needs.needCount)
    for part in 0..<parts { for need in needs.needs(of: part) { owner[need] = Int32(part) } }
    servesStart = Array(repeating: 0, count: parts + 1)
    for issuer in needs.issuers { servesStart[Int(issuer) + 1] += 1 }
    for part in 0..<parts { servesStart[part + 1] += servesStart[part] }
    var cursor = servesStart
    serves = Array(repeating: 0, count: needs.issuers.count)
    for need in 0..<needs.needCount {
      for issuer in needs.issuers(of: need) {
        serves[Int(cursor[Int(issuer)])] = Int32(need)
        cursor[Int(issuer)] += 1
      }
    }
    for part in 0..<parts where open[part] == 0 { queue.push(Int32(part), at: needs.weights[part]) }
  }

  mutating func settleAll(_ order: inout BundleOrder) {
    while let (finish, part) = queue.pop() {
      let number = Int(part)
      isSettled[number] = true
      order.settle(number, at: finish - needs.weights[number])
      for position in Int(servesStart[number])..<Int(servesStart[number + 1]) {
        let need = Int(serves[position])
        guard !isMet[need] else { continue }
        isMet[need] = true
        order.choose(part, for: need)
        let waiting = Int(owner[need])
        ready[waiting] = max(ready[waiting], finish)
        open[waiting] -= 1
        if open[waiting] == 0 { queue.push(Int32(waiting), at: ready[waiting] + needs.weights[waiting]) }
      }
    }
  }

  /// Meets the open needs of a part from outside.
  mutating func release(_ part: Int) {
    for need in needs.needs(of: part) where !isMet[need] { isMet[need] = true }
    open[part] = 0
    queue.push(Int32(part), at: ready[part] + needs.weights[part])
  }
}
