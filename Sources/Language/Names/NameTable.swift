/// What declared names of one kind stand for: positions by name, in one flat array.
struct NameTable {
  private var slots: [Int32] = []
  /// The declared names in the order of declaration, for suggestions.
  private(set) var names: [NameID] = []

  /// The position that a name stands for.
  subscript(name: NameID) -> Int? {
    let index = Int(name.raw)
    guard index < slots.count, slots[index] >= 0 else { return nil }
    return Int(slots[index])
  }

  /// Declares a name unless it is declared already; returns the position it stood for before, if any.
  mutating func declare(_ name: NameID, as position: Int) -> Int? {
    if let old = self[name] { return old }
    let index = Int(name.raw)
    while slots.count <= index { slots.append(-1) }
    slots[index] = Int32(truncatingIfNeeded: position)
    names.append(name)
    return nil
  }

  /// Forgets all names; costs as much as there were names.
  mutating func removeAll() {
    for name in names { slots[Int(name.raw)] = -1 }
    names.removeAll(keepingCapacity: true)
  }
}
