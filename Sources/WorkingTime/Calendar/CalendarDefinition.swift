/// Days on which the office is closed by law or order.
public struct DaysOff: Hashable, Sendable {
  /// The days.
  public var days: DayRange
  /// What they are called.
  public var title: String
  /// How well they are known.
  public var source: SourceMark
  /// Where that is written, when said.
  public var reference: String?

  /// Days off with their name.
  public init(_ days: DayRange, _ title: String, source: SourceMark, reference: String? = nil) {
    self.days = days
    self.title = title
    self.source = source
    self.reference = reference
  }
}

/// A working day that is taken off and made up for on another day, with its own sessions.
public struct SwappedDay: Hashable, Sendable {
  /// The weekday taken off.
  public var off: Day
  /// The day, usually a Saturday, that is worked instead.
  public var worked: Day
  /// What it is called.
  public var title: String
  /// How well it is known.
  public var source: SourceMark
  /// Where that is written, when said.
  public var reference: String?

  /// Takes one day off and works on another.
  public init(off: Day, worked: Day, _ title: String, source: SourceMark, reference: String? = nil) {
    self.off = off
    self.worked = worked
    self.title = title
    self.source = source
    self.reference = reference
  }
}

/// A working calendar as somebody writes it down; ``WorkCalendar`` is what it compiles to.
public struct CalendarDefinition: Hashable, Sendable {
  /// The calendar's name.
  public var name: String
  /// The days it speaks about; about any other it gives no answer.
  public var covered: DayRange
  /// Weekly opening hours; together they cover every covered day once.
  public var weeks: [WeekPattern]
  /// Holidays and other closed days; those outside the covered days have no effect.
  public var daysOff: [DaysOff]
  /// Days swapped for others.
  public var swaps: [SwappedDay]
  /// What arrives at this time or later is received on the next day that receives.
  public var cutOff: TimeOfDay?

  /// A calendar from its parts.
  public init(
    name: String, covered: DayRange, weeks: [WeekPattern], daysOff: [DaysOff] = [], swaps: [SwappedDay] = [],
    cutOff: TimeOfDay? = nil
  ) {
    self.name = name
    self.covered = covered
    self.weeks = weeks
    self.daysOff = daysOff
    self.swaps = swaps
    self.cutOff = cutOff
  }

  /// A calendar that never closes, for theory models and machines.
  public static func roundTheClock(name: String, covered: DayRange) -> CalendarDefinition {
    CalendarDefinition(
      name: name, covered: covered,
      weeks: [WeekPattern(covered, on: Weekday.allCases, [Session(.midnight, .endOfDay)])])
  }
}
