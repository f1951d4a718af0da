import ProcessGraph

/// Where paths arrive while a clock does not run: before it begins, and after it was dropped.
///
/// A branch counts for its join whatever the others do, so that a few places more than there are may be found.
struct IdleArrivals {
  /// By state and phase, at `2 * state + phase`.
  private var isIdle: [Bool]

  /// Follows a clock of which `paths` has just been told where it leads.
  init(_ rules: PeriodRules, _ flow: CaseFlow, _ graph: borrowing ProcessGraph, _ paths: borrowing LongestPaths) {
    let unrolled = paths.unrolled
    isIdle = Array(repeating: false, count: 2 * unrolled.count)
    isIdle[rules.startsAccepted ? 1 : 0] = true
    for state in 0..<unrolled.count {
      let node = Int(unrolled.node[state])
      let rule = rules.nodes[node]
      for phase in 0...1 {
        let isJoin = unrolled.firstSlot[state] >= 0
        if !isJoin, phase == 0 ? rule.stopsBefore : rule.stops { continue }
        let isDropped = !isJoin && rule.leaving(phase) == .drop && paths.isReached(state, phase: phase)
        let staysIdle = isIdle[2 * state + phase] && (isJoin || !rule.opens && !rule.opensAfter)
        guard isDropped || staysIdle else { continue }
        for edge in Int(unrolled.outStart[state])..<Int(unrolled.outStart[state + 1]) {
          let graphEdge = Int(unrolled.edge[edge])
          if graphEdge >= 0, !flow.allows[graphEdge] { continue }
          var arrival = phase
          if phase == 0, rule.accepts, graphEdge >= 0, graph.edges[graphEdge].label == .outcome(0) { arrival = 1 }
          isIdle[2 * Int(unrolled.target[edge]) + arrival] = true
        }
      }
    }
  }

  /// Whether a path arrives at a state while the clock does not run.
  func contains(_ state: Int, phase: Int) -> Bool { isIdle[2 * state + phase] }
}
