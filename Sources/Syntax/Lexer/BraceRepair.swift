import Messages
import SourceText

/// Mends the brackets of one stretch that does not come out even, by its indentation.
///
/// An unclosed `{` is closed before the first line that is indented no deeper than the line that opened it. A `}` on a
/// line of its own that is indented deeper than the block it would close belongs to a forgotten `{`, at the end of the
/// nearest line above with its indentation. Where the indentation does not help (more than a few mendings), brackets pair
/// from the inside and one message covers the rest.
struct BraceRepair {
  private struct Opener {
    var token: RawToken
    var indent: Int32
    var line: Int32
  }

  private struct Line {
    var indent: Int32
    /// Where the line starts in the output.
    var start: Int
    var startsWithBrace: Bool
  }

  /// The stretch, mended.
  private(set) var output: [RawToken] = []
  private(set) var diagnostics: [Diagnostic] = []

  private var input: [RawToken]
  private let following: RawToken
  private let bytes: UnsafeBufferPointer<UInt8>
  private let file: FileID
  private let phrases: PhraseTable
  private var open: [Opener] = []
  private var lines: [Line] = []
  /// Where the next line starts, once it was looked for: each token is passed once.
  private var nextLine = 0
  private static let mendingLimit = 4

  init(
    _ input: [RawToken], following: RawToken, _ bytes: UnsafeBufferPointer<UInt8>, _ file: FileID,
    _ phrases: PhraseTable
  ) {
    self.input = input
    self.phrases = phrases
    self.following = following
    self.bytes = bytes
    self.file = file
  }

  mutating func run() {
    mendParentheses()
    let parentheses = diagnostics
    if areBracesEven {
      output = input
      return
    }
    mendByIndentation()
    if diagnostics.count - parentheses.count > BraceRepair.mendingLimit {
      let byIndentation = (output, diagnostics)
      diagnostics = parentheses
      mendFromInside()
      if diagnostics.count > byIndentation.1.count, byIndentation.1.count < 50 {
        (output, diagnostics) = byIndentation
      }
    }
  }

  /// True when only parentheses were amiss: the indentation of braces that pair is nobody's business.
  private var areBracesEven: Bool {
    var depth = 0
    var previous = TokenKind.endOfFile
    for token in input where !token.flags.contains(.skipped) {
      if token.kind == .leftBrace {
        if previous == .leftBrace { return false }
        depth += 1
      } else if token.kind == .rightBrace {
        depth -= 1
        if depth < 0 { return false }
      }
      previous = token.kind
    }
    return depth == 0
  }

  // MARK: Parentheses

  /// No brace ever stands inside parentheses, so a brace ends the search for a partner.
  private mutating func mendParentheses() {
    var open: [Int] = []
    for index in input.indices where !input[index].flags.contains(.skipped) {
      switch input[index].kind {
      case .leftParenthesis: open.append(index)
      case .rightParenthesis: if open.popLast() == nil { skip(index) }
      case .leftBrace, .rightBrace:
        for index in open { leaveUnpaired(index) }
        open.removeAll()
      default: break
      }
    }
    for index in open { leaveUnpaired(index) }
  }

  private mutating func leaveUnpaired(_ index: Int) {
    // Of two in a row the outer one was typed twice.
    if index + 1 < input.count, input[index + 1].kind == .leftParenthesis {
      skip(index)
    } else {
      input[index].flags.insert(.unpaired)
      report(.parenthesisNotClosed, input[index])
    }
  }

  private mutating func skip(_ index: Int) {
    input[index].flags.insert(.skipped)
    report(.extraBracket, input[index], ["found": .code(text(input[index]))])
  }

  // MARK: Braces by indentation

  private mutating func mendByIndentation() {
    output.reserveCapacity(input.count + 4)
    var line: Int32 = 0
    var lineIndent: Int32 = 0
    var indent: Int32 = 0
    var previous = TokenKind.leftBrace
    var parentheses = 0
    var mendings = 0
    let before = diagnostics.count
    for index in input.indices {
      var token = input[index]
      guard !token.flags.contains(.skipped) else {
        output.append(token)
        continue
      }
      mendings = diagnostics.count - before
      if token.flags.contains(.startsLine) {
        line += 1
        lineIndent = column(token)
        let isNewLine = parentheses == 0 && (previous == .leftBrace || !lineGoesOn(before: index, previous))
        if isNewLine, token.kind != .leftBrace {
          indent = lineIndent
          if token.kind != .rightBrace { closeBlocks(notBelow: indent, line, before: token) }
          lines.append(Line(indent: indent, start: output.count, startsWithBrace: token.kind == .rightBrace))
        }
      }
      switch token.kind {
      case .leftParenthesis where !token.flags.contains(.unpaired): parentheses += 1
      case .rightParenthesis: parentheses = max(0, parentheses - 1)
      case .leftBrace:
        if previous == .leftBrace, index > 0 {
          token.flags.insert(.skipped)
          report(.extraBracket, token, ["found": .code("{")])
          output.append(token)
          continue
        }
        open.append(Opener(token: token, indent: indent, line: line))
      case .rightBrace:
        if token.flags.contains(.startsLine) {
          while let top = open.last, top.indent > lineIndent { close(top, before: token) }
        }
        if !closes(token, index, lineIndent, line), mendings > 100 || !openForgotten(lineIndent, token) {
          token.flags.insert(.skipped)
          report(.extraBracket, token, ["found": .code("}")])
          output.append(token)
          continue
        }
        if !open.isEmpty { open.removeLast() }
      default: break
      }
      output.append(token)
      previous = token.kind
    }
    while let top = open.last { close(top, before: following) }
  }

  /// True when the line before a token goes on: after an operator, a comma, an arrow, `and` or `or`.
  private func lineGoesOn(before index: Int, _ previous: TokenKind) -> Bool {
    if previous == .name, index > 0 {
      return input.withUnsafeBufferPointer { phrases.match($0, index - 1, [.and, .or]) != nil }
    }
    return BracketMatcher.goesOn(previous)
  }

  /// True when the `}` closes the innermost open block.
  private mutating func closes(_ token: RawToken, _ index: Int, _ lineIndent: Int32, _ line: Int32) -> Bool {
    guard let top = open.last else { return false }
    if token.flags.contains(.startsLine) { return top.indent == lineIndent }
    if top.line == line { return true }
    // It ends a line begun inside the block: the next line tells whether the block goes on.
    nextLine = max(nextLine, index + 1)
    while nextLine < input.count, !input[nextLine].flags.contains(.startsLine) { nextLine += 1 }
    let next = nextLine
    guard next < input.count else { return true }
    let indent = column(input[next])
    return input[next].kind == .rightBrace ? indent < top.indent : indent <= top.indent
  }

  /// Finds where the forgotten `{` of a `}` stood and puts it there.
  private mutating func openForgotten(_ indent: Int32, _ token: RawToken) -> Bool {
    guard token.flags.contains(.startsLine) else { return false }
    // The last line is the one of the brace itself.
    var index = lines.count - 2
    while index >= 0, lines[index].indent > indent { index -= 1 }
    guard index >= 0, index < lines.count - 2, lines[index].indent == indent, !lines[index].startsWithBrace else {
      return false
    }
    let place = lines[index + 1].start
    guard place > 0 else { return false }
    let end = output[place - 1].end
    output.insert(
      RawToken(start: end, end: end, detail: -1, kind: .leftBrace, flags: .inserted), at: place)
    for later in (index + 1)..<lines.count { lines[later].start += 1 }
    diagnostics.append(
      Diagnostic(
        SyntaxMessage.braceNotOpened, at: span(token),
        secondary: [SecondaryLabel(SourceSpan(file: file, start: end, end: end), "open")],
        fixes: [Fix([TextEdit(SourceSpan(file: file, start: end, end: end), " {")], isSafe: false)]))
    open.append(Opener(token: output[place], indent: indent, line: 0))
    return true
  }

  private mutating func closeBlocks(notBelow indent: Int32, _ line: Int32, before token: RawToken) {
    while let top = open.last, top.line < line, top.indent >= indent { close(top, before: token) }
  }

  private mutating func close(_ opener: Opener, before token: RawToken) {
    open.removeLast()
    let end = output.last?.end ?? 0
    output.append(RawToken(start: end, end: end, detail: -1, kind: .rightBrace, flags: .inserted))
    diagnostics.append(
      Diagnostic(
        SyntaxMessage.braceNotClosed, at: span(opener.token), secondary: [SecondaryLabel(span(token), "close")]))
  }

  // MARK: Braces from the inside

  private mutating func mendFromInside() {
    output.removeAll(keepingCapacity: true)
    open.removeAll()
    for index in input.indices {
      var token = input[index]
      if token.kind == .leftBrace, !token.flags.contains(.skipped) {
        open.append(Opener(token: token, indent: 0, line: 0))
      } else if token.kind == .rightBrace, !token.flags.contains(.skipped) {
        if open.popLast() == nil {
          token.flags.insert(.skipped)
          report(.extraBracket, token, ["found": .code("}")])
        }
      }
      output.append(token)
    }
    let outermost = diagnostics.count
    while let top = open.last { close(top, before: following) }
    // One message, at the outermost, covers all that stay open.
    if diagnostics.count > outermost + 1 { diagnostics.removeSubrange(outermost..<diagnostics.count - 1) }
  }

  // MARK: Places

  private func column(_ token: RawToken) -> Int32 {
    var offset = Int(token.start)
    while offset > 0, bytes[offset - 1] != 0x0A, bytes[offset - 1] != 0x0D { offset -= 1 }
    return token.start - Int32(offset)
  }

  private func span(_ token: RawToken) -> SourceSpan { SourceSpan(file: file, start: token.start, end: token.end) }

  private func text(_ token: RawToken) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[Int(token.start)..<Int(token.end)]), as: UTF8.self)
  }

  private mutating func report(_ message: SyntaxMessage, _ token: RawToken, _ arguments: [String: Argument] = [:]) {
    // The same bracket several times in a row is one mistake.
    if message == .extraBracket, let last = diagnostics.last, last.code == message.code, last.arguments == arguments,
      let span = last.span, span.end == token.start
    {
      diagnostics[diagnostics.count - 1].span?.end = token.end
      return
    }
    guard diagnostics.count <= Parser.findingLimit else { return }
    diagnostics.append(Diagnostic(message, at: span(token), arguments))
  }
}
