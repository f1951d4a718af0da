/// Steps and the other parts of the path.
extension Parser {
  mutating func statementBlock() {
    let mark = pending.count
    if !isAtLineEnd, current != .leftBrace, peek(.statement) != nil {
      // A step right behind the condition: it is read as if the braces were there.
      report(missing: "syntax.symbol", ["symbol": .code("{")])
      insertMissing(.leftBrace)
      _ = statement()
      insertMissing(.rightBrace)
    } else {
      body(.statement)
    }
    finish(.statementBlock, mark)
  }

  mutating func statement() -> Bool {
    guard let phrase = peek(.statement) else { return false }
    return statement(phrase.keyword)
  }

  /// Reads the statement whose keyword stands here.
  mutating func statement(_ keyword: Keyword) -> Bool {
    guard let phrase = peek(.statement), phrase.keyword == keyword else { return false }
    let mark = pending.count
    bump(phrase)
    switch keyword {
    case .step:
      named()
      head(.step)
      finish(.stepStatement, mark)
    case .wait:
      named()
      head(.wait)
      finish(.waitStatement, mark)
    case .stage:
      named()
      within()
      statementBlock()
      finish(.stageStatement, mark)
    case .parallel:
      body(.parallel)
      finish(.parallelStatement, mark)
    case .choose, .chooseFirst:
      body(.choose)
      finish(.chooseStatement, mark)
    case .resolved: finish(.resolvedStatement, mark)
    case .call:
      qualifiedName()
      finish(.callStatement, mark)
    default: end(mark)
    }
    return true
  }

  /// What follows `end`.
  private mutating func end(_ mark: Int) {
    expect(.endKind, what: "syntax.end")
    issuesPart()
    finish(.endStatement, mark)
  }

  mutating func issuesPart() {
    guard let phrase = peek(.issuesPart) else { return }
    let mark = pending.count
    bump(phrase)
    names()
    finish(.issuesPart, mark)
  }

  mutating func parallelLine() -> Bool {
    guard let phrase = peek(.parallelLine) else { return false }
    let mark = pending.count
    bump(phrase)
    if phrase.keyword == .branch {
      named()
      whenClause()
      statementBlock()
      finish(.branch, mark)
    } else {
      outcome()
      arrow()
      notes()
      finish(.onAnyClause, mark)
    }
    return true
  }

  mutating func chooseRow() -> Bool {
    guard let phrase = peek(.chooseRow) else { return false }
    let mark = pending.count
    if phrase.keyword == .when { whenClause() } else { bump(phrase) }
    // Before a brace the colon may be left out, here as in other tables.
    _ = accept(.colon)
    statementBlock()
    finish(.chooseRow, mark)
    return true
  }

  // MARK: Outcomes and targets

  mutating func outcome() {
    let mark = pending.count
    if accept(.outcome) == nil { expectName("syntax.outcome") }
    finish(.outcome, mark)
  }

  /// `-> target`
  mutating func arrow() {
    expect(.arrow, "->")
    let mark = pending.count
    if let phrase = peek(.target), !startsForeignLine {
      let inner = pending.count
      bump(phrase)
      end(inner)
    } else {
      expectName("syntax.target")
      if let phrase = peek(.useLimit) { useLimit(phrase) }
    }
    finish(.target, mark)
  }

  /// `at most N times then -> target`
  mutating func useLimit(_ phrase: PhraseTable.Entry) {
    guard enter() else { return }
    let mark = pending.count
    bump(phrase)
    expect(.number, what: "syntax.number")
    expect(.times, at: .limitTimes)
    expect(.then, at: .limitThen)
    arrow()
    finish(.useLimit, mark)
    depth -= 1
  }
}
