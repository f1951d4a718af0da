import Numbers
import WorkingTime

/// A length of time as a paper states it, before anybody says which days it counts.
struct StatedTime: Hashable {
  /// What it is counted in, working time or not.
  enum Unit: Hashable {
    case minutes
    case hours
    case days
    case weeks
    case months
    case years
  }

  /// How many.
  var amount: Rational
  /// Of what; nil for a number alone, whose unit stands in the heading or nowhere.
  var unit: Unit?
  /// True when it says `làm việc` (or `hành chính`).
  var isWorking: Bool
  /// The number that words behind the digits spell, when they spell another one: `20 (hai mươi mốt)`.
  var otherInWords: Int?

  /// True when somebody has to say whether it counts working time: it neither says so nor is a unit of the calendar alone.
  var isOpen: Bool { !isWorking && (unit == nil || unit == .days || unit == .hours || unit == .minutes) }

  /// The duration, an open unit taken as working time or as the calendar's; nil when it is none, such as half a day of the
  /// calendar or an amount beyond all bounds.
  func duration(openIsWorking: Bool) -> Duration? {
    let works = isWorking || openIsWorking
    switch unit {
    case nil, .days?: return try? Duration(amount, works ? .workingDays : .days)
    case .hours?: return try? Duration(amount, works ? .workingHours : .hours)
    case .minutes? where works: return (try? amount / 60).flatMap { try? Duration($0, .workingHours) }
    case .minutes?: return try? Duration(amount, .minutes)
    case .weeks?: return try? Duration(amount, .weeks)
    case .months?: return try? Duration(amount, .months)
    case .years?: return try? Duration(amount, .years)
    }
  }
}

/// What a text about time comes to.
enum TimeReading: Hashable {
  /// Nothing, or a dash.
  case blank
  /// One length of time.
  case time(StatedTime)
  /// From one length to another, `3-5 ngày`.
  case range(StatedTime, StatedTime)
  /// Several lengths that differ, mostly one a case.
  case several([StatedTime])
  /// The same day when received before a time of day, otherwise the next working day.
  case sameDay(hour: Int, minute: Int)
  /// `Không quy định`: no limit is laid down.
  case notLaidDown
  /// Time that the paper says is not counted.
  case notCounted
  /// Anything else.
  case unclear
}
