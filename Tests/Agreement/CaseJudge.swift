import Dossier
import Numbers
import ProcessGraph
import TestSupport
import Verification
import WorkingTime

/// One case of the facts of one procedure: what is proved of it against what dossiers do.
struct CaseJudge {
  let made: MadeProcedure
  let interpreter: DossierInterpreter
  let days: DayRange
  let seed: UInt64
  let fault: Agreement.Fault?
  let declared: FactValues
  let settled: [SettledFact]
  /// The proof of this case alone.
  let worst: WorstCase
  let usage: Usage?
  var tally = Tally()

  init(
    _ made: MadeProcedure, _ interpreter: DossierInterpreter, _ all: Verification, _ days: DayRange, _ seed: UInt64,
    _ fault: Agreement.Fault?, _ random: inout SplitMix64
  ) {
    self.made = made
    self.interpreter = interpreter
    self.days = days
    self.seed = seed
    self.fault = fault
    var declared = FactValues(count: made.graph.facts.count)
    var settled: [SettledFact] = []
    var graph = made.graph
    for (position, fact) in made.graph.facts.enumerated() {
      let value: Value
      switch fact.type {
      case .yesNo: value = .yesNo(random.chance(50))
      case .integer: value = .number(Rational(1 + random.below(9)))
      case .choice(let choices): value = .choice(random.below(choices.count))
      default: continue
      }
      switch fact.origin {
      case .declared: declared.values[position] = value
      case .established: settled.append(SettledFact(FactID(position), value))
      default: continue
      }
      graph.assumptions.append(.compare(.equal, .fact(FactID(position)), .literal(value)))
    }
    self.declared = declared
    self.settled = settled
    worst = Verification(of: graph, calendars: made.calendars, days: days).worstCase
    let families = Self.families(made.graph)
    let isOneCalendar = made.calendars.count == 1
    usage =
      families == [.working] && isOneCalendar
      ? Usage(calendar: made.calendars[0], isWorking: true)
      : families == [.days] ? Usage(calendar: made.calendars[0], isWorking: false) : nil
    tally.cases = 1
    compare(all.worstCase)
  }

  private static func families(_ graph: ProcessGraph) -> Set<DurationUnit.Family> {
    var found: Set<DurationUnit.Family> = []
    func add(_ table: Table<LimitValue>?) {
      for row in table?.rows ?? [] {
        switch row.value {
        case .duration(let duration): found.insert(duration.unit.family)
        case .sameWorkingDay: found.insert(.months)
        default: break
        }
      }
    }
    for node in graph.nodes {
      switch node.kind {
      case .step(let task):
        switch task.duration {
        case .within(let table): for row in table.rows { found.insert(row.value.unit.family) }
        case .lasts(let duration): found.insert(duration.unit.family)
        case .unstated: break
        }
      case .wait(let task): for row in task.limit?.rows ?? [] { found.insert(row.value.unit.family) }
      default: break
      }
    }
    add(graph.timeLimit?.table)
    add(graph.reducedLimit?.table)
    for stage in graph.stages { add(stage.limit) }
    return found
  }

  /// What is proved of this case alone must be among what is proved of all.
  private mutating func compare(_ all: WorstCase) {
    guard worst.undecided == nil, !worst.isUpperBound, !all.isUpperBound else { return }
    guard worst.cases.count == 1, let own = worst.cases.first else {
      disagree("case", "\(worst.cases.count) cases of one")
      return
    }
    if !all.cases.contains(where: { $0.limits.map(\.verdict) == own.limits.map(\.verdict) && $0.elapsed == own.elapsed }
    ) {
      disagree("case", "no case is as \(own.limits.map(\.verdict))")
    }
  }

  mutating func disagree(_ kind: String, _ what: String) {
    tally.disagreements.append(.init(seed: seed, kind: kind, what: what))
  }

  mutating func run(dossiers: Int, _ random: inout SplitMix64) {
    let results = worst.cases.count == 1 ? worst.cases[0] : nil
    for _ in 0..<dossiers {
      var play = Play(made, interpreter, settled: settled)
      let submitted = moment(&random)
      let habits = (atLimit: 20 + random.below(70), atOnce: random.below(40), normal: 30 + random.below(60))
      play.run(submission(at: submitted)) { play, position, _ in
        Self.deed(play, position, habits, &random)
      }
      tally.dossiers += 1
      if let problem = play.problem {
        if problem.contains("outsideCalendar") {
          tally.apart["calendar ends", default: 0] += 1
        } else {
          disagree("play", problem)
        }
        continue
      }
      if play.isCutShort {
        tally.apart["an end told before it is received", default: 0] += 1
      } else if let results {
        judge(play, results)
      }
    }
    if let results {
      for limit in results.limits { tally.answers[limit.answer, default: 0] += 1 }
      reach(results)
    } else if let reason = worst.undecided {
      tally.answers[.notDecided(reason.name), default: 0] += 1
    }
    for _ in 0..<2 { simulate(&random) }
  }

  func submission(at moment: Instant) -> Submission {
    Submission(at: moment, channel: "online", applicant: "citizen", facts: declared, documents: [])
  }

  private func moment(_ random: inout SplitMix64) -> Instant {
    let span = max(1, Int(days.last.number) - Int(days.first.number) - 5)
    let day = days.first.advanced(days: Int64(random.below(span))) ?? days.first
    let second = random.chance(60) ? 28_000 + random.below(34_000) : random.below(86_400)
    return Instant(seconds: Instant(day, .midnight).seconds + Int64(second))
  }

  /// What somebody who keeps the limit does at a place.
  private static func deed(
    _ play: Play, _ position: DossierPosition, _ habits: (atLimit: Int, atOnce: Int, normal: Int),
    _ random: inout SplitMix64
  ) -> Deed? {
    let since = position.since
    let end = position.share == nil ? since : play.interpreter.limitEnd(of: position)
    guard let end else { return nil }
    var at = since
    if random.chance(habits.atLimit) {
      at = end
    } else if !random.chance(habits.atOnce), end > since {
      at = Instant(seconds: since.seconds + Int64(random.below(Int(end.seconds - since.seconds + 1))))
    }
    switch play.made.graph.nodes[position.node].kind {
    case .step(let task):
      if case .lasts = task.duration { at = end }
      if task.silence != nil, random.chance(15) { return Deed(at: end, isLapse: true) }
      let open = play.outcomes(of: task)
      let outcome = random.chance(habits.normal) ? open[0] : open[random.below(open.count)]
      return Deed(at: at, outcome: outcome)
    case .wait: return random.chance(12) ? Deed(at: end, isLapse: true) : Deed(at: at)
    default: return nil
    }
  }

  // MARK: No later than proved

  private mutating func judge(_ play: Play, _ results: CaseResult) {
    for result in results.limits {
      let kind = result.kind.name
      let clocks = play.state.clocks(of: kind)
      if let usage, let sum = result.sum.flatMap({ usage.seconds($0) }), result.verdict.isOfSums {
        if play.hasLongWait {
          tally.apart["a wait up to the close of its day", default: 0] += 1
          continue
        }
        if case .stage = kind, made.graph.nodes.contains(where: { $0.tags.contains("intake") }),
          play.state.accepted == nil
        {
          continue
        }
        for clock in clocks {
          tally.sums += 1
          let used = usage.most(clock)
          let allowed = fault == .proof && sum > 0 ? sum - 3_600 : sum
          if used > allowed { disagree("sum", "\(kind): used \(used) s, proved \(allowed) s; \(path(play))") }
        }
      }
      judgeDates(play, result)
    }
    if let usage, usage.isWorking, let elapsed = results.elapsed.flatMap({ usage.seconds($0) }), !play.hasLongWait,
      !hasLongStop(play), let start = firstReception(play), let to = play.state.ending?.at
    {
      tally.sums += 1
      let used = usage.seconds(from: start, to: to)
      if used > elapsed { disagree("elapsed", "used \(used) s, proved \(elapsed) s; \(path(play))") }
    }
  }

  private func firstReception(_ play: Play) -> Instant? {
    play.state.history.first { $0.what == .began }?.at
  }

  /// Whether a wait took more working time than its share.
  private func hasLongStop(_ play: Play) -> Bool {
    var begun: [NodeID: Instant] = [:]
    for entry in play.state.history {
      guard let node = entry.node, case .wait(let task) = made.graph.nodes[node].kind else { continue }
      if entry.what == .began { begun[node] = entry.at }
      if let since = begun[node], entry.what != .began,
        let share = task.limit?.row(for: play.state.facts)?.value,
        let end = made.calendars[0].end(of: share, from: since), end < entry.at
      {
        return true
      }
    }
    return false
  }

  private mutating func judgeDates(_ play: Play, _ result: LimitResult) {
    let allowed: Int64
    switch result.verdict {
    case .keptOnEveryDate: allowed = fault == .proof ? -86_400 : 0
    case .brokenOnDates(let worst), .possiblyBrokenOnDates(let worst):
      let most = worst.atMost?.lateness ?? worst.finish.seconds - worst.due.seconds
      allowed = most - (fault == .proof ? 86_400 : 0)
    default: return
    }
    guard let limit = result.limit else { return }
    for clock in play.state.clocks(of: result.kind.name) {
      for runs in clock.earlier + (clock.ended == nil ? [] : [clock.runs]) {
        guard let first = runs.first, first.from.day >= days.first, first.from.day <= days.last else { continue }
        guard var late = lateness(runs, ended: clock.ended, limit) else { continue }
        // A desk hands over until the second before it closes; proofs take the moment of closing for that second.
        if made.calendars.contains(where: { $0.close(of: first.from.day).map { $0 <= first.from } ?? false }) {
          late -= 1
        }
        tally.dates += 1
        if late > max(allowed, 0) || fault == .proof && late > allowed {
          disagree(
            "date",
            "\(result.kind.name): \(late) s late, proved \(result.verdict.name) \(allowed) s; from \(first.from); \(path(play))"
          )
        }
      }
    }
  }

  /// How late one count of a clock was: at its end, or at a stop.
  func lateness(_ runs: [ClockRecord.Run], ended: Instant?, _ limit: LimitValue) -> Int64? {
    let calendar = made.calendars[0]
    var left = limit
    var worst = Int64.min
    for run in runs {
      guard let until = run.until ?? ended else { return nil }
      switch left {
      case .duration(let duration):
        guard let due = try? calendar.deadline(from: run.from, limit: duration),
          let used = try? calendar.usedTime(of: duration, from: run.from, until: max(until, run.from))
        else { return nil }
        worst = max(worst, until.seconds - due.instant.seconds)
        left = .duration(used.remaining)
      case .sameWorkingDay(let cutOff):
        guard let due = try? calendar.deadline(from: run.from, sameDayBefore: cutOff) else { return nil }
        worst = max(worst, until.seconds - due.instant.seconds)
      case .none, .unknown: return nil
      }
    }
    return worst
  }

  func path(_ play: Play) -> String {
    let state = play.state
    let events = state.history.compactMap { entry -> String? in
      guard let node = entry.node else { return nil }
      switch entry.what {
      case .began, .completed, .answered, .timedOut: return "\(made.graph.nodes[node].id) \(entry.what) \(entry.at)"
      default: return nil
      }
    }
    return "submitted \(state.submitted.map { "\($0)" } ?? "?"): " + events.joined(separator: "; ")
      + " end \(state.ending.map { "\($0.kind) \($0.at)" } ?? "?")"
  }
}

extension Node {
  var tags: [String] { if case .step(let task) = kind { task.tags } else { [] } }
}

extension LimitKind {
  var name: LimitKindName {
    switch self {
    case .statutory: .statutory
    case .reduced: .reduced
    case .stage(let stage): .stage(stage)
    }
  }
}

extension LimitResult {
  /// How sharp the answer is.
  var answer: Tally.Answer {
    switch verdict {
    case .noLimit: .noLimit
    case .kept, .keptOnEveryDate, .keptWithExtension: .kept
    case .exceeded: .broken
    case .brokenOnDates(let dates): dates.atMost == nil ? .broken : .brokenAndPerhapsMore
    case .possiblyExceeded, .possiblyBrokenOnDates: .atMost
    case .notDecided(let reason): .notDecided(reason.name)
    }
  }
}

extension LimitVerdict {
  var name: String {
    switch self {
    case .noLimit: "no limit"
    case .kept: "kept"
    case .keptOnEveryDate: "kept on every date"
    case .keptWithExtension: "kept with extension"
    case .exceeded: "exceeded"
    case .possiblyExceeded: "at most exceeded"
    case .brokenOnDates: "broken on dates"
    case .possiblyBrokenOnDates: "at most broken on dates"
    case .notDecided(let reason): "not decided (\(reason.name))"
    }
  }

  /// Whether a sum decided.
  var isOfSums: Bool {
    switch self {
    case .kept, .keptWithExtension, .exceeded, .possiblyExceeded: true
    default: false
    }
  }
}

extension UndecidedReason {
  var name: String { String("\(self)".prefix { $0 != "(" }) }
}
