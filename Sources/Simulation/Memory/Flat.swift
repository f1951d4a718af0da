/// Elements side by side in memory that an ``Arena`` owns: an array without reference counts, for the hot loop.
///
/// A copy is two words and names the same elements. Positions are checked in debug builds; elsewhere the plan's compiler
/// answers for them, since every position stored in a plan is one it handed out.
struct Flat<Element>: @unchecked Sendable {
  /// The first element.
  let base: UnsafeMutablePointer<Element>
  /// How many there are.
  let count: Int

  /// The element at a position.
  @inline(__always)
  subscript(position: Int) -> Element {
    get {
      assert(position >= 0 && position < count)
      return base[position]
    }
  }

  /// The element at a position.
  @inline(__always)
  subscript(position: Int32) -> Element { self[Int(position)] }

  /// The element at a position, left where it lies.
  @inline(__always)
  func inPlace(_ position: Int32) -> InPlace<Element> {
    assert(position >= 0 && position < count)
    return InPlace(pointer: UnsafePointer(base + Int(position)))
  }
}

/// An element of a ``Flat`` read where it lies: for one that is too large to be copied for the sake of a field or two.
@dynamicMemberLookup
struct InPlace<Element> {
  fileprivate let pointer: UnsafePointer<Element>

  /// All of it.
  @inline(__always)
  var element: Element { pointer.pointee }

  /// One of its fields.
  @inline(__always)
  subscript<Field>(dynamicMember field: KeyPath<Element, Field>) -> Field { pointer.pointee[keyPath: field] }
}

/// Owns the memory of a plan: filled while the plan is compiled, never changed afterwards, freed with it.
final class Arena: @unchecked Sendable {
  private var release: [() -> Void] = []

  /// Keeps a copy of an array's elements.
  func keep<Element>(_ elements: [Element]) -> Flat<Element> {
    let count = elements.count
    let base = UnsafeMutablePointer<Element>.allocate(capacity: max(count, 1))
    for (position, element) in elements.enumerated() { (base + position).initialize(to: element) }
    release.append {
      base.deinitialize(count: count)
      base.deallocate()
    }
    return Flat(base: base, count: count)
  }

  deinit { for free in release { free() } }
}
