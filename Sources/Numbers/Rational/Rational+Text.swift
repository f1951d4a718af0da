extension Rational: CustomStringConvertible {
  /// Reads a literal of the language: digits, `_` between digits, and at most one point with digits on both sides.
  ///
  /// Whether `75.000` is allowed is the lexer's question; here it is 75. Throws ``NumberError/malformed`` or
  /// ``NumberError/overflow``.
  public init(literal text: some StringProtocol) throws(NumberError) {
    try self.init(digits: text.utf8, fractions: false)
  }

  /// Reads what ``description`` prints: a literal or a fraction such as `7/3`, with a minus before it or not.
  public init(printed text: some StringProtocol) throws(NumberError) {
    if text.utf8.first == UInt8(ascii: "-") {
      self = try Rational(digits: text.utf8.dropFirst(), fractions: true).negated
    } else {
      self = try Rational(digits: text.utf8, fractions: true)
    }
  }

  private init(digits: some Sequence<UInt8>, fractions: Bool) throws(NumberError) {
    var upper: UInt128 = 0
    var lower: UInt128 = 1
    var divisor: UInt128 = 0
    var separator: UInt8?
    var afterDigit = false
    for byte in digits {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = UInt128(byte - UInt8(ascii: "0"))
        if separator == UInt8(ascii: "/") {
          divisor = try shifted(divisor, adding: digit)
        } else {
          upper = try shifted(upper, adding: digit)
          if separator != nil { lower = try shifted(lower, adding: 0) }
        }
        afterDigit = true
      case UInt8(ascii: "_") where afterDigit:
        afterDigit = false
      case UInt8(ascii: ".") where afterDigit && separator == nil,
        UInt8(ascii: "/") where afterDigit && separator == nil && fractions:
        separator = byte
        afterDigit = false
      default:
        throw .malformed
      }
    }
    guard afterDigit else { throw .malformed }
    try self.init(negative: false, magnitude: upper, over: separator == UInt8(ascii: "/") ? divisor : lower)
  }

  /// The finite decimal, or the fraction where there is none (or none of 37 places): `12`, `-0.125`, `7/3`.
  public var description: String {
    guard let decimal = finiteDecimal else { return "\(numerator)/\(denominator)" }
    return decimal
  }

  /// The decimal expansion when it ends.
  private var finiteDecimal: String? {
    guard denominator <= Int128.max / 10 else { return nil }
    var rest = denominator
    while rest % 2 == 0 { rest /= 2 }
    while rest % 5 == 0 { rest /= 5 }
    guard rest == 1 else { return nil }
    var (whole, remainder) = numerator.magnitude.quotientAndRemainder(dividingBy: denominator.magnitude)
    var text = (numerator < 0 ? "-" : "") + String(whole)
    if remainder != 0 { text += "." }
    while remainder != 0 {
      (whole, remainder) = (remainder * 10).quotientAndRemainder(dividingBy: denominator.magnitude)
      text += String(whole)
    }
    return text
  }
}

/// Appends a digit to a number being read.
private func shifted(_ value: UInt128, adding digit: UInt128) throws(NumberError) -> UInt128 {
  let (tens, first) = value.multipliedReportingOverflow(by: 10)
  let (sum, second) = tens.addingReportingOverflow(digit)
  guard !first, !second else { throw .overflow }
  return sum
}
