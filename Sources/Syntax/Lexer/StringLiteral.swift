/// Texts: `"…"` on one line, `"""…"""` over several.
///
/// In both, `\"` is a quotation mark, `\\` a backslash, `\n` a line break and `\t` a tab; any other backslash stands for
/// itself, since analysts paste paths and formulas. In `"""…"""` a line break right after the opening marks and a last
/// line of blanks alone are left out, and the indentation that all its lines share is removed.
enum StringLiteral {
  /// What a literal says; it may lack its closing marks.
  static func value(of literal: ArraySlice<UInt8>) -> String {
    let quote = UInt8(ascii: "\"")
    if let plain = plainBody(literal) { return String(decoding: plain, as: UTF8.self) }
    var body = literal
    if let inner = foreignBody(literal) { return String(decoding: unescaped(Array(inner)), as: UTF8.self) }
    let isLong = literal.count >= 3 && literal.prefix(3).allSatisfy { $0 == quote }
    let marks = isLong ? 3 : 1
    body = body.dropFirst(marks)
    if body.count >= marks, body.suffix(marks).allSatisfy({ $0 == quote }) { body = body.dropLast(marks) }
    return String(decoding: unescaped(isLong ? withoutMargin(body) : Array(body)), as: UTF8.self)
  }

  /// What stands between two marks on one line without any backslash, as nearly all texts are written; nil for others.
  private static func plainBody(_ literal: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let quote = UInt8(ascii: "\"")
    guard literal.count >= 3, literal.first == quote, literal.last == quote, literal[literal.startIndex + 1] != quote
    else { return nil }
    return literal.contains(UInt8(ascii: "\\")) ? nil : literal.dropFirst().dropLast()
  }

  /// What stands between two marks of which one is of another notation, reported by the lexer; nil where both are plain.
  private static func foreignBody(_ literal: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let quote = UInt8(ascii: "\"")
    guard literal.count >= 2, let first = literal.first, let last = literal.last, first != quote || last >= 0x80 else {
      return nil
    }
    func length(_ byte: UInt8) -> Int { byte < 0x80 ? 1 : byte < 0xE0 ? 2 : 3 }
    // A closing mark is two or three bytes, of which the first says how many.
    let tail = literal.suffix(3)
    let closing = last < 0x80 ? 1 : tail.first.map { $0 >= 0xE0 } ?? false ? 3 : 2
    if first == quote {
      // A text that nothing closes may end with any letter: only a mark is taken off.
      guard let mark = String(decoding: literal.suffix(closing), as: UTF8.self).unicodeScalars.first,
        ForeignSign.isDoubleQuote(mark)
      else { return nil }
    }
    return literal.dropFirst(length(first)).dropLast(closing)
  }

  private static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "\\")) else { return bytes }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      guard byte == UInt8(ascii: "\\"), index < bytes.count else {
        result.append(byte)
        continue
      }
      switch bytes[index] {
      case UInt8(ascii: "\""): result.append(UInt8(ascii: "\""))
      case UInt8(ascii: "\\"): result.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "n"): result.append(UInt8(ascii: "\n"))
      case UInt8(ascii: "t"): result.append(UInt8(ascii: "\t"))
      default:
        result.append(byte)
        continue
      }
      index += 1
    }
    return result
  }

  private static func withoutMargin(_ body: ArraySlice<UInt8>) -> [UInt8] {
    func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }
    var lines = body.split(separator: 10, omittingEmptySubsequences: false).map { line in
      line.last == 13 ? line.dropLast() : line
    }
    guard lines.count > 1 else { return Array(body) }
    if lines[0].allSatisfy(isBlank) { lines.removeFirst() }
    if let last = lines.last, last.allSatisfy(isBlank) { lines.removeLast() }
    let margins = lines.filter { !$0.allSatisfy(isBlank) }.map { line in line.prefix(while: isBlank).count }
    let margin = margins.min() ?? 0
    var result: [UInt8] = []
    for (index, line) in lines.enumerated() {
      if index > 0 { result.append(10) }
      result.append(contentsOf: line.allSatisfy(isBlank) ? [] : line.dropFirst(margin))
    }
    return result
  }
}
