/// Bytes of words and texts, eight at a time: the first byte of the text is the lowest of the number.
enum WordBytes {
  /// Eight bytes at an offset, all of which must be there.
  @inline(__always)
  static func load(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt64 {
    assert(offset >= 0 && offset + 8 <= bytes.count)
    return UInt64(
      littleEndian: UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped).loadUnaligned(
        fromByteOffset: offset, as: UInt64.self))
  }

  /// The same number in every byte.
  @inline(__always)
  private static func each(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

  /// How many of eight bytes, from the first on, are ASCII letters, digits or `_`.
  @inline(__always)
  static func run(_ bytes: UInt64) -> Int {
    // Seven bits a byte leave the eighth for what a comparison carries: it is set where the byte reaches the bound.
    let low = bytes & each(0x7F)
    let letters = low | each(0x20)
    let isLetter = (letters &+ each(0x80 - UInt8(ascii: "a"))) & ~(letters &+ each(0x7F - UInt8(ascii: "z")))
    let isDigit = (low &+ each(0x80 - UInt8(ascii: "0"))) & ~(low &+ each(0x7F - UInt8(ascii: "9")))
    let isUnderscore = ~((low ^ each(UInt8(ascii: "_"))) &+ each(0x7F))
    return (~(isLetter | isDigit | isUnderscore) | bytes).highBitsBefore
  }

  /// How many of eight bytes, from the first on, are plain in a text: neither its mark, `\`, a control nor beyond ASCII.
  @inline(__always)
  static func plainRun(_ bytes: UInt64) -> Int {
    let low = bytes & each(0x7F)
    let isControl = ~(low &+ each(0x80 - 0x20))
    let isMark = ~((low ^ each(UInt8(ascii: "\""))) &+ each(0x7F))
    let isBackslash = ~((low ^ each(UInt8(ascii: "\\"))) &+ each(0x7F))
    return (isControl | isMark | isBackslash | bytes).highBitsBefore
  }

  /// The first eight bytes of a word as a number, zeros where it is shorter.
  @inline(__always)
  static func first(of word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let count = word.count
    guard count > 0 else { return 0 }
    let base = UnsafeRawPointer(word.baseAddress.unsafelyUnwrapped)
    if count >= 8 { return load(word, 0) }
    // Two readings that overlap: the bytes that both read are the same.
    if count >= 4 {
      let head = UInt32(littleEndian: base.loadUnaligned(as: UInt32.self))
      let tail = UInt32(littleEndian: base.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
      return UInt64(head) | UInt64(tail) &<< UInt64(truncatingIfNeeded: (count &- 4) &* 8)
    }
    if count >= 2 {
      let head = UInt16(littleEndian: base.loadUnaligned(as: UInt16.self))
      return UInt64(head) | UInt64(word[count &- 1]) &<< UInt64(truncatingIfNeeded: (count &- 1) &* 8)
    }
    return UInt64(word[0])
  }

  /// The hash of a word whose first eight bytes are given.
  @inline(__always)
  static func hash(of word: UnsafeBufferPointer<UInt8>, _ first: UInt64) -> UInt32 {
    var hash = (first ^ UInt64(truncatingIfNeeded: word.count)) &* 0x9E37_79B9_7F4A_7C15
    var offset = 8
    while offset < word.count {
      hash = (hash ^ hash >> 29 ^ load(word, min(offset, word.count &- 8))) &* 0x9E37_79B9_7F4A_7C15
      offset &+= 8
    }
    return UInt32(truncatingIfNeeded: (hash ^ hash >> 29) >> 24)
  }

  /// True when two words of one length, longer than eight bytes, with the same first eight are equal.
  static func areEqual(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    var offset = 8
    while offset < right.count {
      let place = min(offset, right.count &- 8)
      if load(left, place) != load(right, place) { return false }
      offset &+= 8
    }
    return true
  }
}

extension UInt64 {
  /// How many bytes, from the lowest on, come before the first whose highest bit is set.
  @inline(__always)
  fileprivate var highBitsBefore: Int { (self & 0x8080_8080_8080_8080).trailingZeroBitCount >> 3 }
}
