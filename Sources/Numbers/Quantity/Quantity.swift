/// A number with its unit, such as 250 m2; equality is of what is written, so 1 ha and 10 000 m2 differ.
public struct Quantity: Hashable, Sendable, CustomStringConvertible {
  /// How many.
  public let value: Rational
  /// Of what.
  public let unit: MeasureUnit

  /// So many of a unit.
  public init(_ value: Rational, _ unit: MeasureUnit) {
    self.value = value
    self.unit = unit
  }

  /// The number of base units; throws when it does not fit.
  public func inBase() throws(NumberError) -> Rational { try value * unit.factor }

  /// The same quantity in another unit, or nil when the units measure different things; throws when it does not fit.
  public func converted(to other: MeasureUnit) throws(NumberError) -> Quantity? {
    guard unit.base == other.base else { return nil }
    return Quantity(try inBase() / other.factor, other)
  }

  /// Whether this is less than another, or nil when the units measure different things; throws on overflow.
  public func isLess(than other: Quantity) throws(NumberError) -> Bool? {
    guard unit.base == other.unit.base else { return nil }
    return try inBase() < other.inBase()
  }

  /// The number and the unit: `250 m2`.
  public var description: String { "\(value) \(unit.name)" }
}
