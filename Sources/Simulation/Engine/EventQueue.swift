/// What is going to happen, earliest first: a heap of one machine word an event, eight children to a parent.
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

  /// The number of children of a parent: the smallest of them is found without a branch, so a wide heap is a flat one.
  private static let arity = 8
  /// What stands behind the last word, so that a parent always has all of its children: later than everything.
  private static let later = UInt64.max

  /// An empty queue with room for some events.
  init(capacity: Int) { heap = Slab(repeating: Self.later, count: Self.arity, capacity: capacity) }

  /// The number of events that wait.
  var count: Int { words - (isOpen ? 1 : 0) }

  /// The number of words, the one taken included.
  @inline(__always)
  private var words: Int { heap.count &- Self.arity }

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
      Self.sink(heap.base, words, word)
    } else {
      heap.append(Self.later)
      Self.rise(heap.base, from: words &- 1, word)
    }
  }

  /// Takes the earliest word away; its place stays open for the next that is added.
  @inline(__always)
  mutating func pop() -> UInt64? {
    if isOpen { close() }
    isOpen = words > 0
    return isOpen ? heap[0] : nil
  }

  /// Fills the place of the word taken with the last one.
  private mutating func close() {
    _ = heap.popLast()
    let word = heap[words]
    heap[words] = Self.later
    if words > 0 { Self.sink(heap.base, words, word) }
  }

  /// Puts a word in the place of the top: the smallest child takes the place of its parent until none is smaller.
  @inline(__always)
  private static func sink(_ heap: UnsafeMutablePointer<UInt64>, _ count: Int, _ word: UInt64) {
    var hole = 0
    var child = 1
    while child < count {
      let (place, least) = least(of: heap, from: child)
      if word <= least { break }
      heap[hole] = least
      hole = place
      child = arity &* hole &+ 1
    }
    heap[hole] = word
  }

  /// The smallest of eight neighbours and its place, in three rounds of pairs.
  @inline(__always)
  private static func least(of heap: UnsafeMutablePointer<UInt64>, from first: Int) -> (place: Int, word: UInt64) {
    let pairs = (
      lesser(heap, first), lesser(heap, first &+ 2), lesser(heap, first &+ 4), lesser(heap, first &+ 6)
    )
    return lesser(lesser(pairs.0, pairs.1), lesser(pairs.2, pairs.3))
  }

  @inline(__always)
  private static func lesser(_ heap: UnsafeMutablePointer<UInt64>, _ place: Int) -> (place: Int, word: UInt64) {
    let (left, right) = (heap[place], heap[place &+ 1])
    let isRight = right < left
    return (place &+ (isRight ? 1 : 0), isRight ? right : left)
  }

  @inline(__always)
  private static func lesser(
    _ left: (place: Int, word: UInt64), _ right: (place: Int, word: UInt64)
  ) -> (place: Int, word: UInt64) {
    let isRight = right.word < left.word
    return (isRight ? right.place : left.place, isRight ? right.word : left.word)
  }

  /// Puts a word in a hole or above it.
  @inline(__always)
  private static func rise(_ heap: UnsafeMutablePointer<UInt64>, from bottom: Int, _ word: UInt64) {
    var hole = bottom
    while hole > 0 {
      let parent = (hole &- 1) / arity
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
