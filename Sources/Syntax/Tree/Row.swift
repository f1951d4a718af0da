/// A growing row of plain values that its owner frees itself: an array without uniqueness checks, for inner loops.
///
/// Positions are checked, as an array's are.
struct Row<Element: BitwiseCopyable> {
  private var base: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int
  /// False while it lies in memory that somebody else frees.
  private var isOwn: Bool

  /// An empty row with room for so many values.
  init(capacity: Int) {
    self.capacity = max(capacity, 16)
    base = .allocate(capacity: self.capacity)
    isOwn = true
  }

  /// An empty row in memory that somebody else frees; it moves out when that is full.
  init(in memory: UnsafeMutableBufferPointer<Element>) {
    capacity = memory.count
    base = memory.baseAddress.unsafelyUnwrapped
    isOwn = false
  }

  /// The value at a position.
  @inline(__always)
  subscript(position: Int) -> Element {
    get {
      precondition(position >= 0 && position < count)
      return base[position]
    }
    nonmutating _modify {
      precondition(position >= 0 && position < count)
      yield &base[position]
    }
  }

  /// The value at the end.
  var last: Element? { count > 0 ? base[count - 1] : nil }

  /// The positions in order.
  var indices: Range<Int> { 0..<count }

  /// The values, as long as none is added and the row is not freed.
  @inline(__always)
  var values: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }

  /// The values as an array.
  var array: [Element] { Array(values) }

  /// Adds a value at the end.
  @inline(__always)
  mutating func append(_ value: Element) {
    if count == capacity { grow(to: count &+ 1) }
    (base + count).initialize(to: value)
    count &+= 1
  }

  /// Moves the values from a position on to the end of another row.
  @inline(__always)
  mutating func move(from position: Int, to other: inout Row) {
    precondition(position >= 0 && position <= count)
    let moved = count &- position
    if other.count &+ moved > other.capacity { other.grow(to: other.count &+ moved) }
    // Nodes have few children: a loop is shorter than a call.
    for index in 0..<moved { (other.base + (other.count &+ index)).initialize(to: base[position &+ index]) }
    other.count &+= moved
    count = position
  }

  /// Puts other values in the place of all.
  mutating func replace(with values: [Element]) {
    count = 0
    if values.count > capacity { grow(to: values.count) }
    for value in values { append(value) }
  }

  @inline(never)
  private mutating func grow(to needed: Int) {
    capacity = max(needed, 2 * capacity)
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    larger.moveInitialize(from: base, count: count)
    deallocate()
    base = larger
    isOwn = true
  }

  /// Frees the memory; the row must not be used afterwards.
  func deallocate() { if isOwn { base.deallocate() } }
}
