import Messages
import ProcessGraph
import Syntax

extension Resolver {
  /// A condition about procedures; nil when there is a mistake in it, which has been reported.
  mutating func policyCondition(_ node: Syntax.NodeID) -> PolicyCondition? {
    switch tree.kind(of: node) {
    case .orExpression: return policyParts(node).map { .any($0) }
    case .andExpression: return policyParts(node).map { .all($0) }
    case .notExpression: return tree.expression(of: node).flatMap { policyCondition($0) }.map { .not($0) }
    case .parenthesized: return tree.expression(of: node).flatMap { policyCondition($0) }
    case .comparison: return policyComparison(node)
    case .membership: return policyMembership(node)
    case .betweenExpression:
      let values = tree.expressions(of: node).compactMap { policyValue($0) }
      guard values.count == 3 else { return nil }
      guard isComparable(values[0], values[1], inOrder: true, at: node),
        isComparable(values[0], values[2], inOrder: true, at: node)
      else { return nil }
      return .all([
        .compare(.atLeast, values[0].value, values[1].value), .compare(.atMost, values[0].value, values[2].value),
      ])
    case .absentExpression:
      return tree.expression(of: node).flatMap { policyValue($0) }.map { .isAbsent($0.value) }
    default:
      guard let value = policyValue(node) else { return nil }
      report(
        ExpressionMessage.notACondition, at: tree.span(of: node),
        ["found": value.type.words, "text": .text(tree.text(of: node))])
      return nil
    }
  }

  private mutating func policyParts(_ node: Syntax.NodeID) -> [PolicyCondition]? {
    let operands = tree.expressions(of: node)
    let parts = operands.compactMap { policyCondition($0) }
    return parts.count == operands.count ? parts : nil
  }

  private mutating func policyComparison(_ node: Syntax.NodeID) -> PolicyCondition? {
    let sides = tree.expressions(of: node)
    guard sides.count == 2, let comparison = comparisonOperator(node) else { return nil }
    if let closed = closedCondition(sides[0], sides[1]) { return comparison == .unequal ? .not(closed) : closed }
    guard let left = policyValue(sides[0]), let right = policyValue(sides[1], against: left.type) else { return nil }
    let inOrder = comparison != .equal && comparison != .unequal
    guard isComparable(left, right, inOrder: inOrder, at: node) else { return nil }
    return .compare(comparison, left.value, right.value)
  }

  private mutating func policyMembership(_ node: Syntax.NodeID) -> PolicyCondition? {
    let operands = tree.expressions(of: node)
    guard let first = operands.first else { return nil }
    let closed = operands.dropFirst().compactMap { closedCondition(first, $0) }
    if !closed.isEmpty { return closed.count == operands.count - 1 ? .any(closed) : nil }
    guard let left = policyValue(first) else { return nil }
    var others: [PolicyValue] = []
    for operand in operands.dropFirst() {
      guard let other = policyValue(operand, against: left.type),
        isComparable(left, other, inOrder: false, at: operand)
      else { continue }
      others.append(other.value)
    }
    return others.count == operands.count - 1 ? .isIn(left.value, others) : nil
  }

  /// `channel`, `applicant`, `service` or `level` against a word of its set.
  private func closedCondition(_ left: Syntax.NodeID, _ right: Syntax.NodeID) -> PolicyCondition? {
    guard tree.kind(of: left) == .builtinReference, tree.kind(of: right) == .closedWord,
      let word = tree.keyword(of: right)
    else { return nil }
    switch tree.keyword(of: left) {
    case .channel: return closedWordID(word).map { .offers(channel: $0) }
    case .applicant: return closedWordID(word).map { .admits(applicant: $0) }
    case .service:
      switch word {
      case .fullOnline: return .hasService(.full)
      case .partialOnline: return .hasService(.partial)
      case .informationOnly: return .hasService(.information)
      default: return nil
      }
    case .level: return level(of: word).map { .involves($0) }
    default: return nil
    }
  }

  /// Whether two values are alike, and have an order where one is needed; reports why not.
  private mutating func isComparable(
    _ left: TypedPolicyValue, _ right: TypedPolicyValue, inOrder: Bool, at node: Syntax.NodeID
  ) -> Bool {
    guard left.type == right.type else {
      report(
        PolicyMessage.unlikeValues, at: tree.span(of: node), ["left": left.type.words, "right": right.type.words])
      return false
    }
    guard !inOrder || left.type.hasOrder else {
      report(ExpressionMessage.noOrder, at: tree.span(of: node), ["found": left.type.words])
      return false
    }
    return true
  }
}
