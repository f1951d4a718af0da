extension WorkCalendar {
  /// The latest moment for what is due some time before a deadline, as the apology of Decree 61/2018 article 19.9, one
  /// working day before; nil when the count leaves the covered days.
  ///
  /// Days are counted backward without the deadline's own, to the close of the last counted. Where that is no working
  /// day, the close of the working day before it holds, since later would be too late. Working hours are open time
  /// before the deadline, hours and minutes clock time. A part of a working day leaves at least that part: the moment
  /// lies so much before the close of the last whole day counted.
  public func latest(_ notice: Duration, before deadline: Deadline) -> Instant? {
    let day = deadline.day
    switch notice.unit {
    case .workingHours: return subtract(openSeconds: notice.seconds, from: deadline.instant)
    case .hours, .minutes:
      return deadline.instant.advanced(seconds: -notice.seconds).flatMap { covers($0) ? $0 : nil }
    case .workingDays:
      return latest(workingDays: notice, before: deadline)
    case .days: return closing(atOrBefore: day.advanced(days: -notice.wholeUnits), deadline)
    case .weeks: return closing(atOrBefore: day.advanced(days: -7 * notice.wholeUnits), deadline)
    case .months: return closing(atOrBefore: day.advanced(months: -notice.wholeUnits), deadline)
    case .years: return closing(atOrBefore: day.advanced(months: -12 * notice.wholeUnits), deadline)
    }
  }

  private func latest(workingDays notice: Duration, before deadline: Deadline) -> Instant? {
    guard let last = nthWorkingDay(after: deadline.day, -notice.wholeUnits),
      let close = closing(atOrBefore: last, deadline)
    else { return nil }
    let part = notice.numerator % notice.denominator
    guard part > 0, let open = openSeconds(of: close.day) ?? nil else { return part == 0 ? close : nil }
    return subtract(openSeconds: roundedUp(open, times: part, over: notice.denominator), from: close)
  }

  private func closing(atOrBefore day: Day?, _ deadline: Deadline) -> Instant? {
    guard let day, let isWorking = isWorkingDay(day) else { return nil }
    let last = isWorking ? day : nthWorkingDay(after: day, -1)
    return last.flatMap { close(of: $0) }.map { min($0, deadline.instant) }
  }
}
