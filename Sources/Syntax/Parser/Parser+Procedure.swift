/// The clauses of a procedure.
extension Parser {
  mutating func procedureClause() -> Bool {
    guard let phrase = peek(.procedureClause) else { return false }
    let mark = pending.count
    switch phrase.keyword {
    case .basis, .source: return note()
    case .wait: return statement(.wait)
    default: bump(phrase)
    }
    switch phrase.keyword {
    case .code:
      expect(.string, what: "syntax.title")
      finish(.codeClause, mark)
    case .field:
      expect(.string, what: "syntax.title")
      finish(.fieldClause, mark)
    case .authority: authority(mark)
    case .applicantMayWithdrawUntil:
      if accept(.withdrawUntil) == nil { expectName() }
      finish(.withdrawClause, mark)
    case .applicant:
      list(.applicantKind, what: "syntax.applicant")
      notes()
      finish(.applicantClause, mark)
    case .service:
      if expect(.serviceLevel, what: "syntax.service") == .partialOnline { because() }
      notes()
      finish(.serviceClause, mark)
    case .channel:
      list(.channelName, what: "syntax.channel")
      notes()
      finish(.channelClause, mark)
    case .effectiveFrom:
      effectiveDates()
      finish(.effectiveClause, mark)
    case .published:
      expect(.date, what: "syntax.date")
      finish(.publishedClause, mark)
    case .appliesToDossiersSubmittedFrom:
      expect(.date, what: "syntax.date")
      finish(.appliesClause, mark)
    case .timeLimit: timeLimit(mark)
    case .reducedTo: reduced(mark)
    case .fee, .charge: fee(mark)
    case .requires:
      expression()
      title()
      notes()
      finish(.requiresClause, mark)
    case .documents:
      documentBlock()
      finish(.documentsClause, mark)
    case .steps:
      statementBlock()
      finish(.stepsClause, mark)
    default:
      body(.result)
      finish(.resultsClause, mark)
    }
    return true
  }

  /// `date (to date)?`
  mutating func effectiveDates() {
    expect(.date, what: "syntax.date")
    if accept(.effectiveEnd) != nil { expect(.date, what: "syntax.date") }
  }

  /// What follows `authority`.
  mutating func authority(_ mark: Int) {
    if current == .leftBrace { block(.authorityRow) } else { qualifiedName() }
    notes()
    finish(.authorityClause, mark)
  }

  /// `because string`
  mutating func because() {
    expect(.because, at: .because)
    expect(.string, what: "syntax.title")
  }

  mutating func authorityRow() -> Bool {
    let mark = pending.count
    guard rowHead() else { return note() }
    qualifiedName()
    notes()
    finish(.tableRow, mark)
    return true
  }

  /// `(when expression | otherwise) :`, when it stands here; before a brace the colon may be left out.
  mutating func rowHead() -> Bool {
    guard let phrase = peek(.tableRow) else { return false }
    if phrase.keyword == .when { whenClause() } else { bump(phrase) }
    if current != .leftBrace { expect(.colon, ":") } else { return true }
    return true
  }

  mutating func resultEntry() -> Bool {
    guard current == .name else { return false }
    let mark = pending.count
    expectName()
    // In any order: the law names now the condition first, now the validity.
    while let phrase = peek(.resultAttribute) {
      switch phrase.keyword {
      case .valid: validClause(phrase)
      case .when: whenClause()
      default: _ = note()
      }
    }
    finish(.resultEntry, mark)
    return true
  }

  // MARK: Papers

  mutating func documentBlock() {
    let mark = pending.count
    body(.documentEntry)
    finish(.documentBlock, mark)
  }

  mutating func documentEntry() -> Bool {
    let mark = pending.count
    if let phrase = peek(.documentEntry) {
      if phrase.keyword == .allOf { bump(phrase) } else { _ = rowHead() }
      documentBlock()
      finish(.documentGroup, mark)
      return true
    }
    guard current == .name else { return false }
    expectName()
    if documentAttribute() {
      while true {
        if accept(.comma) {
          if !documentAttribute() {
            report(missing: "syntax.documentAttribute", allowed: Place.documentAttribute.keywords)
          }
        } else if !documentAttribute() {
          break
        }
      }
    }
    finish(.documentEntry, mark)
    return true
  }

  private mutating func documentAttribute() -> Bool {
    let mark = pending.count
    if accept(.number) {
      expect(.documentForm, what: "syntax.documentForm")
      finish(.documentForm, mark)
      return true
    }
    guard let phrase = peek(.documentAttribute) else { return false }
    switch phrase.keyword {
    case .basis, .source: return note()
    case .when: return whenClause()
    default: bump(phrase)
    }
    switch phrase.keyword {
    case .form:
      expect(.string, what: "syntax.title")
      finish(.formNumber, mark)
    case .dataFrom:
      qualifiedName()
      finish(.dataSource, mark)
    case .anyOf:
      documentBlock()
      finish(.alternatives, mark)
    default: finish(.documentForm, mark)
    }
    return true
  }
}
