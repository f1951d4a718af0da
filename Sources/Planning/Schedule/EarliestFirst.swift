/// A binary heap of parts by when they are over, or by what they cost, and then by number.
struct EarliestFirst<Key: Comparable & Sendable>: Sendable {
  private var heap: [(key: Key, part: Int)] = []

  mutating func push(_ key: Key, _ part: Int) {
    heap.append((key, part))
    var child = heap.count - 1
    while child > 0, heap[child] < heap[(child - 1) / 2] {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func pop() -> (key: Key, part: Int)? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    guard !heap.isEmpty else { return first }
    heap[0] = last
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && heap[child] < heap[least] {
        least = child
      }
      if least == parent { return first }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}
