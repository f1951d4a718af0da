public import SourceText
public import WorkingTime

/// A working calendar from its file: what it says, and where each part of it is written.
public struct CalendarFile: Sendable {
  /// The file it was read from.
  public var file: FileID
  /// The calendar that applies; sound, so that it always compiles.
  public var definition: CalendarDefinition
  /// The calendar compiled.
  public var calendar: WorkCalendar
  /// Days off that are written down but do not apply, each with its reason.
  public var suspended: [SuspendedDaysOff]
  /// How well the weekly hours are known, one a week pattern of the definition; nil where nobody said.
  public var weekSources: [WrittenSource?]
  /// Where the parts stand.
  public var places: CalendarPlaces
}

/// Days off that a calendar names without taking them, such as a holiday announced but not enacted.
public struct SuspendedDaysOff: Sendable {
  /// What would be off.
  public var daysOff: DaysOff
  /// Why it is not.
  public var reason: String
  /// Where the entry stands.
  public var span: SourceSpan
}

/// How well something is known, and where that is written.
public struct WrittenSource: Hashable, Sendable {
  /// How well.
  public var mark: SourceMark
  /// Where it was read.
  public var reference: String?
}

/// Where the parts of a calendar are written, in the order of its ``CalendarDefinition``.
public struct CalendarPlaces: Sendable {
  /// The covered days.
  public var covered: SourceSpan
  /// Week patterns.
  public var weeks: [SourceSpan]
  /// Sessions by week pattern, weekday (Monday first) and position.
  public var sessions: [[[SourceSpan]]]
  /// Days off that apply.
  public var daysOff: [SourceSpan]
  /// Swaps.
  public var swaps: [SourceSpan]
  /// The cut-off, when there is one.
  public var cutOff: SourceSpan?
}
