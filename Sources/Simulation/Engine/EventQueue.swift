/// What is going to happen, earliest first: a binary heap of one machine word an event.
///
/// A word is the tick in its upper 40 bits and the payload in its lower 24. So events of one tick come in the order of
/// their payloads, which is a law: rosters of pools first, then sources of arrivals, then dossiers by their slot.
struct EventQueue {
  private var heap: Slab<UInt64>
  /// True while the word at the top has been taken.
  private var isOpen = false

  /// The number of bits for the payload.
  static let payloadBits: UInt64 = 24
  /// The payload of a word.
  static let payloadMask: UInt64 = (1 << payloadBits) - 1
  /// One more than the latest tick: 34 years of milliseconds.
  static let tickLimit: Int64 = 1 << 40

  /// An empty queue with room for some events.
  init(capacity: Int) { heap = Slab(repeating: 0, count: 0, capacity: capacity) }

  /// The number of events that wait.
  var count: Int { heap.count - (isOpen ? 1 : 0) }

  /// Adds an event; the tick must be within 0 and ``tickLimit``, the payload within its bits.
  @inline(__always)
  mutating func push(tick: Int64, payload: Int) {
    push((UInt64(bitPattern: tick) << Self.payloadBits) | UInt64(truncatingIfNeeded: payload))
  }

  /// Adds a word.
  @inline(__always)
  mutating func push(_ word: UInt64) {
    if isOpen {
      // Most events bring about another: it takes the place of the one just taken, and one way through the heap is enough.
      isOpen = false
      Self.sink(heap.base, heap.count, word)
    } else {
      heap.append(word)
      Self.rise(heap.base, from: heap.count &- 1, word)
    }
  }

  /// Takes the earliest word away; its place stays open for the next that is added.
  @inline(__always)
  mutating func pop() -> UInt64? {
    if isOpen {
      guard let word = heap.popLast() else { return nil }
      if heap.count > 0 { Self.sink(heap.base, heap.count, word) }
    }
    isOpen = heap.count > 0
    return isOpen ? heap[0] : nil
  }

  /// Puts a word in the place of the top.
  ///
  /// The hole sinks along the smaller children to the bottom, then the word rises from there: one comparison a level, and
  /// the word nearly always belongs near the bottom.
  @inline(__always)
  private static func sink(_ heap: UnsafeMutablePointer<UInt64>, _ count: Int, _ word: UInt64) {
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
    rise(heap, from: hole, word)
  }

  /// Puts a word in a hole or above it.
  @inline(__always)
  private static func rise(_ heap: UnsafeMutablePointer<UInt64>, from bottom: Int, _ word: UInt64) {
    var hole = bottom
    while hole > 0 {
      let parent = (hole &- 1) >> 1
      let above = heap[parent]
      if above <= word { break }
      heap[hole] = above
      hole = parent
    }
    heap[hole] = word
  }

  /// Frees the memory.
  func deallocate() { heap.deallocate() }
}
