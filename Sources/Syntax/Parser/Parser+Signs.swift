import Messages
import SourceText

/// Signs of the language where they stand for something else.
extension Parser {
  /// Reports a dash that stands for `-` in a calculation.
  mutating func reportDash() {
    let span = span(of: tokens[position])
    guard span.length > 1, current == .minus else { return }
    reportOnce(
      .foreignSign, span, ["written": .code(file.text(span)), "sign": .code("-")], [TextEdit(span, "-")])
  }

  /// Reports a mistake of one place with its fix, unless the line has a finding already.
  mutating func report(
    _ message: SyntaxMessage, _ span: SourceSpan, _ arguments: [String: Argument], _ edits: [TextEdit]
  ) {
    guard !hasError, diagnostics.count <= Parser.findingLimit else { return }
    diagnostics.append(Diagnostic(message, at: span, arguments, fixes: [Fix(edits, isSafe: true)]))
  }

  /// Passes over `-`, `*`, `+` or `1.` before an entry: a mark of a list, after one finding a file.
  mutating func skipBullet() {
    let first = tokens[position]
    guard first.flags.contains(.startsLine) else { return }
    var count = 1
    switch current {
    case .minus, .star, .plus: break
    case .number where following.kind == .dot && !following.flags.contains(.afterBreak): count = 2
    default: return
    }
    // Alone on its line it is no mark of anything.
    let next = tokens[min(position + count, tokens.count - 1)]
    guard next.kind == .name, !next.flags.contains(.afterBreak) else { return }
    let written = span(of: first).union(span(of: tokens[position + count - 1]))
    let removed = SourceSpan(file: file.id, start: first.start, end: next.start)
    reportOnce(.bullet, written, ["written": .code(file.text(written))], [TextEdit(removed, "")])
    let mark = pending.count
    for _ in 0..<count { bump() }
    finish(.unexpected, mark)
    tokens[position].flags.insert(.startsLine)
  }

  /// Reports a mistake that is made all over a file: once, with its further places and all edits in one fix.
  private mutating func reportOnce(
    _ message: SyntaxMessage, _ span: SourceSpan, _ arguments: [String: Argument], _ edits: [TextEdit]
  ) {
    if let first = told[message] {
      if diagnostics[first].secondary.count < Lexer.shownPlaces {
        diagnostics[first].secondary.append(SecondaryLabel(span, "also"))
      }
      diagnostics[first].fixes[0].edits.append(contentsOf: edits)
    } else if diagnostics.count <= Parser.findingLimit {
      told[message] = diagnostics.count
      diagnostics.append(Diagnostic(message, at: span, arguments, fixes: [Fix(edits, isSafe: true)]))
    }
  }
}
