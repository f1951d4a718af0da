import ProcessGraph
public import WorkingTime

extension DossierInterpreter {
  /// When a position ends by itself if nobody acts: silence, a wait's limit, a period; nil when it waits for somebody.
  public func lapse(of position: DossierPosition) -> Instant? {
    guard let node = node(position.node) else { return nil }
    switch node.kind {
    case .step(let task):
      switch task.duration {
      case .lasts:
        // Who settles how it came out is waited for where more than one outcome is left open.
        return task.outcomes.count(where: { $0.condition == nil }) == 1 ? limitEnd(of: position) : nil
      case .within: return task.silence == nil ? nil : limitEnd(of: position)
      case .unstated: return nil
      }
    case .wait:
      let hasTimeout = index.edges(from: position.node).contains { graph.edges[Int($0)].label == .timeout }
      return hasTimeout ? limitEnd(of: position) : nil
    default: return nil
    }
  }

  /// Lets lapse what lapses before a moment, or also at it, the earliest first.
  func lapse(_ state: inout DossierState, to moment: Instant, isInclusive: Bool) throws(DossierProblem) {
    var rounds = 0
    while state.ending == nil {
      var next: (number: Int, at: Instant)?
      for (number, position) in state.positions.enumerated() {
        guard let end = lapse(of: position), end < moment || isInclusive && end == moment else { continue }
        if next.map({ end < $0.at }) ?? true { next = (number, end) }
      }
      if let change = change(of: state), change.at < moment || isInclusive && change.at == moment,
        next.map({ change.at <= $0.at }) ?? true
      {
        meet(change.rule, at: change.at, &state)
        continue
      }
      guard let next else { return }
      rounds += 1
      guard rounds <= 10_000 else { throw .endless(state.positions[next.number].node) }
      let at = max(next.at, state.now ?? next.at)
      state.now = at
      try lapse(next.number, at, &state)
    }
  }

  private func lapse(_ number: Int, _ moment: Instant, _ state: inout DossierState) throws(DossierProblem) {
    let position = state.positions[number]
    guard let node = node(position.node) else { throw .unknown }
    switch node.kind {
    case .step(let task):
      let decided = task.outcomes.indices.first { outcome in
        task.outcomes[outcome].condition.map { $0.holds(for: state.facts) } ?? false
      }
      if case .lasts = task.duration {
        let open = task.outcomes.indices.first { task.outcomes[$0].condition == nil }
        try leave(number, outcome: decided ?? open ?? 0, .period, moment, &state)
      } else {
        // An outcome with a condition comes exactly when that holds, silence or not.
        let silence = task.silence.flatMap { task.outcomes[$0].condition == nil ? $0 : nil }
        try leave(number, outcome: decided ?? silence ?? 0, .silence, moment, &state)
      }
    case .wait:
      let edge = index.edges(from: position.node).first { graph.edges[Int($0)].label == .timeout }
      guard let edge else { throw .noWayOn(position.node) }
      if node.isForApplicant, let received = reception(of: moment, state.facts) { state.received = received }
      try depart(number, .timedOut, [], edge: Int(edge), at: moment, onwardAt: moment, &state)
    default: throw .unknown
    }
  }
}
