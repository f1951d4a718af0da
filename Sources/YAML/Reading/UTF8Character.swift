/// One character beyond ASCII, as UTF-8 writes it.
struct UTF8Character {
  /// The Unicode number.
  let codePoint: UInt32
  /// Bytes taken, 2 to 4.
  let length: Int

  /// Reads the character that starts at a position; nil when the bytes are not proper UTF-8 (overlong forms and
  /// surrogates are not).
  init?(_ bytes: [UInt8], at position: Int) {
    let lead = bytes[position]
    let least: UInt32
    var value: UInt32
    switch lead {
    case 0xC2...0xDF: (length, value, least) = (2, UInt32(lead & 0x1F), 0x80)
    case 0xE0...0xEF: (length, value, least) = (3, UInt32(lead & 0x0F), 0x800)
    case 0xF0...0xF4: (length, value, least) = (4, UInt32(lead & 0x07), 0x1_0000)
    default: return nil
    }
    guard position + length <= bytes.count else { return nil }
    for next in bytes[(position + 1)..<(position + length)] {
      guard next & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(next & 0x3F)
    }
    guard value >= least, value <= 0x10_FFFF, !(0xD800...0xDFFF).contains(value) else { return nil }
    codePoint = value
  }
}
