public import ProcessGraph
public import WorkingTime

/// A length of time that ends on a date, from whatever day it is counted.
public enum PromisedTime: Hashable, Sendable {
  /// A limit: counted by the Civil Code to a deadline.
  case limit(LimitValue)
  /// What steps add up to: their shares one after another.
  case share(Duration)

  /// When it ends that begins at a moment; nil when it has no end or the calendar ends before it.
  public func end(from start: Instant, on calendar: WorkCalendar) -> (instant: Instant, day: Day)? {
    switch self {
    case .limit(.duration(let limit)):
      return (try? calendar.deadline(from: start, limit: limit)).map { ($0.instant, $0.day) }
    case .limit(.sameWorkingDay(let cutOff)):
      return (try? calendar.deadline(from: start, sameDayBefore: cutOff)).map { ($0.instant, $0.day) }
    case .limit(.none), .limit(.unknown): return nil
    case .share(let share):
      guard let end = calendar.end(of: share, from: start) else { return nil }
      // 24:00 still belongs to the day before.
      let last = end > start ? end.advanced(seconds: -1) ?? end : end
      return (end, last.day)
    }
  }

  /// True when it ends with the close of a day whatever the moment, so that its length is told in days.
  var isInWholeDays: Bool {
    guard case .limit(.duration(let limit)) = self else { return false }
    switch limit.unit {
    case .workingDays: return limit.amount.isInteger && limit.amount > 0
    case .days, .weeks, .months, .years: return limit.amount > 0
    case .workingHours, .hours, .minutes: return false
    }
  }
}
