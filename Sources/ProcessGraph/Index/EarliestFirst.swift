/// A binary heap of numbered parts: the one with the least key comes first, and of equal keys the least number.
///
/// Keys are when a part is over, what it costs, or anything else that orders parts; the order of pushing never shows.
/// Inlinable, because a heap called across modules without specialisation is six times as slow.
public struct EarliestFirst<Key: Comparable & Sendable>: Sendable {
  @usableFromInline
  var heap: [(key: Key, part: Int32)] = []

  /// Makes a heap without parts.
  @inlinable
  public init() {}

  /// Puts a part in; one that is in already is in twice.
  @inlinable
  public mutating func push(_ part: Int32, at key: Key) {
    heap.append((key, part))
    var child = heap.count - 1
    while child > 0, heap[child] < heap[(child - 1) / 2] {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  /// Takes the first part out; nil when there is none.
  @inlinable
  public mutating func pop() -> (key: Key, part: Int32)? {
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
