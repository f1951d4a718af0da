import WorkingTime

extension Engine {
  /// When the receiving desk counts what arrives at a tick as received.
  mutating func reception(_ dossier: Int, _ tick: Int64) -> Int64 {
    let load = plan.loads[Int(dossiers[dossier].load)]
    guard let moment = plan.calendars.base[load.receivingCalendar].reception(of: plan.instant(tick)) else {
      return tick
    }
    return max(plan.tick(moment), tick)
  }

  /// Intake found the dossier complete: its clocks start at the last time it was handed in.
  mutating func accept(_ dossier: Int, _ tick: Int64) {
    guard !dossiers[dossier].isAccepted else { return }
    dossiers[dossier].isAccepted = true
    let limits = plan.loads[dossiers[dossier].load].limits
    guard limits.0.first >= 0 || limits.1.first >= 0 else { return }
    if dossiers[dossier].received < 0 {
      dossiers[dossier].received = reception(dossier, dossiers[dossier].created)
    }
    let load = plan.loads[Int(dossiers[dossier].load)]
    startClocks(dossier, ~load.startsElsewhere & 3, dossiers[dossier].received)
  }

  /// Starts those clocks, one bit each, that have not started.
  mutating func startClocks(_ dossier: Int, _ which: UInt8, _ tick: Int64) {
    if which & 1 != 0 { start(0, dossier, tick) }
    if which & 2 != 0 { start(1, dossier, tick) }
    setAlarm(dossier)
  }

  /// Notes the earliest deadline; of clocks that stand still too, which does no harm.
  private mutating func setAlarm(_ dossier: Int) {
    var alarm = WorkTimeline.never
    for number in 0...1 {
      let clock = dossiers[dossier][number]
      if !clock.isUndecided { alarm = min(alarm, clock.deadline) }
    }
    dossiers[dossier].alarm = alarm
  }

  private mutating func start(_ number: Int, _ dossier: Int, _ tick: Int64) {
    var clock = dossiers[dossier][number]
    guard clock.state == .idle else { return }
    defer { dossiers[dossier][number] = clock }
    let limits = plan.loads[dossiers[dossier].load].limits
    let table = number == 0 ? limits.0 : limits.1
    clock.state = .over
    guard table.first >= 0 else { return }
    var row = 0
    if table.decision >= 0 {
      row = Int(plan.decisions.decide(table.decision, words, dossier &* plan.words))
      guard row != Int(DecisionTable.none) else { return }
    }
    clock.limit = table.first + Int32(truncatingIfNeeded: row)
    switch plan.limits[Int(clock.limit)] {
    case .none: return
    case .unknown: clock.isUndecided = true
    case .duration, .sameWorkingDay: break
    }
    clock.state = .running
    restart(&clock, number, dossier, tick)
  }

  /// Counts all of a clock's limit from a tick.
  private mutating func restart(_ clock: inout DossierClock, _ number: Int, _ dossier: Int, _ tick: Int64) {
    clock.start = tick
    guard !clock.isUndecided else { return }
    let calendar = plan.loads[Int(dossiers[dossier].load)].calendar
    remaining[2 * dossier + number] = plan.limits[Int(clock.limit)]
    clock.deadline = deadlines.deadline(plan, limit: Int(clock.limit), calendar: calendar, from: tick)
    clock.isUndecided = clock.deadline == DeadlineCache.outside
  }

  /// A wait begins that stops the clocks; what was used is checked by itself.
  mutating func pauseClocks(_ dossier: Int, _ tick: Int64) {
    dossiers[dossier].pauses &+= 1
    guard dossiers[dossier].pauses == 1 else { return }
    watch.stopClock(dossiers[dossier], dossier, tick)
    pause(0, dossier, tick)
    pause(1, dossier, tick)
  }

  private mutating func pause(_ number: Int, _ dossier: Int, _ tick: Int64) {
    noteLate(dossier, number, tick)
    var clock = dossiers[dossier][number]
    guard clock.state == .running else { return }
    defer { dossiers[dossier][number] = clock }
    clock.state = .paused
    guard !clock.isUndecided else { return }
    if tick > clock.deadline { clock.isLate = true }
    guard case .duration(let limit) = remaining[2 * dossier + number] else { return }
    let calendar = plan.loads[dossiers[dossier].load].calendar
    if let used = try? plan.calendars.base[calendar].usedTime(
      of: limit, from: plan.instant(clock.start), until: plan.instant(tick))
    {
      remaining[2 * dossier + number] = .duration(used.remaining)
    } else {
      clock.isUndecided = true
    }
  }

  /// Such a wait is over: the clocks go on with what was left, or begin anew.
  mutating func resumeClocks(_ dossier: Int, _ node: InPlace<PlanNode>, _ tick: Int64) {
    dossiers[dossier].pauses &-= 1
    // Another branch may have an answer that is still to be received.
    let from = max(node.isResubmission ? reception(dossier, tick) : tick, dossiers[dossier].received)
    guard dossiers[dossier].pauses == 0 else {
      // The count begins anew, and stands still until the last stop is over.
      for number in 0...1 where node.clock == 2 && dossiers[dossier][number].state == .paused {
        remaining[2 * dossier + number] = plan.limits[Int(dossiers[dossier][number].limit)]
      }
      return
    }
    watch.resumeClock(dossier, from)
    resume(0, dossier, node, from)
    resume(1, dossier, node, from)
    setAlarm(dossier)
  }

  private mutating func resume(_ number: Int, _ dossier: Int, _ node: InPlace<PlanNode>, _ tick: Int64) {
    var clock = dossiers[dossier][number]
    guard clock.state == .paused else { return }
    defer { dossiers[dossier][number] = clock }
    clock.state = .running
    if node.clock == 2 {
      restart(&clock, number, dossier, tick)
      return
    }
    clock.start = tick
    guard !clock.isUndecided else { return }
    let calendar = plan.loads[Int(dossiers[dossier].load)].calendar
    clock.deadline = DeadlineCache.compute(plan, remaining[2 * dossier + number], calendar: calendar, from: tick)
    clock.isUndecided = clock.deadline == DeadlineCache.outside
  }

  /// The clocks end, and dossiers are judged.
  @inline(__always)
  mutating func endClocks(_ dossier: Int, _ tick: Int64) {
    let state = dossiers.place(dossier)
    if tick > state.pointee.alarm {
      noteLate(dossier, 0, tick)
      noteLate(dossier, 1, tick)
    }
    let counts = loadCounts.place(Int(state.pointee.load))
    let isCounted = tick >= plan.warmEnd
    watch.resumeClock(dossier, tick)
    if state.pointee.clocks.0.isJudged { Self.judge(&state.pointee.clocks.0, &counts.pointee.limit, tick, isCounted) }
    if state.pointee.clocks.1.isJudged {
      Self.judge(&state.pointee.clocks.1, &counts.pointee.reducedLimit, tick, isCounted)
    }
  }

  private static func judge(_ clock: inout DossierClock, _ counts: inout LimitCounts, _ tick: Int64, _ isCounted: Bool)
  {
    let isPaused = clock.state == .paused
    clock.state = .over
    guard isCounted else { return }
    if clock.isUndecided {
      counts.undecided &+= 1
    } else if clock.isLate || (!isPaused && tick > clock.deadline) {
      counts.late &+= 1
    } else {
      counts.onTime &+= 1
      if !isPaused, tick / EngineSamples.day == clock.deadline / EngineSamples.day { counts.onLastDay &+= 1 }
    }
  }

  /// When a step's share or a period that begins at a tick ends; never when the calendar ends before.
  mutating func shareEnd(_ slot: Int, _ node: InPlace<PlanNode>, _ tick: Int64) -> Int64 {
    guard let number = row(node.limit, slot) else { return WorkTimeline.never }
    let calendar = plan.calendars.base[Int(node.calendar)]
    let end: Instant?
    if tokens[slot].resumesRemainder, let left = remainders[remainderKey(tokens[slot])] {
      end = calendar.end(of: left, from: plan.instant(tick))
    } else {
      end = calendar.end(of: plan.shares[number], from: plan.instant(tick))
    }
    return end.map { max(plan.tick($0), tick) } ?? WorkTimeline.never
  }

  private mutating func remainderKey(_ token: Token) -> RemainderKey {
    RemainderKey(dossier: Int(token.dossier), node: token.node)
  }

  /// Notes what is left of the share of a step that is over for now.
  mutating func keepRemainder(_ token: Token, _ node: InPlace<PlanNode>, _ tick: Int64) {
    let key = remainderKey(token)
    guard let number = row(node.limit, token) else { return }
    let share = token.resumesRemainder ? remainders[key] ?? plan.durations[number] : plan.durations[number]
    remainders[key] = plan.calendars.base[Int(node.calendar)].remainder(
      of: share, from: plan.instant(token.entered), until: plan.instant(tick))
  }

  /// When a wait's limit that begins at a tick runs out; never when it has none.
  mutating func waitDeadline(_ slot: Int, _ node: InPlace<PlanNode>, _ tick: Int64) -> Int64 {
    guard let number = row(node.limit, slot) else { return WorkTimeline.never }
    let end = deadlines.deadline(plan, limit: number, calendar: Int(node.calendar), from: tick)
    return end == DeadlineCache.outside ? WorkTimeline.never : max(end, tick)
  }

  /// The row of a table that holds for a token's dossier.
  private mutating func row(_ table: PlanTable, _ slot: Int) -> Int? { row(table, tokens[slot]) }

  private mutating func row(_ table: PlanTable, _ token: Token) -> Int? {
    guard table.first >= 0 else { return nil }
    guard table.decision >= 0 else { return Int(table.first) }
    let row = plan.decisions.decide(table.decision, words, Int(token.dossier) &* plan.words)
    return row == DecisionTable.none ? nil : Int(table.first) + Int(row)
  }
}
