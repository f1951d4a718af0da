/// Signs of other notations, most of which word processors put there by themselves, and what they stand for.
enum ForeignSign {
  /// The token that a sign stands for and how it is written here; nil for signs that stand for none.
  static func meaning(of scalar: Unicode.Scalar) -> (kind: TokenKind, sign: String)? {
    switch scalar.value {
    // Arrows; the last but one is the letter of a symbol font that Word puts for `-->`, the last its wide form.
    case 0x2192, 0x21D2, 0x21E8, 0x27F6, 0x27F9, 0x2794, 0x279C...0x279E, 0x27A1, 0x2B95, 0xF0E0, 0xF0E8: (.arrow, "->")
    case 0x2264, 0x2266, 0x2A7D: (.lessOrEqual, "<=")
    case 0x2265, 0x2267, 0x2A7E: (.greaterOrEqual, ">=")
    case 0x2260: (.notEqual, "!=")
    case 0xFF1D: (.equal, "=")
    case 0xFF1C: (.less, "<")
    case 0xFF1E: (.greater, ">")
    case 0xFF0B: (.plus, "+")
    case 0xD7, 0x22C5, 0xFF0A: (.star, "*")
    case 0xF7, 0x2044, 0x2215, 0xFF0F: (.slash, "/")
    case 0xFF05, 0xFE6A: (.percent, "%")
    case 0xFF0C, 0x3001, 0xFF64, 0xFE50: (.comma, ",")
    case 0xFF1A, 0xFE55, 0x2236: (.colon, ":")
    case 0xFF0E: (.dot, ".")
    case 0xFF08, 0xFE59, 0xFF3B: (.leftParenthesis, "(")
    case 0xFF09, 0xFE5A, 0xFF3D: (.rightParenthesis, ")")
    case 0xFF5B, 0xFE5B: (.leftBrace, "{")
    case 0xFF5D, 0xFE5C: (.rightBrace, "}")
    default: isDash(scalar) ? (.minus, "-") : nil
    }
  }

  /// A dash of any length other than `-`.
  static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: true
    default: false
    }
  }

  /// A mark of a list, which word processors put before lines.
  static func isBullet(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xB7, 0x2022, 0x2023, 0x2043, 0x2219, 0x25A0, 0x25AA, 0x25BA, 0x25B6, 0x25CB, 0x25CF, 0x25E6, 0x2713, 0x2714,
      0x2756, 0x27A2, 0xF0A7, 0xF0B7, 0xF0D8, 0xF0FC:
      true
    default: false
    }
  }

  /// A quotation mark other than `"`.
  static func isQuote(_ scalar: Unicode.Scalar) -> Bool { isDoubleQuote(scalar) || isSingleQuote(scalar) }

  /// A quotation mark of two strokes other than `"`.
  static func isDoubleQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAB, 0xBB, 0x201C...0x201F, 0x2033, 0x301D...0x301F, 0xFF02: true
    default: false
    }
  }

  /// A quotation mark of one stroke.
  static func isSingleQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x27, 0xB4, 0x2018...0x201B, 0x2032, 0xFF07: true
    default: false
    }
  }

  /// A character without width or picture, which nobody has typed.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x180E, 0x200B...0x200D, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF, 0xFFFC: true
    default: false
    }
  }

  /// A break of lines or pages that is none in a text file.
  static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// The decimals of a fraction in one sign, when they end.
  static func decimals(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0xBC: "25"
    case 0xBD: "5"
    case 0xBE: "75"
    case 0x2155...0x2158: String(2 * (scalar.value - 0x2154))
    case 0x215B: "125"
    case 0x215C: "375"
    case 0x215D: "625"
    case 0x215E: "875"
    default: nil
    }
  }

  /// The digit that a raised, wide or otherwise different digit stands for.
  static func digit(of scalar: Unicode.Scalar) -> Character? {
    switch scalar.value {
    case 0xB2, 0xB3: Character(Unicode.Scalar(UInt8(scalar.value - 0x80)))
    case 0xB9: "1"
    case 0xFF10...0xFF19: Character(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
    default: nil
    }
  }

  /// A letter, digit or `_` without its double width.
  static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(UInt8(scalar.value - 0xFEE0))
  }

  /// What to write instead of a sign that means nothing here, as the key of a phrase.
  static func suggestion(instead scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "&": "syntax.suggestAnd"
    case "|": "syntax.suggestOr"
    case "!": "syntax.suggestNot"
    default: "syntax.suggestDelete"
    }
  }
}
