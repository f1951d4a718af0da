extension Rational {
  /// The exact sum; throws when it does not fit.
  public static func + (left: Rational, right: Rational) throws(NumberError) -> Rational {
    if left.denominator == 1, right.denominator == 1 {
      let (sum, overflow) = left.numerator.addingReportingOverflow(right.numerator)
      guard !overflow, sum != .min else { throw .overflow }
      return Rational(lowest: sum, 1)
    }
    let shared = Int128(greatestCommonDivisor(left.denominator.magnitude, right.denominator.magnitude))
    let leftPart = try product(left.numerator, right.denominator / shared)
    let rightPart = try product(right.numerator, left.denominator / shared)
    let (sum, overflow) = leftPart.addingReportingOverflow(rightPart)
    guard !overflow else { throw .overflow }
    // Only factors of `shared` can still cancel; dividing first keeps the denominator small.
    let divisor = Int128(greatestCommonDivisor(sum.magnitude, shared.magnitude))
    let denominator = try product(left.denominator / shared, right.denominator / divisor)
    guard sum != .min else { throw .overflow }
    return Rational(lowest: sum / divisor, denominator)
  }

  /// The exact difference; throws when it does not fit.
  public static func - (left: Rational, right: Rational) throws(NumberError) -> Rational { try left + right.negated }

  /// The exact product; throws when it does not fit.
  public static func * (left: Rational, right: Rational) throws(NumberError) -> Rational {
    // Nearly every number is small, and a machine word is much faster than two.
    if let a = Int32(exactly: left.numerator), let b = Int32(exactly: left.denominator),
      let c = Int32(exactly: right.numerator), let d = Int32(exactly: right.denominator)
    {
      let upper = Int64(a) * Int64(c)
      let lower = Int64(b) * Int64(d)
      if lower == 1 { return Rational(upper) }
      let divisor = Int64(greatestCommonDivisor(upper.magnitude, lower.magnitude))
      return Rational(lowest: Int128(upper / divisor), Int128(lower / divisor))
    }
    let first = Int128(greatestCommonDivisor(left.numerator.magnitude, right.denominator.magnitude))
    let second = Int128(greatestCommonDivisor(right.numerator.magnitude, left.denominator.magnitude))
    return Rational(
      lowest: try product(left.numerator / first, right.numerator / second),
      try product(left.denominator / second, right.denominator / first))
  }

  /// The exact quotient; throws on division by zero and when it does not fit.
  public static func / (left: Rational, right: Rational) throws(NumberError) -> Rational {
    guard right.numerator != 0 else { throw .divisionByZero }
    let inverse =
      right.numerator < 0
      ? Rational(lowest: -right.denominator, -right.numerator) : Rational(lowest: right.denominator, right.numerator)
    return try left * inverse
  }

  /// So many hundredths of the number: `percent(70)` of 200 is 140.
  public func percent(_ hundredths: Rational) throws(NumberError) -> Rational {
    try self * hundredths / 100
  }
}

/// A product that stays within the range of a part.
private func product(_ left: Int128, _ right: Int128) throws(NumberError) -> Int128 {
  let (result, overflow) = left.multipliedReportingOverflow(by: right)
  guard !overflow, result != .min else { throw .overflow }
  return result
}
