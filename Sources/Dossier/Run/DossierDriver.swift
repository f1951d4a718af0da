import ProcessGraph
import WorkingTime

/// Plays scripts: hands a dossier in and lets everything happen in the order of time until it ends.
public struct DossierDriver: Sendable {
  /// Who follows the dossier.
  public let interpreter: DossierInterpreter

  /// Plays on an interpreter's procedure.
  public init(_ interpreter: DossierInterpreter) { self.interpreter = interpreter }

  /// No dossier has more events than this.
  private static let mostEvents = 20_000

  /// Plays a script; the run says how far it came when an event of it does not fit.
  public func run(_ script: DossierScript) -> DossierRun {
    var play = Play(self, script)
    let stop = play.toTheEnd(atMost: Self.mostEvents)
    return finished(play, stop)
  }

  private func finished(_ play: Play, _ stop: RunStop?) -> DossierRun {
    let state = play.state
    let visits = state.visits(in: interpreter.graph)
    let moment = state.ending?.at ?? state.now ?? Instant(seconds: 0)
    return DossierRun(
      state: state, events: play.events, unplayed: play.unplayed, stop: stop, path: visits.map(\.node),
      finishes: visits.map(\.until),
      charges: interpreter.graph.fees.indices.map { interpreter.amount(of: FeeID($0), for: state.facts) },
      limit: interpreter.reading(.statutory, of: state, at: moment),
      reducedLimit: interpreter.reading(.reduced, of: state, at: moment),
      stays: state.stays.indices.compactMap { interpreter.reading(.stay($0), of: state, at: moment) })
  }
}

/// One playing of a script.
private struct Play {
  let interpreter: DossierInterpreter
  let script: DossierScript
  var state: DossierState
  var events: [DossierEvent] = []
  /// How many events of the script have been played.
  private var played = 0
  /// How many visits of each name are over.
  private var visits: [String: Int] = [:]

  init(_ driver: DossierDriver, _ script: DossierScript) {
    interpreter = driver.interpreter
    self.script = script
    state = driver.interpreter.blank
  }

  /// The script's own events that have not been played.
  var unplayed: [DossierEvent] { Array(script.events[played...]) }

  /// What happens next at a position, and when.
  private struct Plan {
    var at: Instant
    var event: DossierEvent
    /// True when nobody acts: the limit runs out.
    var isLapse = false
  }

  mutating func toTheEnd(atMost limit: Int) -> RunStop? {
    if let stop = apply(.submitted(script.submission)) { return stop }
    while state.ending == nil {
      guard events.count < limit else { return .endless }
      if let stop = next() { return stop }
    }
    return nil
  }

  /// Plays the event that comes first: one of the script's own before what happens at a place at the same moment.
  private mutating func next() -> RunStop? {
    var first: Plan?
    var stuck: RunStop?
    for position in state.positions {
      let name = interpreter.writtenName(of: position.node)
      guard let plan = plan(position, visit: visits[name] ?? 0) else {
        stuck = stuck ?? standstill(position)
        continue
      }
      // At one moment what somebody does comes before what lapses.
      if let found = first, (found.at, found.isLapse ? 1 : 0) <= (plan.at, plan.isLapse ? 1 : 0) { continue }
      first = plan
    }
    if played < script.events.count, first.map({ script.events[played].moment <= $0.at }) ?? true {
      played += 1
      return apply(script.events[played - 1])
    }
    if let change = interpreter.change(of: state), first.map({ change.at <= $0.at }) ?? true {
      return apply(.timePassed(to: change.at))
    }
    guard let plan = first else { return stuck ?? .endless }
    return apply(plan.event)
  }

  /// Why nothing brings a position on.
  private func standstill(_ position: DossierPosition) -> RunStop {
    let isPaid = interpreter.unpaid(before: position.node, state) == nil
    let lengths = script.takes[interpreter.writtenName(of: position.node)] ?? []
    let isTimed = position.share != nil || !lengths.isEmpty
    return isPaid && isTimed ? .beyondCalendar(position.node, since: position.since) : .stuck(position.node)
  }

  private mutating func apply(_ event: DossierEvent) -> RunStop? {
    let known = state.history.count
    do throws(DossierProblem) {
      state = try interpreter.apply(event, to: state)
      for entry in state.history[known...] { count(entry) }
      events.append(event)
      return nil
    } catch {
      return .problem(error, event)
    }
  }

  private mutating func count(_ entry: HistoryEntry) {
    switch entry.what {
    case .completed, .answered, .timedOut:
      if let node = entry.node { visits[interpreter.writtenName(of: node), default: 0] += 1 }
    default: break
    }
  }

  private func plan(_ position: DossierPosition, visit: Int) -> Plan? {
    switch interpreter.graph.nodes[position.node].kind {
    case .step(let task): planStep(position, task, visit)
    case .wait(let task): planWait(position, task, visit)
    default: nil
    }
  }

  private func planStep(_ position: DossierPosition, _ task: StepTask, _ visit: Int) -> Plan? {
    let name = interpreter.writtenName(of: position.node)
    if let fee = interpreter.unpaid(before: position.node, state) {
      switch script.payments[fee] {
      case nil:
        let moment = max(position.since, state.now ?? position.since)
        return Plan(at: moment, event: .paid(fee, at: moment))
      case .at(let moment)?:
        if moment > state.now ?? moment { return Plan(at: moment, event: .paid(fee, at: moment)) }
        return Plan(at: state.now ?? moment, event: .paid(fee, at: state.now ?? moment))
      case .never?: return nil
      }
    }
    let end = interpreter.limitEnd(of: position)
    let lapse = interpreter.lapse(of: position)
    let list = script.outcomes[name] ?? []
    let scripted = list.indices.contains(visit) ? list[visit] : nil
    if scripted == .silence { return lapse.map { Plan(at: $0, event: .timePassed(to: $0), isLapse: true) } }
    var finish = end ?? position.since
    // A limit beyond the calendar has no end that could be waited for.
    if end == nil, position.share != nil { return nil }
    if case .lasts = task.duration {
    } else if let lengths = script.takes[name],
      let length = lengths.indices.contains(visit) ? lengths[visit] : lengths.last
    {
      guard let after = interpreter.end(of: length, at: position, from: position.since) else { return nil }
      finish = after
    }
    if let lapse, lapse < finish { return Plan(at: lapse, event: .timePassed(to: lapse), isLapse: true) }
    // Something may have happened meanwhile that let time pass beyond.
    finish = max(finish, state.now ?? finish)
    var outcome: Int?
    if case .named(let id)? = scripted { outcome = task.outcomes.firstIndex { $0.id == id } ?? task.outcomes.count }
    return Plan(
      at: finish,
      event: .completed(
        position.node, outcome: outcome, settled: script.settled.filter { task.establishes.contains($0.fact) },
        at: finish))
  }

  private func planWait(_ position: DossierPosition, _ task: WaitTask, _ visit: Int) -> Plan? {
    let name = interpreter.writtenName(of: position.node)
    let lapse = interpreter.lapse(of: position)
    let list = script.waits[name] ?? []
    let answer = list.indices.contains(visit) ? list[visit] : ScriptedAnswer()
    if answer.isTimeout { return lapse.map { Plan(at: $0, event: .timePassed(to: $0), isLapse: true) } }
    var finish = interpreter.limitEnd(of: position)
    if let length = answer.after { finish = interpreter.end(of: length, at: position, from: position.since) }
    if let fee = task.pays, case .at(let moment)? = script.payments[fee] { finish = max(moment, position.since) }
    if let fee = task.pays, script.payments[fee] == .never {
      return lapse.map { Plan(at: $0, event: .timePassed(to: $0), isLapse: true) }
    }
    guard var finish else { return nil }
    if let lapse, lapse < finish { return Plan(at: lapse, event: .timePassed(to: lapse), isLapse: true) }
    finish = max(finish, state.now ?? finish)
    let outcome = answer.outcome.map { id in task.outcomes.firstIndex { $0.id == id } ?? task.outcomes.count }
    return Plan(
      at: finish, event: .answered(position.node, outcome: outcome, documents: answer.documents, at: finish))
  }
}
