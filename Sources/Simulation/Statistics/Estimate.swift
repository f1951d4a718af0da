/// A figure estimated from replications: their mean and its 95 % interval by Student's t.
public struct Estimate: Hashable, Sendable {
  /// The mean over the replications that had an answer; nil when none had.
  public var mean: Double?
  /// Half the width of the 95 % interval; nil when fewer than two replications had an answer (not enough data).
  public var halfWidth: Double?
  /// How many replications had an answer.
  public var count: Int

  /// Estimates from one value a replication, nil for one without an answer.
  public init(_ values: [Double?]) {
    let known = values.compactMap { $0 }
    count = known.count
    guard count > 0 else { return }
    let mean = known.reduce(0, +) / Double(count)
    self.mean = mean
    guard count > 1 else { return }
    let squares = known.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let error = (squares / Double(count - 1) / Double(count)).squareRoot()
    halfWidth = StudentT.quantile975(degreesOfFreedom: count - 1) * error
  }
}
