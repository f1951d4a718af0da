/// What a duration is counted in.
public enum DurationUnit: String, Hashable, Sendable, CaseIterable {
  /// Days on which the office works (ngày làm việc).
  case workingDays = "working days"
  /// Hours during which it is open (giờ làm việc).
  case workingHours = "working hours"
  /// Days of the calendar (ngày).
  case days
  /// Weeks of the calendar (tuần).
  case weeks
  /// Hours of the clock (giờ).
  case hours
  /// Minutes of the clock (phút).
  case minutes
  /// Months of the calendar (tháng).
  case months
  /// Years of the calendar (năm).
  case years

  /// Units that can be compared with one another by number.
  public enum Family: Hashable, Sendable, CaseIterable {
    /// Working days and hours, through the constant of hours in a working day.
    case working
    /// Hours and minutes of the clock.
    case clock
    /// Days and weeks.
    case days
    /// Months and years.
    case months
  }

  /// The units this one can be compared with.
  public var family: Family {
    switch self {
    case .workingDays, .workingHours: .working
    case .hours, .minutes: .clock
    case .days, .weeks: .days
    case .months, .years: .months
    }
  }

  /// Whether only whole numbers of it make sense: days, weeks, months and years of the calendar.
  public var isWhole: Bool { family == .days || family == .months }

  /// The smallest unit of its family.
  var finest: DurationUnit {
    switch family {
    case .working: .workingHours
    case .clock: .minutes
    case .days: .days
    case .months: .months
    }
  }
}
