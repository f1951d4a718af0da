/// A growing row of plain values that one replication owns and frees itself: an array without uniqueness checks.
///
/// Only for values without references; positions are checked in debug builds.
struct Slab<Element: BitwiseCopyable> {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count: Int
  private var capacity: Int

  /// A row of equal values.
  init(repeating value: Element, count: Int, capacity: Int = 16) {
    self.capacity = max(count, capacity, 1)
    self.count = count
    base = .allocate(capacity: self.capacity)
    base.initialize(repeating: value, count: count)
  }

  /// A row of the values of an array.
  init(_ values: [Element]) {
    capacity = max(values.count, 1)
    count = values.count
    base = .allocate(capacity: capacity)
    for (position, value) in values.enumerated() { (base + position).initialize(to: value) }
  }

  /// The value at a position.
  @inline(__always)
  subscript(position: Int) -> Element {
    get {
      assert(position >= 0 && position < count)
      return base[position]
    }
    nonmutating _modify {
      assert(position >= 0 && position < count)
      yield &base[position]
    }
  }

  /// Where a value lies, for several of its fields in turn; good until the row grows.
  @inline(__always)
  func place(_ position: Int) -> UnsafeMutablePointer<Element> {
    assert(position >= 0 && position < count)
    return base + position
  }

  /// Adds equal values at the end.
  mutating func append(repeating value: Element, count added: Int) {
    if count + added > capacity { grow(to: count + added) }
    (base + count).initialize(repeating: value, count: added)
    count += added
  }

  /// Adds a value at the end.
  @inline(__always)
  mutating func append(_ value: Element) {
    if count == capacity { grow(to: count &+ 1) }
    base[count] = value
    count &+= 1
  }

  /// Takes the last value away.
  mutating func popLast() -> Element? {
    guard count > 0 else { return nil }
    count -= 1
    return base[count]
  }

  @inline(never)
  private mutating func grow(to needed: Int) {
    capacity = max(needed, 2 * capacity)
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    larger.moveInitialize(from: base, count: count)
    base.deallocate()
    base = larger
  }

  /// The values as an array.
  var array: [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// Frees the memory; the row must not be used afterwards.
  func deallocate() { base.deallocate() }
}
