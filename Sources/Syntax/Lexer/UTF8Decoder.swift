/// One code point of UTF-8, decoded strictly (no overlong forms, no surrogates).
enum UTF8Decoder {
  /// The code point at an offset and its length; nil when the bytes there are not UTF-8.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    let first = bytes[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, offset + length <= bytes.count else { return nil }
    var value = UInt32(first) & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
    for index in 1..<length {
      let byte = bytes[offset + index]
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard length == 2 || (length == 3 && value >= 0x800) || (length == 4 && value >= 0x10000),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    return (scalar, length)
  }
}

extension Unicode.Scalar {
  /// A letter of any script: what a name may start with.
  var isNameStart: Bool {
    let value = self.value
    // Latin letters with marks, where Vietnamese lives, need no table.
    if (0x00C0...0x024F).contains(value) { return value != 0xD7 && value != 0xF7 }
    if (0x1E00...0x1EFF).contains(value) { return true }
    return isOtherLetter
  }

  /// A letter, mark or digit of any script: what a name may go on with.
  var isNamePart: Bool { isNameStart || isOtherNamePart }

  // The table of properties is a library's whose values the compiler does not know the size of: whatever asks it sets up
  // room for them first. So the questions stand by themselves, and the inner loops are spared that.

  @inline(never) private var isOtherLetter: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }

  @inline(never) private var isOtherNamePart: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .decimalNumber: true
    default: false
    }
  }

  /// A blank of any script.
  @inline(never) var isBlank: Bool { properties.generalCategory == .spaceSeparator }

  /// True for a character that a reader sees.
  @inline(never) var isVisible: Bool { value > 0x20 && properties.generalCategory != .control }

  /// A control that reorders the text a reader sees.
  var isBidirectionalControl: Bool {
    switch value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// `U+` and at least four hexadecimal digits.
  var codePointName: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
