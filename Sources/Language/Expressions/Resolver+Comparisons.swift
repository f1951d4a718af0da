import Messages
import Numbers
import ProcessGraph
import SourceText
import Syntax

extension Resolver {
  /// `left operator right`.
  mutating func comparison(_ node: Syntax.NodeID) -> TypedExpression {
    let sides = tree.expressions(of: node)
    guard sides.count == 2, let comparison = comparisonOperator(node) else {
      for side in sides { _ = expression(side) }
      return .unknown
    }
    return compared(comparison, sides[0], sides[1], at: node)
  }

  /// Two sides under a comparison.
  mutating func compared(
    _ comparison: Comparison, _ leftNode: Syntax.NodeID, _ rightNode: Syntax.NodeID, at node: Syntax.NodeID
  ) -> TypedExpression {
    if isMisplacedValue(leftNode, of: rightNode) { return .unknown }
    let left = expression(leftNode)
    // What a name on the right means depends on the left side.
    if left.type == .unknown, isPlainName(rightNode) { return .unknown }
    let right = value(rightNode, against: left)
    if left.type == .unknown || right.type == .unknown { return .unknown }
    guard isComparable(left.type, right.type, leftNode, rightNode, at: node) else { return .unknown }
    if comparison != .equal, comparison != .unequal, !left.type.hasOrder {
      report(ExpressionMessage.noOrder, at: tree.span(of: node), ["found": left.type.words])
      return .unknown
    }
    return TypedExpression(expression: .compare(comparison, left.expression, right.expression), type: .yesNo)
  }

  /// True, and reported, for a value of a list written before its fact: `urban = zone`.
  private mutating func isMisplacedValue(_ left: Syntax.NodeID, of right: Syntax.NodeID) -> Bool {
    guard isPlainName(left), isPlainName(right) else { return false }
    let path = parts(left)
    guard path.count == 1, conditionDeclarations[path[0]] == nil, factNamed(left) == nil, let fact = factNamed(right),
      factEntries[fact].values.contains(path[0])
    else { return false }
    let example = tree.text(of: right) + " = " + tree.text(of: left)
    report(
      ExpressionMessage.valueElsewhere, at: tree.span(of: left),
      ["name": code(path[0]), "fact": code(factEntries[fact].name), "example": .text(example)])
    return true
  }

  /// `value in (…)`.
  mutating func membership(_ node: Syntax.NodeID) -> TypedExpression {
    let operands = tree.expressions(of: node)
    guard let first = operands.first else { return .unknown }
    let left = expression(first)
    guard left.type != .unknown else { return .unknown }
    var others: [Expression] = []
    var isSound = true
    for operand in operands.dropFirst() {
      let other = value(operand, against: left)
      if other.type == .unknown || !isComparable(left.type, other.type, first, operand, at: operand) {
        isSound = false
        continue
      }
      others.append(other.expression)
    }
    guard isSound else { return .unknown }
    return TypedExpression(expression: .isIn(left.expression, others), type: .yesNo)
  }

  /// `value between low and high`, both bounds included.
  mutating func between(_ node: Syntax.NodeID) -> TypedExpression {
    let operands = tree.expressions(of: node)
    guard operands.count == 3 else { return .unknown }
    let value = expression(operands[0])
    let low = expression(operands[1], wanted: value.type)
    let high = expression(operands[2], wanted: value.type)
    guard value.type != .unknown, low.type != .unknown, high.type != .unknown else { return .unknown }
    guard isComparable(value.type, low.type, operands[0], operands[1], at: operands[1]),
      isComparable(value.type, high.type, operands[0], operands[2], at: operands[2])
    else { return .unknown }
    guard value.type.hasOrder else {
      report(ExpressionMessage.noOrder, at: tree.span(of: node), ["found": value.type.words])
      return .unknown
    }
    if case .literal(let lowValue) = low.expression, case .literal(let highValue) = high.expression,
      Comparison.greater.holds(lowValue, highValue) == true
    {
      report(
        ExpressionMessage.emptyBetween, at: tree.span(of: node),
        ["low": .text(tree.text(of: operands[1])), "high": .text(tree.text(of: operands[2]))])
      return .unknown
    }
    let parts: [Expression] = [
      .compare(.atLeast, value.expression, low.expression), .compare(.atMost, value.expression, high.expression),
    ]
    return TypedExpression(expression: .all(parts), type: .yesNo)
  }

  /// `fact is absent`.
  mutating func absence(_ node: Syntax.NodeID) -> TypedExpression {
    guard let operand = tree.expression(of: node) else { return .unknown }
    let value = expression(operand)
    guard value.type != .unknown else { return .unknown }
    guard case .fact(let fact) = value.expression else {
      report(ExpressionMessage.absentOfValue, at: tree.span(of: operand))
      return .unknown
    }
    let entry = factEntries[fact.position]
    guard entry.isOptional else {
      report(
        ExpressionMessage.notOptional, at: tree.span(of: node), ["name": code(entry.name)],
        secondary: entry.nameSpan.map { [SecondaryLabel($0, "declared")] } ?? [])
      return .unknown
    }
    return TypedExpression(expression: .isAbsent(fact), type: .yesNo)
  }

  /// The right side of a comparison: against a fact with a list, a name is looked up in that list.
  private mutating func value(_ node: Syntax.NodeID, against left: TypedExpression) -> TypedExpression {
    guard case .choice(let fact) = left.type else { return expression(node, wanted: left.type) }
    return choiceValue(node, of: fact)
  }

  private mutating func choiceValue(_ node: Syntax.NodeID, of fact: Int) -> TypedExpression {
    switch tree.kind(of: node) {
    case .parenthesized: return tree.expression(of: node).map { choiceValue($0, of: fact) } ?? .unknown
    case .closedWord:
      guard let id = tree.keyword(of: node).flatMap({ closedWordID($0) }) else { return .unknown }
      let set = fact == Self.channelFact ? Self.channelIDs : Self.applicantIDs
      guard fact <= Self.applicantFact, let position = set.firstIndex(of: id) else { return .unknown }
      return TypedExpression(expression: .literal(.choice(position)), type: .choice(fact))
    case .qualifiedName:
      let parts = parts(node)
      guard let name = parts.first else { return .unknown }
      if parts.count == 1, let position = factEntries[fact].values.firstIndex(of: name), fact > Self.submittedFact {
        return TypedExpression(expression: .literal(.choice(position)), type: .choice(fact))
      }
      if parts.count == 1, let subject = scope.subject, let other = self.fact(name, of: subject) {
        return use(fact: other, at: tree.span(of: node))
      }
      if parts.count > 1 { return reference(node) }
      reportUnknownValue(name, of: fact, at: tree.span(of: node))
      return .unknown
    default: return expression(node)
    }
  }

  /// Says that a name is not in the list of a fact.
  mutating func reportUnknownValue(_ name: NameID, of fact: Int, at span: SourceSpan) {
    guard !isDamaged(name), isFirst(UnknownKey(kind: .unknownValue, text: names.text(name), place: fact), at: span)
    else { return }
    let entry = factEntries[fact]
    let values = entry.values.map { names.text($0) }
    var arguments = hint(names.text(name), among: values, listed: "language.hint.candidates.values")
    arguments["fact"] = code(entry.name)
    reportWithFix(
      .unknownValue, at: span, arguments,
      secondary: entry.nameSpan.map { [SecondaryLabel($0, "list")] } ?? [])
  }

  /// The id of a channel or a kind of applicant.
  func closedWordID(_ keyword: Keyword) -> String? {
    switch keyword {
    case .online: "online"
    case .counter: "counter"
    case .post: "post"
    case .citizen: "citizen"
    case .household: "household"
    case .enterprise: "enterprise"
    case .cooperative: "cooperative"
    case .organization: "organization"
    case .foreigner: "foreigner"
    default: nil
    }
  }

  /// Whether two kinds of value can be compared; reports why not.
  private mutating func isComparable(
    _ left: ValueType, _ right: ValueType, _ leftNode: Syntax.NodeID, _ rightNode: Syntax.NodeID,
    at node: Syntax.NodeID
  ) -> Bool {
    if left == right { return true }
    switch (left, right) {
    case (.choice(let one), .choice(let other)) where factEntries[one].values == factEntries[other].values:
      return true
    case (.quantity(let one), .quantity(let other)):
      report(ExpressionMessage.unlikeUnits, at: tree.span(of: node), ["leftUnit": code(one), "rightUnit": code(other)])
    case (.quantity(let unit), .number), (.number, .quantity(let unit)):
      reportMissingUnit(unit, left == .number ? leftNode : rightNode, against: left == .number ? rightNode : leftNode)
    case (.money, .number), (.number, .money):
      let number = left == .number ? leftNode : rightNode
      report(ExpressionMessage.currencyMissing, at: tree.span(of: number))
    default:
      let hint =
        left == .date || right == .date
        ? "date" : left == .text || right == .text ? "text" : left == .yesNo || right == .yesNo ? "yesNo" : "like"
      report(
        ExpressionMessage.unlikeTypes, at: tree.span(of: node),
        ["left": left.words, "right": right.words, "hint": .phrase("language.hint." + hint)])
    }
    return false
  }

  /// A plain number against a quantity: the unit is missing, or, where the number is a fact's, too much.
  private mutating func reportMissingUnit(_ unit: NameID, _ number: Syntax.NodeID, against quantity: Syntax.NodeID) {
    let arguments: [String: Argument] = [
      "unit": code(unit), "plainUnit": .text(names.text(unit)), "text": .text(tree.text(of: number)),
    ]
    if tree.kind(of: number) == .numberLiteral {
      report(ExpressionMessage.unitMissing, at: tree.span(of: number), arguments)
    } else {
      report(ExpressionMessage.unitNotNeeded, at: tree.span(of: quantity), arguments)
    }
  }

  private func isPlainName(_ node: Syntax.NodeID) -> Bool { tree.kind(of: node) == .qualifiedName }

  func comparisonOperator(_ node: Syntax.NodeID) -> Comparison? {
    for element in tree.children(of: node) {
      guard let token = element.token, !tree.isMissing(token) else { continue }
      switch tree.kind(of: token) {
      case .equal: return .equal
      case .notEqual: return .unequal
      case .less: return .less
      case .lessOrEqual: return .atMost
      case .greater: return .greater
      case .greaterOrEqual: return .atLeast
      default: break
      }
    }
    return nil
  }
}
