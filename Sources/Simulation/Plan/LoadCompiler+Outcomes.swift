import ProcessGraph

extension LoadCompiler {
  /// Checks the shares of outcomes that the scenario gives.
  mutating func checkOutcomes() {
    var seen: [OutcomeShare] = []
    var sums: [(node: NodeID, sum: Double, hasNormal: Bool)] = []
    for (position, entry) in load.outcomes.enumerated() {
      let isSecond = seen.contains { $0.node == entry.node && $0.outcome == entry.outcome }
      guard let condition = condition(entry), condition == nil, entry.share >= 0, entry.share <= 1, !isSecond else {
        outer.issues.append(.badOutcome(load: number, outcome: position))
        continue
      }
      seen.append(entry)
      let isNormal = entry.outcome == 0 && isStep(entry)
      if let known = sums.firstIndex(where: { $0.node == entry.node }) {
        sums[known].sum += entry.share
        sums[known].hasNormal = sums[known].hasNormal || isNormal
      } else {
        sums.append((entry.node, entry.share, isNormal))
      }
    }
    for (node, sum, hasNormal) in sums {
      if sum > 1 + 1e-9 { outer.issues.append(.outcomesAboveOne(load: number, node, sum: sum)) }
      if hasNormal, sum < 1 - 1e-9 { outer.issues.append(.outcomesBelowOne(load: number, node, sum: sum)) }
    }
  }

  private func isStep(_ entry: OutcomeShare) -> Bool {
    if case .step = graph.nodes[entry.node].kind { true } else { false }
  }

  /// The condition of the outcome that an entry names, nil within for none; nil when there is no such outcome.
  private func condition(_ entry: OutcomeShare) -> Expression?? {
    guard graph.nodes.indices.contains(entry.node.position) else { return nil }
    let outcomes: [Outcome]
    switch graph.nodes[entry.node].kind {
    case .step(let task): outcomes = task.outcomes
    case .wait(let task): outcomes = task.outcomes
    default: return nil
    }
    return outcomes.indices.contains(entry.outcome) ? .some(outcomes[entry.outcome].condition) : nil
  }

  /// Lays out the outcomes of a step or wait: first those that a condition decides, then those that chance decides, last
  /// the normal one, which takes what is left. Also gives the place of one of them.
  mutating func compileOutcomes(
    _ position: Int, _ outcomes: [Outcome], hasNormal: Bool, silence: Int?
  ) -> (range: PlanRange, silence: Int32) {
    let first = Int32(outer.plan.outcomes.count)
    var silencePlace: Int32 = -1
    func isNormal(_ number: Int) -> Bool { hasNormal && number == 0 }
    for (number, outcome) in outcomes.enumerated() where outcome.condition != nil && !isNormal(number) {
      if number == silence { silencePlace = Int32(outer.plan.outcomes.count) }
      let decision = decision(outcome.condition, at: graph.nodes[position].id)
      outer.plan.outcomes.append(PlanOutcome(upTo: 0, decision: decision, edge: edge(position, outcome: number)))
    }
    var sum = 0.0
    let given = load.outcomes.filter { $0.node.position == position }
    for (number, outcome) in outcomes.enumerated() where outcome.condition == nil && !isNormal(number) {
      let share = given.first { $0.outcome == number }?.share
      // Silence comes with its limit, and who gives the normal outcome's share has spoken of all.
      if share == nil, number != silence, !given.contains(where: { isNormal($0.outcome) }) {
        outer.assumptions.append(.outcomeNever(load: self.number, NodeID(position), outcome: number))
      }
      sum += share ?? 0
      if number == silence { silencePlace = Int32(outer.plan.outcomes.count) }
      outer.plan.outcomes.append(
        PlanOutcome(
          upTo: PlanCompiler.threshold(sum), decision: -1, edge: edge(position, outcome: number)))
    }
    if silence == 0, hasNormal { silencePlace = Int32(outer.plan.outcomes.count) }
    outer.plan.outcomes.append(
      PlanOutcome(upTo: .max, decision: -1, edge: edge(position, outcome: hasNormal ? 0 : nil)))
    return (PlanRange(first: first, end: Int32(outer.plan.outcomes.count)), silencePlace)
  }

  /// The edge that an outcome takes (nil for what came normally), in the plan's numbering.
  mutating func edge(_ position: Int, outcome: Int?) -> Int32 {
    let range = index.edges(from: NodeID(position))
    let exact = range.firstIndex { edge in
      switch (graph.edges[Int(edge)].label, outcome) {
      case (.outcome(let number), let outcome?): number == outcome
      case (.normal, nil): true
      default: false
      }
    }
    let fallback = range.firstIndex { edge in
      switch graph.edges[Int(edge)].label {
      case .normal, .outcome(0): true
      default: false
      }
    }
    guard let found = exact ?? fallback else {
      fail(position)
      return 0
    }
    return planEdges(position).first + Int32(found - range.startIndex)
  }
}
