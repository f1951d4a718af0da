import ProcessGraph
import WorkingTime

/// One limit of a procedure in one case, decided for every day on which a dossier can be received.
///
/// While the clock runs, finishing later never follows from starting earlier, so one pass with the latest instants
/// decides a run of the clock. Where it begins anew, the place is tried as a submission of every day. Where it pauses,
/// what is left of the limit is carried to every day on which the stop can end. Where it does so inside a branch, each branch
/// is followed by itself, as if the clock ran on while others stand still: what is kept so is kept. What is broken so is so
/// for certain where a dossier can go the path as it is told; else it is an upper bound.
struct DatedProof {
  /// No more runs of the clock, times states, than this are tried.
  static let mostWork = 150_000_000

  /// No more returns from stops, each with the stops that may follow it, are tried.
  static let mostReturns = 4_000_000

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
  /// By node: true where the clock stands still or time always passes, which bears on what lies beside it.
  let blocks: [Bool]
  /// Whether some step takes days or hours of the clock, which end in the night and on days off too.
  private let hasCalendarTimes: Bool
  /// Whether a finish may move by days while its beginning moves by hours: in other units, at waits up to the close of a day,
  /// between desks of different hours.
  private let hasJumps: Bool

  init(
    _ graph: ProcessGraph, _ kind: LimitKind, _ flow: CaseFlow, _ runs: ClockRuns, _ calendarClock: CalendarClock,
    _ dates: DateSetting, blocks: [Bool]
  ) {
    self.graph = graph
    self.kind = kind
    self.flow = flow
    self.calendarClock = calendarClock
    self.runs = runs
    self.blocks = blocks
    calendar = dates.calendar
    calendars = dates.calendars
    receiving = dates.receiving
    days = dates.days
    // Asked for on every day that is tried.
    hasCalendarTimes = Self.hasCalendarTimes(graph, flow)
    hasJumps =
      hasCalendarTimes || graph.calendars.count > 1
      || graph.nodes.contains { node in if case .wait(let task) = node.kind { task.clock == .runs } else { false } }
  }

  /// Decides a limit; the search is told about by `paths`, whose arrays it uses.
  ///
  /// `reaches` are by anchor the sums within which every path from it is done, where one is known.
  func decide(_ limit: LimitValue, _ reaches: [SumBound.Reach?], _ paths: inout LongestPaths) -> DatedOutcome {
    var (anchors, pauses, reaches) = (runs.anchors, runs.pauses, reaches)
    if case .duration = limit {
    } else {
      // The rule of the same day holds anew whenever the clock goes on.
      for pause in pauses {
        let node = NodeID(Int(paths.unrolled.node[pause.state]))
        let isForApplicant = graph.nodes[node].kind.isForApplicant
        anchors.append(
          Anchor(
            state: pause.state, phase: pause.phase, isLeaving: true,
            beginning: isForApplicant ? .resubmission : .after(node),
            calendar: isForApplicant ? nil : graph.calendars(of: graph.nodes[node].kind).first ?? CalendarID(0)))
        reaches.append(nil)
      }
      pauses = []
    }
    let span = max(0, Int(days.last.number) - Int(days.first.number) + 1)
    guard (anchors.count + pauses.count) * span <= Self.mostWork / max(paths.unrolled.count, 1) else {
      return DatedOutcome(undecided: .tooLarge)
    }
    guard days.first <= days.last else { return DatedOutcome(undecided: .noDayInCalendar) }
    if pauses.count * span > 40_000 { return DatedOutcome(undecided: .tooLarge) }
    let isByHour = hasJumps && limit.isOfHours
    if runs.insideBranch != nil || isByHour {
      let stops = pauses.reduce(0) { $0 + daysOfStop(paths.unrolled.node[$1.state]) }
      guard span * stops * (pauses.count + 1) * (isByHour ? 24 : 1) <= Self.mostReturns else {
        return DatedOutcome(undecided: .tooLarge)
      }
    }
    var legs = PauseLegs(self, pauses, paths, isByHour: isByHour)
    var outcome = DatedOutcome()
    let widest = isByHour ? [] : widestReaches(anchors, reaches)
    // By which calendars the clock can begin on a day and the limit is kept whatever the path.
    var kept: [CalendarID?] = []
    for number in days.first.number...days.last.number {
      guard let day = Day(number: Int64(number)) else { continue }
      kept.removeAll(keepingCapacity: true)
      for one in widest where isKeptBySum(limit, one.reach, moments(of: day, one.anchor, limit)) {
        kept.append(one.anchor.calendar)
      }
      var isBroken = false
      var isDecided = true
      var isReached = false
      var isPossiblyBroken = false
      for (anchor, reach) in zip(anchors, reaches) {
        if reach != nil, kept.contains(anchor.calendar) {
          isReached = true
          continue
        }
        let moments = moments(of: day, anchor, limit)
        for (number, moment) in moments.enumerated() {
          // Between two moments neither what is due nor what is finished comes before that of the first or after that of
          // the second: together they bound what lies between.
          let earlier = isByHour && number > 0 ? moments[number - 1] : moment
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
          if paths.largest >= 0 {
            outcome.note(
              DatedWitness(
                start: earlier, due: due, finish: Instant(seconds: paths.largest), beginning: anchor.beginning, path: []
              ))
          }
          if paths.largest > due.seconds {
            isPossiblyBroken = true
            var witness = DatedWitness(
              start: earlier, due: due, finish: Instant(seconds: paths.largest), beginning: anchor.beginning, path: [])
            let isWorst = outcome.isWorst(witness)
            if isWorst || !isBroken || outcome.isWorstCertain(witness) {
              let way = paths.wayToLargest()
              witness.path = steps(paths, way.places, from: anchor, endsOnExit: paths.countsLastStep)
              if isWorst { outcome.take(witness) }
              // What is done at the later moment is late for certain, however late what lies between may be.
              if !isLoose(anchor, isByHour: isByHour), let due = deadline(limit, from: moment),
                paths.largest > due.seconds
              {
                (witness.start, witness.due) = (moment, due)
                var check = PathCheck(self, paths)
                check.add(way, paths)
                if check.isCertain {
                  isBroken = true
                  outcome.takeCertain(witness)
                }
              }
            }
          }
          guard !pauses.isEmpty, case .duration(let duration) = limit else { continue }
          let followed = legs.follow(self, paths, anchor, earlier, duration)
          if let node = legs.unstated { return DatedOutcome(undecided: .noLimit(node)) }
          if legs.isExhausted { return DatedOutcome(undecided: .tooLarge) }
          if let tightest = followed.tightest { outcome.note(tightest) }
          if let worst = followed.worst {
            isPossiblyBroken = true
            outcome.take(worst)
          } else if followed.isOutside {
            isDecided = false
          }
          if let certain = followed.certain, !isLoose(anchor, isByHour: isByHour), !isByHour,
            !isAnyMoment || legs.isOfApplicants
          {
            isBroken = true
            outcome.takeCertain(certain)
          }
        }
      }
      guard isPossiblyBroken || isDecided && isReached else { continue }
      outcome.days += 1
      if isPossiblyBroken { outcome.broken += 1 }
      if isBroken { outcome.certainlyBroken += 1 }
    }
    if outcome.days == 0 { outcome.undecided = .outsideCalendar }
    return outcome
  }

  /// Of the anchors with a sum that begin by one calendar, and so at the same moments, the one with the largest: a day on
  /// which that is kept need not be tried for the others.
  private func widestReaches(_ anchors: [Anchor], _ reaches: [SumBound.Reach?]) -> [WidestReach] {
    var widest: [WidestReach] = []
    for (anchor, reach) in zip(anchors, reaches) {
      guard let reach else { continue }
      guard let known = widest.firstIndex(where: { $0.anchor.calendar == anchor.calendar }) else {
        widest.append(WidestReach(anchor: anchor, reach: reach))
        continue
      }
      if reach.ticks > widest[known].reach.ticks { widest[known].reach = reach }
    }
    return widest
  }

  /// Whether a limit is kept by a sum at all moments of a day, of which there are some.
  private func isKeptBySum(_ limit: LimitValue, _ reach: SumBound.Reach, _ moments: [Instant]) -> Bool {
    for moment in moments {
      guard let due = deadline(limit, from: moment), let latest = calendar.end(of: reach.share, from: moment),
        latest <= due
      else { return false }
    }
    return !moments.isEmpty
  }

  /// Whether not every moment of a day that is tried need be one at which a dossier can come to where the clock begins.
  private func isLoose(_ anchor: Anchor, isByHour: Bool) -> Bool { anchor.calendar != nil && (isAnyMoment || isByHour) }

  /// Whether desks may be done at any moment of any day: days and hours of the clock are over in the night too.
  var isAnyMoment: Bool { hasCalendarTimes || graph.calendars.count > 1 }

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

  private static func hasCalendarTimes(_ graph: ProcessGraph, _ flow: CaseFlow) -> Bool {
    zip(graph.nodes, flow.time).contains { node, time in
      guard case .step = node.kind else { return false }
      switch time {
      case .within(let duration), .lasts(let duration): return duration.unit.family != .working && duration.amount > 0
      case .instant, .unstated: return false
      }
    }
  }

  /// Whether some step always takes its time, so that a pause cannot come as early as the proof allows.
  var hasFixedTimes: Bool {
    flow.time.contains { time in if case .lasts = time { true } else { false } }
  }
}

/// Where a clock begins, with the largest sum of all that begin by its calendar.
private struct WidestReach {
  var anchor: Anchor
  var reach: SumBound.Reach
}

/// A date on which a limit is broken, with the path that breaks it.
struct DatedWitness {
  var start: Instant
  var due: Instant
  var finish: Instant
  var beginning: ClockBeginning
  var path: [WitnessStep]

  /// By how many seconds.
  var lateness: Int64 { finish.seconds - due.seconds }
}

/// What the dates say about one limit.
struct DatedOutcome {
  var days = 0
  /// On how many days it may be broken, and on how many of them for certain.
  var broken = 0
  var certainlyBroken = 0
  /// The worst that may be; and the worst that a dossier reaches as it is told.
  private(set) var worst: DatedWitness?
  private(set) var certain: DatedWitness?
  /// By year of the day on which the clock begins, the one on which the least is left, or it is latest.
  private(set) var tightest: [DatedWitness] = []
  /// True when sums alone answered for every day, without a path being followed.
  var isBySums = true
  var undecided: UndecidedReason?

  init(undecided: UndecidedReason? = nil) { self.undecided = undecided }

  /// True when the limit is kept on every day that was tried.
  var isKept: Bool { undecided == nil && broken == 0 && days > 0 }

  /// Keeps the tightest of each year; of equals the first. Days come in order.
  mutating func note(_ witness: DatedWitness) {
    guard let last = tightest.last, last.start.day.civil.year == witness.start.day.civil.year else {
      return tightest.append(witness)
    }
    if witness.lateness > last.lateness { tightest[tightest.count - 1] = witness }
  }

  /// Keeps the worst; of equals the first.
  mutating func take(_ witness: DatedWitness) {
    if isWorst(witness) { worst = witness }
  }

  /// The same for what a dossier reaches.
  mutating func takeCertain(_ witness: DatedWitness) {
    if isWorstCertain(witness) { certain = witness }
  }

  /// Whether it is worse than all before.
  func isWorst(_ witness: DatedWitness) -> Bool { worst.map { witness.lateness > $0.lateness } ?? true }

  /// Whether it is worse than all before that a dossier reaches.
  func isWorstCertain(_ witness: DatedWitness) -> Bool { certain.map { witness.lateness > $0.lateness } ?? true }
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
