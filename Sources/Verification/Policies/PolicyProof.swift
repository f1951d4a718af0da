public import Messages
import Numbers
public import ProcessGraph
import SourceText
import WorkingTime

/// Whether a procedure keeps the policies of its package, decided on its graph for every case of the facts.
public struct PolicyProof {
  /// One finding for each requirement that is broken or not decided.
  public private(set) var findings: [Diagnostic] = []

  let graph: ProcessGraph
  let index: GraphIndex
  let unrolled: UnrolledGraph

  /// A merged graph is asked what policies ask of interconnected procedures, any other what they ask of procedures.
  private var subject: PolicySubject { graph.members.isEmpty ? .procedures : .interconnected }

  /// Decides policies for a graph whose structure is sound; of another nothing is said, since its own findings come
  /// first.
  public init(of graph: ProcessGraph, _ policies: [Policy]) {
    self.graph = graph
    let subject: PolicySubject = graph.members.isEmpty ? .procedures : .interconnected
    let policies = policies.filter { $0.speaks(of: subject) }
    guard !policies.isEmpty, Integrity(graph: graph).problem() == nil else {
      index = GraphIndex(nodeCount: 0, source: [], target: [])
      unrolled = UnrolledGraph()
      return
    }
    let proved = ProvedGraph(graph)
    index = proved.index
    var structure = StructureProof(proved)
    structure.run()
    var unroller = Unroller(proved)
    guard structure.isBounded, structure.isNested, let unrolled = try? unroller.unroll() else {
      unrolled = UnrolledGraph()
      return
    }
    self.unrolled = unrolled
    for policy in policies where policy.asks(graph.identity) {
      for requirement in policy.requirements {
        switch requirement.content {
        case .condition(let condition): decide(condition, requirement, policy)
        case .differentRoles(let tags): if isMeant(policy) { decide(tags, requirement, policy) }
        case .everyPath(let end, let tag): if isMeant(policy) { decide(end, tag, requirement, policy) }
        }
      }
    }
  }

  // MARK: Conditions

  private mutating func decide(_ condition: PolicyCondition, _ requirement: PolicyRequirement, _ policy: Policy) {
    let filter = policy.filter(of: subject)
    var measures = condition.measures
    for measure in filter?.measures ?? [] where !measures.contains(measure) { measures.append(measure) }
    let conditions = FlowConditions(
      measuring: measures, asksOfMembers: condition.asksOfMembers || filter?.asksOfMembers ?? false, of: graph)
    let space = CaseSpace(graph, conditions.expressions)
    guard let cases = space.cases() else { return tellDoubt(.tooManyCases, requirement, policy) }
    let plan = FlowPlan(graph, index, conditions)
    var doubt: PolicyDoubt?
    for one in cases {
      let measured = self.measures(in: one, plan.flow(one), conditions)
      let evaluation = PolicyEvaluation(measures: measured)
      let applies = filter.map { evaluation.truth(of: $0) } ?? .yes
      // Asked for only where the policy is for this procedure.
      switch !applies || evaluation.truth(of: condition) {
      case .yes: break
      case .open(let reason): doubt = doubt ?? reason
      case .no:
        if space.hasFreeVariables { return tellDoubt(.opaque, requirement, policy) }
        // What no fact changes is told without facts.
        let facts = cases.count == 1 || condition.offered(by: graph) != nil ? "" : space.words(one)
        return tellBroken(condition, measured, facts, requirement, policy)
      }
    }
    if let doubt { tellDoubt(doubt, requirement, policy) }
  }

  private func measures(in one: FactCase, _ flow: CaseFlow, _ conditions: FlowConditions) -> CaseMeasures {
    CaseMeasures(
      graph: graph, unrolled: unrolled, flow: flow, holds: { conditions.holds($0, one) },
      worstCase: { PolicyWorstCase(graph: graph, index: index, unrolled: unrolled, flow: flow).answer })
  }

  /// Whether a policy is for this procedure in some case.
  private func isMeant(_ policy: Policy) -> Bool {
    guard let filter = policy.filter(of: subject) else { return true }
    let conditions = FlowConditions(
      measuring: filter.measures, asksOfMembers: filter.asksOfMembers, of: graph)
    let plan = FlowPlan(graph, index, conditions)
    guard let cases = CaseSpace(graph, conditions.expressions).cases() else { return true }
    return cases.contains { one in
      if case .no = PolicyEvaluation(measures: measures(in: one, plan.flow(one), conditions)).truth(of: filter) {
        return false
      }
      return true
    }
  }

  private mutating func tellBroken(
    _ condition: PolicyCondition, _ measured: CaseMeasures, _ facts: String, _ requirement: PolicyRequirement,
    _ policy: Policy
  ) {
    var arguments = arguments(requirement, policy, facts)
    let evaluation = PolicyEvaluation(measures: measured)
    let part = evaluation.brokenPart(of: condition)
    arguments["values"] = .text(values(part, evaluation))
    let path = part.measures.contains(.handovers) ? Handovers(measured).path : []
    tell(.broken, arguments, requirement, policy, trail: graph.trail(path))
  }

  /// Measures with what they come to, such as `time_limit` is 7 working days; and what a share of one comes to.
  private func values(_ condition: PolicyCondition, _ evaluation: PolicyEvaluation) -> String {
    if let level = condition.level {
      let own = evaluation.measures.agencies.filter { graph.agencies[$0].level == level }.map { graph.agencies[$0].id }
      guard !own.isEmpty else { return "nobody of the level `\(level.rawValue)` takes part" }
      return own.sorted().map { "`\($0)`" }.joined(separator: ", ") + " takes part, of the level `\(level.rawValue)`"
    }
    guard let first = condition.measures.first else { return condition.offered(by: graph) ?? "it is otherwise" }
    func words(_ answer: PolicyAnswer) -> String {
      switch answer {
      case .number(let number): first.kind == .money ? "\(number) VND" : "\(number)"
      case .time(let amount, let unit): (try? Duration(amount, unit))?.description ?? "\(amount) \(unit.rawValue)"
      case .text(let text): text
      case .texts(let texts): texts.joined(separator: ", ")
      case .missing: "not given"
      case .doubtful: "not known"
      }
    }
    var told = condition.measures.map { "`\($0.rawValue)` is \(words(evaluation.measures.value(of: $0)))" }
    if case .compare(_, _, let right) = condition, case .share(let share, .measure(let measure)) = right,
      let percent = try? share * Rational(100)
    {
      let answer = evaluation.value(of: right)
      if case .missing = answer {} else { told.append("\(percent)% of `\(measure.rawValue)` is \(words(answer))") }
    }
    return told.joined(separator: ", ")
  }

  // MARK: Telling

  func arguments(_ requirement: PolicyRequirement, _ policy: Policy, _ facts: String) -> [String: Argument] {
    [
      "procedure": .code(graph.identity.name), "policy": .code(policy.id), "asked": .code(requirement.text),
      "plainPolicy": .text(policy.id), "plainProcedure": .text(graph.identity.name),
      "when": .phrase(facts.isEmpty ? "verification.nothing" : "verification.whenFacts"), "facts": .text(facts),
    ]
  }

  mutating func tell(
    _ finding: PolicyFinding, _ arguments: [String: Argument], _ requirement: PolicyRequirement, _ policy: Policy,
    severity: Severity? = nil, secondary: [SecondaryLabel] = [], trail: [TrailLine] = []
  ) {
    let asked = requirement.origin.map { [SecondaryLabel($0.span, "policy")] } ?? []
    findings.append(
      Diagnostic(
        finding, severity ?? policy.severity.severity, at: place(of: requirement), arguments,
        secondary: secondary + asked, trail: trail))
  }

  /// The clause that a requirement measures, as far as there is one; else the procedure.
  private func place(of requirement: PolicyRequirement) -> SourceSpan? {
    var clause: Provenance?
    if case .condition(let condition) = requirement.content {
      for measure in condition.measures {
        switch measure {
        case .reducedTime: clause = clause ?? graph.reducedLimit?.provenance
        case .timeLimit, .worstCase: clause = clause ?? graph.timeLimit?.provenance
        case .fees where graph.members.isEmpty: clause = clause ?? graph.fees.first?.provenance
        default: break
        }
      }
    }
    return clause?.span ?? graph.provenance.span
  }

  mutating func tellDoubt(_ doubt: PolicyDoubt, _ requirement: PolicyRequirement, _ policy: Policy) {
    var arguments = arguments(requirement, policy, "")
    switch doubt {
    case .tooManyCases: arguments["reason"] = .phrase("verification.policy.doubt.cases")
    case .unknown(let because):
      arguments["reason"] = .phrase("verification.policy.doubt.unknown")
      arguments["because"] = .text(because)
    case .unlikeUnits: arguments["reason"] = .phrase("verification.policy.doubt.unlike")
    case .noLimit(let node):
      arguments["reason"] = .phrase("verification.policy.doubt.noLimit")
      arguments["name"] = graph.nodes[node].label
    case .dependsOn(let fact):
      arguments["reason"] = .phrase("verification.policy.doubt.dependsOn")
      arguments["name"] = .code(graph.facts[fact].id)
    case .paths: arguments["reason"] = .phrase("verification.policy.doubt.paths")
    case .opaque: arguments["reason"] = .phrase("verification.policy.doubt.opaque")
    case .tooFine: arguments["reason"] = .phrase("verification.policy.doubt.tooFine")
    }
    tell(.notDecided, arguments, requirement, policy, severity: .note)
  }
}

extension PolicySeverity {
  /// The severity of findings.
  fileprivate var severity: Severity {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}
