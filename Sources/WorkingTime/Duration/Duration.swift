public import Numbers

/// Why an amount and a unit make no duration.
public enum DurationError: Error, Hashable, Sendable {
  /// It lies below zero.
  case negative
  /// Days, weeks, months and years of the calendar are counted whole.
  case notWhole(DurationUnit)
  /// More than a million units, or parts finer than a millionth of one.
  case outOfRange
}

/// An exact length of time as the law writes it: so many of a unit, from none to a million.
///
/// Equality is of what is written: 8 working hours are not 1 working day. Which is longer, ``compare(to:hoursPerDay:)``
/// answers, and only for like units.
public struct Duration: Hashable, Sendable {
  /// The amount's upper part, at most 10^12 by the bounds of the amount.
  let numerator: Int64
  /// The amount's lower part, at most 10^6.
  private let lower: Int32
  /// Of what.
  public let unit: DurationUnit

  /// How many: at most 1,000,000, in parts of at most a millionth; whole for units of the calendar.
  public var amount: Rational { Rational(lowest: Int128(numerator), Int128(lower)) }

  /// So many of a unit; throws what is wrong with them.
  public init(_ amount: Rational, _ unit: DurationUnit) throws(DurationError) {
    guard !amount.isNegative else { throw .negative }
    guard amount <= 1_000_000, amount.denominator <= 1_000_000 else { throw .outOfRange }
    guard amount.isInteger || !unit.isWhole else { throw .notWhole(unit) }
    numerator = Int64(truncatingIfNeeded: amount.numerator)
    lower = Int32(truncatingIfNeeded: amount.denominator)
    self.unit = unit
  }

  private init(none unit: DurationUnit) {
    numerator = 0
    lower = 1
    self.unit = unit
  }

  /// No time at all.
  public static func none(_ unit: DurationUnit) -> Duration { Duration(none: unit) }

  /// The seconds of a duration of hours or minutes, a part of one counted as one.
  var seconds: Int64 { parts(perUnit: unit == .minutes ? 60 : 3_600) }

  /// The amount times a whole factor, rounded up to a whole number; fits by the bounds of the amount.
  private func parts(perUnit factor: Int64) -> Int64 {
    let (quotient, remainder) = (numerator * factor).quotientAndRemainder(dividingBy: denominator)
    return remainder > 0 ? quotient + 1 : quotient
  }

  /// The amount's lower part, at most 10^6.
  var denominator: Int64 { Int64(lower) }

  /// The whole units in the amount.
  var wholeUnits: Int64 { numerator / denominator }
}

extension Duration: CustomStringConvertible {
  /// The duration in the language's words: `3.5 working days`, `1 month`.
  public var description: String { "\(amount) \(amount == 1 ? String(unit.rawValue.dropLast()) : unit.rawValue)" }
}
