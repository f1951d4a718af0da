public import ProcessGraph
import Verification

/// Writes conditions and amounts as the analyst does: `house.floors >= 7 or house.basements >= 2`.
public struct ExpressionWords {
  let facts: [Fact]
  /// Ids of nodes, by the numbers that `passed` has.
  let nodes: [String]

  /// Writes with the names of facts, and of nodes by the numbers that `passed` has.
  public init(facts: [Fact], nodes: [String]) {
    self.facts = facts
    self.nodes = nodes
  }

  /// The words of an expression.
  public func words(_ expression: Expression) -> String { words(expression, above: 0) }

  /// The words, in parentheses where an operator around them binds tighter: `or` 1, `and` 2, `not` 3, comparisons 4, sums 5,
  /// products 6.
  private func words(_ expression: Expression, above outer: Int) -> String {
    let (text, own): (String, Int) =
      switch expression {
      case .literal(let value): (bare(value), 7)
      case .fact(let fact): (name(fact), 7)
      case .isAbsent(let fact): ("\(name(fact)) is absent", 4)
      case .passed(let node): ("passed \(nodes.indices.contains(node.position) ? nodes[node.position] : "?")", 7)
      case .compare(let comparison, let left, let right):
        ("\(words(left, beside: right)) \(comparison.rawValue) \(words(right, beside: left))", 4)
      case .isIn(let one, let others):
        ("\(words(one, above: 5)) in (\(others.map { words($0, beside: one) }.joined(separator: ", ")))", 4)
      case .any(let parts): (parts.map { words($0, above: 1) }.joined(separator: " or "), 1)
      case .all(let parts): (parts.map { words($0, above: 2) }.joined(separator: " and "), 2)
      case .not(let part): ("not \(words(part, above: 3))", 3)
      case .arithmetic(let operation, let left, let right):
        {
          let own = operation == .add || operation == .subtract ? 5 : 6
          // What is taken away or divided by is put together first.
          return ("\(words(left, above: own)) \(operation.rawValue) \(words(right, above: own + 1))", own)
        }()
      }
    return own < outer ? "(\(text))" : text
  }

  private func name(_ fact: FactID) -> String {
    facts.indices.contains(fact.position) ? facts[fact].id : "?"
  }

  /// A value beside a fact is written as that fact's values are.
  private func words(_ expression: Expression, beside other: Expression) -> String {
    guard case .literal(let value) = expression, case .fact(let fact) = other, facts.indices.contains(fact.position)
    else { return words(expression, above: 5) }
    return value.words(in: facts[fact])
  }

  private func bare(_ value: Value) -> String {
    switch value {
    case .yesNo(let truth): truth ? "yes" : "no"
    case .number(let number): number.description
    case .date(let day): day.description
    case .text(let text): "\"\(text)\""
    case .choice(let position): "choice \(position)"
    }
  }
}
