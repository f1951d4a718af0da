import Messages
import SourceText

/// Writes what was found of a subject, its places seen from the subject's declarations.
struct FindingWriter {
  private let subject: ProofSubject
  private var writer = ByteWriter()
  private var isWhole = true

  init(_ subject: ProofSubject) { self.subject = subject }

  var bytes: [UInt8] { writer.bytes }

  /// Writes it; false when something stands outside of all declarations, and could not be read again.
  mutating func write(_ answer: ProofAnswer) -> Bool {
    for findings in [answer.findings, answer.policyFindings] {
      writer.number(findings.count)
      for finding in findings { write(finding) }
    }
    writer.list(answer.neededAllowances) { $0.number($1 ? 1 : 0) }
    return isWhole
  }

  private mutating func write(_ finding: Diagnostic) {
    writer.number(finding.code.number)
    writer.number(finding.severity.rawValue)
    write(finding.span)
    write(finding.arguments)
    writer.number(finding.secondary.count)
    for label in finding.secondary {
      write(label.span)
      writer.text(label.label)
    }
    writer.number(finding.trail.count)
    for line in finding.trail {
      writer.text(line.phrase)
      write(line.arguments)
      write(line.span)
    }
    writer.number(finding.fixes.count)
    for fix in finding.fixes {
      writer.number(fix.isSafe ? 1 : 0)
      writer.number(fix.edits.count)
      for edit in fix.edits {
        write(edit.span)
        writer.text(edit.replacement)
      }
    }
  }

  private mutating func write(_ span: SourceSpan?) {
    guard let span else { return writer.number(-1) }
    guard let place = subject.place(of: span) else {
      isWhole = false
      return
    }
    writer.number(place.declaration)
    writer.number(place.start)
    writer.number(place.end)
  }

  private mutating func write(_ arguments: [String: Argument]) {
    // In the order of their names: the same finding is the same bytes.
    writer.list(arguments.sorted { $0.key < $1.key }) { writer, argument in
      writer.text(argument.key)
      Self.write(argument.value, &writer)
    }
  }

  private static func write(_ argument: Argument, _ writer: inout ByteWriter) {
    switch argument {
    case .text(let text):
      writer.number(0)
      writer.text(text)
    case .code(let code):
      writer.number(1)
      writer.text(code)
    case .codes(let codes):
      writer.number(2)
      writer.list(codes) { $0.text($1) }
    case .number(let number):
      writer.number(3)
      writer.number(number)
    case .phrase(let phrase):
      writer.number(4)
      writer.text(phrase)
    case .length(let amount, let unit):
      writer.number(5)
      writer.text(amount)
      writer.text(unit)
    case .date(let year, let month, let day):
      writer.number(6)
      for part in [year, month, day] { writer.number(part) }
    }
  }
}
