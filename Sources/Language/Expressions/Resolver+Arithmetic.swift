import Messages
import Numbers
import ProcessGraph
import SourceText
import Syntax

extension Resolver {
  /// A chain of `+` and `-`, or of `*` and `/`, from left to right.
  mutating func calculation(_ node: Syntax.NodeID) -> TypedExpression {
    var result: TypedExpression?
    var operation = Arithmetic.add
    for element in tree.children(of: node) {
      if let token = element.token {
        operation = arithmeticSign(token) ?? operation
      } else if let child = element.node, tree.kind(of: child).isExpression {
        let operand = expression(child)
        result = result.map { arithmetic(operation, $0, operand, at: node) } ?? operand
      }
    }
    return result ?? .unknown
  }

  /// The operation that a token writes.
  func arithmeticSign(_ token: TokenID) -> Arithmetic? {
    switch tree.kind(of: token) {
    case .plus: .add
    case .minus: .subtract
    case .star: .multiply
    case .slash: .divide
    default: nil
    }
  }

  /// `50% of value`.
  mutating func percentOf(_ node: Syntax.NodeID) -> TypedExpression {
    var share: Rational?
    var value = TypedExpression.unknown
    for element in tree.children(of: node) {
      guard let child = element.node, tree.kind(of: child).isExpression else { continue }
      if share == nil, tree.kind(of: child) == .percentLiteral {
        share = percent(child)
        if share == nil { return .unknown }
      } else {
        value = expression(child)
      }
    }
    guard let share else { return .unknown }
    let factor = TypedExpression(expression: .literal(.number(share)), type: .number)
    return arithmetic(.multiply, factor, value, at: node)
  }

  /// Combines two values: money and quantities add to their likes, are multiplied and divided by plain numbers, and
  /// divided by their likes give plain numbers. Fixed values are worked out.
  mutating func arithmetic(
    _ operation: Arithmetic, _ left: TypedExpression, _ right: TypedExpression, at node: Syntax.NodeID,
    isNegation: Bool = false
  ) -> TypedExpression {
    if left.type == .unknown || right.type == .unknown { return .unknown }
    for side in [left, right] where !side.type.isNumeric {
      report(ExpressionMessage.notANumber, at: tree.span(of: node), ["found": side.type.words])
      return .unknown
    }
    guard let type = isNegation ? right.type : resultType(operation, left.type, right.type) else {
      if case .quantity(let one) = left.type, case .quantity(let other) = right.type,
        operation == .add || operation == .subtract
      {
        report(
          ExpressionMessage.unlikeUnits, at: tree.span(of: node), ["leftUnit": code(one), "rightUnit": code(other)])
      } else {
        report(
          ExpressionMessage.unlikeProduct, at: tree.span(of: node),
          [
            "left": left.type.words, "right": right.type.words, "sign": .text(operation.rawValue),
            "hint": .phrase(productHint(operation, left.type, right.type)),
          ])
      }
      return .unknown
    }
    if operation == .divide, right.expression == .literal(.number(0)) {
      report(ExpressionMessage.divisionByZero, at: tree.span(of: node))
      return .unknown
    }
    if case .literal(.number(let one)) = left.expression, case .literal(.number(let other)) = right.expression {
      guard let value = operation.result(one, other) else {
        report(ExpressionMessage.numberTooLarge, at: tree.span(of: node))
        return .unknown
      }
      return TypedExpression(expression: .literal(.number(value)), type: type)
    }
    return TypedExpression(expression: .arithmetic(operation, left.expression, right.expression), type: type)
  }

  private func productHint(_ operation: Arithmetic, _ left: ValueType, _ right: ValueType) -> String {
    if operation == .add || operation == .subtract { return "language.hint.likeSum" }
    return left == .money || right == .money ? "language.hint.pricePerUnit" : "language.hint.plainFactor"
  }

  private func resultType(_ operation: Arithmetic, _ left: ValueType, _ right: ValueType) -> ValueType? {
    switch operation {
    case .add, .subtract: left == right ? left : nil
    case .multiply: right == .number ? left : left == .number ? right : nil
    case .divide: right == .number ? left : left == right ? .number : nil
    }
  }
}

extension Arithmetic {
  /// The exact result; nil when it does not fit.
  fileprivate func result(_ left: Rational, _ right: Rational) -> Rational? {
    switch self {
    case .add: try? left + right
    case .subtract: try? left - right
    case .multiply: try? left * right
    case .divide: try? left / right
    }
  }
}
