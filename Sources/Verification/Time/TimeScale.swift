import Numbers
import ProcessGraph
import WorkingTime

/// An amount of time as a whole number of ticks of its family, so that sums along paths are machine additions.
struct Weight: Hashable, Sendable {
  /// The units it can be added to.
  var family: DurationUnit.Family
  /// How many ticks of the family.
  var ticks: Int64
}

/// How ticks and durations turn into each other: one tick is the largest common part of all durations of a graph.
struct TimeScale: Sendable {
  /// Working hours that count as one working day.
  let hoursPerDay: Rational
  /// Ticks in a working hour.
  private var perWorkingHour: Int64 = 1
  /// Ticks in a minute of the clock.
  private var perMinute: Int64 = 1
  /// Ticks in a working day; nil when they are not whole.
  private var perWorkingDay: Int64?
  /// The most ticks a path may have without leaving the range of sums.
  static let most = Int64.max / 4

  /// Finds a scale in which all durations are whole; nil when they are too finely divided for exact sums.
  init?(_ durations: [Duration], hoursPerDay: Rational) {
    self.hoursPerDay = hoursPerDay
    for duration in durations {
      switch duration.unit.family {
      case .working:
        guard let hours = duration.amount(in: .workingHours, hoursPerDay: hoursPerDay),
          Self.widen(&perWorkingHour, hours.denominator)
        else { return nil }
      case .clock:
        guard let minutes = duration.amount(in: .minutes), Self.widen(&perMinute, minutes.denominator) else {
          return nil
        }
      case .days, .months: break
      }
    }
    perWorkingDay = (try? hoursPerDay * Rational(perWorkingHour))?.int64
  }

  private static func widen(_ scale: inout Int64, _ denominator: Int128) -> Bool {
    guard let denominator = Int64(exactly: denominator), denominator <= 1_000_000 else { return false }
    var a = scale
    var b = denominator
    while b != 0 { (a, b) = (b, a % b) }
    let (product, overflow) = (scale / a).multipliedReportingOverflow(by: denominator)
    guard !overflow, product <= 10_000_000 else { return false }
    scale = product
    return true
  }

  /// The ticks of a duration; nil when it does not fit the scale.
  func weight(of duration: Duration) -> Weight? {
    let family = duration.unit.family
    if let ticks = wholeTicks(of: duration) { return Weight(family: family, ticks: ticks) }
    let ticks: Rational?
    switch family {
    case .working:
      ticks = duration.amount(in: .workingHours, hoursPerDay: hoursPerDay).flatMap {
        try? $0 * Rational(perWorkingHour)
      }
    case .clock: ticks = duration.amount(in: .minutes).flatMap { try? $0 * Rational(perMinute) }
    case .days: ticks = duration.amount(in: .days)
    case .months: ticks = duration.amount(in: .months)
    }
    return ticks?.int64.map { Weight(family: family, ticks: $0) }
  }

  /// The ticks of a duration where one unit of it is a whole number of them, as nearly always, without fractions on the way.
  private func wholeTicks(of duration: Duration) -> Int64? {
    let perUnit: Int64? =
      switch duration.unit {
      case .workingDays: perWorkingDay
      case .workingHours: perWorkingHour
      case .hours: perMinute * 60
      case .minutes: perMinute
      case .days, .months: 1
      case .weeks: 7
      case .years: 12
      }
    let amount = duration.amount
    guard let perUnit, let upper = Int64(exactly: amount.numerator), let lower = Int64(exactly: amount.denominator)
    else {
      return nil
    }
    let (product, overflow) = upper.multipliedReportingOverflow(by: perUnit)
    guard !overflow, product % lower == 0 else { return nil }
    return product / lower
  }

  /// The duration of a number of ticks in a unit of its family, or in the finest where that reads badly; nil for sums
  /// that no duration holds.
  func duration(_ weight: Weight, in unit: DurationUnit) -> Duration? {
    let ticks = Rational(weight.ticks)
    let finest: DurationUnit
    let amount: Rational?
    switch weight.family {
    case .working: (finest, amount) = (.workingHours, try? ticks / Rational(perWorkingHour))
    case .clock: (finest, amount) = (.minutes, try? ticks / Rational(perMinute))
    case .days: (finest, amount) = (.days, ticks)
    case .months: (finest, amount) = (.months, ticks)
    }
    guard let duration = amount.flatMap({ try? Duration($0, finest) }) else { return nil }
    guard unit != finest, let converted = duration.amount(in: unit, hoursPerDay: hoursPerDay), isDecimal(converted)
    else { return duration }
    return (try? Duration(converted, unit)) ?? duration
  }

  private func isDecimal(_ number: Rational) -> Bool {
    // A duration has parts of at most a millionth.
    guard var rest = UInt32(exactly: number.denominator) else { return false }
    while rest % 2 == 0 { rest /= 2 }
    while rest % 5 == 0 { rest /= 5 }
    return rest == 1
  }
}
