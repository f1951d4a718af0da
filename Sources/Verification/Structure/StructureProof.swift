import Messages
import ProcessGraph

/// Whether every part of a graph can be reached, every path comes to an end, every way back is bounded, and every arrow
/// stays within its branch.
struct StructureProof {
  let graph: ProcessGraph
  let index: GraphIndex
  let reach: Reach
  var findings: [Diagnostic] = []
  /// True when every way back is bounded, so that proofs along paths come to an end.
  private(set) var isBounded = true
  /// True when no arrow crosses the border of a branch.
  private(set) var isNested = true

  init(_ graph: ProcessGraph, _ index: GraphIndex) {
    self.graph = graph
    self.index = index
    reach = Reach(graph, index)
  }

  /// Runs all checks.
  mutating func run() {
    checkArrows()
    checkReached()
    checkContinuations()
    checkBounds()
    checkApproval()
  }

  /// Arrows that enter or leave a branch other than by its fork, its join and an end.
  private mutating func checkArrows() {
    for edge in graph.edges {
      let from = graph.nodes[edge.from]
      let to = graph.nodes[edge.to]
      guard !keepsToBranch(edge, from, to) else { continue }
      isNested = false
      findings.append(
        Diagnostic(
          VerificationMessage.arrowAcrossBranches, at: edge.provenance.span ?? from.provenance.span,
          ["from": from.label, "to": to.label],
          secondary: to.provenance.span.map { [SecondaryLabel($0, "target")] } ?? []))
    }
  }

  private func keepsToBranch(_ edge: Edge, _ from: Node, _ to: Node) -> Bool {
    if case .end = to.kind { return true }
    if case .join(let fork) = to.kind {
      return edge.from == fork || graph.regions[from.region].fork == fork
    }
    if case .fork = from.kind { return graph.regions[to.region].fork == edge.from }
    return from.region == to.region
  }

  /// Parts that no path reaches: one message for each group of them that hangs together.
  private mutating func checkReached() {
    var isReported = Array(repeating: false, count: graph.nodes.count)
    for position in graph.nodes.indices where !reach.isReached[position] && !isReported[position] {
      var members = [position]
      isReported[position] = true
      var next = 0
      while next < members.count {
        let member = NodeID(members[next])
        next += 1
        for edge in index.edges(from: member) { take(Int(index.target[Int(edge)]), &members, &isReported) }
        for edge in index.edges(to: member) { take(Int(index.source[Int(edge)]), &members, &isReported) }
      }
      let named = members.sorted().map { NodeID($0) }.filter { graph.nodes[$0].isNamed }
      guard let first = named.first(where: { isTask(graph.nodes[$0]) }) ?? named.first else { continue }
      findings.append(
        Diagnostic(
          VerificationMessage.unreachable, at: graph.nodes[first].provenance.span,
          ["name": graph.nodes[first].label], trail: named.count > 1 ? graph.trail(named) : []))
    }
  }

  private func isTask(_ node: Node) -> Bool {
    switch node.kind {
    case .step, .wait: true
    default: false
    }
  }

  private func take(_ node: Int, _ members: inout [Int], _ isReported: inout [Bool]) {
    guard !reach.isReached[node], !isReported[node] else { return }
    isReported[node] = true
    members.append(node)
  }

  /// Places where a dossier may stand with nothing to follow.
  private mutating func checkContinuations() {
    for position in graph.nodes.indices where reach.isReached[position] {
      let id = NodeID(position)
      let node = graph.nodes[position]
      guard let missing = missingContinuation(of: node, id) else { continue }
      findings.append(
        Diagnostic(
          VerificationMessage.endsNowhere, at: node.provenance.span,
          [
            "name": node.label, "result": .code(missing),
            "outcome": .phrase(missing.isEmpty ? "verification.nothing" : "verification.outcome"),
          ],
          trail: graph.trail(reach.path(to: id))))
    }
  }

  /// The outcome after which nothing follows, "" when nothing follows at all, nil when all is well.
  private func missingContinuation(of node: Node, _ id: NodeID) -> String? {
    let labels = index.edges(from: id).map { graph.edges[Int($0)].label }
    if case .end = node.kind { return nil }
    if labels.isEmpty { return "" }
    switch node.kind {
    case .step(let task):
      return task.outcomes.indices.first { !labels.contains(.outcome($0)) }.map { task.outcomes[$0].id }
    case .wait(let task):
      if !labels.contains(.normal) { return "" }
      if task.limit != nil, !labels.contains(.timeout) { return "timeout" }
      return task.outcomes.indices.first { !labels.contains(.outcome($0)) }.map { task.outcomes[$0].id }
    case .bound: return labels.contains(.exhausted) ? nil : "exhausted"
    case .start, .resolved: return nil
    case .choice, .fork, .join, .end: return nil
    }
  }

  /// Ways back that no bound counts.
  ///
  /// A circle has to be counted where it runs: a bound inside a branch counts the circles of that branch, not one that
  /// goes around its `parallel`, since a dossier whose facts start no such branch passes straight from fork to join.
  private mutating func checkBounds() {
    var level = graph
    var allows = graph.edges.map { edge in
      if case .bound = graph.nodes[edge.from].kind, edge.label == .normal { return false }
      return graph.nodes[edge.from].region == graph.nodes[edge.to].region
    }
    for position in graph.nodes.indices {
      guard case .fork(let join) = graph.nodes[position].kind else { continue }
      level.edges.append(Edge(from: NodeID(position), to: join))
      allows.append(reach.isReached[join.position])
    }
    let index = GraphIndex(level)
    let components = StrongComponents(index, allows: allows)
    for cycle in Cycles(index, components, allows: allows).onePerComponent() {
      isBounded = false
      guard reach.isReached[cycle[0].position] else { continue }
      let place = cycle.first { graph.nodes[$0].isNamed } ?? cycle[0]
      findings.append(
        Diagnostic(
          VerificationMessage.unboundedRepeat, at: graph.nodes[place].provenance.span,
          ["path": .text(graph.names(cycle + [cycle[0]]))], trail: graph.trail(cycle)))
    }
  }

  /// A procedure with results that no path comes to hand over.
  private mutating func checkApproval() {
    guard !graph.results.isEmpty, findings.isEmpty else { return }
    let isApproved = graph.nodes.indices.contains { position in
      guard case .end(let task) = graph.nodes[position].kind else { return false }
      return task.kind == .approved && reach.isReached[position]
    }
    guard !isApproved else { return }
    let documents = graph.results.map(\.document).filter { $0.position < graph.documents.count }
    findings.append(
      Diagnostic(
        VerificationMessage.noWayToApproval, at: graph.provenance.span,
        ["results": .codes(documents.map { graph.documents[$0].id })]))
  }
}
