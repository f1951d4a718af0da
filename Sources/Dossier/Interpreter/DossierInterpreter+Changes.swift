import ProcessGraph
public import WorkingTime

// What becomes of a dossier under way when the law changes.
extension DossierInterpreter {
  /// The next moment at which a change of the law reaches a dossier under way: the beginning of its first day, by the first
  /// line whose condition holds; nil when none does, and once the dossier is resolved.
  ///
  /// An amendment is about dossiers accepted under an earlier edition; what was not accepted will be under the new one. An
  /// abolition leaves none, so that it is about all that were handed in.
  public func change(of state: DossierState) -> (rule: Int, at: Instant)? {
    guard let now = state.now, state.ending == nil, state.resolved == nil else { return nil }
    let begun = state.history.first?.at ?? now
    for (position, rule) in graph.pending.enumerated() {
      let moment = Instant(rule.from, .midnight)
      guard moment > begun, isUnderWay(state, for: rule), position == deciding(rule.from, state),
        !state.history.contains(where: { $0.what == .lawChanged(rule: position) })
      else { continue }
      // That it goes on as it was is nothing that happens.
      if case .goOn(with: nil) = rule.action { continue }
      return (position, max(moment, now))
    }
    return nil
  }

  private func isUnderWay(_ state: DossierState, for rule: PendingRule) -> Bool {
    if graph.abolition?.from == rule.from { return true }
    return state.accepted.map { $0.day < rule.from } ?? false
  }

  /// The first of a day's lines whose condition holds.
  private func deciding(_ day: Day, _ state: DossierState) -> Int? {
    graph.pending.firstIndex { $0.from == day && ($0.condition.map { $0.holds(for: state.facts) } ?? true) }
  }

  /// Lets a change of the law reach a dossier.
  func meet(_ rule: Int, at moment: Instant, _ state: inout DossierState) {
    state.now = moment
    record(.lawChanged(rule: rule), at: moment, &state)
    guard case .stop(let notices) = graph.pending[rule].action else { return }
    close(.stopped, at: moment, node: nil, documents: notices, &state)
  }
}
