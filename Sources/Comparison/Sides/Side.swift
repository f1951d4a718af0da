import ProcessGraph
import Verification

/// One of two graphs that are compared, over the facts of both.
struct Side: Sendable {
  /// The graph as it was compiled.
  let original: ProcessGraph
  /// The graph over the joint facts, with the assumptions of its own.
  let graph: ProcessGraph
  /// The same under the assumptions that both make, in which every case of either occurs.
  let shared: ProcessGraph
  /// Its edges by node.
  let index: GraphIndex
  /// What its nodes are in a portrait.
  let subjects: [Subject]
  /// Names of its nodes for comparing.
  let names: [String]
  /// Ids of nodes by the numbers that its conditions use.
  let nodeIDs: [String]
  /// What its facts can be, where the facts of the other can be more.
  let domain: [Expression]
  /// Channels and kinds of applicant of one of the two only, as conditions: in such cases they differ.
  let audience: [Expression]

  /// Puts two graphs side by side.
  static func pair(_ before: ProcessGraph, _ after: ProcessGraph) -> (Side, Side) {
    let joint = JointFacts(before, after)
    let names = FlowNames(before, after)
    let (own, other) = (joint.before(before), joint.after(after))
    let assumptions = own.assumptions.filter(other.assumptions.contains)
    let audience = Self.audience(own, other)
    func side(_ original: ProcessGraph, _ graph: ProcessGraph, _ names: [String]) -> Side {
      var shared = graph
      shared.assumptions = assumptions
      return Side(
        original: original, graph: graph, shared: shared, index: GraphIndex(graph),
        subjects: zip(graph.nodes, names).map { Subject(of: $0, named: $1) }, names: names, nodeIDs: joint.nodes,
        domain: Self.domain(of: original, in: joint.facts), audience: audience)
    }
    return (side(before, own, names.before), side(after, other, names.after))
  }

  /// What is asked of cases beside the conditions of the graph.
  var asked: [Expression] { graph.assumptions + graph.requirements.map(\.condition) + domain + audience }

  /// Whether a case can occur here at all.
  func canOccur(in view: CaseView) -> Bool { (graph.assumptions + domain).allSatisfy(view.holds) }

  /// Bounds of facts that the other side does not have.
  private static func domain(of graph: ProcessGraph, in facts: [Fact]) -> [Expression] {
    var bounds: [Expression] = []
    for fact in graph.facts {
      guard let place = facts.firstIndex(where: { $0.id == fact.id }), facts[place].type != fact.type else { continue }
      let own = Expression.fact(FactID(place))
      func add(_ comparison: Comparison, _ value: Value?) {
        guard let value else { return }
        let bound = Expression.compare(comparison, own, .literal(value))
        bounds.append(facts[place].isOptional ? .any([bound, .isAbsent(FactID(place))]) : bound)
      }
      switch fact.type {
      case .integer(let from, let to), .decimal(_, let from, let to), .money(let from, let to):
        add(.atLeast, from.map { .number($0) })
        add(.atMost, to.map { .number($0) })
      case .date(let from, let to):
        add(.atLeast, from.map { .date($0) })
        add(.atMost, to.map { .date($0) })
      case .choice(let choices):
        guard case .choice(let all) = facts[place].type else { continue }
        let known = all.indices.filter { position in choices.contains { $0.id == all[position].id } }
        bounds.append(.isIn(own, known.map { .literal(.choice($0)) }))
      case .yesNo, .text: break
      }
    }
    return bounds
  }

  private static func audience(_ before: ProcessGraph, _ after: ProcessGraph) -> [Expression] {
    var conditions: [Expression] = []
    for (id, own, other) in [
      ("channel", before.channels, after.channels), ("applicant", before.applicants, after.applicants),
    ] {
      guard let fact = before.facts.firstIndex(where: { $0.id == id && $0.origin == .builtIn }),
        case .choice(let choices) = before.facts[fact].type
      else { continue }
      for choice in choices.indices where own.contains(choices[choice].id) != other.contains(choices[choice].id) {
        conditions.append(.compare(.equal, .fact(FactID(fact)), .literal(.choice(choice))))
      }
    }
    return conditions
  }
}

extension Subject {
  /// What a node is in a portrait.
  fileprivate init(of node: Node, named name: String) {
    switch node.kind {
    case .step: self.init(.step, name)
    case .wait: self.init(.wait, name)
    case .fork, .join: self.init(.parallel, name)
    case .choice: self.init(.choice, name)
    case .bound: self.init(.bound, name)
    case .end: self.init(.end, name)
    case .start, .resolved: self.init(.place, name)
    }
  }
}
