import Messages
import ProcessGraph

/// Whether every document is there when a step uses it, and every result when it is handed over.
struct DocumentProof {
  private let subject: ProvedGraph
  private let unrolled: UnrolledGraph
  private let joins: JoinTables
  private(set) var findings: [Diagnostic] = []

  /// A document that lacks somewhere, with the first case that shows it.
  private struct Lack {
    var document: Int
    /// The step that uses it; nil for a result.
    var node: NodeID?
    var path: [NodeID]
    var first: FactCase
    /// Every case that shows it.
    var cases: Set<[Bool]>
  }

  private var graph: ProcessGraph { subject.graph }
  private var index: GraphIndex { subject.index }

  init(_ subject: ProvedGraph, _ unrolled: UnrolledGraph, _ joins: JoinTables) {
    self.joins = joins
    self.subject = subject
    self.unrolled = unrolled
  }

  /// Tries every case.
  mutating func run() {
    guard !graph.documents.isEmpty, asksForDocuments else { return }
    var flow = DocumentFlow(unrolled, graph, joins)
    if hasNoLackWhateverTheFacts(&flow) { return }
    let conditions = FlowConditions(documentsOf: graph)
    let space = CaseSpace(graph, conditions.expressions)
    guard let cases = space.cases() else {
      findings.append(
        Diagnostic(
          VerificationMessage.documentsNotDecided, .note, at: graph.provenance.span,
          ["reason": .phrase("verification.tooManyCases")]))
      return
    }
    let tasks = DocumentTasks(graph) { conditions.number(of: $0) }
    let plan = FlowPlan(graph, index, conditions)
    var lacks: [Lack] = []
    for one in cases {
      let caseFlow = plan.flow(one)
      let present = present { condition in conditions.holds(condition, one) }
      flow.run(caseFlow, present: present, makes: tasks.made) { $0.holds(in: one) }
      collect(flow, caseFlow, one, tasks, &lacks)
    }
    for lack in lacks {
      let isAlways = lack.cases.count == cases.count
      let facts = isAlways ? "" : space.words(lack.first, distinguishing: lack.cases)
      tell(lack, isAlways: isAlways, facts, isOnlyPossible: space.hasFreeVariables, origin(lack, conditions))
    }
  }

  /// Whether every document is there even if all ways are open and nothing comes that depends on facts: then no case
  /// lacks any, and none need be tried.
  private func hasNoLackWhateverTheFacts(_ flow: inout DocumentFlow) -> Bool {
    let tasks = DocumentTasks(graph) { _ in 0 }
    let anyFlow = CaseFlow(
      allows: Array(repeating: true, count: graph.edges.count), time: [], areBranchesOptional: true)
    flow.run(anyFlow, present: present { _ in false }, makes: tasks.made) { !$0.isConditional }
    return (0..<unrolled.count).allSatisfy { state in
      !flow.isReached[state]
        || tasks.needed[Int(unrolled.node[state])].allSatisfy { flow.arrived.contains($0.document, row: state) }
    }
  }

  private var asksForDocuments: Bool {
    !graph.results.isEmpty
      || graph.nodes.contains { node in
        switch node.kind {
        case .step(let task): !task.uses.isEmpty
        case .wait(let task): !task.uses.isEmpty
        default: false
        }
      }
  }

  private func holds(_ use: DocumentUse, _ one: FactCase, _ conditions: FlowConditions) -> Bool {
    use.condition.map { conditions.holds($0, one) } ?? true
  }

  /// Documents that are there from the start: what is handed in, as far as its conditions hold, and what a registry
  /// holds.
  private func present(where holds: (Expression) -> Bool) -> [Int] {
    var documents = graph.documents.indices.filter { !graph.documents[$0].heldBy.isEmpty }
    func add(_ document: DocumentID) {
      if document.position >= 0, document.position < graph.documents.count { documents.append(document.position) }
    }
    func add(_ requirement: DocumentRequirement) {
      switch requirement {
      case .paper(let use, _, _, _, _): if use.condition.map(holds) ?? true { add(use.document) }
      case .anyOf(let name, let parts, let condition):
        guard condition.map(holds) ?? true else { return }
        name.map { add($0) }
        for part in parts { add(part) }
      case .allOf(let parts, let condition):
        guard condition.map(holds) ?? true else { return }
        for part in parts { add(part) }
      }
    }
    for requirement in graph.documentRequirements { add(requirement) }
    return documents
  }

  private func collect(
    _ flow: DocumentFlow, _ caseFlow: CaseFlow, _ one: FactCase, _ tasks: DocumentTasks, _ lacks: inout [Lack]
  ) {
    var isFound = Array(repeating: false, count: 2 * graph.documents.count)
    for state in 0..<unrolled.count where flow.isReached[state] {
      let node = NodeID(Int(unrolled.node[state]))
      let isResult = tasks.needsResults[node.position]
      for use in tasks.needed[node.position] where use.holds(in: one) {
        let document = use.document
        let key = document + (isResult ? graph.documents.count : 0)
        guard !isFound[key], !flow.arrived.contains(document, row: state) else { continue }
        isFound[key] = true
        if let known = lacks.firstIndex(where: { $0.document == document && ($0.node == nil) == isResult }) {
          lacks[known].cases.insert(one.holds)
        } else {
          lacks.append(
            Lack(
              document: document, node: isResult ? nil : node,
              path: flow.path(to: state, without: document, caseFlow), first: one, cases: [one.holds]))
        }
      }
    }
  }

  /// Where a step or a wait names the document that it lacks.
  private func origin(_ lack: Lack, _ conditions: FlowConditions) -> SourceOrigin? {
    guard let node = lack.node else { return nil }
    let uses: [DocumentUse]
    switch graph.nodes[node].kind {
    case .step(let task): uses = task.uses
    case .wait(let task): uses = task.uses
    default: return nil
    }
    return uses.first { $0.document.position == lack.document && holds($0, lack.first, conditions) }?.origin
  }

  private mutating func tell(
    _ lack: Lack, isAlways: Bool, _ facts: String, isOnlyPossible: Bool, _ origin: SourceOrigin?
  ) {
    if isOnlyPossible, !isAlways {
      findings.append(
        Diagnostic(
          VerificationMessage.documentsNotDecided, .note, at: graph.provenance.span,
          ["reason": .phrase("verification.factsAgainstFacts")]))
      return
    }
    var arguments: [String: Argument] = [
      "document": .code(graph.documents[lack.document].id),
      "when": .phrase(facts.isEmpty ? "verification.nothing" : "verification.whenFacts"),
      "facts": .text(facts),
    ]
    if let node = lack.node {
      arguments["step"] = graph.nodes[node].label
      findings.append(
        Diagnostic(
          VerificationMessage.documentUsedBeforeMade, at: origin?.span ?? graph.nodes[node].provenance.span, arguments,
          trail: graph.trail(lack.path)))
    } else {
      let result = graph.results.first { $0.document.position == lack.document }
      findings.append(
        Diagnostic(
          VerificationMessage.resultNotMade, at: result?.provenance.span ?? graph.provenance.span, arguments,
          trail: graph.trail(lack.path)))
    }
  }
}
