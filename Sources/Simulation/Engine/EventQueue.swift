/// What is going to happen, earliest first: a binary heap of one machine word an event.
///
/// A word is the tick in its upper 40 bits and the payload in its lower 24. So events of one tick come in the order of
/// their payloads, which is a law: rosters of pools first, then sources of arrivals, then dossiers by their slot.
struct EventQueue {
  private var heap: Slab<UInt64>

  /// The number of bits for the payload.
  static let payloadBits: UInt64 = 24
  /// The payload of a word.
  static let payloadMask: UInt64 = (1 << payloadBits) - 1
  /// One more than the latest tick: 34 years of milliseconds.
  static let tickLimit: Int64 = 1 << 40

  /// An empty queue with room for some events.
  init(capacity: Int) { heap = Slab(repeating: 0, count: 0, capacity: capacity) }

  /// The number of events that wait.
  var count: Int { heap.count }

  /// Adds an event; the tick must be within 0 and ``tickLimit``, the payload within its bits.
  @inline(__always)
  mutating func push(tick: Int64, payload: Int) {
    push((UInt64(bitPattern: tick) << Self.payloadBits) | UInt64(truncatingIfNeeded: payload))
  }

  /// Adds a word.
  @inline(__always)
  mutating func push(_ word: UInt64) {
    heap.append(word)
    var hole = heap.count &- 1
    while hole > 0 {
      let parent = (hole &- 1) >> 1
      let above = heap[parent]
      if above <= word { break }
      heap[hole] = above
      hole = parent
    }
    heap[hole] = word
  }

  /// Takes the earliest word away.
  @inline(__always)
  mutating func pop() -> UInt64? {
    guard let word = heap.popLast() else { return nil }
    let count = heap.count
    guard count > 0 else { return word }
    let top = heap[0]
    // The hole sinks along the smaller children to the bottom, then the last word rises from there: one comparison a
    // level, and the last word nearly always belongs near the bottom.
    var hole = 0
    var child = 1
    while child &+ 1 < count {
      let left = heap[child]
      let right = heap[child &+ 1]
      let isRight = right < left
      heap[hole] = isRight ? right : left
      hole = child &+ (isRight ? 1 : 0)
      child = 2 &* hole &+ 1
    }
    if child < count {
      heap[hole] = heap[child]
      hole = child
    }
    while hole > 0 {
      let parent = (hole &- 1) >> 1
      let above = heap[parent]
      if above <= word { break }
      heap[hole] = above
      hole = parent
    }
    heap[hole] = word
    return top
  }

  /// Frees the memory.
  func deallocate() { heap.deallocate() }
}
