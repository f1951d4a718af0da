import Numbers
import ProcessGraph

/// The facts of two graphs put together by their ids, so that one case can be asked of both.
///
/// A fact that both have under one id with values of one kind is one fact, with every value that either allows; anything
/// else stays apart.
struct JointFacts {
  /// The facts of both.
  private(set) var facts: [Fact]
  /// Ids of the nodes of both, which `passed` speaks of.
  private(set) var nodes: [String]
  /// By fact of the second graph, its place among the joint ones.
  private var placeOfFact: [Int] = []
  /// By fact of the second graph that is a choice: the place of each of its values.
  private var placeOfChoice: [[Int]] = []
  private var placeOfNode: [Int] = []

  init(_ before: ProcessGraph, _ after: ProcessGraph) {
    facts = before.facts
    nodes = before.nodes.map(\.id)
    for fact in after.facts {
      var places: [Int] = []
      if let known = facts.firstIndex(where: { $0.id == fact.id }),
        let type = facts[known].type.joined(with: fact.type, placing: &places)
      {
        facts[known].type = type
        facts[known].isOptional = facts[known].isOptional || fact.isOptional
        placeOfFact.append(known)
      } else {
        if case .choice(let choices) = fact.type { places = Array(choices.indices) }
        placeOfFact.append(facts.count)
        facts.append(fact)
      }
      placeOfChoice.append(places)
    }
    for node in after.nodes {
      if let known = nodes.firstIndex(of: node.id) {
        placeOfNode.append(known)
      } else {
        placeOfNode.append(nodes.count)
        nodes.append(node.id)
      }
    }
  }

  /// The first graph over the joint facts.
  func before(_ graph: ProcessGraph) -> ProcessGraph {
    var graph = graph
    graph.facts = facts
    return graph
  }

  /// The second graph over the joint facts. Steps that conditions speak of get the numbers of ``nodes``.
  func after(_ graph: ProcessGraph) -> ProcessGraph {
    var moved = graph
    moved.rewriteConditions { rewritten($0) }
    for fee in moved.fees.indices {
      for row in moved.fees[fee].table.rows.indices {
        if case .interpolated(let fact, let points) = moved.fees[fee].table.rows[row].value {
          moved.fees[fee].table.rows[row].value = .interpolated(over: place(of: fact), points: points)
        }
      }
    }
    for node in moved.nodes.indices {
      if case .step(var task) = moved.nodes[node].kind {
        task.establishes = task.establishes.map { place(of: $0) }
        moved.nodes[node].kind = .step(task)
      }
    }
    moved.facts = facts
    return moved
  }

  private func place(of fact: FactID) -> FactID {
    placeOfFact.indices.contains(fact.position) ? FactID(placeOfFact[fact.position]) : fact
  }

  /// Values of the first graph's facts, and of the second's, for a case.
  func values(_ joint: FactValues, before graph: ProcessGraph) -> FactValues {
    var own = FactValues(count: graph.facts.count)
    for fact in graph.facts.indices { own.values[fact] = joint.values[fact] }
    return own
  }

  /// The same for the second graph; a value that its fact does not know is left out.
  func values(_ joint: FactValues, after graph: ProcessGraph) -> FactValues {
    var own = FactValues(count: graph.facts.count)
    for fact in graph.facts.indices {
      let value = joint.values[placeOfFact[fact]]
      if case .choice(let place)? = value {
        own.values[fact] = placeOfChoice[fact].firstIndex(of: place).map { .choice($0) }
      } else {
        own.values[fact] = value
      }
    }
    return own
  }

  // MARK: Expressions of the second graph

  private func rewritten(_ expression: Expression) -> Expression {
    switch expression {
    case .literal: expression
    case .fact(let fact): .fact(place(of: fact))
    case .isAbsent(let fact): .isAbsent(place(of: fact))
    case .passed(let node):
      .passed(placeOfNode.indices.contains(node.position) ? NodeID(placeOfNode[node.position]) : node)
    case .compare(let comparison, let left, let right):
      .compare(comparison, rewritten(left, beside: right), rewritten(right, beside: left))
    case .isIn(let one, let others): .isIn(rewritten(one), others.map { rewritten($0, beside: one) })
    case .all(let parts): .all(parts.map { rewritten($0) })
    case .any(let parts): .any(parts.map { rewritten($0) })
    case .not(let part): .not(rewritten(part))
    case .arithmetic(let operation, let left, let right): .arithmetic(operation, rewritten(left), rewritten(right))
    }
  }

  /// A choice is known by its place in the list of the fact beside it.
  private func rewritten(_ expression: Expression, beside other: Expression) -> Expression {
    guard case .literal(.choice(let choice)) = expression, case .fact(let fact) = other,
      placeOfChoice.indices.contains(fact.position), placeOfChoice[fact.position].indices.contains(choice)
    else { return rewritten(expression) }
    return .literal(.choice(placeOfChoice[fact.position][choice]))
  }
}

extension FactType {
  /// A type with the values of both; nil for types of unlike kinds. `places` gets the place of every choice of the other.
  fileprivate func joined(with other: FactType, placing places: inout [Int]) -> FactType? {
    func low<Bound: Comparable>(_ one: Bound?, _ two: Bound?) -> Bound? {
      if let one, let two { min(one, two) } else { nil }
    }
    func high<Bound: Comparable>(_ one: Bound?, _ two: Bound?) -> Bound? {
      if let one, let two { max(one, two) } else { nil }
    }
    switch (self, other) {
    case (.yesNo, .yesNo), (.text, .text): return self
    case (.integer(let from, let to), .integer(let first, let last)):
      return .integer(from: low(from, first), to: high(to, last))
    case (.decimal(let unit, let from, let to), .decimal(let otherUnit, let first, let last)):
      return unit == otherUnit ? .decimal(unit: unit, from: low(from, first), to: high(to, last)) : nil
    case (.money(let from, let to), .money(let first, let last)):
      return .money(from: low(from, first), to: high(to, last))
    case (.date(let from, let to), .date(let first, let last)):
      return .date(from: low(from, first), to: high(to, last))
    case (.choice(var choices), .choice(let others)):
      for choice in others {
        if let known = choices.firstIndex(where: { $0.id == choice.id }) {
          places.append(known)
        } else {
          places.append(choices.count)
          choices.append(choice)
        }
      }
      return .choice(choices)
    default: return nil
    }
  }
}
