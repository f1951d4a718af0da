/// The states of an unrolled graph as they are found, each known by what tells it apart.
///
/// A table with open addressing, since a proof asks it once for every edge it follows.
struct UnrolledStates {
  /// What tells a state apart.
  struct Key: Equatable {
    var node: Int32
    var vector: Int32
    var context: Int32
    var carried: Int32
    var visit: Int32

    /// A number that spreads keys over a table (the finaliser of splitmix64).
    fileprivate var mixed: UInt64 {
      var bits = UInt64(UInt32(bitPattern: node)) | UInt64(UInt32(bitPattern: vector)) << 32
      bits ^= (UInt64(UInt32(bitPattern: context)) | UInt64(UInt32(bitPattern: carried)) << 32) &* 0x9E37_79B9_7F4A_7C15
      bits ^= UInt64(UInt32(bitPattern: visit)) << 20
      bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
      bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
      return bits ^ bits >> 31
    }
  }

  private var keys: [Key] = []
  /// Numbers of states, or -1; a power of two of places, at most half of them taken.
  private var table = Array(repeating: Int32(-1), count: 64)

  /// How many states there are.
  var count: Int { keys.count }

  /// What tells a state apart.
  subscript(state: Int) -> Key { keys[state] }

  /// Makes room for as many states as are expected.
  mutating func reserve(_ count: Int) { keys.reserveCapacity(count) }

  /// The number of a state, a new one the first time.
  mutating func number(of key: Key) -> Int32 {
    var place = self.place(of: key)
    if table[place] >= 0 { return table[place] }
    if 2 * keys.count >= table.count {
      table = Array(repeating: -1, count: 2 * table.count)
      for (number, known) in keys.enumerated() { table[self.place(of: known)] = Int32(truncatingIfNeeded: number) }
      place = self.place(of: key)
    }
    let number = Int32(truncatingIfNeeded: keys.count)
    table[place] = number
    keys.append(key)
    return number
  }

  /// Where a key stands in the table, or where it will.
  private func place(of key: Key) -> Int {
    let mask = table.count - 1
    var place = Int(truncatingIfNeeded: key.mixed) & mask
    while table[place] >= 0, keys[Int(table[place])] != key { place = (place + 1) & mask }
    return place
  }
}
