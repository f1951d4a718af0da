/// Brings an order of parts into nested sequences and parallels.
///
/// An order that is series-parallel comes out as it is. Any other holds a knot, in its smallest form a and b before c,
/// and b before d: no nesting says that and no more (Valdes, Tarjan and Lawler, SIAM Journal on Computing 11, 1982). A
/// knot is cut in two, and all before the cut is waited for by all behind it. The cut is the one with the shortest longest
/// path, in knots of up to ``exactSize`` parts among all cuts and with the cuts of what remains, where parts that all others
/// stand to in the same way count as one; in larger ones among those that follow the clock or hold all that comes before a
/// part. Order is never lost, only waiting added, and
/// ``added`` says which.
public struct Arranger: Sendable {
  /// A part that waits for another although nothing it needs asks for it.
  public struct Wait: Hashable, Sendable {
    /// What is waited for.
    public var earlier: Int32
    /// What waits.
    public var later: Int32
  }

  /// Knots of up to so many parts are cut in the best way there is.
  public static let exactSize = 10

  /// The nested form; nil for no parts.
  public private(set) var arrangement: Arrangement?
  /// Waiting that the nested form adds, by earlier part and then by later.
  public private(set) var added: [Wait] = []
  /// The parts of the largest knot that was cut by rule, not in the best way there is; 0 for none.
  public private(set) var partsCutByRule = 0

  private let exactSize: Int
  private let weights: [Int64]
  private let before: PartSets
  private let predecessors: [[Int32]]

  /// Arranges parts. `predecessors` of a part are what it waits for; `sequence` lists all parts, each behind its
  /// predecessors. Knots of more parts than `exactSize`, which is at most ``exactSize``, are cut by rule.
  public init(
    weights: [Int64], predecessors: [[Int32]], sequence: [Int32], exactSize: Int = Arranger.exactSize
  ) {
    self.exactSize = min(exactSize, Self.exactSize)
    self.weights = weights
    self.predecessors = predecessors
    var before = PartSets(rows: weights.count, parts: weights.count)
    for part in sequence.map(Int.init) {
      for earlier in predecessors[part].map(Int.init) {
        before.insert(earlier, row: part)
        before.unite(row: earlier, into: part)
      }
    }
    self.before = before
    guard !sequence.isEmpty else { return }
    let whole = arrange(sequence.map(Int.init))
    arrangement = whole
    var reached = PartSets(rows: weights.count, parts: weights.count)
    _ = collect(whole, &reached)
    for earlier in weights.indices {
      for later in weights.indices where reached.contains(earlier, row: later) && !before.contains(earlier, row: later)
      {
        added.append(Wait(earlier: Int32(earlier), later: Int32(later)))
      }
    }
  }

  // MARK: Taking apart

  /// Parts in an order of `sequence`; every part of a set is listed behind what it waits for.
  private mutating func arrange(_ parts: [Int]) -> Arrangement {
    if parts.count == 1 { return .part(Int32(parts[0])) }
    let groups = components(parts)
    if groups.count > 1 { return .parallel(arrangeAll(groups)) }
    let pieces = series(parts)
    if pieces.count > 1 { return flat(arrangeAll(pieces)) }
    if parts.count > exactSize { partsCutByRule = max(partsCutByRule, parts.count) }
    let (first, rest) = cut(parts)
    return flat([arrange(first), arrange(rest)])
  }

  private mutating func arrangeAll(_ sets: [[Int]]) -> [Arrangement] {
    var forms: [Arrangement] = []
    for parts in sets { forms.append(arrange(parts)) }
    return forms
  }

  private func flat(_ pieces: [Arrangement]) -> Arrangement {
    .sequence(
      pieces.flatMap { piece in
        if case .sequence(let inner) = piece { inner } else { [piece] }
      })
  }

  /// Groups of which no part waits for one of another.
  private func components(_ parts: [Int]) -> [[Int]] {
    var root = [Int: Int](minimumCapacity: parts.count)
    for part in parts { root[part] = part }
    func find(_ part: Int) -> Int {
      var top = part
      while let next = root[top], next != top { top = next }
      var walk = part
      while let next = root[walk], next != top {
        root[walk] = top
        walk = next
      }
      return top
    }
    for part in parts {
      for earlier in predecessors[part].map(Int.init) where root[earlier] != nil { root[find(earlier)] = find(part) }
    }
    var number: [Int: Int] = [:]
    var groups: [[Int]] = []
    // By the lowest number in them, so that branches stand in the order in which parts are listed.
    for part in parts.sorted() {
      let top = find(part)
      if number[top] == nil {
        number[top] = groups.count
        groups.append([])
      }
    }
    for part in parts { groups[number[find(part)] ?? 0].append(part) }
    return groups
  }

  /// Pieces of which each waits as a whole for the one before.
  private func series(_ parts: [Int]) -> [[Int]] {
    let inside = set(parts)
    var counts: [(part: Int, count: Int)] = parts.map { ($0, before.count(row: $0, within: inside)) }
    // A sort that keeps what is equal in its order.
    counts = counts.enumerated().sorted { ($0.element.count, $0.offset) < ($1.element.count, $1.offset) }
      .map(\.element)
    // How many of the first parts each part waits for without a gap.
    var reach = counts.map { part, _ in
      counts.firstIndex { !before.contains($0.part, row: part) } ?? counts.count
    }
    for position in reach.indices.reversed().dropFirst() { reach[position] = min(reach[position], reach[position + 1]) }
    var pieces: [[Int]] = []
    var piece: [Int] = []
    for position in counts.indices {
      if position > 0, reach[position] >= position {
        pieces.append(piece)
        piece = []
      }
      piece.append(counts[position].part)
    }
    return pieces + [piece]
  }

  private func set(_ parts: [Int]) -> PartSets {
    var inside = PartSets(rows: 1, parts: weights.count)
    for part in parts { inside.insert(part, row: 0) }
    return inside
  }

  // MARK: Cutting knots

  private func cut(_ parts: [Int]) -> ([Int], [Int]) {
    if parts.count <= exactSize {
      var search = CutSearch(weights: parts.map { weights[$0] }, before: parts.map { part in mask(parts, part) })
      let first = search.bestCut
      return (
        parts.indices.filter { first >> $0 & 1 == 1 }.map { parts[$0] },
        parts.indices.filter { first >> $0 & 1 == 0 }.map { parts[$0] }
      )
    }
    if let (first, rest) = cutOfWholes(parts) { return (first, rest) }
    let finish = finishes(parts)
    var best: (cost: Int64, added: Int, first: Set<Int>)?
    func consider(_ first: Set<Int>) {
      guard !first.isEmpty, first.count < parts.count else { return }
      let cost =
        longest(parts.filter { first.contains($0) }) + longest(parts.filter { !first.contains($0) })
      let added = first.count * (parts.count - first.count)
      if let best, (best.cost, best.added) <= (cost, added) { return }
      best = (cost, added, first)
    }
    for moment in Self.spread(Set(finish.values).sorted()) {
      consider(Set(parts.filter { (finish[$0] ?? 0) <= moment }))
    }
    for part in Self.spread(parts) { consider(Set(parts.filter { before.contains($0, row: part) })) }
    let first = best?.first ?? Set(parts.prefix(1))
    return (parts.filter { first.contains($0) }, parts.filter { !first.contains($0) })
  }

  /// The best cut of a large knot that is a small one of wholes: parts that all others stand to in the same way, one
  /// after another or side by side. Nil where the knot stays large.
  private func cutOfWholes(_ parts: [Int]) -> ([Int], [Int])? {
    guard parts.count <= 64 else { return nil }
    var wholes = parts.map { part in
      Whole(
        parts: [part], weight: weights[part], before: set(parts.filter { before.contains($0, row: part) }),
        after: set(parts.filter { before.contains(part, row: $0) }))
    }
    while let (one, other) = pairOfOne(wholes) {
      wholes[one].take(wholes[other])
      wholes.remove(at: other)
    }
    guard wholes.count > 1, wholes.count <= Self.exactSize else { return nil }
    var search = CutSearch(
      weights: wholes.map(\.weight),
      before: wholes.map { whole in
        var mask: UInt16 = 0
        for (position, earlier) in wholes.enumerated() where whole.before.contains(earlier.parts[0], row: 0) {
          mask |= 1 << position
        }
        return mask
      })
    let cut = search.bestCut
    let first = Set(wholes.indices.filter { cut >> $0 & 1 == 1 }.flatMap { wholes[$0].parts })
    return (parts.filter { first.contains($0) }, parts.filter { !first.contains($0) })
  }

  /// Parts that stand to all others in the same way.
  private struct Whole {
    var parts: [Int]
    var weight: Int64
    /// All parts that come before it, and all that come after.
    var before: PartSets
    var after: PartSets

    /// Takes in another, which comes after it or stands side by side with it.
    mutating func take(_ other: Whole) {
      let isAfter = after.contains(other.parts[0], row: 0)
      parts += other.parts
      weight = isAfter ? weight + other.weight : max(weight, other.weight)
      if isAfter { after = other.after }
    }
  }

  /// Two wholes that are one to all others.
  private func pairOfOne(_ wholes: [Whole]) -> (Int, Int)? {
    for one in wholes.indices {
      for other in wholes.indices where other != one {
        let isAfter = wholes[one].after.contains(wholes[other].parts[0], row: 0)
        let isBefore = wholes[one].before.contains(wholes[other].parts[0], row: 0)
        if isBefore || !isAfter && other < one { continue }
        let isWhole = parts(wholes).allSatisfy { part in
          if wholes[one].parts.contains(part) || wholes[other].parts.contains(part) { return true }
          return wholes[one].before.contains(part, row: 0) == wholes[other].before.contains(part, row: 0)
            && wholes[one].after.contains(part, row: 0) == wholes[other].after.contains(part, row: 0)
        }
        if isWhole { return (one, other) }
      }
    }
    return nil
  }

  private func parts(_ wholes: [Whole]) -> [Int] { wholes.flatMap(\.parts) }

  /// A few of many, evenly apart: no more cuts of a large knot than these are tried, of each kind.
  private static func spread<Element>(_ list: [Element]) -> [Element] {
    let most = list.count > 100 ? 6 : 32
    guard list.count > most else { return list }
    return (1...most).map { list[$0 * list.count / (most + 1)] }
  }

  private func mask(_ parts: [Int], _ part: Int) -> UInt16 {
    var mask: UInt16 = 0
    for (position, earlier) in parts.enumerated() where before.contains(earlier, row: part) { mask |= 1 << position }
    return mask
  }

  private func finishes(_ parts: [Int]) -> [Int: Int64] {
    var finish = [Int: Int64](minimumCapacity: parts.count)
    for part in parts {
      finish[part] = weights[part] + (predecessors[part].compactMap { finish[Int($0)] }.max() ?? 0)
    }
    return finish
  }

  private func longest(_ parts: [Int]) -> Int64 { finishes(parts).values.max() ?? 0 }

  // MARK: What was added

  /// Notes for every part of a form what it waits for, and gives all its parts.
  private func collect(_ form: Arrangement, _ reached: inout PartSets) -> [Int] {
    switch form {
    case .part(let part): return [Int(part)]
    case .parallel(let inner):
      var all: [Int] = []
      for one in inner { all += collect(one, &reached) }
      return all
    case .sequence(let inner):
      var all: [Int] = []
      for one in inner {
        let own = collect(one, &reached)
        for later in own { for earlier in all { reached.insert(earlier, row: later) } }
        all += own
      }
      return all
    }
  }
}
