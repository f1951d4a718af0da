import Messages
import SourceText

/// Dates in forms of other places, such as `1/7/2026`, `01.07.2026` and `2026/7/1`.
extension Lexer {
  /// Takes a date in a form that the language does not have, after one finding that offers the one it has; false where
  /// none stands.
  ///
  /// The day is read first, as the language reads it in `01/07/2026` and as every Vietnamese decision writes it, so the fix
  /// is safe; where only the month can come first, or the century is not written, somebody has to look.
  mutating func foreignDate() -> Bool {
    let start = position
    // Nearly every number is none, which the sign behind its first digits tells.
    var next = start
    while Lexer.isDigit(byte(next)), next - start < 5 { next += 1 }
    let sign = byte(next)
    guard sign == UInt8(ascii: "/") || sign == UInt8(ascii: ".") || sign == UInt8(ascii: "-") || sign >= 0x80,
      let end = foreignDateEnd(start)
    else { return false }
    position = end
    let date = DateLiteral.value(bytes, start, end)
    let written = text(start, end)
    guard date.exists else {
      report(.noSuchDate, start, end, ["written": .code(written)])
      append(.date, start)
      return true
    }
    let year = String(date.year)
    let plain = "\(year)-\(date.month < 10 ? "0" : "")\(date.month)-\(date.day < 10 ? "0" : "")\(date.day)"
    let first = Int(written.prefix { $0.isNumber }) ?? 0
    let isCertain = written.hasPrefix(year) || (first == date.day && written.hasSuffix(year))
    let span = SourceSpan(file: file, start: Int32(start), end: Int32(end))
    if diagnostics.count <= Parser.findingLimit {
      diagnostics.append(
        Diagnostic(
          SyntaxMessage.foreignDate, at: span,
          [
            "written": .code(written), "plain": .code(plain),
            "day": .date(year: date.year, month: date.month, day: date.day),
          ], fixes: [Fix([TextEdit(span, plain)], isSafe: isCertain)]))
    }
    append(.date, start)
    return true
  }

  /// Where a date ends that is three groups of digits with one sign between them; nil where none stands.
  private func foreignDateEnd(_ start: Int) -> Int? {
    var lengths: InlineArray<3, Int> = .init(repeating: 0)
    var values: InlineArray<3, Int> = .init(repeating: 0)
    var offset = start
    var sign: Unicode.Scalar?
    for group in 0..<3 {
      var value = 0
      let first = offset
      while Lexer.isDigit(byte(offset)), offset - first < 5 {
        value = value * 10 + Int(byte(offset)) - 48
        offset += 1
      }
      lengths[group] = offset - first
      values[group] = value
      guard group < 2 else { break }
      guard offset < bytes.count, let (scalar, length) = UTF8Decoder.decode(bytes, offset),
        let kind = Lexer.dateSign(scalar), sign == nil || sign == kind
      else { return nil }
      sign = kind
      offset += length
    }
    // `1.7.2026.3` and `1/7/2026a` are something else; a point may end a sentence.
    let next = byte(offset)
    guard !Lexer.isWordByte(next), !(next == UInt8(ascii: ".") && Lexer.isDigit(byte(offset + 1))) else { return nil }
    let isYearFirst = lengths[0] == 4
    let (day, month, year) = isYearFirst ? (values[2], values[1], values[0]) : (values[0], values[1], values[2])
    let (yearLength, others) = isYearFirst ? (4, (lengths[1], lengths[2])) : (lengths[2], (lengths[0], lengths[1]))
    guard (1...2).contains(others.0), (1...2).contains(others.1), (1...31).contains(day), (1...31).contains(month),
      min(day, month) <= 12
    else { return nil }
    switch yearLength {
    case 4: return (1900..<2100).contains(year) ? offset : nil
    // `01.07.26` is no number either.
    case 2: return sign == "." && others == (2, 2) ? offset : nil
    default: return nil
    }
  }

  /// A sign that stands between the parts of dates, dashes of all lengths as one.
  private static func dateSign(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "/", ".", "-": scalar
    default: ForeignSign.isDash(scalar) ? "-" : nil
    }
  }
}
