import Messages
import ProcessGraph

/// Whether every part of a graph can be reached, every path comes to an end, every way back is bounded, and every arrow
/// stays within its branch.
struct StructureProof {
  private let subject: ProvedGraph
  let reach: Reach
  var findings: [Diagnostic] = []
  /// True when every way back is bounded, so that proofs along paths come to an end.
  private(set) var isBounded = true
  /// True when no arrow crosses the border of a branch.
  private(set) var isNested = true

  var graph: ProcessGraph { subject.graph }
  var index: GraphIndex { subject.index }

  init(_ subject: ProvedGraph) {
    self.subject = subject
    reach = Reach(subject.graph, subject.index)
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
    for position in graph.edges.indices where !keepsToBranch(position) {
      isNested = false
      let edge = graph.edges[position]
      let from = graph.nodes[edge.from]
      let to = graph.nodes[edge.to]
      findings.append(
        Diagnostic(
          VerificationMessage.arrowAcrossBranches, at: edge.provenance.span ?? from.provenance.span,
          ["from": from.label, "to": to.label],
          secondary: to.provenance.span.map { [SecondaryLabel($0, "target")] } ?? []))
    }
  }

  private func keepsToBranch(_ edge: Int) -> Bool {
    let from = graph.edges[edge].from
    let to = graph.edges[edge].to
    switch graph.nodes[to].kind {
    case .end: return true
    case .join(let fork): return from == fork || graph.regions[graph.nodes[from].region].fork == fork
    default: break
    }
    if case .fork = graph.nodes[from].kind { return graph.regions[graph.nodes[to].region].fork == from }
    return graph.nodes[from].region == graph.nodes[to].region
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
      let lost = members.sorted().map { NodeID($0) }
      let named = lost.filter { graph.nodes[$0].isNamed }
      // `resolved` alone: a jump over it lets the clock run on to the end.
      let resolved = lost.first { graph.nodes[$0].kind == .resolved }
      guard let first = named.first(where: { isTask(graph.nodes[$0]) }) ?? named.first ?? resolved else { continue }
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
      guard let missing = missingContinuation(of: id) else { continue }
      let node = graph.nodes[position]
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
  private func missingContinuation(of id: NodeID) -> String? {
    let edges = index.edges(from: id)
    func follows(_ label: EdgeLabel) -> Bool { edges.contains { graph.edges[Int($0)].label == label } }
    func missing(of outcomes: [Outcome]) -> String? {
      outcomes.indices.first { !follows(.outcome($0)) }.map { outcomes[$0].id }
    }
    switch graph.nodes[id].kind {
    case .end: return nil
    case _ where edges.isEmpty: return ""
    case .step(let task): return missing(of: task.outcomes)
    case .wait(let task):
      if !follows(.normal) { return "" }
      if task.limit != nil, !follows(.timeout) { return "timeout" }
      return missing(of: task.outcomes)
    case .bound: return follows(.exhausted) ? nil : "exhausted"
    case .start, .resolved, .choice, .fork, .join: return nil
    }
  }

  /// Ways back that no bound counts.
  ///
  /// A circle has to be counted where it runs: a bound inside a branch counts the circles of that branch, not one that
  /// goes around its `parallel`, since a dossier whose facts start no such branch passes straight from fork to join.
  private mutating func checkBounds() {
    var (source, target) = (index.source, index.target)
    var allows = graph.edges.indices.map { edge in
      let (from, to) = (graph.edges[edge].from, graph.edges[edge].to)
      if case .bound = graph.nodes[from].kind, graph.edges[edge].label == .normal { return false }
      return graph.nodes[from].region == graph.nodes[to].region
    }
    for position in graph.nodes.indices {
      guard case .fork(let join) = graph.nodes[position].kind else { continue }
      source.append(Int32(position))
      target.append(join.raw)
      allows.append(reach.isReached[join.position])
    }
    let index = GraphIndex(nodeCount: graph.nodes.count, source: source, target: target)
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
