import Messages
import SourceText

/// Reading on past the commonest slips, each after its one finding: a misspelt keyword, a forgotten one.
///
/// Only where the text leaves no doubt: a wrong guess would cost more messages than the skipped line.
extension Parser {
  /// Reads the next words as the keyword they nearly are; false when they are near none of the place's.
  ///
  /// The words get the right symbols, so that whoever reads them next finds the keyword; the text stays as written.
  mutating func correctSpelling(_ allowed: KeywordSet, _ message: SyntaxMessage, what: String) -> Bool {
    guard current == .name, !tokens[position].flags.contains(.quoted), correctionsLeft > 0 else { return false }
    correctionsLeft -= 1
    let candidates = allowed.members.flatMap { $0.phrases(vocabulary).all }.map { PhraseTable.words(of: $0) }
    let longest = candidates.map(\.count).max() ?? 0
    var count = 1
    while count < longest, position + count < tokens.count, tokens[position + count].kind == .name,
      tokens[position + count].flags.isDisjoint(with: [.afterBreak, .quoted, .skipped])
    {
      count += 1
    }
    while count > 0 {
      let span = span(of: tokens[position]).union(self.span(of: tokens[position + count - 1]))
      let phrases = candidates.filter { $0.count == count && !$0.contains("/") }.map { $0.joined(separator: " ") }
      if let nearest = Suggestion.nearest(file.text(span), in: phrases) {
        // Reading goes on in step, so what else is wrong in the line is worth a finding of its own.
        if !hasError, diagnostics.count <= Parser.findingLimit {
          diagnostics.append(
            Diagnostic(
              message, at: span,
              [
                "found": .code(file.text(span)), "what": .phrase(what), "nearest": .code(nearest),
                "suggestion": .phrase("syntax.suggestNearest"),
              ], fixes: [Fix([TextEdit(span, nearest)], isSafe: false)]))
        }
        var seed = PhraseTable.seed
        for (index, word) in PhraseTable.words(of: nearest).enumerated() {
          tokens[position + index].detail = seed.intern(word)
        }
        return true
      }
      count -= 1
    }
    return false
  }

  // MARK: Forgotten keywords

  /// Reads a line whose keyword was forgotten but whose rest tells which it was.
  mutating func guessKeyword(_ rule: LineRule) -> Bool {
    guard current == .name else { return false }
    var next = position + 1
    if tokens[next].kind == .string { next += 1 }
    let mark = pending.count
    func follows(_ place: Place) -> Bool {
      !tokens[next].flags.contains(.separated) && phrases.match(tokens.values, next, place.keywords) != nil
    }
    func opens(_ place: Place) -> Bool {
      tokens[next].kind == .leftBrace && phrases.match(tokens.values, next + 1, place.keywords) != nil
    }
    switch rule {
    case .procedure where peek([.agency]) != nil, .amend where peek([.agency]) != nil:
      // Only a declaration says `agency`; inside a procedure it is the one that decides.
      guard var phrase = peek([.agency]) else { return false }
      reportInstead(phrase, .authority, what: rule.what)
      phrase.keyword = .authority
      bump(phrase)
      authority(mark)
    case .statement where (follows(.stageClause) || tokens[next].kind == .leftBrace) && holdsStatements(next):
      insertForgotten(.stage)
      named()
      within()
      statementBlock()
      finish(.stageStatement, mark)
    case .statement where follows(.stepClause) || opens(.stepClause):
      insertForgotten(.step)
      named()
      head(.step)
      finish(.stepStatement, mark)
    case .statement where follows(.waitClause), .procedure where follows(.waitClause):
      insertForgotten(.wait)
      named()
      head(.wait)
      finish(.waitStatement, mark)
    case .parallel where follows(.when) || opens(.statement):
      insertForgotten(.branch)
      named()
      whenClause()
      statementBlock()
      finish(.branch, mark)
    case .item:
      if follows(.about) { next += 2 }
      guard next < tokens.count - 1, opens(.procedureClause) else { return false }
      insertForgotten(.procedure)
      procedure(mark)
    default: return false
    }
    return true
  }

  /// True when the first `{` of the line opens a block of statements.
  private func holdsStatements(_ start: Int) -> Bool {
    var index = start
    while index < tokens.count - 1, tokens[index].kind != .leftBrace {
      guard tokens[index].kind != .rightBrace, !tokens[index].flags.contains(.separated) else { return false }
      index += 1
    }
    return index < tokens.count - 1 && phrases.match(tokens.values, index + 1, Place.statement.keywords) != nil
  }

  /// Reads a block whose keyword was forgotten but whose first line tells which it was.
  mutating func guessBlock(_ rule: LineRule) -> Bool {
    guard current == .leftBrace, position + 1 < tokens.count else { return false }
    let first = position + 1
    func starts(_ place: Place) -> Bool { phrases.match(tokens.values, first, place.keywords) != nil }
    let mark = pending.count
    switch rule {
    case .procedure, .amend:
      if starts(.statement) {
        insertForgotten(.steps)
        statementBlock()
        finish(.stepsClause, mark)
      } else if tokens[first].kind == .name, !starts(.stepClause), !starts(.limitLine) {
        let attribute = phrases.match(tokens.values, first + 1, Place.resultAttribute.keywords)?.keyword
        if attribute == .valid {
          insertForgotten(.results)
          body(.result)
          finish(.resultsClause, mark)
        } else {
          insertForgotten(.documents)
          documentBlock()
          finish(.documentsClause, mark)
        }
      } else {
        return false
      }
    case .statement where starts(.parallelLine):
      insertForgotten(.parallel)
      body(.parallel)
      finish(.parallelStatement, mark)
    case .statement where starts(.chooseRow):
      insertForgotten(.choose)
      body(.choose)
      finish(.chooseStatement, mark)
    default: return false
    }
    return true
  }

  /// Reports a keyword that belongs elsewhere, with the one to write here.
  private mutating func reportInstead(_ phrase: PhraseTable.Entry, _ keyword: Keyword, what: String) {
    guard !hasError else { return }
    hasError = true
    let span = span(of: tokens[position]).union(self.span(of: tokens[position + Int(phrase.length) - 1]))
    let instead = keyword.phrases(vocabulary).main
    diagnostics.append(
      Diagnostic(
        SyntaxMessage.unknownLine, at: span,
        [
          "found": .code(file.text(span)), "what": .phrase(what), "instead": .code(instead),
          "suggestion": .phrase("syntax.suggestInstead"),
        ], fixes: [Fix([TextEdit(span, instead)], isSafe: false)]))
  }

  private mutating func insertForgotten(_ keyword: Keyword) {
    if !hasError {
      hasError = true
      let span = span(of: tokens[position])
      diagnostics.append(
        Diagnostic(
          SyntaxMessage.expected, at: span,
          [
            "what": .phrase("syntax.keyword"), "keyword": .code(keyword.phrases(vocabulary).main),
            "found": .code(file.text(span)), "suggestion": .phrase("syntax.suggestKeyword"),
          ]))
    }
    insertMissing(.keyword, keyword)
  }
}
