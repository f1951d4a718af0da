import Dossier
import ProcessGraph
import Verification
import WorkingTime

/// Looks for a dossier that does what a witness says: the places of the witness take their time, all others none, and
/// outcomes are tried until the claim comes true.
struct Replay {
  enum Goal {
    case sum(Int64, LimitKindName, Usage)
    case date(DateViolations, LimitValue, LimitKindName)
  }

  enum Result {
    case reached
    case notReached
    /// The search was given up.
    case apart(String)
  }

  private let judge: CaseJudge
  private let path: [WitnessStep]
  private let goal: Goal
  private var budget = 4_000

  init(_ judge: CaseJudge, _ path: [WitnessStep], _ goal: Goal) {
    self.judge = judge
    self.path = path
    self.goal = goal
  }

  mutating func run(_ submission: Submission) -> Result {
    guard let state = try? judge.interpreter.apply(.submitted(submission), to: judge.interpreter.blank) else {
      return .apart("witness outside the calendar")
    }
    if search(state, 0) { return .reached }
    return budget <= 0 ? .apart("witness search given up") : .notReached
  }

  private func isReached(_ state: DossierState) -> Bool {
    switch goal {
    case .sum(let sum, let kind, let usage):
      return
        (state.accepted != nil || !judge.made.graph.nodes.contains { $0.tags.contains("intake") }
        || !kind.needsAcceptance)
        && state.clocks(of: kind).contains { usage.most($0) == sum }
    case .date(let dates, let limit, let kind):
      for clock in state.clocks(of: kind) {
        for runs in clock.earlier + (clock.ended == nil ? [] : [clock.runs]) {
          guard let first = runs.first, first.from == dates.start else { continue }
          if judge.lateness(runs, ended: clock.ended, limit) == dates.finish.seconds - dates.due.seconds { return true }
        }
      }
      return false
    }
  }

  private struct Move {
    var position: DossierPosition
    var deed: Deed
    var next: Int
  }

  /// When a place of the witness is left.
  private func time(_ position: DossierPosition, _ index: Int) -> Instant? {
    let step = path[index]
    let isWait: Bool
    if case .wait = judge.made.graph.nodes[position.node].kind { isWait = true } else { isWait = false }
    if var until = step.until {
      // A stop that follows was asked for at its own moment.
      for later in path[(index + 1)...] {
        if let requested = later.requested {
          if step.requested == nil { until = min(until, requested) }
          break
        }
      }
      return max(until, position.since)
    }
    if case .sum = goal {
      // A place at which the clock does not run takes no time.
      guard step.share != nil else {
        return isLasting(position) ? judge.interpreter.limitEnd(of: position) : position.since
      }
      guard let share = position.share else { return position.since }
      return isWait
        ? judge.interpreter.end(of: share, at: position, from: position.since)
        : judge.interpreter.limitEnd(of: position)
    }
    return judge.interpreter.limitEnd(of: position)
  }

  /// When a place is left that the witness does not name: at once, but for what lies between two stops or behind the last.
  private func timeOff(_ position: DossierPosition, _ index: Int) -> Instant? {
    guard !isLasting(position), case .date = goal, path.contains(where: { $0.requested != nil }) else {
      return isLasting(position) ? judge.interpreter.limitEnd(of: position) : position.since
    }
    guard index < path.count else { return judge.interpreter.limitEnd(of: position) ?? position.since }
    guard let requested = path[index].requested, index > 0 else { return position.since }
    return max(position.since, min(judge.interpreter.limitEnd(of: position) ?? requested, requested))
  }

  private func isLasting(_ position: DossierPosition) -> Bool {
    if case .step(let task) = judge.made.graph.nodes[position.node].kind, case .lasts = task.duration {
      true
    } else {
      false
    }
  }

  private mutating func search(_ state: DossierState, _ index: Int, depth: Int = 0) -> Bool {
    // No witness is that long; deeper ways only take memory.
    guard depth < 200 else { return false }
    if isReached(state) { return true }
    guard state.ending == nil else { return false }
    // The earliest comes first; at the same moment what is not on the witness.
    var best: (position: DossierPosition, at: Instant, isOn: Bool)?
    for position in state.positions {
      let isOn = index < path.count && path[index].node == position.node
      let at = isOn ? time(position, index) : timeOff(position, index)
      guard let at else { continue }
      if let found = best, (found.at, found.isOn ? 1 : 0) <= (at, isOn ? 1 : 0) { continue }
      best = (position, at, isOn)
    }
    guard let best else { return false }
    for move in moves(state, best.position, best.at, isOn: best.isOn, index) {
      budget -= 1
      guard budget > 0 else { return false }
      if let next = apply(move, to: state), search(next, move.next, depth: depth + 1) { return true }
    }
    return false
  }

  private func moves(
    _ state: DossierState, _ position: DossierPosition, _ at: Instant, isOn: Bool, _ index: Int
  ) -> [Move] {
    let now = max(at, state.now ?? at)
    var deeds: [Deed] = []
    let end = judge.interpreter.limitEnd(of: position)
    switch judge.made.graph.nodes[position.node].kind {
    case .step(let task):
      var facts = state.facts
      for fact in judge.settled where task.establishes.contains(fact.fact) { facts[fact.fact] = fact.value }
      let isDecided = task.outcomes.contains { $0.condition?.holds(for: facts) ?? false }
      let open: [Int?] = isDecided ? [nil] : task.outcomes.indices.filter { task.outcomes[$0].condition == nil }
      deeds = open.map { Deed(at: now, outcome: $0) }
    case .wait:
      deeds = [Deed(at: now)]
      if let end { deeds.append(Deed(at: max(end, now), isLapse: true)) }
    default: break
    }
    if case .date(let dates, _, _) = goal, index == 0, let end, dates.start > now, dates.start <= end {
      // What comes before the clock begins may take until then.
      deeds += deeds.filter { !$0.isLapse }.map { Deed(at: dates.start, outcome: $0.outcome) }
    }
    let moves = deeds.map { Move(position: position, deed: $0, next: isOn ? index + 1 : index) }
    guard isOn, !isLasting(position) else { return moves }
    // The witness may mean a later visit of the place.
    return moves
      + deeds.map { deed in
        var early = deed
        if !deed.isLapse { early.at = max(position.since, state.now ?? position.since) }
        return Move(position: position, deed: early, next: index)
      }
  }

  private func apply(_ move: Move, to state: DossierState) -> DossierState? {
    let event: DossierEvent
    if move.deed.isLapse {
      event = .timePassed(to: move.deed.at)
    } else if case .step(let task) = judge.made.graph.nodes[move.position.node].kind {
      let own = judge.settled.filter { task.establishes.contains($0.fact) }
      event = .completed(move.position.node, outcome: move.deed.outcome, settled: own, at: move.deed.at)
    } else {
      event = .answered(move.position.node, outcome: move.deed.outcome, documents: [], at: move.deed.at)
    }
    return try? judge.interpreter.apply(event, to: state)
  }
}

extension LimitKindName {
  var needsAcceptance: Bool { true }
}
