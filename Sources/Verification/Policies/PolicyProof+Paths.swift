import Messages
import ProcessGraph

extension PolicyProof {
  /// Whether whoever comes to an end of a kind has passed a step of a tag, whatever came of it.
  mutating func decide(_ end: EndKind, _ tag: String, _ requirement: PolicyRequirement, _ policy: Policy) {
    let conditions = FlowConditions(desksOf: graph)
    let space = CaseSpace(graph, conditions.expressions)
    guard let cases = space.cases() else { return tellDoubt(.tooManyCases, requirement, policy) }
    let plan = FlowPlan(graph, index, conditions)
    // Passing a tagged step is followed as a paper that such a step makes.
    let stamp = [DocumentTasks.Use(always: 0)]
    let makes: [[DocumentTasks.Use]] = graph.edges.map { edge in
      if case .step(let task) = graph.nodes[edge.from].kind, task.tags.contains(tag) { stamp } else { [] }
    }
    var flow = DocumentFlow(
      unrolled, graph, JoinTables(graph, index), documents: 1)
    func untagged(_ caseFlow: CaseFlow) -> Int? {
      flow.run(caseFlow, present: [], makes: makes) { _ in true }
      return (0..<unrolled.count).first { state in
        guard flow.isReached[state], case .end(let task) = graph.nodes[Int(unrolled.node[state])].kind else {
          return false
        }
        return task.kind == end && !flow.arrived.contains(0, row: state)
      }
    }
    // What is passed even if all ways are open is passed in every case.
    let anyFlow = CaseFlow(
      allows: Array(repeating: true, count: graph.edges.count), time: [], areBranchesOptional: true)
    if untagged(anyFlow) == nil { return }
    for one in cases {
      let caseFlow = plan.flow(one)
      guard let state = untagged(caseFlow) else { continue }
      if space.hasFreeVariables { return tellDoubt(.opaque, requirement, policy) }
      var arguments = arguments(requirement, policy, cases.count == 1 ? "" : space.words(one))
      arguments["end"] = .code("end " + end.rawValue)
      arguments["tag"] = .code(tag)
      arguments["plainTag"] = .text(tag)
      let isTagged = makes.contains { !$0.isEmpty }
      arguments["untagged"] = .phrase(isTagged ? "verification.nothing" : "verification.policy.untagged")
      return tell(
        .pathWithoutTag, arguments, requirement, policy,
        trail: isTagged ? graph.trail(flow.path(to: state, without: 0, caseFlow)) : [])
    }
  }
}
