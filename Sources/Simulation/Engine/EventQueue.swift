/// What is going to happen, earliest first: a binary heap of one machine word an event.
///
/// A word is the tick in its upper 40 bits and the payload in its lower 24. So events of one tick come in the order of
/// their payloads, which is a law: rosters of pools first, then sources of arrivals, then dossiers by their slot.
struct EventQueue {
  private var heap: [UInt64] = []

  /// The number of bits for the payload.
  static let payloadBits: UInt64 = 24
  /// The payload of a word.
  static let payloadMask: UInt64 = (1 << payloadBits) - 1
  /// One more than the latest tick: 34 years of milliseconds.
  static let tickLimit: Int64 = 1 << 40

  /// An empty queue with room for some events.
  init(capacity: Int) { heap.reserveCapacity(capacity) }

  /// True when nothing is going to happen.
  var isEmpty: Bool { heap.isEmpty }

  /// The number of events that wait.
  var count: Int { heap.count }

  /// The earliest word.
  var first: UInt64? { heap.first }

  /// Adds an event; the tick must be within 0 and ``tickLimit``, the payload within its bits.
  @inline(__always)
  mutating func push(tick: Int64, payload: Int) {
    push((UInt64(bitPattern: tick) << Self.payloadBits) | UInt64(truncatingIfNeeded: payload))
  }

  /// Adds a word.
  mutating func push(_ word: UInt64) {
    heap.append(word)
    heap.withUnsafeMutableBufferPointer { heap in
      var hole = heap.count - 1
      while hole > 0 {
        let parent = (hole - 1) >> 1
        let above = heap[parent]
        if above <= word { break }
        heap[hole] = above
        hole = parent
      }
      heap[hole] = word
    }
  }

  /// Takes the earliest word away.
  mutating func pop() -> UInt64? {
    guard let last = heap.popLast() else { return nil }
    guard !heap.isEmpty else { return last }
    return heap.withUnsafeMutableBufferPointer { heap in
      let top = heap[0]
      Self.sift(last, into: heap)
      return top
    }
  }

  /// Puts a word in the place of the earliest and lets it sink.
  private static func sift(_ word: UInt64, into heap: UnsafeMutableBufferPointer<UInt64>) {
    let count = heap.count
    var hole = 0
    var child = 1
    while child < count {
      let right = child + 1
      if right < count, heap[right] < heap[child] { child = right }
      let smaller = heap[child]
      if word <= smaller { break }
      heap[hole] = smaller
      hole = child
      child = 2 * hole + 1
    }
    heap[hole] = word
  }
}
