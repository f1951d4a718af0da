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
        let arguments: [String: Argument] = [
          "left": left.type.words, "right": right.type.words, "sign": .text(operation.rawValue),
        ]
        report(
          ExpressionMessage.unlikeProduct, at: tree.span(of: node),
          arguments.merging(productHint(operation, left.type, right.type, at: node)) { own, _ in own })
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

  /// What to write instead, with the operands as they are written where there are two.
  private func productHint(
    _ operation: Arithmetic, _ left: ValueType, _ right: ValueType, at node: Syntax.NodeID
  ) -> [String: Argument] {
    let operands = tree.expressions(of: node)
    let texts = operands.count == 2 ? operands.map { tree.text(of: $0) } : []
    func hint(_ key: String, _ example: String? = nil) -> [String: Argument] {
      var arguments: [String: Argument] = ["hint": .phrase("language.hint." + key)]
      if let example { arguments["example"] = .code(example) }
      return arguments
    }
    func perUnit(_ text: String, _ type: ValueType) -> String {
      guard case .quantity(let unit) = type else { return text }
      return "(\(text) / 1 \(names.text(unit)))"
    }
    switch (operation, left, right) {
    case (.add, .money, .number), (.add, .number, .money), (.subtract, .money, .number), (.subtract, .number, .money):
      return hint("sumInCurrency")
    case (.add, .quantity(let unit), .number), (.add, .number, .quantity(let unit)),
      (.subtract, .quantity(let unit), .number), (.subtract, .number, .quantity(let unit)):
      return hint("sumInUnit", names.text(unit))
    case (.add, _, _), (.subtract, _, _): return hint("likeSum")
    case (_, .money, .quantity), (_, .quantity, .money):
      guard texts.count == 2 else { return hint("pricePerUnit") }
      return hint("plainQuantity", "\(perUnit(texts[0], left)) \(operation.rawValue) \(perUnit(texts[1], right))")
    case (.multiply, .quantity, .quantity): return hint("productFact")
    default: return hint("plainFactor")
    }
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
