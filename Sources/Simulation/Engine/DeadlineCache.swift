import WorkingTime

/// Deadlines of limits by the day of their event, worked out once: most do not depend on the time of day.
struct DeadlineCache {
  /// By limit of the plan, by simulated day: the last tick in time, or -1 when not yet known.
  private var byDay: [[Int64]]
  private let days: Int

  /// What stands for a deadline that cannot be worked out, because the calendar ends before it.
  static let outside = Int64.min

  init(_ plan: Plan) {
    byDay = Array(repeating: [], count: plan.limits.count)
    days = Int(plan.end / (86_400 * WorkTimeline.ticksPerSecond)) + 1
  }

  /// The last tick in time of a limit of the plan that starts at a tick.
  mutating func deadline(_ plan: Plan, limit number: Int, calendar: Int, from tick: Int64) -> Int64 {
    guard case .duration(let duration) = plan.limits[number], duration.unit.family != .clock,
      duration.unit != .workingHours, duration.amount >= 1
    else { return Self.compute(plan, plan.limits[number], calendar: calendar, from: tick) }
    let day = Int(truncatingIfNeeded: tick / (86_400 * WorkTimeline.ticksPerSecond))
    guard day >= 0, day < days else { return Self.compute(plan, plan.limits[number], calendar: calendar, from: tick) }
    if byDay[number].isEmpty { byDay[number] = Array(repeating: -1, count: days) }
    if byDay[number][day] != -1 { return byDay[number][day] }
    let result = Self.compute(plan, plan.limits[number], calendar: calendar, from: tick)
    byDay[number][day] = result
    return result
  }

  /// The last tick in time of any limit that starts at a tick.
  static func compute(_ plan: Plan, _ limit: PlanLimit, calendar: Int, from tick: Int64) -> Int64 {
    let event = plan.instant(tick)
    let end: Deadline?
    switch limit {
    case .duration(let duration): end = try? plan.calendars.base[calendar].deadline(from: event, limit: duration)
    case .sameWorkingDay(let time): end = try? plan.calendars.base[calendar].deadline(from: event, sameDayBefore: time)
    case .none, .unknown: end = nil
    }
    return end.map { plan.tick($0.instant) } ?? outside
  }
}

extension Plan {
  /// The moment of a tick, to the second below.
  func instant(_ tick: Int64) -> Instant {
    Instant(seconds: start.seconds + tick / WorkTimeline.ticksPerSecond)
  }

  /// The tick of a moment.
  func tick(_ instant: Instant) -> Int64 { (instant.seconds - start.seconds) * WorkTimeline.ticksPerSecond }
}
