/// Time limits, reduced limits, fees.
extension Parser {
  mutating func timeLimit(_ mark: Int) {
    if current == .leftBrace {
      block(.limitLine)
      while limitSub() {}
    } else {
      limitValue()
      while limitSub() {}
      if current == .leftBrace { block(.limitSub) }
    }
    finish(.timeLimitClause, mark)
  }

  mutating func limitLine() -> Bool {
    let mark = pending.count
    guard rowHead() else { return limitSub() }
    limitValue()
    while limitSub() {}
    finish(.tableRow, mark)
    return true
  }

  private mutating func limitValue() {
    guard let phrase = peek(.limitValue) else { return duration() }
    let mark = pending.count
    bump(phrase)
    switch phrase.keyword {
    case .none:
      because()
      finish(.noneValue, mark)
    case .unknown:
      because()
      finish(.unknownValue, mark)
    default:
      expect(.time, what: "syntax.time")
      expect(.otherwiseNextWorkingDay, at: .sameDayEnd)
      finish(.sameDayValue, mark)
    }
  }

  mutating func limitSub() -> Bool {
    guard let phrase = peek(.limitSub) else { return false }
    let mark = pending.count
    switch phrase.keyword {
    case .startsAt:
      bump(phrase)
      _ = accept(.startsAt)
      expectName()
      finish(.startsClause, mark)
    case .extendable:
      bump(phrase)
      if let next = peek(.extensionStart), next.keyword == .once { bump(next) }
      expect(.extensionBy, at: .extensionStart)
      share()
      extensionEnds()
      finish(.extendableClause, mark)
    default: return note()
    }
    return true
  }

  /// `when …`, `decided by …`, `at …` in any order: none can be mistaken for another.
  private mutating func extensionEnds() {
    while let phrase = peek(.extensionEnd) {
      let mark = pending.count
      switch phrase.keyword {
      case .when: whenClause()
      case .decidedBy:
        bump(phrase)
        desk()
        finish(.decidedPart, mark)
      default:
        bump(phrase)
        expectName()
        finish(.atPart, mark)
      }
    }
  }

  mutating func reduced(_ mark: Int) {
    if current == .leftBrace { block(.reducedLine) } else { share() }
    while limitSub() {}
    finish(.reducedClause, mark)
  }

  mutating func reducedLine() -> Bool {
    let mark = pending.count
    guard rowHead() else { return limitSub() }
    share()
    while limitSub() {}
    finish(.tableRow, mark)
    return true
  }

  // MARK: Fees

  mutating func fee(_ mark: Int) {
    feeName()
    if current == .leftBrace {
      block(.feeLine)
      while feeSub() {}
    } else {
      feeValue()
      while feeSub() {}
      if current == .leftBrace { block(.feeSub) }
    }
    finish(.feeClause, mark)
  }

  /// A name that a value follows on its line is the fee's own: `fee appraisal_fee 0.019% of investment`.
  mutating func feeName() {
    guard current == .name, peek(.feeValue) == nil, !startsOperandPhrase else { return }
    let next = following
    guard !next.flags.contains(.separated) else { return }
    switch next.kind {
    case .leftBrace, .number, .leftParenthesis: bump()
    case .name:
      let follows = phrases.match(tokens.values, position + 1, Place.afterNumber)
      if follows == nil { bump() }
    default: break
    }
  }

  /// True when the words here are a value rather than a name: `passed review`, `applicant = citizen`.
  private var startsOperandPhrase: Bool {
    guard let phrase = peek(operandPlace) else { return false }
    return phrase.keyword != .authority || phrase.length > 1 || following.kind == .dot
  }

  private mutating func feeValue() {
    guard let phrase = peek(.feeValue) else { return expression() }
    let mark = pending.count
    bump(phrase)
    if phrase.keyword == .unknown {
      because()
      finish(.unknownValue, mark)
    } else {
      primary()
      body(.interpolationPoint)
      finish(.interpolatedValue, mark)
    }
  }

  mutating func feeLine() -> Bool {
    let mark = pending.count
    guard rowHead() else { return feeSub() }
    feeValue()
    while feeSub() {}
    finish(.tableRow, mark)
    return true
  }

  mutating func interpolationPoint() -> Bool {
    guard let phrase = peek(.interpolationPoint) else { return false }
    let mark = pending.count
    bump(phrase)
    sum()
    expect(.colon, ":")
    sum()
    finish(.interpolationPoint, mark)
    return true
  }

  mutating func feeSub() -> Bool {
    guard let phrase = peek(.feeSub) else { return false }
    let mark = pending.count
    if phrase.keyword == .basis || phrase.keyword == .source { return note() }
    bump(phrase)
    switch phrase.keyword {
    case .payable:
      list(.payableHow, what: "syntax.channel")
      finish(.payableClause, mark)
    case .freeWhen:
      expression()
      finish(.freeClause, mark)
    case .before:
      expectName()
      finish(.beforeClause, mark)
    case .multipliedBy:
      sum()
      if !whenClause() {
        expect(.when, at: .when)
      }
      finish(.multipliedClause, mark)
    case .atLeast, .atMost:
      sum()
      finish(.feeBound, mark)
    default:
      sum()
      finish(.roundedClause, mark)
    }
    return true
  }
}
