/// The clauses of steps and waits.
extension Parser {
  mutating func stepClause() -> Bool {
    guard let phrase = peek(.stepClause) else { return false }
    let mark = pending.count
    switch phrase.keyword {
    case .basis, .source: return note()
    case .within: return within()
    case .clockPauses: return clock(phrase)
    case .on: return on(phrase)
    default: bump(phrase)
    }
    switch phrase.keyword {
    case .as:
      names()
      finish(.tagClause, mark)
    case .by:
      performers()
      finish(.byClause, mark)
    case .lasts:
      duration()
      notes()
      finish(.lastsClause, mark)
    case .effort:
      duration()
      finish(.effortClause, mark)
    case .uses:
      papers()
      finish(.usesClause, mark)
    case .checks:
      if let documents = peek(.checkedPapers) { bump(documents) } else { papers() }
      finish(.checksClause, mark)
    case .issues:
      papers()
      finish(.issuesClause, mark)
    case .signs:
      papers()
      finish(.signsClause, mark)
    case .establishes:
      qualifiedNames()
      finish(.establishesClause, mark)
    case .outcomes:
      outcome()
      while accept(.comma) { outcome() }
      finish(.outcomesClause, mark)
    default:
      outcome()
      notes()
      finish(.silenceClause, mark)
    }
    return true
  }

  mutating func waitClause() -> Bool {
    guard let phrase = peek(.waitClause) else { return false }
    let mark = pending.count
    switch phrase.keyword {
    case .basis, .source: return note()
    case .within: return within()
    case .clockPauses, .clockRestarts: return clock(phrase)
    case .on: return on(phrase)
    case .atMost:
      useLimit(phrase)
      return true
    default: bump(phrase)
    }
    switch phrase.keyword {
    case .forApplicant: finish(.forClause, mark)
    case .for:
      desk()
      finish(.forClause, mark)
    case .resume:
      if accept(.resumeTarget) == nil { expectName("syntax.target") }
      finish(.resumeClause, mark)
    case .pays:
      if accept(.paidFee) == nil { expectName() }
      finish(.paysClause, mark)
    case .uses:
      papers()
      finish(.usesClause, mark)
    default:
      papers()
      finish(.issuesClause, mark)
    }
    return true
  }

  /// `within (duration | { rows }) notes`, when it stands here.
  @discardableResult mutating func within() -> Bool {
    guard let phrase = peek(.stageClause) else { return false }
    let mark = pending.count
    bump(phrase)
    if current == .leftBrace { block(.amountRow) } else { duration() }
    notes()
    finish(.withinClause, mark)
    return true
  }

  mutating func amountRow() -> Bool {
    let mark = pending.count
    guard rowHead() else { return false }
    duration()
    notes()
    finish(.tableRow, mark)
    return true
  }

  private mutating func clock(_ phrase: PhraseTable.Entry) -> Bool {
    let mark = pending.count
    bump(phrase)
    notes()
    finish(.clockClause, mark)
    return true
  }

  /// `on outcome when … -> target notes`
  private mutating func on(_ phrase: PhraseTable.Entry) -> Bool {
    let mark = pending.count
    bump(phrase)
    outcome()
    whenClause()
    arrow()
    notes()
    finish(.onClause, mark)
    return true
  }

  private mutating func papers() {
    paper()
    while accept(.comma) { paper() }
  }

  private mutating func paper() {
    let mark = pending.count
    expectName()
    whenClause()
    finish(.paper, mark)
  }

  private mutating func performers() {
    guard let phrase = peek(.performer), following.kind != .dot else { return desks() }
    switch phrase.keyword {
    case .system: bump(phrase)
    case .eachOf, .allOf:
      bump(phrase)
      let isPaired = openParenthesis()
      deskEntry()
      while accept(.comma) { deskEntry() }
      closeParenthesis(isPaired)
    default: desks()
    }
  }

  private mutating func desks() {
    desk()
    while let phrase = peek(.performerJoin) {
      bump(phrase)
      passBreak()
      desk()
    }
  }

  private mutating func deskEntry() {
    let mark = pending.count
    desk()
    whenClause()
    finish(.deskEntry, mark)
  }
}
