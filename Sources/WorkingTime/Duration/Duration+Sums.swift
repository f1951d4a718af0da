public import Numbers

/// How two durations of like units relate.
public enum DurationOrder: Hashable, Sendable {
  /// The first is shorter.
  case shorter
  /// Both are as long.
  case equal
  /// The first is longer.
  case longer
}

/// Why durations cannot be added or scaled.
public enum DurationSumError: Error, Hashable, Sendable {
  /// One counts working time and the other the calendar or the clock: no number compares them.
  case unlikeUnits(DurationUnit, DurationUnit)
  /// The result is no duration.
  case unfit(DurationError)
}

extension Duration {
  /// The amount in another unit of the same family, working hours and days through one constant; nil for unlike units.
  ///
  /// This is for sums and comparisons only: on the timeline a working day is as long as its office is open.
  public func amount(in other: DurationUnit, hoursPerDay: Rational = 8) -> Rational? {
    guard other.family == unit.family else { return nil }
    guard other != unit else { return amount }
    let factor: Rational
    switch (unit, other) {
    case (.workingDays, .workingHours), (.workingHours, .workingDays): factor = hoursPerDay
    case (.hours, .minutes), (.minutes, .hours): factor = 60
    case (.weeks, .days), (.days, .weeks): factor = 7
    default: factor = 12
    }
    return unit == unit.finest ? try? amount / factor : try? amount * factor
  }

  /// Whether this is shorter or longer than another; nil for unlike units, which only a date can compare.
  public func compare(to other: Duration, hoursPerDay: Rational = 8) -> DurationOrder? {
    guard let mine = amount(in: unit.finest, hoursPerDay: hoursPerDay),
      let theirs = other.amount(in: unit.finest, hoursPerDay: hoursPerDay)
    else { return nil }
    return mine < theirs ? .shorter : mine == theirs ? .equal : .longer
  }

  /// The sum in this duration's unit, or in the finest of its family where that would break a whole unit; throws for
  /// unlike units.
  public func adding(_ other: Duration, hoursPerDay: Rational = 8) throws(DurationSumError) -> Duration {
    guard unit.family == other.unit.family else { throw .unlikeUnits(unit, other.unit) }
    if let sum = total(other, in: unit, hoursPerDay), let duration = try? Duration(sum, unit) { return duration }
    guard let sum = total(other, in: unit.finest, hoursPerDay) else { throw .unfit(.outOfRange) }
    do throws(DurationError) { return try Duration(sum, unit.finest) } catch { throw .unfit(error) }
  }

  /// So many percent of the duration, rounded down to half a working day and, in units of the calendar, to a whole one;
  /// working hours, hours and minutes stay exact.
  public func percent(_ hundredths: Rational) throws(DurationSumError) -> Duration {
    do {
      let part = try amount.percent(hundredths)
      switch unit {
      case .workingDays: return try Duration(part.rounded(.down, toMultipleOf: 1 / 2), unit)
      case .days, .weeks, .months, .years: return try Duration(part.rounded(.down), unit)
      case .workingHours, .hours, .minutes: return try Duration(part, unit)
      }
    } catch let error as DurationError {
      throw .unfit(error)
    } catch {
      throw .unfit(.outOfRange)
    }
  }

  private func total(_ other: Duration, in unit: DurationUnit, _ hoursPerDay: Rational) -> Rational? {
    guard let mine = amount(in: unit, hoursPerDay: hoursPerDay),
      let theirs = other.amount(in: unit, hoursPerDay: hoursPerDay)
    else { return nil }
    return try? mine + theirs
  }
}
