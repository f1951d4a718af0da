public import ProcessGraph

/// How dossiers arrive at a procedure: only while the calendar counts time, spread as the profile says.
public struct Arrivals: Hashable, Sendable {
  /// How many come.
  public enum Rate: Hashable, Sendable {
    /// So many on a working day, however long it is open.
    case perWorkingDay(Double)
    /// So many in each open hour.
    case perOpenHour(Double)
  }

  /// How the distances between arrivals vary.
  public enum Pattern: Hashable, Sendable {
    /// Independently of each other (a Poisson process).
    case random
    /// Evenly, one after the other.
    case even
  }

  /// How many come.
  public var rate: Rate
  /// Weight by hour of the day, 24 numbers; empty for an even spread. A day's total stays what `rate` says.
  public var hourWeights: [Double]
  /// Factor by weekday, Monday first, 7 numbers; empty for 1 throughout. It changes the day's total.
  public var weekdayFactors: [Double]
  /// The calendar whose open time counts; nil for the procedure's own (its calendar number 0).
  public var calendar: CalendarName?
  /// How the distances vary.
  public var pattern: Pattern

  /// Describes arrivals.
  public init(
    _ rate: Rate, hourWeights: [Double] = [], weekdayFactors: [Double] = [], calendar: CalendarName? = nil,
    pattern: Pattern = .random
  ) {
    self.rate = rate
    self.hourWeights = hourWeights
    self.weekdayFactors = weekdayFactors
    self.calendar = calendar
    self.pattern = pattern
  }

  /// Nobody comes.
  public static let none = Arrivals(.perWorkingDay(0))

  /// A profile in which most come before noon: weights of the hours from 7 to 17 as a proposal, not a measurement.
  public static let morningHeavy: [Double] = [
    0, 0, 0, 0, 0, 0, 0, 3, 4, 4, 3, 2, 1, 2, 2, 1, 1, 1, 0, 0, 0, 0, 0, 0,
  ]
}
