/// One figure of two scenarios that share their random numbers, and its difference replication by replication.
///
/// What happens by chance happens to both, so that the interval of the difference is narrower than those of the two
/// figures let expect: var(after − before) = var(before) + var(after) − 2 cov(before, after) (Law 2015, Simulation
/// Modeling and Analysis, 10.2.1 and 11.2).
public struct PairedEstimate: Hashable, Sendable {
  /// What a difference comes to.
  public enum Verdict: Hashable, Sendable {
    /// Fewer than two replications had an answer in both.
    case notEnoughData
    /// Not one replication differs.
    case same
    /// The interval contains 0.
    case noneShown
    /// The interval lies below 0.
    case less
    /// The interval lies above 0.
    case more
  }

  /// The first scenario's.
  public var before: Estimate
  /// The second's.
  public var after: Estimate
  /// The second's less the first's, over the replications in which both had an answer.
  public var difference: Estimate
  /// What the difference comes to.
  public var verdict: Verdict

  /// Compares values by replication, nil for one without an answer; both have as many.
  public init(_ before: [Double?], _ after: [Double?]) {
    self.before = Estimate(before)
    self.after = Estimate(after)
    difference = Estimate(
      zip(before, after).map { before, after in before.flatMap { before in after.map { $0 - before } } })
    guard let mean = difference.mean, let half = difference.halfWidth else {
      verdict = .notEnoughData
      return
    }
    if mean == 0, half == 0 {
      verdict = .same
    } else if mean.magnitude <= half {
      verdict = .noneShown
    } else {
      verdict = mean < 0 ? .less : .more
    }
  }
}
