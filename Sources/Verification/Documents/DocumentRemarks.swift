import Messages
import ProcessGraph

/// What is doubtful about the documents of a procedure although each is there when it is used: made twice, worked on by two
/// branches at once, made after the clock has ended, looked at by nobody; and what could be better, if that is asked for.
///
/// Of a merged graph nothing is said: its members have been looked at by themselves.
struct DocumentRemarks {
  private let subject: ProvedGraph
  let ways: DocumentWays
  let makers: [DocumentPlace]
  let users: [DocumentPlace]
  private(set) var findings: [Diagnostic] = []

  var graph: ProcessGraph { subject.graph }

  init(_ subject: ProvedGraph) {
    self.subject = subject
    ways = DocumentWays(subject)
    makers = DocumentPlace.makers(in: subject.graph)
    users = DocumentPlace.users(in: subject.graph)
  }

  /// Looks for what is doubtful.
  mutating func run() {
    guard !graph.documents.isEmpty, graph.members.isEmpty else { return }
    lookForMakingTwice()
    lookAfterTheClock()
    lookForChangesAtOnce()
    lookForUnseenPapers()
    lookAtIntake()
    lookForNobody(signed: true, .signedForNobody)
  }

  /// Looks for what could be better.
  mutating func advise() {
    guard !graph.documents.isEmpty, graph.members.isEmpty else { return }
    lookForHolders()
    lookForUnusedPapers()
    lookForOriginals()
    lookForSignatures()
    lookForNobody(signed: false, .madeForNobody)
  }

  /// True for what is handed over at the end.
  func isResult(_ document: DocumentID) -> Bool { graph.results.contains { $0.document == document } }

  func code(_ document: DocumentID) -> Argument { .code(graph.documents[document].id) }

  /// Tells something of two places, the second of which is where it stands, or says that it is not decided.
  mutating func tell(
    _ kind: VerificationMessage, _ severity: Severity, _ document: DocumentID, _ first: DocumentPlace?,
    _ second: DocumentPlace, _ shown: DocumentWays.Shown
  ) {
    switch shown {
    case .never: break
    case .notDecided(let reason):
      findings.append(
        Diagnostic(
          VerificationMessage.documentsNotDecided, .note, at: graph.provenance.span, ["reason": .phrase(reason)]))
    case .shown(let nodes, let facts):
      var secondary: [SecondaryLabel] = []
      if let span = first?.span(in: graph) { secondary.append(SecondaryLabel(span, "first")) }
      findings.append(
        Diagnostic(
          kind, severity, at: second.span(in: graph) ?? graph.provenance.span,
          [
            "document": code(document), "step": graph.nodes[second.node].label,
            "first": first.map { graph.nodes[$0.node].label } ?? .text(""),
            "when": .phrase(facts.isEmpty ? "verification.nothing" : "verification.whenFacts"), "facts": .text(facts),
          ], secondary: secondary, trail: graph.trail(nodes)))
    }
  }

  /// Tells something of a paper that is asked for, with a way to the approval.
  mutating func tell(_ kind: VerificationMessage, _ severity: Severity, _ document: DocumentID, of paper: Provenance) {
    findings.append(
      Diagnostic(
        kind, severity, at: paper.span ?? graph.provenance.span,
        ["document": code(document), "name": .code(graph.identity.name)], trail: graph.trail(wayToApproval)))
  }

  /// Tells something of a step, with the way to it.
  mutating func tell(_ kind: VerificationMessage, _ step: NodeID) {
    var way: [NodeID] = []
    if case .shown(let nodes, _) = ways.look(for: { ways.way(through: [step], in: $0) }) { way = nodes }
    let node = graph.nodes[step]
    findings.append(
      Diagnostic(
        kind, .note, at: node.provenance.span, ["step": node.label, "name": .code(graph.identity.name)],
        trail: graph.trail(way)))
  }

  private var wayToApproval: [NodeID] {
    for end in approvals {
      if case .shown(let nodes, _) = ways.look(for: { ways.way(through: [end], in: $0) }) { return nodes }
    }
    return []
  }

  /// The ends that approve.
  var approvals: [NodeID] {
    graph.nodes.indices.compactMap { node in
      if case .end(let task) = graph.nodes[node].kind, task.kind == .approved { NodeID(node) } else { nil }
    }
  }
}
