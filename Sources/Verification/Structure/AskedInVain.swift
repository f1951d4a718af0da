import Messages
import ProcessGraph

/// Steps that send a dossier back for more, and never come to see what came.
///
/// Of a merged graph nothing is said: its members have been looked at by themselves.
struct AskedInVain {
  private let subject: ProvedGraph

  private var graph: ProcessGraph { subject.graph }
  private var index: GraphIndex { subject.index }

  init(_ subject: ProvedGraph) { self.subject = subject }

  /// One finding for each step and wait.
  var findings: [Diagnostic] {
    guard graph.members.isEmpty else { return [] }
    var findings: [Diagnostic] = []
    for position in graph.nodes.indices {
      let step = NodeID(position)
      guard case .step = graph.nodes[step].kind else { continue }
      for edge in index.edges(from: step) {
        guard case .outcome(let outcome) = graph.edges[Int(edge)].label, outcome > 0,
          let wait = wait(behind: NodeID(Int(index.target[Int(edge)]))), !comes(from: wait, to: step)
        else { continue }
        findings.append(
          Diagnostic(
            VerificationMessage.askedInVain, .warning, at: graph.nodes[wait].provenance.span,
            ["step": graph.nodes[step].label, "wait": graph.nodes[wait].label],
            secondary: graph.edges[Int(edge)].provenance.span.map { [SecondaryLabel($0, "step")] } ?? [],
            trail: graph.trail([step, wait] + after(wait))))
      }
    }
    return findings
  }

  /// The wait for the applicant at a node or behind the bound that stands there; a payment is seen by whoever counts it.
  private func wait(behind node: NodeID) -> NodeID? {
    var place = node
    if case .bound = graph.nodes[node].kind, let behind = normal(from: node) { place = behind }
    guard case .wait(let task) = graph.nodes[place].kind, task.party == .applicant, task.pays == nil else { return nil }
    return place
  }

  private func normal(from node: NodeID) -> NodeID? {
    index.edges(from: node).first { graph.edges[Int($0)].label == .normal }.map { NodeID(Int(index.target[Int($0)])) }
  }

  /// Whether some way from a wait that came to pass leads to a step.
  private func comes(from wait: NodeID, to step: NodeID) -> Bool {
    var seen = Array(repeating: false, count: graph.nodes.count)
    var open = normal(from: wait).map { [$0] } ?? []
    while let node = open.popLast() {
      if node == step { return true }
      if seen[node.position] { continue }
      seen[node.position] = true
      for edge in index.edges(from: node) { open.append(NodeID(Int(index.target[Int(edge)]))) }
    }
    return false
  }

  private func after(_ wait: NodeID) -> [NodeID] { normal(from: wait).map { [$0] } ?? [] }
}
