import ProcessGraph
import Verification
import WorkingTime

/// Lateness by walking every path on every day, with steps and waits that end at every moment that can matter: at once,
/// at the last moment at which a dossier is received on any day between, and at their limits.
struct DatesByWalking {
  private struct Walk {
    var uses: [Int]
    var now: Instant
    var isAccepted: Bool
    var clock: Clock?
  }

  /// A clock that runs.
  private struct Clock {
    /// When it began or went on, and what was left of the limit then.
    var began: Instant
    var left: Duration
    /// From when the whole limit counts.
    var anchor: Instant
  }

  private let graph: ProcessGraph
  private let calendar: WorkCalendar
  private let facts: FactValues
  private let kind: LimitKind
  private let start: LimitStart
  private let limit: Duration
  private let hasIntake: Bool
  /// By day number of the anchor: the worst lateness in seconds above 0.
  private(set) var lateness: [Int32: Int64] = [:]
  private(set) var budget = 25_000

  init(
    _ graph: ProcessGraph, _ calendar: WorkCalendar, _ facts: FactValues, _ limit: Duration, _ days: DayRange,
    _ kind: LimitKind = .statutory
  ) {
    self.graph = graph
    self.calendar = calendar
    self.facts = facts
    self.limit = limit
    self.kind = kind
    start = graph.timeLimit?.start ?? .acceptance
    hasIntake = graph.nodes.contains { node in
      if case .step(let task) = node.kind { task.tags.contains("intake") } else { false }
    }
    for number in days.first.number...days.last.number {
      guard let day = Day(number: Int64(number)), let moment = calendar.lastReception(on: day) else { continue }
      let uses = graph.counters.map { _ in 0 }
      var walk = Walk(uses: uses, now: moment, isAccepted: !hasIntake)
      if isProcedure, start == .acceptance { walk.clock = begun(moment) }
      self.walk(NodeID(0), walk)
    }
  }

  private var isProcedure: Bool { kind == .statutory }
  private func begun(_ moment: Instant) -> Clock { Clock(began: moment, left: limit, anchor: moment) }
  private func edges(_ node: NodeID) -> [Edge] { graph.edges.filter { $0.from == node } }

  private func isInside(_ node: NodeID) -> Bool {
    if case .stage(let stage) = kind { graph.nodes[node].stages.contains(stage) } else { true }
  }

  private mutating func check(_ walk: Walk) {
    guard walk.isAccepted || !isProcedure || start != .acceptance, let clock = walk.clock,
      let due = try? calendar.deadline(from: clock.began, limit: clock.left)
    else { return }
    let late = walk.now.seconds - due.instant.seconds
    let key = clock.anchor.day.number
    if late > 0 { lateness[key] = max(lateness[key] ?? 0, late) }
  }

  /// Last receptions from a moment to another.
  private func receptions(_ from: Instant, _ to: Instant) -> [Instant] {
    (from.day.number...max(from.day.number, to.day.number)).compactMap { number in
      Day(number: Int64(number)).flatMap { calendar.lastReception(on: $0) }
    }.filter { $0 >= from && $0 <= to }
  }

  /// The clock on arrival at a step or a wait.
  private func arriving(_ node: NodeID, _ walk: Walk) -> Clock? {
    if walk.clock != nil { return walk.clock }
    if isProcedure ? start == .step(node) : isInside(node) { return begun(walk.now) }
    return nil
  }

  private mutating func walk(_ node: NodeID, _ walk: Walk) {
    guard budget > 0 else { return }
    budget -= 1
    switch graph.nodes[node].kind {
    case .start: for edge in edges(node) { self.walk(edge.to, walk) }
    case .resolved where !isProcedure: for edge in edges(node) { self.walk(edge.to, walk) }
    case .resolved, .end: if isProcedure { check(walk) }
    case .choice:
      for edge in edges(node) {
        if case .when(let condition) = edge.label, !condition.holds(for: facts) { continue }
        self.walk(edge.to, walk)
        return
      }
    case .bound(let counter):
      var next = walk
      let isOpen = walk.uses[counter.position] < graph.counters[counter].limit
      if isOpen { next.uses[counter.position] += 1 }
      for edge in edges(node) where (edge.label == .exhausted) != isOpen { self.walk(edge.to, next) }
    case .step(let task):
      var here = walk
      here.clock = arriving(node, walk)
      guard case .within(let table) = task.duration, let share = table.rows.first?.value,
        let end = calendar.end(of: share, from: walk.now)
      else { return }
      for moment in Set([walk.now, end] + receptions(walk.now, end)) {
        var left = here
        left.now = moment
        if !isProcedure { if isInside(node) { check(left) } else { left.clock = nil } }
        for edge in edges(node) {
          var next = left
          if edge.label == .outcome(0), task.tags.contains("intake") { next.isAccepted = true }
          self.walk(edge.to, next)
        }
      }
    case .wait(let task):
      var here = walk
      here.clock = arriving(node, walk)
      if isProcedure { check(here) }
      guard let limit = task.limit?.rows.first?.value, let end = try? calendar.deadline(from: walk.now, limit: limit)
      else { return }
      for moment in receptions(walk.now, end.instant) {
        var next = here
        next.now = moment
        next.clock = resumed(here, task.clock, moment)
        for edge in edges(node) { self.walk(edge.to, next) }
      }
    case .fork, .join: break
    }
  }

  /// The clock when the applicant comes back.
  private func resumed(_ walk: Walk, _ effect: ClockEffect, _ moment: Instant) -> Clock? {
    guard let clock = walk.clock else { return nil }
    if effect == .restarts || !walk.isAccepted && (!isProcedure || start == .acceptance) {
      return isProcedure ? begun(moment) : nil
    }
    guard let used = try? calendar.usedTime(of: clock.left, from: clock.began, until: walk.now) else { return nil }
    return Clock(began: moment, left: used.remaining, anchor: clock.anchor)
  }
}

/// Whether days and lateness are those found by walking, by day; where they are bounds, whether these hold.
func agrees(_ found: DateViolations?, with late: [Int32: Int64]) -> Bool {
  let most = late.values.max() ?? 0
  guard let found else { return late.isEmpty }
  let lateness = found.finish.seconds - found.due.seconds
  guard let bound = found.atMost else { return found.broken == late.count && lateness == most }
  return found.broken <= late.count && late.count <= bound.broken && lateness <= most && most <= bound.lateness
}
