/// Sequences of transitions that share their parts, so that joining two costs nothing.
struct FiringHistory {
  /// By entry: the transition, or -1 for a sequence of two entries.
  private var transition: [Int32] = []
  private var first: [Int32] = []
  private var second: [Int32] = []

  /// One transition alone.
  mutating func firing(_ transition: Int32) -> Int32 { add(transition, -1, -1) }

  /// One sequence and then another.
  mutating func sequence(_ first: Int32, _ second: Int32) -> Int32 { add(-1, first, second) }

  private mutating func add(_ transition: Int32, _ first: Int32, _ second: Int32) -> Int32 {
    self.transition.append(transition)
    self.first.append(first)
    self.second.append(second)
    return Int32(self.transition.count - 1)
  }

  /// The transitions of an entry, in order.
  func firings(_ entry: Int32) -> [Int32] {
    var result: [Int32] = []
    var open = [entry]
    while let next = open.popLast().map(Int.init) {
      if transition[next] >= 0 {
        result.append(transition[next])
      } else {
        open.append(second[next])
        open.append(first[next])
      }
    }
    return result
  }
}
