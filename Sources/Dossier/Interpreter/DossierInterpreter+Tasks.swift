import ProcessGraph
import WorkingTime

extension DossierInterpreter {
  /// A step or a wait begins.
  func begin(_ mover: Mover, _ id: NodeID, _ node: Node, _ state: inout DossierState) {
    let effect = rules.effect[id.position]
    var position = DossierPosition(
      node: id, since: mover.at, share: ownLimit(of: node, state.facts), desks: desks(of: node, state.facts),
      carries: mover.carries, stopsClock: effect != .runs, stays: mover.stays)
    if mover.resumesRemainder, let known = state.remainders.firstIndex(where: { $0.node == id }) {
      position.share = state.remainders[known].left
    }
    enterStages(of: node, effect, &position, &state)
    if effect != .runs {
      state.stops += 1
      if state.stops == 1 {
        state.limit.stop(at: mover.at)
        state.reducedLimit.stop(at: mover.at)
      }
    }
    state.positions.append(position)
    record(
      .began, at: mover.at, node: id, desks: position.desks, until: limitEnd(of: position),
      lacking: lacking(node, state), &state)
  }

  /// How long a step or a wait may take, by the row that holds.
  private func ownLimit(of node: Node, _ facts: FactValues) -> Duration? {
    switch node.kind {
    case .step(let task):
      switch task.duration {
      case .unstated: nil
      case .within(let table): table.row(for: facts)?.value
      case .lasts(let duration): duration
      }
    case .wait(let task): task.limit?.row(for: facts)?.value
    default: nil
    }
  }

  /// Starts those limits that start in a certain way.
  func startLimits(at moment: Instant, _ state: inout DossierState, _ isMeant: (LimitStart) -> Bool) {
    if let limit = graph.timeLimit, isMeant(limit.start) { state.limit.start(at: moment) }
    if let limit = graph.reducedLimit, isMeant(limit.start) { state.reducedLimit.start(at: moment) }
  }

  func complete(
    _ id: NodeID, _ outcome: Int?, _ settled: [SettledFact], _ moment: Instant, _ state: inout DossierState
  ) throws(DossierProblem) {
    guard let node = node(id) else { throw .unknown }
    guard case .step(let task) = node.kind else { throw .otherKind(id) }
    guard let number = state.positions.firstIndex(where: { $0.node == id }) else { throw .notHere(id) }
    let position = state.positions[number]
    if moment < position.since { throw .notBegun(id, since: position.since) }
    if case .lasts = task.duration, let end = limitEnd(of: position), moment < end { throw .lastsUntil(id, end) }
    if let fee = unpaid(before: id, state) { throw .unpaid(fee, before: id) }
    for fact in settled {
      guard graph.facts.indices.contains(fact.fact.position) else { throw .unknown }
      guard task.establishes.contains(fact.fact) else { throw .factOfOthers(fact.fact) }
      guard let value = fact.value else { continue }
      guard graph.facts[fact.fact].type.allows(value) else { throw .factOutOfRange(fact.fact) }
      state.facts[fact.fact] = value
    }
    let decided = task.outcomes.indices.first { position in
      task.outcomes[position].condition.map { $0.holds(for: state.facts) } ?? false
    }
    if let outcome {
      guard task.outcomes.indices.contains(outcome) else { throw .noSuchOutcome(id) }
      if let decided, decided != outcome { throw .outcomeDecided(id, outcome: decided) }
      if decided == nil, task.outcomes[outcome].condition != nil { throw .outcomeDecided(id, outcome: 0) }
    }
    try leave(number, outcome: decided ?? outcome ?? 0, .reported, moment, &state)
  }

  /// A step comes out.
  func leave(
    _ number: Int, outcome: Int, _ manner: CompletionManner, _ moment: Instant, _ state: inout DossierState
  ) throws(DossierProblem) {
    let position = state.positions[number]
    guard let node = node(position.node), case .step(let task) = node.kind else { throw .unknown }
    let edge = index.edges(from: position.node).first { graph.edges[Int($0)].label == .outcome(outcome) }
    guard let edge else { throw .noWayOn(position.node) }
    let made = outcome == 0 ? uses(task.issues, state.facts) : []
    state.take(made)
    if let left = remainder(of: position, at: moment) {
      state.remainders.removeAll { $0.node == position.node }
      state.remainders.append(ShareRemainder(node: position.node, left: left))
    }
    let happening = Happening.completed(outcome: outcome, manner)
    try depart(number, happening, made, edge: Int(edge), at: moment, onwardAt: moment, &state)
  }

  func answer(
    _ id: NodeID, _ outcome: Int?, _ documents: [DocumentID], _ moment: Instant, _ state: inout DossierState
  ) throws(DossierProblem) {
    guard let node = node(id) else { throw .unknown }
    guard case .wait(let task) = node.kind else { throw .otherKind(id) }
    guard let number = state.positions.firstIndex(where: { $0.node == id }) else { throw .notHere(id) }
    let position = state.positions[number]
    if moment < position.since { throw .notBegun(id, since: position.since) }
    try check(documents)
    let decided = task.outcomes.indices.first { position in
      task.outcomes[position].condition.map { $0.holds(for: state.facts) } ?? false
    }
    if let outcome {
      guard task.outcomes.indices.contains(outcome) else { throw .noSuchOutcome(id) }
      if let decided, decided != outcome { throw .outcomeDecided(id, outcome: decided) }
      if decided == nil, task.outcomes[outcome].condition != nil { throw .noSuchOutcome(id) }
    }
    let chosen = decided ?? outcome
    let label = chosen.map { EdgeLabel.outcome($0) } ?? .normal
    guard let edge = index.edges(from: id).first(where: { graph.edges[Int($0)].label == label }) else {
      throw .noWayOn(id)
    }
    if let fee = task.pays, graph.fees.indices.contains(fee.position), chosen == nil, !state.hasPaid(fee) {
      state.payments.append(FeePayment(fee: fee, at: moment))
    }
    let brought = documents + (chosen == nil ? uses(task.issues, state.facts) : [])
    state.take(brought)
    var onward = moment
    if node.isForApplicant {
      guard let received = reception(of: moment, state.facts) else { throw .outsideCalendar(moment) }
      onward = received
      state.received = received
    }
    try depart(number, .answered(outcome: chosen), brought, edge: Int(edge), at: moment, onwardAt: onward, &state)
  }

  /// A position is left over an edge: the clock moves, and what comes next begins.
  func depart(
    _ number: Int, _ happening: Happening, _ documents: [DocumentID], edge: Int, at moment: Instant,
    onwardAt onward: Instant, _ state: inout DossierState
  ) throws(DossierProblem) {
    let position = state.positions.remove(at: number)
    guard let node = node(position.node) else { throw .unknown }
    var stays = position.stays
    if position.stopsClock {
      state.stops = max(0, state.stops - 1)
      let isAnew = rules.effect[position.node.position] == .restarts
      // Another branch may have an answer that is still to be received.
      var restart = node.isForApplicant ? reception(of: moment, state.facts) ?? moment : moment
      restart = max(restart, state.received ?? restart)
      if state.stops == 0 || isAnew {
        state.limit.resume(at: restart, anew: isAnew)
        state.reducedLimit.resume(at: restart, anew: isAnew)
      }
      if state.stops > 0 {
        // The count begins anew, and stands still until the last stop is over.
        state.limit.stop(at: restart)
        state.reducedLimit.stop(at: restart)
      }
      stays = leaveStop(position, rules.effect[position.node.position], node, at: restart, &state)
    }
    record(
      happening, at: moment, node: position.node, edge: EdgeID(edge), desks: position.desks,
      until: limitEnd(of: position), documents: documents, &state)
    if case .completed(outcome: 0, _) = happening, rules.isIntake[position.node.position] {
      accept(at: moment, &state)
    }
    startLimits(at: moment, &state) { start in
      if case .receipt(let document) = start { node.brings(document) } else { false }
    }
    let mover = Mover(at: onward, carries: position.carries, stays: stays, resumesRemainder: false)
    try move([(follow(edge, mover), graph.edges[edge].to)], &state)
  }

  /// Documents of a list whose condition holds.
  func uses(_ list: [DocumentUse], _ facts: FactValues) -> [DocumentID] {
    list.filter { $0.condition.map { $0.holds(for: facts) } ?? true }.map(\.document)
  }
}

extension Node {
  /// True for a wait for the applicant.
  public var isForApplicant: Bool {
    if case .wait(let task) = kind { task.party == .applicant } else { false }
  }
}
