/// Makes text safe to print: what would move the cursor, change colours or reorder letters is shown, not obeyed.
enum VisibleText {
  /// What stands for a scalar that must not reach a terminal; nil for one that may.
  static func replacement(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0..<0x20: return Unicode.Scalar(0x2400 + scalar.value)
    case 0x7f: return Unicode.Scalar(0x2421 as UInt32)
    case 0x80..<0xa0, 0x061c, 0x200e, 0x200f, 0x2028...0x202e, 0x2066...0x2069, 0xfeff:
      return Unicode.Scalar(0xfffd as UInt32)
    default: return nil
    }
  }

  /// The text with all such scalars replaced.
  static func of(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { replacement(for: $0) != nil }) else { return text }
    var visible = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { visible.append(replacement(for: scalar) ?? scalar) }
    return String(visible)
  }
}
