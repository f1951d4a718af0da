/// Why a list of points is not a function to interpolate.
public enum InterpolationError: Error, Hashable, Sendable {
  /// There is no point at all.
  case noPoints
  /// The point at this index (from 0) does not lie right of the one before it.
  case notAscending(index: Int)
}

/// A function given at some places, straight in between, and constant before the first and after the last.
///
/// As in Circular 28/2023/TT-BTC: `N = Nb − (Nb − Na) / (Ga − Gb) × (G − Gb)`, exact.
public struct LinearInterpolation: Hashable, Sendable {
  /// One place and the value there.
  public struct Point: Hashable, Sendable {
    /// The place.
    public var x: Rational
    /// The value at it.
    public var y: Rational

    /// A value at a place.
    public init(x: Rational, y: Rational) {
      self.x = x
      self.y = y
    }
  }

  /// The points, from left to right, at least one.
  public let points: [Point]

  /// Takes points given from left to right; throws when there is none or one is out of order.
  public init(_ points: [Point]) throws(InterpolationError) {
    guard !points.isEmpty else { throw .noPoints }
    for index in points.indices.dropFirst() where points[index - 1].x >= points[index].x {
      throw .notAscending(index: index)
    }
    self.points = points
  }

  /// The value at a place; throws when the exact answer does not fit.
  public func value(at x: Rational) throws(NumberError) -> Rational {
    var left = points[0]
    if x <= left.x { return left.y }
    for right in points.dropFirst() {
      if x <= right.x { return try left.y + (right.y - left.y) * (x - left.x) / (right.x - left.x) }
      left = right
    }
    return left.y
  }
}
