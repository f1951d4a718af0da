/// How a number that lies between two multiples chooses one of them.
public enum Rounding: Hashable, Sendable, CaseIterable {
  /// The nearest multiple; from the middle, the one above.
  case halfUp
  /// The greatest multiple not above the number.
  case down
  /// The least multiple not below the number.
  case up
}

extension Rational {
  /// The greatest whole number not above this one.
  public var floor: Int128 {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// The least whole number not below this one.
  public var ceiling: Int128 { -negated.floor }

  /// The multiple of `step` that the rule chooses; throws when `step` is not above zero and on overflow.
  public func rounded(_ rule: Rounding, toMultipleOf step: Rational = 1) throws(NumberError) -> Rational {
    guard step > 0 else { throw .divisionByZero }
    let steps = try self / step
    let whole: Int128 =
      switch rule {
      case .down: steps.floor
      case .up: steps.ceiling
      case .halfUp: try (steps + Rational(lowest: 1, 2)).floor
      }
    return try Rational(whole, 1) * step
  }
}
