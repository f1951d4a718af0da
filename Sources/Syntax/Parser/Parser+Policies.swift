/// Policies and tests.
extension Parser {
  mutating func policy(_ mark: Int) {
    operandPlace = .policyOperand
    named()
    _ = accept(.policySeverity)
    body(.policy)
    operandPlace = .operand
    finish(.policyDeclaration, mark)
  }

  mutating func policyLine() -> Bool {
    guard let phrase = peek(.policyLine) else { return false }
    let mark = pending.count
    bump(phrase)
    if phrase.keyword == .effectiveFrom {
      effectiveDates()
      finish(.effectiveClause, mark)
    } else if phrase.keyword == .for {
      expect(.policyScope, what: "syntax.scope")
      if let filter = peek(.policyFilter) {
        let inner = pending.count
        bump(filter)
        expression()
        finish(.policyFilter, inner)
      }
      finish(.policyScope, mark)
    } else {
      policyRequirement()
      finish(.policyRequire, mark)
    }
    return true
  }

  private mutating func policyRequirement() {
    let mark = pending.count
    guard let phrase = peek(.policyRequire) else { return expression() }
    switch phrase.keyword {
    case .differentRolesFor:
      bump(phrase)
      expectName()
      expect(.comma, ",")
      names()
      finish(.differentRoles, mark)
    case .everyPathTo:
      bump(phrase)
      expect(.endKind, what: "syntax.end")
      expect(.passes, at: .everyPathPasses)
      expectName()
      finish(.everyPath, mark)
    default: expression()
    }
  }

  // MARK: Tests

  mutating func test(_ mark: Int) {
    if current == .string {
      title()
    } else {
      report(missing: "syntax.title")
      insertMissingNode()
    }
    expect(.for, at: .testFor)
    qualifiedName()
    body(.test)
    finish(.testDeclaration, mark)
  }

  mutating func testLine() -> Bool {
    guard let phrase = peek(.testLine) else { return false }
    let mark = pending.count
    bump(phrase)
    switch phrase.keyword {
    case .submit:
      expect(.date, what: "syntax.date")
      expect(.time, what: "syntax.time")
      expect(.channelName, what: "syntax.channel")
      finish(.testSubmit, mark)
    case .given:
      given()
      while accept(.comma) { given() }
      finish(.testGiven, mark)
    case .outcomes:
      run(.outcomeRun)
      while accept(.comma) { run(.outcomeRun) }
      finish(.testOutcomes, mark)
    case .waits:
      run(.waitRun)
      while accept(.comma) { run(.waitRun) }
      finish(.testWaits, mark)
    case .takes:
      run(.takesRun)
      while accept(.comma) { run(.takesRun) }
      finish(.testTakes, mark)
    default:
      expectation()
      finish(.testExpect, mark)
    }
    return true
  }

  private mutating func given() {
    let mark = pending.count
    primary()
    let closed = closedSet(of: mark)
    expect(.equal, "=")
    operand(of: closed)
    finish(.givenFact, mark)
  }

  /// `qualifiedName : value (then value)*`
  private mutating func run(_ kind: NodeKind) {
    let mark = pending.count
    qualifiedName()
    expect(.colon, ":")
    runValue(kind)
    while let phrase = peek(.limitThen) {
      bump(phrase)
      runValue(kind)
    }
    finish(kind, mark)
  }

  private mutating func runValue(_ kind: NodeKind) {
    switch kind {
    case .outcomeRun: outcome()
    case .waitRun: if accept(.waitLength) == nil { duration() }
    default: duration()
    }
  }

  private mutating func expectation() {
    switch expect(.expectation, what: "syntax.expectation") {
    case .end: expect(.endKind, what: "syntax.end")
    case .due, .reducedDue: expect(.date, what: "syntax.date")
    case .documents, .path: qualifiedNames()
    case .fee, .charge:
      feeName()
      sum()
    default: break
    }
  }
}
