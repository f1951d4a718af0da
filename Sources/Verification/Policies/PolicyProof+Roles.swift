import Messages
import ProcessGraph

/// A step with some of the tags that a policy parts, and the desks that may do it in a case.
private struct TaggedStep {
  var node: NodeID
  var tags: [String]
  var desks: [DeskID]
}

/// A desk that does steps of two tags.
private typealias SharedDesk = (desk: DeskID, first: NodeID, second: NodeID)

extension PolicyProof {
  /// Whether no desk does steps of two tags on one path.
  mutating func decide(_ tags: [String], _ requirement: PolicyRequirement, _ policy: Policy) {
    let conditions = FlowConditions(desksOf: graph)
    let space = CaseSpace(graph, conditions.expressions)
    guard let cases = space.cases() else { return tellDoubt(.tooManyCases, requirement, policy) }
    let plan = FlowPlan(graph, index, conditions)
    let steps = taggedSteps(tags)
    for one in cases {
      let measures = CaseMeasures(
        graph: graph, unrolled: unrolled, flow: plan.flow(one), holds: { conditions.holds($0, one) },
        worstCase: { .missing })
      guard let found = sameDesk(steps, measures) else { continue }
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

  /// The steps with some of the tags, in order, and their desks still unknown.
  private func taggedSteps(_ tags: [String]) -> [TaggedStep] {
    graph.nodes.indices.compactMap { position in
      guard case .step(let task) = graph.nodes[position].kind else { return nil }
      let own = tags.filter { task.tags.contains($0) }
      return own.isEmpty ? nil : TaggedStep(node: NodeID(position), tags: own, desks: [])
    }
  }

  /// The first desk that does steps of two tags in a case. Where a dossier comes to is only asked once desks are shared.
  private func sameDesk(_ steps: [TaggedStep], _ measures: CaseMeasures) -> SharedDesk? {
    var steps = steps
    for position in steps.indices { steps[position].desks = measures.desks(of: steps[position].node) }
    guard shared(among: steps, where: { _, _ in true }) != nil else { return nil }
    let reached = Set(measures.reachedSteps)
    return shared(among: steps.filter { reached.contains($0.node) }) { areOnOnePath($0, $1, measures.flow) }
  }

  private func shared(among steps: [TaggedStep], where areMeant: (NodeID, NodeID) -> Bool) -> SharedDesk? {
    for (position, first) in steps.enumerated() {
      if first.tags.count > 1, let desk = first.desks.first { return (desk, first.node, first.node) }
      for second in steps.dropFirst(position + 1) where first.tags != second.tags {
        guard let desk = first.desks.first(where: { second.desks.contains($0) }), areMeant(first.node, second.node)
        else {
          continue
        }
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
