import Messages
import ProcessGraph

extension PolicyProof {
  /// Whether no desk does steps of two tags on one path.
  mutating func decide(_ tags: [String], _ requirement: PolicyRequirement, _ policy: Policy) {
    let conditions = FlowConditions(desksOf: graph)
    let space = CaseSpace(graph, conditions.expressions)
    guard let cases = space.cases() else { return tellDoubt(.tooManyCases, requirement, policy) }
    let plan = FlowPlan(graph, index, conditions)
    for one in cases {
      let measures = CaseMeasures(
        graph: graph, unrolled: unrolled, flow: plan.flow(one), holds: { conditions.holds($0, one) },
        worstCase: { .missing })
      guard let found = sameDesk(tags, measures) else { continue }
      if space.hasFreeVariables { return tellDoubt(.opaque, requirement, policy) }
      var arguments = arguments(requirement, policy, cases.count == 1 ? "" : space.words(one))
      arguments["desk"] = .code(graph.desks[found.desk].id)
      arguments["step"] = graph.nodes[found.first].label
      arguments["other"] = graph.nodes[found.second].label
      let places = [(found.first, "first"), (found.second, "second")].compactMap { node, label in
        graph.nodes[node].provenance.span.map { SecondaryLabel($0, label) }
      }
      return tell(.rolesNotDifferent, arguments, requirement, policy, secondary: places)
    }
  }

  private func sameDesk(
    _ tags: [String], _ measures: CaseMeasures
  ) -> (desk: DeskID, first: NodeID, second: NodeID)? {
    let tagged = measures.reachedSteps.compactMap { node -> (node: NodeID, tags: [String], desks: [DeskID])? in
      guard case .step(let task) = graph.nodes[node].kind else { return nil }
      let own = tags.filter { task.tags.contains($0) }
      return own.isEmpty ? nil : (node, own, measures.desks(of: node))
    }
    for (position, first) in tagged.enumerated() {
      if first.tags.count > 1, let desk = first.desks.first { return (desk, first.node, first.node) }
      for second in tagged.dropFirst(position + 1) where first.tags != second.tags {
        guard let desk = first.desks.first(where: { second.desks.contains($0) }),
          areOnOnePath(first.node, second.node, measures.flow)
        else { continue }
        return (desk, first.node, second.node)
      }
    }
    return nil
  }

  /// Whether one dossier can come to both: one after the other, or side by side.
  private func areOnOnePath(_ first: NodeID, _ second: NodeID, _ flow: CaseFlow) -> Bool {
    leads(from: first, to: second, flow) || leads(from: second, to: first, flow)
      || branches(of: first).contains { own in
        branches(of: second).contains { $0.fork == own.fork && $0.region != own.region }
      }
  }

  private func leads(from start: NodeID, to goal: NodeID, _ flow: CaseFlow) -> Bool {
    var isSeen = Array(repeating: false, count: graph.nodes.count)
    var queue = [start]
    while let node = queue.popLast() {
      for edge in index.edges(from: node) where flow.allows[Int(edge)] {
        let target = graph.edges[Int(edge)].to
        if target == goal { return true }
        if isSeen[target.position] { continue }
        isSeen[target.position] = true
        queue.append(target)
      }
    }
    return false
  }

  /// The branches that a node stands in, with their forks.
  private func branches(of node: NodeID) -> [(region: RegionID, fork: NodeID)] {
    var found: [(region: RegionID, fork: NodeID)] = []
    var region: RegionID? = graph.nodes[node].region
    while let current = region {
      if let fork = graph.regions[current].fork { found.append((current, fork)) }
      region = graph.regions[current].parent
    }
    return found
  }
}
