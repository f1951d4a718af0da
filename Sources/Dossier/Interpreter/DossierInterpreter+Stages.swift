import ProcessGraph
import WorkingTime

/// Stays in stages: a stay begins with the first step inside, or with a fork inside whose branches share it, and is over when
/// the last branch begins a step outside.
///
/// As for the sums of stages, a step at another agency that the procedure's limit leaves out counts for its stage, unless the
/// stage is a whole procedure inside another. Waits for the applicant stand still for it too, and a stay that several branches
/// share stands still while one of them waits; one that restarts the clock ends the stay, or begins its count anew where other
/// branches share it.
extension DossierInterpreter {
  func enterStages(
    of node: Node, _ effect: ClockEffect, _ position: inout DossierPosition, _ state: inout DossierState
  ) {
    for number in position.stays {
      let stage = state.stays[number].stage
      if effect == .restarts || effect == .pauses && !counts(node, for: stage) {
        state.stays[number].clock.stop(at: position.since)
      } else if !node.stages.contains(stage) {
        position.stays.removeAll { $0 == number }
        endStay(number, at: position.since, &state)
      }
    }
    if effect == .restarts { return }
    let before = state.stays.count
    openStays(node.stages, at: position.since, &position.stays, &state)
    guard effect == .pauses else { return }
    for number in before..<state.stays.count where !counts(node, for: state.stays[number].stage) {
      state.stays[number].clock.stop(at: position.since)
    }
  }

  /// Opens a stay in each of the stages that has a limit and in which a branch has none.
  func openStays(_ stages: [StageID], at moment: Instant, _ stays: inout [Int], _ state: inout DossierState) {
    for stage in stages where stage.position < graph.stages.count && graph.stages[stage].limit != nil {
      if stays.contains(where: { state.stays[$0].stage == stage }) { continue }
      var stay = StageStay(stage: stage, clock: ClockRecord())
      stay.clock.start(at: moment)
      state.stays.append(stay)
      stays.append(state.stays.count - 1)
    }
  }

  /// Whether a place that pauses the clock counts for a stage all the same.
  private func counts(_ node: Node, for stage: StageID) -> Bool {
    node.isDeskWork && !(graph.stages[stage].isProcedure && node.stages.contains(stage))
  }

  /// What stood still for the stages goes on, unless another branch still stops it. Gives the stays that go on with the
  /// branch: behind a wait that begins the clock anew those that others share.
  func leaveStop(
    _ position: DossierPosition, _ effect: ClockEffect, _ node: Node, at moment: Instant, _ state: inout DossierState
  ) -> [Int] {
    for number in position.stays where effect == .restarts || !counts(node, for: state.stays[number].stage) {
      let isStopped = isStopped(number, state)
      if effect == .restarts, !isShared(number, state) {
        state.stays[number].clock.end(at: moment)
      } else if effect == .restarts || !isStopped {
        state.stays[number].clock.resume(at: moment, anew: effect == .restarts)
        if isStopped { state.stays[number].clock.stop(at: moment) }
      }
    }
    return effect == .restarts ? position.stays.filter { isShared($0, state) } : position.stays
  }

  /// The stays of a branch that go on behind its join; the others are over with the branch.
  func staysBehind(_ join: NodeID, _ mover: Mover, _ state: inout DossierState) -> [Int] {
    let stages = graph.nodes[join].stages
    let (inside, outside) = (
      mover.stays.filter { stages.contains(state.stays[$0].stage) },
      mover.stays.filter { !stages.contains(state.stays[$0].stage) }
    )
    for number in outside { endStay(number, at: mover.at, &state) }
    return inside
  }

  private func endStay(_ number: Int, at moment: Instant, _ state: inout DossierState) {
    if !isShared(number, state) { state.stays[number].clock.end(at: moment) }
  }

  /// Whether another branch is still inside, or waits for others at a join inside.
  private func isShared(_ number: Int, _ state: DossierState) -> Bool {
    state.positions.contains { $0.stays.contains(number) } || state.joins.contains { $0.stays.contains(number) }
  }

  /// Whether a branch still stops the clock of a stay.
  private func isStopped(_ number: Int, _ state: DossierState) -> Bool {
    state.positions.contains { other in
      guard other.stopsClock, other.stays.contains(number), let node = node(other.node) else { return false }
      return !counts(node, for: state.stays[number].stage) || rules.effect[other.node.position] == .restarts
    }
  }
}

extension Node {
  /// True for a step that a desk has a share of time for.
  var isDeskWork: Bool {
    if case .step(let task) = kind, case .within = task.duration { true } else { false }
  }
}
