import JSON

/// What a text of an export says, without the remains of the web page it was taken from.
enum CleanText {
  /// The text in NFC without tags, entities, and characters that are not shown or reverse what is; breaks stay.
  static func of(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in withoutTags(text).normalized.unicodeScalars {
      switch scalar.value {
      case 0x0A: result.append(scalar)
      case 0x0D, 0x2028, 0x2029, 0x85: result.append("\n")
      case 0..<0x20, 0x7F...0x9F, 0xA0, 0x202F: result.append(" ")
      case 0xAD, 0x061C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFF: break
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// A title: one line without the dash of a list before it and the sign of a list behind it.
  static func title(_ text: String) -> String {
    var line = of(text).onOneLine[...]
    while let first = line.first, "-+•*–— ".contains(first) { line = line.dropFirst() }
    while let last = line.last, ";., ".contains(last) { line = line.dropLast() }
    return String(line)
  }

  /// Lines of a longer text, without blank ones.
  static func lines(_ text: String) -> [String] {
    of(text).split(separator: "\n").map(\.onOneLine).filter { !$0.isEmpty }
  }

  private static let entities: [(String, String)] = [
    ("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
  ]

  /// `<p>`, `</p>`, `<br />` and their like end a line; a `<` of a comparison stays.
  private static func withoutTags(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      result += rest[..<open]
      let inside = rest[rest.index(after: open)...]
      let name = inside.first == "/" ? inside.dropFirst() : inside
      if let close = inside.prefix(80).firstIndex(of: ">"), name.first.map({ $0.isASCII && $0.isLetter }) ?? false {
        result += "\n"
        rest = rest[rest.index(after: close)...]
      } else {
        result += "<"
        rest = inside
      }
    }
    result += rest
    for (entity, plain) in entities { result = result.replacing(entity, with: plain) }
    return result
  }
}
