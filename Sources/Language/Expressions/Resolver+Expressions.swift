import Messages
import Numbers
import ProcessGraph
import SourceText
import Syntax
import WorkingTime

extension Resolver {
  /// A condition; one with a mistake in it, or a missing one, stands as always true.
  mutating func condition(_ node: Syntax.NodeID?) -> Expression { node.flatMap { soundCondition($0) } ?? .always }

  /// A condition; nil when there is a mistake in it, which has been reported.
  mutating func soundCondition(_ node: Syntax.NodeID) -> Expression? {
    let typed = expression(node)
    switch typed.type {
    case .yesNo:
      guard let literal = yesNoLiteral(node) else { return typed.expression }
      reportBareYesNo(literal)
      return nil
    case .unknown: return nil
    default:
      report(
        ExpressionMessage.notACondition, at: tree.span(of: node),
        ["found": typed.type.words, "text": .text(tree.text(of: node))])
      return nil
    }
  }

  /// The `yes` or `no` that is all of an expression.
  private func yesNoLiteral(_ node: Syntax.NodeID) -> Syntax.NodeID? {
    switch tree.kind(of: node) {
    case .yesNoLiteral: node
    case .parenthesized: tree.expression(of: node).flatMap { yesNoLiteral($0) }
    default: nil
    }
  }

  /// Says that `yes` or `no` asks nothing; the last row of a table is likely to be meant for all other cases.
  private mutating func reportBareYesNo(_ literal: Syntax.NodeID) {
    let isNo = tree.has(.no, in: literal)
    let clause = tree.parent(of: literal).flatMap { tree.kind(of: $0) == .whenClause ? $0 : nil }
    let row = clause.flatMap { tree.parent(of: $0) }
    var arguments: [String: Argument] = [
      "text": .code(tree.text(of: literal)), "holds": .phrase(isNo ? "language.holds.never" : "language.holds.always"),
      "hint": .phrase("language.hint.noCondition"),
    ]
    var fixes: [Fix] = []
    if isNo, let clause, let row, [.tableRow, .documentGroup, .chooseRow].contains(tree.kind(of: row)) {
      arguments["hint"] = .phrase("language.hint.otherwise")
      fixes = [
        Fix([TextEdit(tree.span(of: clause), Keyword.otherwise.phrases(tree.vocabulary).main)], isSafe: false)
      ]
    }
    report(ExpressionMessage.bareYesNo, at: tree.span(of: literal), arguments, fixes: fixes)
  }

  /// The condition of the `when` among a node's children; nil when it has none.
  mutating func whenCondition(_ node: Syntax.NodeID) -> Expression? {
    guard let clause = tree.child(of: node, .whenClause) else { return nil }
    return condition(tree.expression(of: clause))
  }

  /// Reads an expression where a kind of value is needed, so that units of that kind are offered.
  mutating func expression(_ node: Syntax.NodeID, wanted type: ValueType) -> TypedExpression {
    let outer = wantedType
    wantedType = type
    defer { wantedType = outer }
    return expression(node)
  }

  /// The units that fit where a kind of value is needed, currencies for money; all where that is not known.
  private var unitsThatFit: [NameID] {
    let currencies = currencyNames.sorted { $0.raw < $1.raw }
    let fitting = units.filter { unit in
      if case .quantity(let base) = wantedType { return unit.value.base == base }
      return wantedType != .money
    }
    let names = fitting.keys.sorted { $0.raw < $1.raw }
    switch wantedType {
    case .money: return currencies
    case .quantity: return names
    default: return names + currencies
    }
  }

  /// Reads an expression; what is wrong in it is reported once, and its type is then unknown.
  mutating func expression(_ node: Syntax.NodeID) -> TypedExpression {
    switch tree.kind(of: node) {
    case .orExpression: return junction(node, Expression.any)
    case .andExpression: return junction(node, Expression.all)
    case .notExpression:
      guard let operand = tree.expression(of: node), let condition = soundCondition(operand) else { return .unknown }
      return TypedExpression(expression: .not(condition), type: .yesNo)
    case .parenthesized: return tree.expression(of: node).map { expression($0) } ?? .unknown
    case .comparison: return comparison(node)
    case .membership: return membership(node)
    case .betweenExpression: return between(node)
    case .absentExpression: return absence(node)
    case .sumExpression, .productExpression: return calculation(node)
    case .negation:
      guard let operand = tree.expression(of: node) else { return .unknown }
      return arithmetic(
        .subtract, TypedExpression(expression: .literal(.number(0)), type: .number), expression(operand),
        at: node, isNegation: true)
    case .percentOfExpression: return percentOf(node)
    case .percentLiteral:
      guard let value = percent(node) else { return .unknown }
      return TypedExpression(expression: .literal(.number(value)), type: .number)
    case .numberLiteral:
      guard let token = tree.token(of: node, .number), let value = number(token) else { return .unknown }
      return TypedExpression(expression: .literal(.number(value)), type: .number)
    case .quantityLiteral: return quantity(node)
    case .dateLiteral:
      guard let day = day(node) else { return .unknown }
      return TypedExpression(expression: .literal(.date(day)), type: .date)
    case .textLiteral:
      guard let text = tree.string(of: node) else { return .unknown }
      return TypedExpression(expression: .literal(.text(text)), type: .text)
    case .yesNoLiteral:
      return TypedExpression(expression: .literal(.yesNo(tree.has(.yes, in: node))), type: .yesNo)
    case .timeLiteral:
      report(ExpressionMessage.timeInCondition, at: tree.span(of: node))
      return .unknown
    case .durationLiteral:
      report(ExpressionMessage.durationInCondition, at: tree.span(of: node))
      return .unknown
    case .qualifiedName: return reference(node)
    case .builtinReference: return builtIn(node)
    case .authorityFact: return memberFact(node)
    case .passedExpression: return passed(node)
    default: return .unknown
    }
  }

  private mutating func junction(
    _ node: Syntax.NodeID, _ combine: ([Expression]) -> Expression
  ) -> TypedExpression {
    var parts: [Expression] = []
    var isSound = true
    for element in tree.children(of: node) {
      guard let child = element.node, tree.kind(of: child).isExpression else { continue }
      if let part = soundCondition(child) { parts.append(part) } else { isSound = false }
    }
    guard isSound else { return .unknown }
    return TypedExpression(expression: combine(parts), type: .yesNo)
  }

  /// A percentage as a number: 1 is all.
  mutating func percent(_ node: Syntax.NodeID) -> Rational? {
    guard let token = tree.token(of: node, .number), let value = number(token) else { return nil }
    guard let share = try? value / 100 else {
      report(ExpressionMessage.numberTooLarge, at: tree.span(of: node))
      return nil
    }
    return share
  }

  private mutating func quantity(_ node: Syntax.NodeID) -> TypedExpression {
    guard let token = tree.token(of: node, .number), let value = number(token),
      let unitToken = tree.nameToken(of: node), let unitName = name(unitToken)
    else { return .unknown }
    if currencyNames.contains(unitName) {
      guard value.isInteger else {
        report(ExpressionMessage.moneyNotWhole, at: tree.span(of: node))
        return .unknown
      }
      return TypedExpression(expression: .literal(.number(value)), type: .money)
    }
    guard let unit = units[unitName] else {
      reportUnknown(.unknownUnit, unitName, at: tree.span(of: unitToken), among: unitsThatFit, declaredWith: nil)
      return .unknown
    }
    guard let scaled = try? value * unit.factor else {
      report(ExpressionMessage.numberTooLarge, at: tree.span(of: node))
      return .unknown
    }
    return TypedExpression(expression: .literal(.number(scaled)), type: .quantity(unit.base))
  }
}
