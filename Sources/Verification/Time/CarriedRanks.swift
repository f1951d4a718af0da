/// What a branch carries to its join on the way there, as ranks of the join: interned, so that a state carries one number.
///
/// A join sees how every step last came out. What steps carry that cannot come again is summed up as the lowest rank; a step
/// that can is kept by itself, since it takes back what it carried.
struct CarriedRanks {
  private struct Carried: Hashable {
    /// The lowest rank that nothing takes back.
    var settled: Int
    /// Pairs of a node and its rank, nodes ascending; ranks below `settled`.
    var open: [Int32]
  }

  private let last: Int
  private var list: [Carried]
  private var numbers: [Carried: Int32]

  /// Nothing is carried.
  static let none: Int32 = 0

  /// Knows joins of so many ranks.
  init(rankCount: Int) {
    last = rankCount - 1
    let nothing = Carried(settled: last, open: [])
    list = [nothing]
    numbers = [nothing: Self.none]
  }

  /// What is carried after a node is left with an outcome of a rank, or with none that is carried.
  mutating func leaving(_ node: Int32, rank: Int?, isRepeated: Bool, with number: Int32) -> Int32 {
    if rank == nil, list[Int(number)].open.isEmpty { return number }
    var carried = list[Int(number)]
    if isRepeated {
      var open: [Int32] = []
      for position in stride(from: 0, to: carried.open.count, by: 2) where carried.open[position] != node {
        open += carried.open[position...(position + 1)]
      }
      if let rank {
        let place = stride(from: 0, to: open.count, by: 2).first { open[$0] > node } ?? open.count
        open.insert(contentsOf: [node, Int32(truncatingIfNeeded: rank)], at: place)
      }
      carried.open = open
    } else if let rank {
      carried.settled = min(carried.settled, rank)
    }
    // What a lower rank outdoes for good does not matter any more.
    var kept: [Int32] = []
    for position in stride(from: 0, to: carried.open.count, by: 2)
    where Int(carried.open[position + 1]) < carried.settled { kept += carried.open[position...(position + 1)] }
    carried.open = kept
    if let known = numbers[carried] { return known }
    let new = Int32(truncatingIfNeeded: list.count)
    list.append(carried)
    numbers[carried] = new
    return new
  }

  /// The lowest rank of all that is carried.
  func rank(of number: Int32) -> Int {
    let carried = list[Int(number)]
    return stride(from: 1, to: carried.open.count, by: 2).reduce(carried.settled) { min($0, Int(carried.open[$1])) }
  }
}
