import Numbers

/// How much of a limit had been used when its clock was stopped, in units that can be counted on.
public struct UsedTime: Hashable, Sendable {
  /// What was used, at most a million units; in days for a limit of weeks, months or years.
  public let used: Duration
  /// What is left, none when the limit is used up; in days for a limit of weeks, months or years.
  public let remaining: Duration
  /// True when the clock was stopped only after the limit had run out.
  public let isExceeded: Bool
}

extension WorkCalendar {
  /// What a clock that stops at a request has used of its limit, and what is left to count anew from a resubmission
  /// (whose own day is not counted, as with any event: ``deadline(from:limit:)`` from it with what remains).
  ///
  /// Used days are those counted up to the request, the request's own included; parts of a day are never used. Hours are
  /// used as they run. Months and years have no fixed length, so what is left of them is the days to the nominal last.
  /// Throws when the count leaves the covered days; a request before the event has used nothing.
  public func usedTime(of limit: Duration, from event: Instant, until request: Instant) throws(OutsideCalendar)
    -> UsedTime
  {
    let outside = OutsideCalendar(covered: definition.covered)
    guard covers(event), covers(request) else { throw outside }
    let stop = max(event, request)
    let days = Int64(stop.day.number) - Int64(event.day.number)
    switch limit.unit {
    case .workingDays:
      guard let counted = workingDays(after: event.day, through: stop.day) else { throw outside }
      return split(limit, used: Rational(counted))
    case .days:
      return split(limit, used: Rational(days))
    case .weeks:
      return split(try whole(limit.wholeUnits * 7, .days), used: Rational(days))
    case .months, .years:
      let months = limit.wholeUnits * (limit.unit == .years ? 12 : 1)
      guard let last = event.day.advanced(months: months) else { throw outside }
      return split(try whole(Int64(last.number) - Int64(event.day.number), .days), used: Rational(days))
    case .workingHours:
      return split(limit, usedSeconds: workTicks(at: stop) - workTicks(at: event), unitSeconds: 3_600)
    case .hours:
      return split(limit, usedSeconds: stop.seconds - event.seconds, unitSeconds: 3_600)
    case .minutes:
      return split(limit, usedSeconds: stop.seconds - event.seconds, unitSeconds: 60)
    }
  }

  private func whole(_ count: Int64, _ unit: DurationUnit) throws(OutsideCalendar) -> Duration {
    guard let duration = try? Duration(Rational(count), unit) else {
      throw OutsideCalendar(covered: definition.covered)
    }
    return duration
  }

  private func split(_ limit: Duration, used: Rational) -> UsedTime {
    let rest = (try? limit.amount - used) ?? 0
    return UsedTime(
      used: capped(used, limit.unit), remaining: capped(max(rest, 0), limit.unit), isExceeded: rest.isNegative)
  }

  /// Hours are split by the second, as deadlines are: what remains is then always a duration.
  private func split(_ limit: Duration, usedSeconds: Int64, unitSeconds: Int128) -> UsedTime {
    let rest = limit.seconds - usedSeconds
    return UsedTime(
      used: capped(units(usedSeconds, unitSeconds), limit.unit),
      remaining: capped(units(max(rest, 0), unitSeconds), limit.unit), isExceeded: rest < 0)
  }

  private func units(_ seconds: Int64, _ length: Int128) -> Rational { (try? Rational(Int128(seconds), length)) ?? 0 }

  /// A duration of at most the million units that one may have.
  private func capped(_ amount: Rational, _ unit: DurationUnit) -> Duration {
    (try? Duration(min(amount, 1_000_000), unit)) ?? .none(unit)
  }
}
