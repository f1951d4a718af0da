import ProcessGraph
import WorkingTime

/// One limit of a procedure in one case, decided for every day on which a dossier can be received.
///
/// While the clock runs, finishing later never follows from starting earlier, so one pass with the latest instants
/// decides a run of the clock. Where it begins anew, the place is tried as a submission of every day. Where it pauses,
/// what is left of the limit is carried to every day on which the stop can end. Where it does so inside a branch, each branch
/// is followed by itself, as if the clock ran on while others stand still: what is kept so is kept.
struct DatedProof {
  /// No more runs of the clock, times states, than this are tried.
  static let mostWork = 150_000_000

  /// No more returns from stops, one after another, are tried where branches are followed one by one: a year in which the
  /// applicant builds has too many beside other procedures.
  static let mostReturns = 400_000

  let graph: ProcessGraph
  let kind: LimitKind
  let runs: ClockRuns
  let flow: CaseFlow
  let calendarClock: CalendarClock
  /// The calendar by which the limit is counted.
  let calendar: WorkCalendar
  /// The calendar of the desk that receives.
  let receiving: WorkCalendar
  /// By the graph's calendars.
  let calendars: [WorkCalendar?]
  let days: DayRange

  init(
    _ graph: ProcessGraph, _ kind: LimitKind, _ flow: CaseFlow, _ runs: ClockRuns, _ calendarClock: CalendarClock,
    _ dates: DateSetting
  ) {
    self.graph = graph
    self.kind = kind
    self.flow = flow
    self.calendarClock = calendarClock
    self.runs = runs
    calendar = dates.calendar
    calendars = dates.calendars
    receiving = dates.receiving
    days = dates.days
  }

  /// Decides a limit; the search is told about by `paths`, whose arrays it uses.
  ///
  /// `reaches` are by anchor the sums within which every path from it is done, where one is known.
  func decide(_ limit: LimitValue, _ reaches: [SumBound.Reach?], _ paths: inout LongestPaths) -> DatedOutcome {
    let (anchors, pauses) = (runs.anchors, runs.pauses)
    let span = max(0, Int(days.last.number) - Int(days.first.number) + 1)
    guard (anchors.count + pauses.count) * span <= Self.mostWork / max(paths.unrolled.count, 1) else {
      return DatedOutcome(undecided: .tooLarge)
    }
    guard days.first <= days.last else { return DatedOutcome(undecided: .noDayInCalendar) }
    if pauses.count * span > 40_000 { return DatedOutcome(undecided: .tooLarge) }
    if runs.insideBranch != nil {
      let stops = pauses.reduce(0) { $0 + daysOfStop(paths.unrolled.node[$1.state]) }
      guard span * stops * (stops + 1) <= Self.mostReturns else { return DatedOutcome(undecided: .tooLarge) }
    }
    var legs = PauseLegs(self, pauses, paths)
    var outcome = DatedOutcome()
    for number in days.first.number...days.last.number {
      guard let day = Day(number: Int64(number)) else { continue }
      var isBroken = false
      var isDecided = true
      var isReached = false
      var isPossiblyBroken = false
      for (anchor, reach) in zip(anchors, reaches) {
        let moments = moments(of: day, anchor, limit)
        for (number, moment) in moments.enumerated() {
          // Between two moments neither what is due nor what is finished comes before that of the first or after that of
          // the second: together they bound what lies between.
          let earlier = hasJumps && limit.isOfHours && number > 0 ? moments[number - 1] : moment
          if let reach {
            guard let due = deadline(limit, from: earlier) else {
              isDecided = false
              continue
            }
            if let latest = calendar.end(of: reach.share, from: moment), latest <= due {
              isReached = true
              continue
            }
          }
          outcome.isBySums = false
          paths.run(
            runs.rules, flow, calendarClock, from: anchor.state, phase: anchor.phase, value: moment.seconds,
            isLeaving: anchor.isLeaving)
          if let node = paths.unstated { return DatedOutcome(undecided: .noLimit(node)) }
          guard !paths.isOutside, let due = deadline(limit, from: earlier) else {
            isDecided = false
            continue
          }
          isReached = true
          if paths.largest > due.seconds {
            isBroken = true
            var witness = DatedWitness(
              start: earlier, due: due, finish: Instant(seconds: paths.largest), beginning: anchor.beginning, path: [])
            if outcome.isWorst(witness) {
              witness.path = steps(paths, paths.pathToLargest(), from: anchor, endsOnExit: paths.countsLastStep)
              outcome.take(witness)
            }
          }
          guard !pauses.isEmpty, case .duration(let duration) = limit else { continue }
          let followed = legs.follow(self, paths, anchor, moment, duration)
          if let node = legs.unstated { return DatedOutcome(undecided: .noLimit(node)) }
          switch followed {
          case .kept: break
          case .outside: isDecided = false
          case .broken(let witness):
            isBroken = isBroken || !witness.isLoose
            isPossiblyBroken = true
            outcome.take(witness)
          }
        }
      }
      if isPossiblyBroken, !isBroken {
        isBroken = true
        outcome.isUpperBound = true
      }
      guard isBroken || isDecided && isReached else { continue }
      outcome.days += 1
      if isBroken { outcome.broken += 1 }
    }
    // Not every moment of a day need be one at which a dossier can come to where the clock begins.
    let isAnyMoment =
      anchors.contains { $0.calendar != nil } && (hasCalendarTimes || graph.calendars.count > 1)
      || hasJumps && limit.isOfHours
    if isAnyMoment || hasRemainders(paths.unrolled) || !pauses.isEmpty && hasFixedTimes {
      outcome.isUpperBound = true
    }
    if runs.insideBranch != nil { outcome.isUpperBound = true }
    if outcome.days == 0 { outcome.undecided = .outsideCalendar }
    return outcome
  }

  /// On how many days a stop may end that begins on the first day.
  private func daysOfStop(_ node: Int32) -> Int {
    let from = Instant(days.first, .midnight)
    guard let end = calendarClock.stopEnds(Int(node), from: from.seconds) else { return 1 }
    return Int(Instant(seconds: end).day.number) - Int(days.first.number) + 1
  }

  /// The moments of a day that can be the worst for a limit; none on a day on which the clock cannot begin.
  private func moments(of day: Day, _ anchor: Anchor, _ limit: LimitValue) -> [Instant] {
    var first: Instant?
    let last: Instant
    if let number = anchor.calendar {
      if hasCalendarTimes, let next = day.advanced(days: 1) {
        // Days and hours of the clock are over at any moment of any day.
        last = Instant(seconds: Instant(next, .midnight).seconds - 1)
        first = Instant(day, .midnight)
      } else {
        // A desk hands over until it closes.
        guard let own = calendars[number.position], let close = own.close(of: day) else { return [] }
        last = Instant(seconds: close.seconds - 1)
        first = own.open(of: day)
      }
    } else {
      guard let received = receiving.lastReception(on: day) else { return [] }
      last = received
      first = receiving.reception(of: Instant(day, .midnight)).flatMap { $0.day == day ? $0 : nil }
    }
    switch limit {
    case .sameWorkingDay(let cutOff):
      let before = Instant(seconds: Instant(day, cutOff).seconds - 1)
      guard before < last, let received = receiving.reception(of: before), received.day == day else { return [last] }
      return [received, last]
    // Hours run from the moment itself, days in which others work do not: any moment can be the worst, so that moments are
    // tried that lie close together.
    case .duration where hasJumps && limit.isOfHours:
      let from = anchor.calendar == nil ? first ?? last : Instant(day, .midnight)
      return stride(from: from.seconds, to: last.seconds, by: 1_800).map { Instant(seconds: $0) } + [last]
    // Hours run from the moment itself, so an earlier one may meet a longer closing time.
    case .duration(let duration) where duration.unit.family == .clock || duration.unit == .workingHours:
      return [first, last].compactMap { $0 }
    case .duration, .none, .unknown: return [last]
    }
  }

  /// When a limit ends that begins at a moment.
  func deadline(_ limit: LimitValue, from moment: Instant) -> Instant? {
    switch limit {
    case .duration(let duration): (try? calendar.deadline(from: moment, limit: duration))?.instant
    case .sameWorkingDay(let cutOff): (try? calendar.deadline(from: moment, sameDayBefore: cutOff))?.instant
    case .none, .unknown: nil
    }
  }

  /// The steps of a path with the moments at which they are left; the last place is left too when the clock ends with it.
  func steps(
    _ paths: LongestPaths, _ path: [(state: Int, phase: Int)], from anchor: Anchor, endsOnExit: Bool
  ) -> [WitnessStep] {
    var steps: [WitnessStep] = []
    for (position, place) in path.enumerated() {
      let isLast = position + 1 == path.count
      let node = NodeID(Int(paths.unrolled.node[place.state]))
      guard !isLast || endsOnExit, graph.nodes[node].kind.takesTime, !(position == 0 && anchor.isLeaving) else {
        continue
      }
      var until: Int64?
      if isLast {
        until = paths.largest
      } else {
        let next = path[position + 1]
        until = paths.arrival(next.state, phase: next.phase)
        if paths.unrolled.firstSlot[next.state] >= 0, let arrived = paths.arrival(place.state, phase: place.phase) {
          until = calendarClock.leaving(node.position, at: arrived)
        }
      }
      var share: Duration?
      switch flow.time[node.position] {
      case .within(let duration), .lasts(let duration): share = duration
      case .instant, .unstated: break
      }
      steps.append(WitnessStep(node: node, share: share, sum: nil, until: until.map { Instant(seconds: $0) }))
    }
    return steps
  }

  /// Whether a finish may move by days while its beginning moves by hours: in other units, at waits up to the close of a day,
  /// between desks of different hours.
  private var hasJumps: Bool {
    hasCalendarTimes || graph.calendars.count > 1
      || graph.nodes.contains { node in if case .wait(let task) = node.kind { task.clock == .runs } else { false } }
  }

  /// Whether some step takes days or hours of the clock, which end in the night and on days off too.
  private var hasCalendarTimes: Bool {
    zip(graph.nodes, flow.time).contains { node, time in
      guard case .step = node.kind else { return false }
      switch time {
      case .within(let duration), .lasts(let duration): return duration.unit.family != .working && duration.amount > 0
      case .instant, .unstated: return false
      }
    }
  }

  /// Whether some step always takes its time, so that a pause cannot come as early as the proof allows.
  private var hasFixedTimes: Bool {
    flow.time.contains { time in if case .lasts = time { true } else { false } }
  }

  /// Whether some step goes on with what a wait has left of its share; the proof gives it the whole share.
  private func hasRemainders(_ unrolled: UnrolledGraph) -> Bool {
    unrolled.visit.contains { visit in
      guard let wait = visit.wait, case .wait(let task) = graph.nodes[wait].kind else { return false }
      return task.clock != .restarts
    }
  }
}

/// A date on which a limit is broken, with the path that breaks it.
struct DatedWitness {
  var start: Instant
  var due: Instant
  var finish: Instant
  var beginning: ClockBeginning
  var path: [WitnessStep]
  /// True when the finish is an upper bound.
  var isLoose = false

  /// Certain before possible, then later before earlier.
  func isWorse(than other: DatedWitness) -> Bool {
    isLoose == other.isLoose ? lateness > other.lateness : other.isLoose
  }

  /// By how many seconds.
  var lateness: Int64 { finish.seconds - due.seconds }
}

/// What the dates say about one limit.
struct DatedOutcome {
  var days = 0
  var broken = 0
  var worst: DatedWitness?
  var isUpperBound = false
  /// True when sums alone answered for every day, without a path being followed.
  var isBySums = true
  var undecided: UndecidedReason?

  init(undecided: UndecidedReason? = nil) { self.undecided = undecided }

  /// True when the limit is kept on every day that was tried.
  var isKept: Bool { undecided == nil && broken == 0 && days > 0 }

  /// Keeps the worst; of equals the first.
  mutating func take(_ witness: DatedWitness) {
    if isWorst(witness) { worst = witness }
  }

  /// Whether it is worse than all before.
  func isWorst(_ witness: DatedWitness) -> Bool { worst.map { witness.isWorse(than: $0) } ?? true }
}

extension LimitValue {
  /// True for a limit that runs from the moment itself.
  fileprivate var isOfHours: Bool {
    if case .duration(let duration) = self {
      duration.unit.family == .clock || duration.unit == .workingHours
    } else {
      false
    }
  }
}
