/// Interconnected procedures, changes and abolitions.
extension Parser {
  mutating func bundleLine() -> Bool {
    guard let phrase = peek(.bundleLine) else { return false }
    let mark = pending.count
    switch phrase.keyword {
    case .basis, .source: return note()
    case .wait, .step: return statement(phrase.keyword)
    case .timeLimit, .reducedTo, .code, .effectiveFrom: return procedureClause()
    default: bump(phrase)
    }
    switch phrase.keyword {
    case .submitOnceAt:
      desk()
      finish(.submitOnceClause, mark)
    case .procedures:
      bundleMember()
      while accept(.comma) { bundleMember() }
      finish(.membersList, mark)
    case .goal:
      names()
      finish(.goalClause, mark)
    default: finish(.onPaperClause, mark)
    }
    return true
  }

  private mutating func bundleMember() {
    let mark = pending.count
    qualifiedName()
    whenClause()
    finish(.bundleMember, mark)
  }

  mutating func amendLine() -> Bool {
    guard let phrase = peek(.amendLine) else { return false }
    let mark = pending.count
    switch phrase.keyword {
    case .step: return statement(.step)
    case .stage:
      // A stage's own limit may be changed without repeating its steps.
      bump(phrase)
      named()
      within()
      if current == .leftBrace { statementBlock() }
      finish(.amendedStage, mark)
    case .remove:
      bump(phrase)
      expect(.removable, what: "syntax.removable")
      expectName()
      finish(.removeLine, mark)
    case .dropDocument:
      bump(phrase)
      expectName()
      finish(.dropLine, mark)
    case .insert:
      bump(phrase)
      insert(mark)
    case .pendingStop, .pendingContinue: pendingDossiers(phrase)
    default: return procedureClause()
    }
    return true
  }

  private mutating func insert(_ mark: Int) {
    guard let phrase = peek(.insertable) else {
      report(.notInSet, what: "syntax.insertable", allowed: Place.insertable.keywords)
      insertMissingNode()
      return finish(.insertedStatement, mark)
    }
    if phrase.keyword == .document {
      bump(phrase)
      if current != .name || !documentEntry() {
        report(missing: "syntax.paper")
        insertMissingNode()
      }
      return finish(.insertedDocument, mark)
    }
    isInserting = true
    _ = statement(phrase.keyword)
    isInserting = false
    if let place = peek(.position) {
      let inner = pending.count
      bump(place)
      expectName()
      finish(.position, inner)
    } else if phrase.keyword != .wait {
      report(missing: "syntax.position", allowed: Place.position.keywords)
    }
    finish(.insertedStatement, mark)
  }

  mutating func abolishLine() -> Bool {
    guard let phrase = peek(.abolishLine) else { return false }
    switch phrase.keyword {
    case .replacedBy:
      let mark = pending.count
      bump(phrase)
      qualifiedNames()
      finish(.replacedClause, mark)
    case .pendingStop, .pendingContinue: pendingDossiers(phrase)
    default: return note()
    }
    return true
  }

  private mutating func pendingDossiers(_ phrase: PhraseTable.Entry) {
    let mark = pending.count
    bump(phrase)
    if phrase.keyword == .pendingStop {
      issuesPart()
    } else if accept(.pendingWith) != nil {
      qualifiedName()
    }
    whenClause()
    finish(.pendingClause, mark)
  }
}
