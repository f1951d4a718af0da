import Messages
import ProcessGraph
import SourceText

/// Whether every condition can hold, and can fail to hold.
///
/// A paper that is never asked for, an outcome that never comes and a row that never applies are mistakes of writing; a
/// condition that always holds says nothing. Each condition is tried on all values of its facts that the assumptions allow.
struct GuardProof {
  private let subject: ProvedGraph
  private(set) var findings: [Diagnostic] = []
  /// What is known of conditions already tried: rules repeat them in row after row.
  private var known = ConditionNumbers()
  /// By the number of such a condition.
  private var answers: [Answer] = []

  private enum Answer {
    case varies
    case never
    case always
    case notDecided
  }

  private var graph: ProcessGraph { subject.graph }

  init(_ subject: ProvedGraph) { self.subject = subject }

  /// Tries every condition of the graph.
  ///
  /// Those of a merged graph are its members', which are proved on their own.
  mutating func run() {
    guard graph.members.isEmpty else { return }
    for edge in graph.edges.indices { check(EdgeID(edge)) }
    for node in graph.nodes.indices where graph.nodes[node].kind.takesTime { check(graph.nodes[node]) }
    for stage in graph.stages { if let limit = stage.limit { check(limit) } }
    for limit in [graph.timeLimit, graph.reducedLimit] {
      guard let limit else { continue }
      check(limit.table)
      for extending in limit.extensions { check(extending.condition, at: extending.provenance.span) }
    }
    for fee in graph.fees { check(fee.table) }
    if let authority = graph.authority { check(authority) }
    for requirement in graph.documentRequirements { check(requirement) }
    for result in graph.results { check(result.condition, at: result.provenance.span) }
    for requirement in graph.requirements { check(requirement.condition, at: requirement.provenance.span) }
  }

  private mutating func check(_ edge: EdgeID) {
    switch graph.edges[edge].label {
    case .when(let condition): check(condition, at: graph.edges[edge].provenance.span, isRow: true)
    case .branch(let condition): check(condition, at: graph.edges[edge].provenance.span)
    case .outcome(let number):
      let from = graph.edges[edge].from
      guard case .step(let task) = graph.nodes[from].kind, task.outcomes.indices.contains(number),
        let condition = task.outcomes[number].condition
      else { return }
      check(condition, at: graph.edges[edge].provenance.span ?? graph.nodes[from].provenance.span)
    case .normal, .otherwise, .timeout, .exhausted, .onAny: return
    }
  }

  private mutating func check(_ node: Node) {
    switch node.kind {
    case .step(let task):
      if case .within(let table) = task.duration { check(table) }
      for option in task.assignment.options {
        check(option.condition, at: node.provenance.span)
        check(option.desk)
      }
      check(task.uses, node)
      check(task.issues, node)
    case .wait(let task):
      if let limit = task.limit { check(limit) }
      check(task.uses, node)
      check(task.issues, node)
    case .start, .choice, .fork, .join, .bound, .resolved, .end: return
    }
  }

  private mutating func check(_ uses: [DocumentUse], _ node: Node) {
    for use in uses where use.condition != nil {
      check(use.condition, at: use.origin?.span ?? node.provenance.span)
    }
  }

  private mutating func check<Content>(_ table: Table<Content>) {
    for row in table.rows where row.condition != nil { check(row.condition, at: row.provenance.span, isRow: true) }
  }

  private mutating func check(_ requirement: DocumentRequirement) {
    switch requirement {
    case .paper(let use, _, _, _, let provenance): check(use.condition, at: use.origin?.span ?? provenance.span)
    case .anyOf(_, let parts, let condition), .allOf(let parts, let condition):
      check(condition, at: parts.lazy.compactMap(\.place).first)
      for part in parts { check(part) }
    }
  }

  /// Of a row only that it never holds is told: one that always does overlaps with the others, which is told there.
  private mutating func check(_ condition: Expression?, at place: SourceSpan?, isRow: Bool = false) {
    guard let condition else { return }
    let message: VerificationMessage
    switch answer(condition) {
    case .varies: return
    case .never: message = .neverHolds
    case .always:
      guard !isRow else { return }
      message = .alwaysHolds
    case .notDecided: message = .guardNotDecided
    }
    let severity: Severity = message == .neverHolds ? .warning : .note
    findings.append(Diagnostic(message, severity, at: place, ["facts": .text(domains(condition))]))
  }

  private mutating func answer(_ condition: Expression) -> Answer {
    if let number = known.number(of: condition) { return answers[number] }
    let answer = find(condition)
    if known.insert(condition) { answers.append(answer) }
    return answer
  }

  private func find(_ condition: Expression) -> Answer {
    // What is written as a constant was meant so.
    if condition.constant != nil { return .varies }
    if let answer = simpleAnswer(condition) { return answer }
    guard let cases = CaseSpace(graph, [condition]).cases() else { return .notDecided }
    let holds = cases.contains { $0.holds[0] }
    let fails = cases.contains { !$0.holds[0] }
    return holds == fails ? .varies : holds ? .always : .never
  }

  /// The answer for a test of one fact that no assumption speaks of, as most conditions are, by its values alone; nil for
  /// other conditions.
  private func simpleAnswer(_ condition: Expression) -> Answer? {
    guard let test = condition.singleFactTest, test.fact.position >= 0, test.fact.position < graph.facts.count,
      !graph.assumptions.contains(where: { $0.asks(for: test.fact) })
    else { return nil }
    let atoms = FactAtoms(test.fact, graph.facts[test.fact], constants: test.constants)
    guard !atoms.values.isEmpty, atoms.values.count <= CaseSpace.mostEvaluations else { return nil }
    let truths = condition.truths(of: test.fact, among: graph.facts.count, atoms.values)
    let holds = truths.contains(.yes)
    let fails = truths.contains(.no) || truths.contains(.open)
    return holds == fails ? .varies : holds ? .always : .never
  }

  /// What the facts of a condition can be, such as `house.floors from 1 to 40`.
  private func domains(_ condition: Expression) -> String {
    var facts: [FactID] = []
    condition.collectFacts(into: &facts)
    var told: [FactID] = []
    for fact in facts where !told.contains(fact) { told.append(fact) }
    return told.map { graph.facts[$0].domainWords }.joined(separator: ", ")
  }
}

extension DocumentRequirement {
  /// Where the first paper of it is asked for.
  fileprivate var place: SourceSpan? {
    switch self {
    case .paper(let use, _, _, _, let provenance): use.origin?.span ?? provenance.span
    case .anyOf(_, let parts, _), .allOf(let parts, _): parts.lazy.compactMap(\.place).first
    }
  }
}
