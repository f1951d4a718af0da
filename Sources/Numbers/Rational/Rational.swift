/// An exact number: a fraction in lowest terms with a positive denominator.
///
/// Both parts stay within ±(2^127 − 1). Every operation is exact; one whose result does not fit throws
/// ``NumberError/overflow``. Nothing is ever rounded unless ``rounded(_:toMultipleOf:)`` is asked to.
public struct Rational: Hashable, Sendable {
  /// The upper part, which carries the sign.
  public let numerator: Int128
  /// The lower part, at least 1.
  public let denominator: Int128

  /// The parts as they are, which must be in lowest terms already.
  package init(lowest numerator: Int128, _ denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The whole number given.
  public init(_ value: Int) { self.init(lowest: Int128(value), 1) }

  /// The whole number given.
  public init(_ value: Int64) { self.init(lowest: Int128(value), 1) }

  /// The fraction of two whole numbers in lowest terms; throws on a zero denominator and on parts that do not fit.
  public init(_ numerator: Int128, _ denominator: Int128) throws(NumberError) {
    try self.init(
      negative: (numerator < 0) != (denominator < 0), magnitude: numerator.magnitude, over: denominator.magnitude)
  }

  /// Brings a fraction given by its sign and its two magnitudes to lowest terms.
  init(negative: Bool, magnitude: UInt128, over denominator: UInt128) throws(NumberError) {
    guard denominator != 0 else { throw .divisionByZero }
    let divisor = greatestCommonDivisor(magnitude, denominator)
    guard let upper = Int128(exactly: magnitude / divisor), let lower = Int128(exactly: denominator / divisor) else {
      throw .overflow
    }
    self.init(lowest: negative ? -upper : upper, lower)
  }

  /// Nought.
  public static let zero = Rational(lowest: 0, 1)
  /// One.
  public static let one = Rational(lowest: 1, 1)

  /// True for a number without a fractional part.
  public var isInteger: Bool { denominator == 1 }

  /// True for numbers below zero.
  public var isNegative: Bool { numerator < 0 }

  /// The number as a machine integer, when it is whole and fits.
  public var int64: Int64? { isInteger ? Int64(exactly: numerator) : nil }

  /// The number with the other sign.
  public var negated: Rational { Rational(lowest: -numerator, denominator) }

  /// The number without its sign.
  public var magnitude: Rational { numerator < 0 ? negated : self }
}

extension Rational: ExpressibleByIntegerLiteral {
  /// The whole number written in the source.
  public init(integerLiteral value: Int) { self.init(value) }
}

extension Rational: Comparable {
  /// Orders by value; exact for every pair, since the cross products are taken in double width.
  public static func < (left: Rational, right: Rational) -> Bool {
    if left.denominator == right.denominator { return left.numerator < right.numerator }
    if let a = Int64(exactly: left.numerator), let b = Int64(exactly: left.denominator),
      let c = Int64(exactly: right.numerator), let d = Int64(exactly: right.denominator)
    {
      return Int128(a) * Int128(d) < Int128(c) * Int128(b)
    }
    let first = left.numerator.multipliedFullWidth(by: right.denominator)
    let second = right.numerator.multipliedFullWidth(by: left.denominator)
    return first.high == second.high ? first.low < second.low : first.high < second.high
  }
}

/// The largest number that divides both; never zero unless both are.
func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
  var a = first
  var b = second
  while b != 0 {
    if let shortA = UInt64(exactly: a), let shortB = UInt64(exactly: b) {
      return UInt128(greatestCommonDivisor(shortA, shortB))
    }
    (a, b) = (b, a % b)
  }
  return a
}

/// The same in one machine word, where nearly all calculations stay.
func greatestCommonDivisor(_ first: UInt64, _ second: UInt64) -> UInt64 {
  var a = first
  var b = second
  while b != 0 { (a, b) = (b, a % b) }
  return a
}
