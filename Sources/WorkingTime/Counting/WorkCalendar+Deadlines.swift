extension WorkCalendar {
  /// When a limit ends that an event starts, counted by the Civil Code 91/2015/QH13, articles 144 to 148.
  ///
  /// - Hours and minutes run from the moment, and working hours consume open time from it (147.1).
  /// - Days, weeks, months and years do not count the event's day (147.2-3) and end at the close of the last day
  ///   (148.1), or of the next working day when that is none (148.5).
  /// - Working days count working days after the event's, to the close of the last. A part of a day ends when that part
  ///   of the next counted day's open time has run. With none, the event's own day is the last, or the next
  ///   working day when it is none or over.
  ///
  /// Never decreases when the event comes later. Throws when the count leaves the covered days.
  public func deadline(from event: Instant, limit: Duration) throws(OutsideCalendar) -> Deadline {
    let outside = OutsideCalendar(covered: definition.covered)
    guard covers(event) else { throw outside }
    switch limit.unit {
    case .workingHours, .hours, .minutes:
      guard let end = end(of: limit, from: event) else { throw outside }
      let day = lastDay(endingAt: end)
      return Deadline(
        instant: end, nominalDay: day,
        rules: limit.unit == .workingHours ? skipped(after: event.day, through: day) : [], day: day)
    case .workingDays:
      return try workingDaysDeadline(from: event, limit: limit)
    case .days, .weeks:
      guard let day = event.day.advanced(days: limit.wholeUnits * (limit.unit == .weeks ? 7 : 1)) else { throw outside }
      return try closing(nominal: day, event: event, rules: [])
    case .months, .years:
      let months = limit.wholeUnits * (limit.unit == .years ? 12 : 1)
      guard let day = event.day.advanced(months: months) else { throw outside }
      let rules: DeadlineRules = day.civil.day == event.day.civil.day ? [] : .clippedToMonth
      return try closing(nominal: day, event: event, rules: rules)
    }
  }

  /// When a limit ends of the kind "same working day if received before a time, otherwise next working day".
  public func deadline(from event: Instant, sameDayBefore cutOff: TimeOfDay) throws(OutsideCalendar) -> Deadline {
    let day = event.day
    if event.time >= cutOff, isWorkingDay(day) == true {
      guard let next = nthWorkingDay(after: day, 1), let close = close(of: next) else {
        throw OutsideCalendar(covered: definition.covered)
      }
      let rules = skipped(after: day, through: next).union(.afterCutOff)
      return Deadline(instant: close, nominalDay: next, rules: rules, day: next)
    }
    return try closing(nominal: day, event: event, rules: [])
  }

  private func workingDaysDeadline(from event: Instant, limit: Duration) throws(OutsideCalendar) -> Deadline {
    let outside = OutsideCalendar(covered: definition.covered)
    let part = limit.numerator % limit.denominator
    let days = limit.wholeUnits + (part > 0 ? 1 : 0)
    if days == 0 { return try closing(nominal: event.day, event: event, rules: []) }
    guard let last = nthWorkingDay(after: event.day, days), let close = close(of: last) else { throw outside }
    var rules = skipped(after: event.day, through: last)
    guard part > 0 else { return Deadline(instant: close, nominalDay: last, rules: rules, day: last) }
    guard let end = add(workingDays: 0, part, limit.denominator, to: Instant(last, .midnight)) else {
      throw outside
    }
    rules.insert(.endsWithinDay)
    return Deadline(instant: end, nominalDay: last, rules: rules, day: last)
  }

  /// The close of a day, or of the next working day when it is none or has closed before the event.
  private func closing(nominal: Day, event: Instant, rules: DeadlineRules) throws(OutsideCalendar) -> Deadline {
    var rules = rules
    var last = workingDay(atOrAfter: nominal)
    if let day = last, let close = close(of: day), close < event {
      rules.insert(.afterClosing)
      last = nthWorkingDay(after: day, 1)
    }
    guard let last, let close = close(of: last) else { throw OutsideCalendar(covered: definition.covered) }
    if last == nominal {
      return Deadline(instant: close, nominalDay: last, rules: rules.union(swappedIn(last)), day: last)
    }
    if let index = index(of: nominal) { rules.formUnion(rolledOver[index]) }
    return Deadline(instant: close, nominalDay: nominal, rules: rules, day: last)
  }

  /// Whether a covered day is worked in place of another, as a rule.
  private func swappedIn(_ day: Day) -> DeadlineRules {
    guard let index = index(of: day), swappedInBefore[index + 1] > swappedInBefore[index] else { return [] }
    return .countedSwappedIn
  }

  /// The rules that changed which days after one through another count as working days.
  private func skipped(after start: Day, through end: Day) -> DeadlineRules {
    guard let from = index(of: start), let through = index(of: end), from < through else { return [] }
    var rules: DeadlineRules = []
    if daysOffBefore[through + 1] > daysOffBefore[from + 1] { rules.insert(.skippedDaysOff) }
    if swappedOffBefore[through + 1] > swappedOffBefore[from + 1] { rules.insert(.skippedSwappedOff) }
    if swappedInBefore[through + 1] > swappedInBefore[from + 1] { rules.insert(.countedSwappedIn) }
    return rules
  }

  /// The day a moment ends on: 24:00 belongs to the day it ends.
  func lastDay(endingAt instant: Instant) -> Day { Instant(seconds: instant.seconds - 1).day }
}
