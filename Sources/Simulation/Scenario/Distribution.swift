/// How a length of time varies. All parameters are in seconds; what the seconds are counted on, ``TimeBasis`` says.
public enum Distribution: Hashable, Sendable {
  /// Always the same, at least 0.
  case fixed(Double)
  /// Every length between two bounds alike, `0 <= from <= to`.
  case uniform(from: Double, to: Double)
  /// Rising to a mode and falling from it, `0 <= from <= mode <= to`.
  case triangular(from: Double, mode: Double, to: Double)
  /// Memoryless, of a mean at least 0.
  case exponential(mean: Double)
  /// Gamma by mean and standard deviation, both above 0.
  case gamma(mean: Double, sd: Double)
  /// Lognormal by the mean and standard deviation of the length itself (not of its logarithm); the mean above 0.
  case lognormal(mean: Double, sd: Double)
  /// Weibull by scale (the 63 % quantile) and shape, both above 0.
  case weibull(scale: Double, shape: Double)
  /// Lengths as observed, each with its weight; at least one weight above 0.
  case empirical([WeightedLength])
  /// Lengths below which a share of all lies, from the share 0 to the share 1, and evenly between one and the next.
  case quantiles([Quantile])
  /// Now one and now another, each with its weight; at least one weight above 0.
  case mixture([WeightedDistribution])
}

/// The length below which a share of all lies.
public struct Quantile: Hashable, Sendable {
  /// The share, from 0 to 1.
  public var share: Double
  /// The length in seconds, at least 0.
  public var seconds: Double

  /// Notes a quantile.
  public init(_ share: Double, _ seconds: Double) {
    self.share = share
    self.seconds = seconds
  }
}

/// A part of a mixture and how often it is drawn from.
public struct WeightedDistribution: Hashable, Sendable {
  /// How lengths of this part vary.
  public var distribution: Distribution
  /// How often, relative to the others; at least 0.
  public var weight: Double

  /// Describes a part.
  public init(_ distribution: Distribution, weight: Double) {
    self.distribution = distribution
    self.weight = weight
  }
}

/// An observed length of time and how often it was seen.
public struct WeightedLength: Hashable, Sendable {
  /// The length in seconds, at least 0.
  public var seconds: Double
  /// How often, relative to the others; at least 0.
  public var weight: Double

  /// Notes an observation.
  public init(_ seconds: Double, weight: Double = 1) {
    self.seconds = seconds
    self.weight = weight
  }
}

/// What makes a distribution impossible.
public enum DistributionError: Error, Hashable, Sendable {
  /// A parameter is negative, infinite or not a number, or above 100 years.
  case parameterOutOfRange
  /// Bounds or mode are not in their order.
  case notInOrder
  /// A mean, deviation, scale or shape that must be above zero is not.
  case notPositive
  /// The deviation is more than 100 times the mean, or the shape is outside 0.05 to 1000: nothing real is like that.
  case tooSpread
  /// Quantiles do not lead from the share 0 to the share 1.
  case notWhole
  /// No observation or part has a weight.
  case noWeight
}

/// What the seconds of a length are counted on.
public enum TimeBasis: Hashable, Sendable {
  /// Counted opening hours: of the desk's calendar for effort, of the package's own for waits.
  case working
  /// The clock on the wall, round the clock.
  case clock
}

/// A varying length of time and what it is counted on.
public struct VaryingTime: Hashable, Sendable {
  /// How it varies, in seconds.
  public var distribution: Distribution
  /// What the seconds are counted on.
  public var basis: TimeBasis

  /// Describes a varying length.
  public init(_ distribution: Distribution, basis: TimeBasis = .working) {
    self.distribution = distribution
    self.basis = basis
  }
}

extension Distribution {
  /// The longest parameter allowed: 100 years.
  public static let longestSeconds = 3_155_760_000.0

  /// What is wrong with it, or nil.
  public var problem: DistributionError? {
    switch self {
    case .fixed(let value): return Self.check([value])
    case .uniform(let from, let to): return Self.check([from, to]) ?? (from <= to ? nil : .notInOrder)
    case .triangular(let from, let mode, let to):
      return Self.check([from, mode, to]) ?? (from <= mode && mode <= to ? nil : .notInOrder)
    case .exponential(let mean): return Self.check([mean])
    case .gamma(let mean, let sd), .lognormal(let mean, let sd):
      guard mean > 0, sd > 0 || (sd == 0 && !isGamma) else { return .notPositive }
      return Self.check([mean, sd]) ?? (sd <= 100 * mean && (sd >= mean / 100 || !isGamma) ? nil : .tooSpread)
    case .weibull(let scale, let shape):
      guard scale > 0, shape > 0 else { return .notPositive }
      return Self.check([scale]) ?? (shape >= 0.05 && shape <= 1_000 ? nil : .tooSpread)
    case .empirical(let values):
      if let problem = Self.check(values.map(\.seconds)) ?? Self.check(values.map(\.weight)) { return problem }
      return values.contains { $0.weight > 0 } ? nil : .noWeight
    case .quantiles(let values):
      guard values.count > 1, values.first?.share == 0, values.last?.share == 1 else { return .notWhole }
      let isInOrder = zip(values, values.dropFirst()).allSatisfy { $0.share < $1.share && $0.seconds <= $1.seconds }
      return Self.check(values.map(\.seconds)) ?? (isInOrder ? nil : .notInOrder)
    case .mixture(let parts):
      if let problem = Self.check(parts.map(\.weight)) { return problem }
      guard parts.contains(where: { $0.weight > 0 }) else { return .noWeight }
      return parts.lazy.compactMap(\.distribution.problem).first
    }
  }

  private var isGamma: Bool { if case .gamma = self { true } else { false } }

  private static func check(_ values: [Double]) -> DistributionError? {
    values.allSatisfy { $0 >= 0 && $0 <= longestSeconds } ? nil : .parameterOutOfRange
  }

  /// The mean in seconds.
  public var mean: Double {
    switch self {
    case .fixed(let value): return value
    case .uniform(let from, let to): return (from + to) / 2
    case .triangular(let from, let mode, let to): return (from + mode + to) / 3
    case .exponential(let mean), .gamma(let mean, _), .lognormal(let mean, _): return mean
    case .weibull(let scale, let shape): return scale * Elementary.exp(Elementary.logGamma(1 + 1 / shape))
    case .empirical(let values):
      let weight = values.reduce(0) { $0 + $1.weight }
      return weight > 0 ? values.reduce(0) { $0 + $1.seconds * $1.weight } / weight : 0
    case .quantiles(let values):
      return zip(values, values.dropFirst()).reduce(0) { sum, ends in
        sum + (ends.1.share - ends.0.share) * (ends.0.seconds + ends.1.seconds) / 2
      }
    case .mixture(let parts):
      let weight = parts.reduce(0) { $0 + $1.weight }
      return weight > 0 ? parts.reduce(0) { $0 + $1.distribution.mean * $1.weight } / weight : 0
    }
  }
}
