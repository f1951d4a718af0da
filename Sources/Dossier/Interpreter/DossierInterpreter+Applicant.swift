import ProcessGraph
import WorkingTime

// What happens beside the steps: payments, withdrawal, extension, apology.
extension DossierInterpreter {
  func pay(_ fee: FeeID, _ moment: Instant, _ state: inout DossierState) throws(DossierProblem) {
    guard graph.fees.indices.contains(fee.position) else { throw .unknown }
    if state.hasPaid(fee) { throw .paidAlready(fee) }
    state.payments.append(FeePayment(fee: fee, at: moment))
    record(.paid(fee), at: moment, &state)
    let waiting = state.positions.first { position in
      if case .wait(let task)? = node(position.node)?.kind {
        task.pays == fee && position.since <= moment
      } else {
        false
      }
    }
    if let waiting { try answer(waiting.node, nil, [], moment, &state) }
  }

  /// A fee that stands before a step, is owed and was not paid.
  func unpaid(before id: NodeID, _ state: DossierState) -> FeeID? {
    graph.fees.indices.map { FeeID($0) }.first { fee in
      guard let before = graph.fees[fee].before, stands(id, for: before), !state.hasPaid(fee) else { return false }
      return amount(of: fee, for: state.facts) != .amount(0)
    }
  }

  /// True for the node that an analyst's step or wait became, and for what stands behind it: the desks of a step for each of
  /// several, the wait behind its bound.
  private func stands(_ id: NodeID, for place: NodeID) -> Bool {
    if id == place { return true }
    guard let node = node(id), let other = self.node(place) else { return false }
    switch other.kind {
    case .fork: return graph.regions.indices.contains(node.region.position) && graph.regions[node.region].fork == place
    case .bound: return index.edges(from: place).contains { graph.edges[Int($0)].to == id }
    default: return false
    }
  }

  func withdraw(_ moment: Instant, _ state: inout DossierState) throws(DossierProblem) {
    if let until = graph.withdrawUntil {
      if until.position < state.facts.passed.count, state.facts.passed[until.position] { throw .tooLateToWithdraw }
    } else if state.resolved != nil {
      throw .tooLateToWithdraw
    }
    record(.withdrew, at: moment, &state)
    close(.withdrawn, at: moment, node: nil, documents: [], &state)
  }

  func extend(_ which: DossierLimit, _ moment: Instant, _ state: inout DossierState) throws(DossierProblem) {
    let limit: TimeLimit?
    var clock: ClockRecord
    switch which {
    case .statutory: (limit, clock) = (graph.timeLimit, state.limit)
    case .reduced: (limit, clock) = (graph.reducedLimit, state.reducedLimit)
    case .stay: throw .notExtendable
    }
    let rights = limit?.extensions ?? []
    guard let right = rights.firstIndex(where: { $0.condition.map { $0.holds(for: state.facts) } ?? true }) else {
      throw .notExtendable
    }
    if clock.granted != nil { throw .extendedAlready }
    guard clock.isStarted, clock.ended == nil else { throw .clockNotRunning }
    if let step = rights[right].at, !state.positions.contains(where: { stands($0.node, for: step) }) {
      throw .extendedElsewhere(step)
    }
    clock.granted = right
    if case .statutory = which { state.limit = clock } else { state.reducedLimit = clock }
    let desks = rights[right].decidedBy.flatMap { $0.desk.row(for: state.facts) }.map { [$0.value] } ?? []
    record(.extended(which), at: moment, node: rights[right].at, desks: desks, &state)
  }

  func apologise(_ appointment: Instant?, _ moment: Instant, _ state: inout DossierState) throws(DossierProblem) {
    guard state.limit.isStarted, state.limit.ended == nil else { throw .clockNotRunning }
    if let appointment {
      if state.isReappointed { throw .reappointedAlready }
      guard appointment > moment else { throw .appointmentNotLater }
      state.isReappointed = true
    }
    let last = apologyDue(in: state, at: moment)
    state.apology = DossierApology(
      at: moment, appointment: appointment, isLate: last.map { moment > $0 } ?? false)
    record(.apologised(appointment: appointment), at: moment, &state)
  }
}
