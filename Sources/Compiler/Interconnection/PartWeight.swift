import Numbers
import WorkingTime

/// How long parts take in one unit, for comparing what comes first: never shown and never a limit.
enum PartWeight {
  private static let minutesPerDay: Int64 = 480

  /// What a part without a limit is taken for: a day of work.
  static let unknown: Int64 = minutesPerDay

  /// The longest of some lengths of time, in minutes of work.
  static func longest(_ durations: [Duration]) -> Int64 { durations.map(minutes).max() ?? unknown }

  private static func minutes(_ duration: Duration) -> Int64 {
    let unit: Int64 =
      switch duration.unit {
      case .workingDays: minutesPerDay
      case .workingHours, .hours: 60
      case .minutes: 1
      case .days: minutesPerDay * 5 / 7
      case .weeks: minutesPerDay * 5
      case .months: minutesPerDay * 22
      case .years: minutesPerDay * 260
      }
    guard let exact = try? duration.amount * Rational(60), let whole = try? exact.rounded(.down).int64 else {
      return unknown
    }
    return min(whole, 1_000_000) * unit / 60
  }
}
