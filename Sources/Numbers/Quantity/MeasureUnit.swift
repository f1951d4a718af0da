/// A unit of measure: so many of a base unit.
public struct MeasureUnit: Hashable, Sendable {
  /// The name as written, such as `ha`.
  public let name: String
  /// The name of the base unit that likes are converted through, such as `m2`.
  public let base: String
  /// How many base units make one of this; above zero.
  public let factor: Rational

  /// A base unit.
  public init(base name: String) {
    self.name = name
    self.base = name
    self.factor = 1
  }

  /// The unit that is `factor` times another, as in `unit ha = 10_000 m2`; throws unless the factor is above zero and
  /// the product fits.
  public init(_ name: String, is factor: Rational, of other: MeasureUnit) throws(NumberError) {
    guard factor > 0 else { throw .malformed }
    self.name = name
    self.base = other.base
    self.factor = try factor * other.factor
  }
}
