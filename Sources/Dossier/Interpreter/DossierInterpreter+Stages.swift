import ProcessGraph
import WorkingTime

/// Stays in stages: a stay begins with the first step inside and is over when its branch begins a step outside.
///
/// As for the sums of stages, a step at another agency that the procedure's limit leaves out counts for its stage, and
/// waits for the applicant stand still for it too; one that begins the clock anew ends the stay.
extension DossierInterpreter {
  func enterStages(
    of node: Node, _ effect: ClockEffect, _ position: inout DossierPosition, _ state: inout DossierState
  ) {
    let isWork = node.isDeskWork
    for number in position.stays {
      let isInside = node.stages.contains(state.stays[number].stage)
      switch effect {
      case .runs where isInside, .pauses where isWork && isInside: break
      case .runs,
        .pauses where isWork:
        leaveStay(number, at: position.since, &position, &state)
      case .pauses: state.stays[number].clock.stop(at: position.since)
      case .restarts:
        state.stays[number].clock.stop(at: position.since)
        leaveStay(number, at: position.since, &position, &state)
      }
    }
    if effect == .restarts { return }
    for stage in node.stages where stage.position < graph.stages.count && graph.stages[stage].limit != nil {
      if position.stays.contains(where: { state.stays[$0].stage == stage }) { continue }
      var stay = StageStay(stage: stage, clock: ClockRecord())
      stay.clock.start(at: position.since)
      if effect == .pauses, !isWork { stay.clock.stop(at: position.since) }
      state.stays.append(stay)
      position.stays.append(state.stays.count - 1)
    }
  }

  /// What stood still for the stages goes on.
  func leaveStop(_ position: DossierPosition, _ node: Node, at moment: Instant, _ state: inout DossierState) {
    if node.isDeskWork { return }
    for number in position.stays { state.stays[number].clock.resume(at: moment, anew: false) }
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

  private func leaveStay(
    _ number: Int, at moment: Instant, _ position: inout DossierPosition, _ state: inout DossierState
  ) {
    position.stays.removeAll { $0 == number }
    endStay(number, at: moment, &state)
  }

  private func endStay(_ number: Int, at moment: Instant, _ state: inout DossierState) {
    // Another branch may still be inside.
    if state.positions.contains(where: { $0.stays.contains(number) }) { return }
    state.stays[number].clock.end(at: moment)
  }
}

extension Node {
  /// True for a step that a desk has a share of time for.
  var isDeskWork: Bool {
    if case .step(let task) = kind, case .within = task.duration { true } else { false }
  }
}
