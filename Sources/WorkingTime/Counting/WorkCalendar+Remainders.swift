import Numbers

extension WorkCalendar {
  /// What is left of a share that began at a moment and is broken off at another; all of it outside the calendar. Whole units
  /// of the calendar leave hours of the clock; what divides too finely is rounded to the millionth of a unit above.
  public func remainder(of share: Duration, from start: Instant, until end: Instant) -> Duration {
    guard end > start else { return share }
    switch share.unit {
    case .workingDays:
      guard let before = workingPosition(at: start), let after = workingPosition(at: end) else { return share }
      return share.reduced(by: try? after - before)
    case .workingHours: return share.reduced(by: openSeconds(from: start, to: end).flatMap(Self.hours))
    case .hours: return share.reduced(by: Self.hours(end.seconds - start.seconds))
    case .minutes: return share.reduced(by: try? Rational(Int128(end.seconds - start.seconds), 60))
    case .days, .weeks, .months, .years:
      // Along the calendar what is left has no whole units: it goes on as hours of the clock.
      guard let whole = self.end(of: share, from: start), let hours = Self.hours(max(0, whole.seconds - end.seconds))
      else { return share }
      return (try? Duration(hours, .hours)) ?? share
    }
  }

  private static func hours(_ seconds: Int64) -> Rational? { try? Rational(Int128(seconds), 3_600) }

  /// Working days gone by since the first covered day, with the part of the current one that has run; nil outside the
  /// covered days.
  private func workingPosition(at moment: Instant) -> Rational? {
    let day = min(moment.day, last)
    guard covers(moment), let whole = workingDays(after: first, through: day), let isWorking = isWorkingDay(day),
      let open = openSeconds(of: day)
    else { return nil }
    // The day itself counts by its part, not as a whole.
    let before = Rational(isWorking ? whole - 1 : whole)
    guard open > 0 else { return before }
    let run = workTicks(at: moment) - workTicks(at: Instant(day, .midnight))
    guard let part = try? Rational(Int128(run), Int128(open)) else { return nil }
    return try? before + part
  }
}

extension Duration {
  /// What is left after a part of it, none when the part is all of it.
  fileprivate func reduced(by part: Rational?) -> Duration {
    guard let part, let rest = try? amount - part else { return self }
    let left = min(max(rest, 0), amount)
    if left.denominator <= 1_000_000, let duration = try? Duration(left, unit) { return duration }
    guard let millionth = try? Rational(1, 1_000_000),
      let rounded = try? max(rest, 0).rounded(.up, toMultipleOf: millionth),
      let duration = try? Duration(min(rounded, amount), unit)
    else { return self }
    return duration
  }
}
