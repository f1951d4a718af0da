/// What is wrong with a calendar as written; indices count from 0 in the lists of ``CalendarDefinition``.
public enum CalendarProblem: Error, Hashable, Sendable {
  /// The covered days end before they begin.
  case coveredRangeReversed
  /// A pattern's days end before they begin.
  case patternRangeReversed(pattern: Int)
  /// Two patterns hold on the same day.
  case patternsOverlap(first: Int, second: Int, day: Day)
  /// A covered day, the first of its kind, lies in no pattern.
  case dayWithoutPattern(Day)
  /// No session counts as working time.
  case noWorkingTime
  /// A session closes when it opens or before.
  case sessionReversed(pattern: Int, weekday: Weekday, session: Int)
  /// A session opens before the one listed before it has closed.
  case sessionsOverlap(pattern: Int, weekday: Weekday, session: Int)
  /// The cut-off lies at the first opening of the week or before: nothing could ever be received.
  case cutOffBeforeOpening
  /// Days off end before they begin.
  case daysOffReversed(index: Int)
  /// The day worked in a swap is itself a day off.
  case workedDayIsOff(swap: Int, daysOff: Int)
  /// The day worked in a swap is a working day anyhow.
  case workedDayIsOpen(swap: Int)
  /// The day taken off in a swap is no working day of its week.
  case swappedDayIsClosed(swap: Int)
  /// A day of this swap is already part of an earlier one.
  case swapRepeated(first: Int, second: Int)
  /// Only one of the two days of a swap is covered.
  case swapLeavesCoveredDays(swap: Int)
}

/// A calendar that cannot be compiled, with everything that is wrong with it.
public struct InvalidCalendar: Error, Hashable, Sendable {
  /// The problems in the order of the definition, at least one.
  public let problems: [CalendarProblem]

  /// A calendar with these problems.
  public init(problems: [CalendarProblem]) { self.problems = problems }
}
