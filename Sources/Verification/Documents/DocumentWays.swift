import Messages
import ProcessGraph

/// The ways of a graph that take no way back, for questions about two places on one way.
///
/// Every way back passes a bound, so that without bounds nothing is come to twice. Cases of the facts are told apart only when
/// something is found without them, which is rare.
struct DocumentWays {
  private let subject: ProvedGraph
  private let isBound: [Bool]

  /// What was shown, and in which cases.
  enum Shown {
    /// In no case.
    case never
    /// On this way, in cases that these words tell; without words in all.
    case shown([NodeID], facts: String)
    /// Perhaps: the key of the phrase that says why this is not decided.
    case notDecided(String)
  }

  /// A way from one node to another, with the edges that may be taken.
  struct Case {
    fileprivate let allows: [Bool]?
    fileprivate let holds: (Expression) -> Bool

    /// Whether a use takes place.
    func brings(_ use: DocumentUse) -> Bool { use.condition.map(holds) ?? true }

    /// Whether something under a condition takes place.
    func holds(_ condition: Expression?) -> Bool { condition.map(holds) ?? true }
  }

  var graph: ProcessGraph { subject.graph }
  private var index: GraphIndex { subject.index }

  init(_ subject: ProvedGraph) {
    self.subject = subject
    isBound = subject.graph.nodes.map { if case .bound = $0.kind { true } else { false } }
  }

  /// Holds a question against every case: it answers with the way that shows something.
  func look(for way: (Case) -> [NodeID]?) -> Shown {
    guard way(Case(allows: nil, holds: { _ in true })) != nil else { return .never }
    let conditions = FlowConditions(documentsOf: graph)
    let space = CaseSpace(graph, conditions.expressions)
    guard let cases = space.cases() else { return .notDecided("verification.tooManyCases") }
    let plan = FlowPlan(graph, index, conditions)
    var shown: Set<[Bool]> = []
    var first: (one: FactCase, nodes: [NodeID])?
    for one in cases {
      let allows = plan.flow(one).allows
      guard let nodes = way(Case(allows: allows, holds: { conditions.holds($0, one) })) else { continue }
      shown.insert(one.holds)
      if first == nil { first = (one, nodes) }
    }
    guard let first else { return .never }
    if shown.count == cases.count { return .shown(first.nodes, facts: "") }
    if space.hasFreeVariables { return .notDecided("verification.factsAgainstFacts") }
    return .shown(first.nodes, facts: space.words(first.one, distinguishing: shown))
  }

  /// The shortest way through places in this order, from the submission; nil when there is none. Out of a place whose documents
  /// are made only its normal outcome leads on.
  func way(through places: [NodeID], in one: Case) -> [NodeID]? {
    var nodes: [NodeID] = [NodeID(0)]
    for place in places {
      guard let last = nodes.last, let leg = leg(from: last, to: place, in: one) else { return nil }
      nodes += leg
    }
    return nodes
  }

  /// The nodes after the first, to the last.
  private func leg(from first: NodeID, to last: NodeID, in one: Case) -> [NodeID]? {
    if first == last { return [] }
    var via: [Int32] = Array(repeating: -1, count: graph.nodes.count)
    var open = [first]
    var next = 0
    while next < open.count {
      let node = open[next]
      next += 1
      for edge in index.edges(from: node) {
        let target = NodeID(Int(index.target[Int(edge)]))
        guard one.allows?[Int(edge)] ?? true, !isBound[target.position] || target == last, target != first,
          via[target.position] < 0, node != first || leaves(first, by: graph.edges[Int(edge)].label)
        else { continue }
        via[target.position] = edge
        if target == last { return back(from: last, to: first, via) }
        open.append(target)
      }
    }
    return nil
  }

  private func back(from last: NodeID, to first: NodeID, _ via: [Int32]) -> [NodeID] {
    var nodes: [NodeID] = []
    var node = last
    while node != first {
      nodes.append(node)
      node = NodeID(Int(index.source[Int(via[node.position])]))
    }
    return nodes.reversed()
  }

  private func leaves(_ node: NodeID, by label: EdgeLabel) -> Bool {
    switch (graph.nodes[node].kind, label) {
    case (.step(let task), .outcome(let outcome)): task.issues.isEmpty || outcome == 0
    case (.wait(let task), let label): task.issues.isEmpty || label == .normal
    default: true
    }
  }
}
