import Messages
import SourceText

/// Reads what a ``FindingWriter`` wrote of a subject, its places where they are now; nil for what is none.
struct FindingReader {
  private let subject: ProofSubject
  private var reader: ByteReader

  init(_ bytes: ArraySlice<UInt8>, _ subject: ProofSubject) {
    self.subject = subject
    reader = ByteReader(bytes)
  }

  var isAtEnd: Bool { reader.isAtEnd }

  mutating func answer() -> ProofAnswer? {
    let subject = subject
    guard let findings = reader.list({ Self.finding(&$0, subject) }),
      let policyFindings = reader.list({ Self.finding(&$0, subject) }), let needed = reader.list({ $0.number() })
    else { return nil }
    return ProofAnswer(
      findings: findings, policyFindings: policyFindings, neededAllowances: needed.map { $0 == 1 })
  }

  private static func finding(_ reader: inout ByteReader, _ subject: ProofSubject) -> Diagnostic? {
    guard let code = reader.number(), let severity = reader.number().flatMap({ Severity(rawValue: $0) }),
      let span = place(&reader, subject), let arguments = arguments(&reader),
      let secondary = reader.list({ reader -> SecondaryLabel? in
        guard let span = place(&reader, subject).flatMap({ $0 }), let label = reader.text() else { return nil }
        return SecondaryLabel(span, label)
      }),
      let trail = reader.list({ reader -> TrailLine? in
        guard let phrase = reader.text(), let arguments = self.arguments(&reader), let span = place(&reader, subject)
        else { return nil }
        return TrailLine(phrase, arguments, at: span)
      }), let fixes = reader.list({ fix(&$0, subject) })
    else { return nil }
    return Diagnostic(
      MessageCode(code), severity, at: span, arguments, secondary: secondary, trail: trail, fixes: fixes)
  }

  private static func fix(_ reader: inout ByteReader, _ subject: ProofSubject) -> Fix? {
    guard let isSafe = reader.number(),
      let edits = reader.list({ reader -> TextEdit? in
        guard let span = place(&reader, subject).flatMap({ $0 }), let replacement = reader.text() else { return nil }
        return TextEdit(span, replacement)
      })
    else { return nil }
    return Fix(edits, isSafe: isSafe == 1)
  }

  /// A span, or none; nil for what is neither.
  private static func place(_ reader: inout ByteReader, _ subject: ProofSubject) -> SourceSpan?? {
    guard let declaration = reader.number() else { return nil }
    if declaration == -1 { return .some(nil) }
    guard let start = reader.number(), let end = reader.number() else { return nil }
    return subject.span(of: ProofPlace(declaration: declaration, start: start, end: end)).map { .some($0) }
  }

  private static func arguments(_ reader: inout ByteReader) -> [String: Argument]? {
    let list = reader.list { reader -> (String, Argument)? in
      guard let name = reader.text(), let argument = argument(&reader) else { return nil }
      return (name, argument)
    }
    return list.map { Dictionary($0) { first, _ in first } }
  }

  private static func argument(_ reader: inout ByteReader) -> Argument? {
    switch reader.number() {
    case 0: return reader.text().map { .text($0) }
    case 1: return reader.text().map { .code($0) }
    case 2: return reader.list { $0.text() }.map { .codes($0) }
    case 3: return reader.number().map { .number($0) }
    case 4: return reader.text().map { .phrase($0) }
    case 5:
      guard let amount = reader.text(), let unit = reader.text() else { return nil }
      return .length(amount: amount, unit: unit)
    case 6:
      guard let year = reader.number(), let month = reader.number(), let day = reader.number() else { return nil }
      return .date(year: year, month: month, day: day)
    default: return nil
    }
  }
}
