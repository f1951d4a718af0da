import Dossier
import ProcessGraph
import TestSupport
import WorkingTime

/// What somebody does at a place, and when.
struct Deed {
  var at: Instant
  /// By position; nil for what conditions say, or the normal way.
  var outcome: Int?
  /// True when nobody does anything: the limit runs out.
  var isLapse = false
}

/// One dossier followed event by event; `decide` says of every visit what is done, once, when it has begun.
struct Play {
  let made: MadeProcedure
  let interpreter: DossierInterpreter
  let settled: [SettledFact]
  private(set) var state: DossierState
  private(set) var problem: String?
  /// By node: how many visits have begun.
  private(set) var visits: [NodeID: Int] = [:]
  private var plans: [(position: DossierPosition, deed: Deed)] = []
  /// True when a wait during which the clock runs took longer than its share along the calendar, up to the close of a day.
  private(set) var hasLongWait = false
  /// True when an answer told while the office was closed ends the whole once it is received, and somebody was to do something
  /// before that: the dossier has no place for it any more.
  private(set) var isCutShort = false

  init(_ made: MadeProcedure, _ interpreter: DossierInterpreter, settled: [SettledFact]) {
    self.made = made
    self.interpreter = interpreter
    self.settled = settled
    state = interpreter.blank
  }

  mutating func run(_ submission: Submission, _ decide: (Play, DossierPosition, Int) -> Deed?) {
    guard apply(.submitted(submission)) else { return }
    var events = 0
    while state.ending == nil, problem == nil {
      events += 1
      guard events < 3_000 else {
        problem = "endless"
        return
      }
      plans.removeAll { plan in
        !state.positions.contains { $0.node == plan.position.node && $0.since == plan.position.since }
      }
      for position in state.positions
      where !plans.contains(where: { $0.position.node == position.node && $0.position.since == position.since }) {
        let visit = visits[position.node, default: 0] + 1
        visits[position.node] = visit
        guard let deed = decide(self, position, visit) else {
          problem = "nobody acts at \(made.graph.nodes[position.node].id)"
          return
        }
        plans.append((position, received(deed, position)))
      }
      let next = plans.indices.min { key(plans[$0].deed) < key(plans[$1].deed) }
      guard let next else {
        problem = "nowhere"
        return
      }
      let plan = plans.remove(at: next)
      perform(plan.position, plan.deed)
      guard let ending = state.ending else { continue }
      if plans.contains(where: { $0.deed.at < ending.at }) { isCutShort = true }
      for open in plans { noteLongWait(open.position, ending.at) }
    }
  }

  /// An answer of the applicant is told when it is received, so that what others do until then comes first.
  private func received(_ deed: Deed, _ position: DossierPosition) -> Deed {
    guard !deed.isLapse, case .wait(let task) = made.graph.nodes[position.node].kind, task.party == .applicant,
      let at = made.calendars[0].reception(of: deed.at), let end = interpreter.limitEnd(of: position), at <= end
    else { return deed }
    var received = deed
    received.at = at
    return received
  }

  private func key(_ deed: Deed) -> (Int64, Int) { (deed.at.seconds, deed.isLapse ? 1 : 0) }

  private mutating func perform(_ position: DossierPosition, _ deed: Deed) {
    let at = max(deed.at, state.now ?? deed.at)
    let node = made.graph.nodes[position.node]
    noteLongWait(position, at)
    if deed.isLapse {
      _ = apply(.timePassed(to: at))
    } else if case .step(let task) = node.kind {
      let own = settled.filter { task.establishes.contains($0.fact) }
      _ = apply(.completed(position.node, outcome: deed.outcome, settled: own, at: at))
    } else {
      _ = apply(.answered(position.node, outcome: deed.outcome, documents: [], at: at))
    }
  }

  private mutating func noteLongWait(_ position: DossierPosition, _ at: Instant) {
    guard case .wait(let task) = made.graph.nodes[position.node].kind,
      task.clock == .runs || state.accepted == nil && task.party != .applicant, let share = position.share,
      let end = interpreter.end(of: share, at: position, from: position.since), end < at
    else { return }
    hasLongWait = true
  }

  private mutating func apply(_ event: DossierEvent) -> Bool {
    do throws(DossierProblem) {
      state = try interpreter.apply(event, to: state)
      return true
    } catch {
      problem = "\(error) at \(event)"
      return false
    }
  }

  /// The outcomes that may be reported of a step now; nil alone where a condition decides.
  func outcomes(of task: StepTask) -> [Int?] {
    var facts = state.facts
    for fact in settled where task.establishes.contains(fact.fact) { facts[fact.fact] = fact.value }
    if task.outcomes.contains(where: { $0.condition?.holds(for: facts) ?? false }) { return [nil] }
    return task.outcomes.indices.filter { task.outcomes[$0].condition == nil }
  }
}
