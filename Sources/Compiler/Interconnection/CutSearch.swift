/// The best way to cut a small knot in two, found by trying all of them, and all ways to cut what remains.
///
/// Sets are masks over the parts of the knot; each set is worked out once.
struct CutSearch {
  private let weights: [Int64]
  private let before: [UInt16]
  private var known: [Int64]

  /// Takes the weight of each part, and the mask of all parts that come before it.
  init(weights: [Int64], before: [UInt16]) {
    self.weights = weights
    self.before = before
    known = Array(repeating: -1, count: 1 << weights.count)
  }

  /// The first half of the best cut of all parts; of equally good ones, the one that adds the least waiting.
  var bestCut: UInt16 {
    mutating get {
      let all = UInt16(truncatingIfNeeded: (1 << weights.count) - 1)
      var best: (cost: Int64, added: Int, first: UInt16)?
      for raw in 1..<Int(all) {
        let first = UInt16(raw)
        guard isClosed(first, within: all) else { continue }
        let rest = all & ~first
        let cost = length(first) + length(rest)
        let added = added(first, rest)
        if let best, (best.cost, best.added) <= (cost, added) { continue }
        best = (cost, added, first)
      }
      return best?.first ?? 1
    }
  }

  private func added(_ first: UInt16, _ rest: UInt16) -> Int {
    var count = 0
    for part in weights.indices where rest >> part & 1 == 1 { count += (first & ~before[part]).nonzeroBitCount }
    return count
  }

  /// True when a set holds all that comes before its parts.
  private func isClosed(_ set: UInt16, within all: UInt16) -> Bool {
    weights.indices.allSatisfy { set >> $0 & 1 == 0 || before[$0] & all & ~set == 0 }
  }

  /// The length of the longest path of a set in its best nested form.
  private mutating func length(_ set: UInt16) -> Int64 {
    if set == 0 { return 0 }
    let position = Int(set)
    if known[position] >= 0 { return known[position] }
    let result: Int64
    if set & (set - 1) == 0 {
      result = weights[set.trailingZeroBitCount]
    } else {
      let group = component(set)
      result = group == set ? shortestCut(set) : max(length(group), length(set & ~group))
    }
    known[position] = result
    return result
  }

  /// The parts of a set that hang together with its first one.
  private func component(_ set: UInt16) -> UInt16 {
    var group: UInt16 = set & (~set &+ 1)
    while true {
      var grown = group
      for part in weights.indices where set >> part & 1 == 1 {
        let own: UInt16 = 1 << part
        if group & own != 0 { grown |= before[part] & set } else if before[part] & group != 0 { grown |= own }
      }
      if grown == group { return group }
      group = grown
    }
  }

  private mutating func shortestCut(_ set: UInt16) -> Int64 {
    var best = Int64.max
    var first = (set - 1) & set
    while first != 0 {
      if isClosed(first, within: set) { best = min(best, length(first) + length(set & ~first)) }
      first = (first - 1) & set
    }
    return best
  }
}
