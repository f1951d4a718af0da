/// How often each counter has been used, for the counters that can still matter: interned, so that a state of a path
/// carries one number.
struct CounterVectors {
  /// By vector: pairs of a counter and how often it was used, counters ascending, uses above 0.
  private var pairs: [[Int32]] = [[]]
  private var numbers: [[Int32]: Int32] = [[]: 0]

  /// The vector in which nothing was used.
  static let none: Int32 = 0

  /// How often a counter was used.
  func uses(of counter: Int, in vector: Int32) -> Int {
    let list = pairs[Int(vector)]
    for position in stride(from: 0, to: list.count, by: 2) where Int(list[position]) == counter {
      return Int(list[position + 1])
    }
    return 0
  }

  /// The vector after one more use.
  mutating func adding(_ counter: Int, to vector: Int32) -> Int32 {
    var list = pairs[Int(vector)]
    var position = 0
    while position < list.count, Int(list[position]) < counter { position += 2 }
    if position < list.count, Int(list[position]) == counter {
      list[position + 1] += 1
    } else {
      list.insert(contentsOf: [Int32(counter), 1], at: position)
    }
    return intern(list)
  }

  /// The vector without the counters that no longer matter.
  mutating func keeping(_ vector: Int32, where isLive: (Int) -> Bool) -> Int32 {
    if vector == Self.none { return vector }
    let list = pairs[Int(vector)]
    var kept: [Int32] = []
    for position in stride(from: 0, to: list.count, by: 2) where isLive(Int(list[position])) {
      kept += [list[position], list[position + 1]]
    }
    return kept.count == list.count ? vector : intern(kept)
  }

  private mutating func intern(_ list: [Int32]) -> Int32 {
    if let known = numbers[list] { return known }
    let number = Int32(truncatingIfNeeded: pairs.count)
    pairs.append(list)
    numbers[list] = number
    return number
  }
}
