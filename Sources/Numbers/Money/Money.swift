/// An amount of money in whole đồng.
///
/// Calculations with shares of money go through exact ``Rational`` đồng and are rounded once, at the end, by
/// ``init(rounding:_:toMultipleOf:)``.
public struct Money: Hashable, Comparable, Sendable {
  /// The amount in đồng.
  public let dong: Int64

  /// The amount of so many đồng.
  public init(dong: Int64) { self.dong = dong }

  /// Rounds an exact number of đồng to a multiple of `step` đồng (1 unless said); throws when it does not fit.
  public init(rounding exact: Rational, _ rule: Rounding = .halfUp, toMultipleOf step: Money = Money(dong: 1))
    throws(NumberError)
  {
    guard let dong = try exact.rounded(rule, toMultipleOf: step.exact).int64 else { throw .overflow }
    self.init(dong: dong)
  }

  /// Nothing.
  public static let zero = Money(dong: 0)

  /// The amount as an exact number of đồng.
  public var exact: Rational { Rational(dong) }

  /// Orders by amount.
  public static func < (left: Money, right: Money) -> Bool { left.dong < right.dong }
}

extension Money {
  /// The sum; throws when it does not fit.
  public static func + (left: Money, right: Money) throws(NumberError) -> Money {
    let (sum, overflow) = left.dong.addingReportingOverflow(right.dong)
    guard !overflow else { throw .overflow }
    return Money(dong: sum)
  }

  /// The difference; throws when it does not fit.
  public static func - (left: Money, right: Money) throws(NumberError) -> Money {
    let (difference, overflow) = left.dong.subtractingReportingOverflow(right.dong)
    guard !overflow else { throw .overflow }
    return Money(dong: difference)
  }

  /// The amount times an exact number, rounded once, half up to the đồng; throws when it does not fit.
  public static func * (left: Money, right: Rational) throws(NumberError) -> Money {
    try Money(rounding: left.exact * right)
  }

  /// So many percent of the amount, rounded once, half up to the đồng; throws when it does not fit.
  public func percent(_ hundredths: Rational) throws(NumberError) -> Money {
    try Money(rounding: exact.percent(hundredths))
  }

  /// The amount on a multiple of `step`; throws when `step` is not above zero or the result does not fit.
  public func rounded(_ rule: Rounding, toMultipleOf step: Money) throws(NumberError) -> Money {
    try Money(rounding: exact, rule, toMultipleOf: step)
  }

  /// The amount brought between two bounds; where they contradict each other, the upper one holds.
  public func bounded(atLeast lower: Money? = nil, atMost upper: Money? = nil) -> Money {
    let raised = lower.map { max(self, $0) } ?? self
    return upper.map { min(raised, $0) } ?? raised
  }
}

extension Money: CustomStringConvertible {
  /// The amount as people read it, thousands apart by spaces: `75 000 VND`.
  public var description: String { grouped(separator: " ") + " VND" }

  /// The amount as the language writes it: `75_000 VND`.
  public var literal: String { grouped(separator: "_") + " VND" }

  private func grouped(separator: String) -> String {
    let digits = String(dong.magnitude)
    var text = dong < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += separator }
      text.append(digit)
    }
    return text
  }
}
