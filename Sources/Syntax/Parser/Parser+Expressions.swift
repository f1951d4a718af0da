/// Conditions and values.
extension Parser {
  mutating func expression() {
    guard enter() else { return insertMissingNode() }
    let mark = pending.count
    conjunction()
    if peek(.disjunction) != nil {
      while let phrase = peek(.disjunction) {
        bump(phrase)
        passBreak()
        conjunction()
      }
      finish(.orExpression, mark)
    }
    depth -= 1
  }

  private mutating func conjunction() {
    let mark = pending.count
    negated()
    if peek(.conjunction) != nil {
      while let phrase = peek(.conjunction) {
        bump(phrase)
        passBreak()
        negated()
      }
      finish(.andExpression, mark)
    }
  }

  private mutating func negated() {
    guard let phrase = peek(operandPlace), phrase.keyword == .not else { return comparison() }
    guard enter() else { return insertMissingNode() }
    let mark = pending.count
    bump(phrase)
    negated()
    finish(.notExpression, mark)
    depth -= 1
  }

  private mutating func comparison() {
    let mark = pending.count
    sum()
    switch current {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      let closed = current == .equal || current == .notEqual ? closedSet(of: mark) : nil
      bump()
      operand(of: closed)
      finish(.comparison, mark)
    case .name:
      guard let phrase = peek(.comparison) else { return }
      switch phrase.keyword {
      case .in:
        let closed = closedSet(of: mark)
        bump(phrase)
        let isPaired = openParenthesis()
        operand(of: closed)
        while accept(.comma) { operand(of: closed) }
        closeParenthesis(isPaired)
        finish(.membership, mark)
      case .between:
        bump(phrase)
        sum()
        expect(.and, at: .betweenAnd)
        sum()
        finish(.betweenExpression, mark)
      default:
        bump(phrase)
        finish(.absentExpression, mark)
      }
    default: break
    }
  }

  /// Takes `(`; false when nothing closes it, which has been reported.
  mutating func openParenthesis() -> Bool {
    let isPaired = current != .leftParenthesis || !tokens[position].flags.contains(.unpaired)
    expect(.leftParenthesis, "(")
    return isPaired
  }

  mutating func closeParenthesis(_ isPaired: Bool) {
    if !isPaired { hasError = true }
    expect(.rightParenthesis, ")")
  }

  /// The closed set that belongs right of the operand just read, when it is `channel`, `applicant`, `service` or
  /// `level`.
  func closedSet(of mark: Int) -> Place? {
    guard pending.count == mark + 1, let node = pending[mark].node, nodes[Int(node.index)].kind == .builtinReference
    else { return nil }
    switch Keyword(rawValue: UInt8(truncatingIfNeeded: treeTokens[Int(nodes[Int(node.index)].firstToken)].detail)) {
    case .channel: return .channelName
    case .applicant: return .applicantKind
    case .service: return .serviceLevel
    case .level: return .level
    default: return nil
    }
  }

  /// A value, or where a closed set belongs a word of the set.
  mutating func operand(of closed: Place?) {
    guard let closed, current == .name else { return sum() }
    let mark = pending.count
    let what =
      switch closed {
      case .channelName: "syntax.channel"
      case .applicantKind: "syntax.applicant"
      case .level: "syntax.level"
      default: "syntax.service"
      }
    expect(closed, what: what)
    finish(.closedWord, mark)
  }

  mutating func sum() {
    let mark = pending.count
    product()
    if current == .plus || current == .minus {
      while current == .plus || current == .minus {
        reportDash()
        bump()
        product()
      }
      finish(.sumExpression, mark)
    }
  }

  private mutating func product() {
    let mark = pending.count
    signed()
    if current == .star || current == .slash {
      while current == .star || current == .slash {
        bump()
        signed()
      }
      finish(.productExpression, mark)
    }
  }

  private mutating func signed() {
    guard current == .minus else { return primary() }
    guard enter() else { return insertMissingNode() }
    let mark = pending.count
    reportDash()
    bump()
    signed()
    finish(.negation, mark)
    depth -= 1
  }

  mutating func primary() {
    let mark = pending.count
    switch current {
    case .number: number()
    case .date:
      bump()
      finish(.dateLiteral, mark)
    case .time:
      bump()
      finish(.timeLiteral, mark)
    case .string:
      bump()
      finish(.textLiteral, mark)
    case .leftParenthesis:
      let isPaired = openParenthesis()
      expression()
      closeParenthesis(isPaired)
      finish(.parenthesized, mark)
    case .name: nameOperand()
    default:
      report(missing: "syntax.value")
      insertMissingNode()
    }
  }

  /// `number`, `number %`, `number % of …`, `number unit`; a phrase that may follow a number is not its unit.
  private mutating func number() {
    let mark = pending.count
    bump()
    if accept(.percent) {
      finish(.percentLiteral, mark)
      if let phrase = peek(.percentOf) {
        guard enter() else { return }
        bump(phrase)
        primary()
        finish(.percentOfExpression, mark)
        depth -= 1
      }
    } else if let phrase = peek(.durationUnit) {
      bump(phrase)
      finish(.durationLiteral, mark)
    } else if current == .name, peek(Place.afterNumber) == nil {
      bump()
      finish(.quantityLiteral, mark)
    } else {
      finish(.numberLiteral, mark)
    }
  }

  private mutating func nameOperand() {
    let mark = pending.count
    guard !startsForeignLine else {
      report(missing: "syntax.value")
      return insertMissingNode()
    }
    guard let phrase = peek(operandPlace) else { return qualifiedName("syntax.value") }
    switch phrase.keyword {
    case .yes, .no:
      bump(phrase)
      finish(.yesNoLiteral, mark)
    case .passed:
      bump(phrase)
      expectName()
      finish(.passedExpression, mark)
    case .authority:
      if tokens[min(position + Int(phrase.length), tokens.count - 1)].kind == .dot {
        bump(phrase)
        dottedNames()
        finish(.authorityFact, mark)
      } else if operandPlace == .policyOperand || phrase.length > 1 {
        bump(phrase)
        finish(.builtinReference, mark)
      } else {
        qualifiedName("syntax.value")
      }
    case .not:
      // `a = not b`: negation belongs before the comparison.
      report(missing: "syntax.value")
      insertMissingNode()
    default:
      bump(phrase)
      finish(.builtinReference, mark)
    }
  }
}
