/// The share of dossiers in time over replications, with the limit above which it lies with the confidence asked for.
public struct OnTimeEstimate: Hashable, Sendable {
  /// The share from 0 to 1 and its two-sided 95 % interval.
  public var share: Estimate
  /// The one-sided lower limit by Student's t; nil when fewer than two replications had an answer.
  public var lowerLimit: Double?
  /// Dossiers due in all replications: judged, or overdue at the end.
  public var due: Int64
  /// Those of them that were late.
  public var late: Int64

  /// Estimates the share of a load, or of all, at a confidence from 0.5 to below 1.
  init(_ tallies: [OnTimeTally], load: Int?, confidence: Double) {
    share = Estimate(tallies.map { $0.share(load: load) })
    lowerLimit = OnTimeTally.limits(tallies, load: load, confidence)?.lower
    let sums = tallies.map { $0.sums(load: load) }
    due = sums.reduce(0) { $0 + $1.due }
    late = due - sums.reduce(0) { $0 + $1.onTime }
  }

  /// How many dossiers have to be due, none of them late, so that their share lies over a target with a confidence.
  static func dossiersNeeded(target: Double, confidence: Double) -> Double {
    Elementary.log(1 - confidence) / Elementary.log(target)
  }
}

extension OnTimeTally {
  /// The limits that the share lies above, and below, each with a confidence; nil for fewer than two replications.
  ///
  /// Where not one dossier is late, replications do not differ and Student's interval has no width. Then the limit is that
  /// of so many dossiers, each late or not by itself: `(1 - confidence)^(1/n)` (Clopper and Pearson 1934; 3 in n at 95 %).
  static func limits(
    _ tallies: [OnTimeTally], load: Int?, _ confidence: Double
  ) -> (lower: Double, upper: Double)? {
    guard var limits = StudentT.limits(tallies.compactMap { $0.share(load: load) }, confidence) else { return nil }
    let sums = tallies.map { $0.sums(load: load) }
    if sums.allSatisfy({ $0.onTime == $0.due }) {
      let due = sums.reduce(0.0) { $0 + Double($1.due) }
      limits.lower = Elementary.exp(Elementary.log(1 - confidence) / due)
    }
    return limits
  }
}

extension StudentT {
  /// The limits that a mean lies above, and below, each with a confidence; nil for fewer than two values.
  static func limits(_ values: [Double], _ confidence: Double) -> (lower: Double, upper: Double)? {
    guard values.count > 1 else { return nil }
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let half =
      quantile(confidence, degreesOfFreedom: values.count - 1) * (squares / (count - 1) / count).squareRoot()
    return (mean - half, mean + half)
  }

  /// The value that a variable stays below with a probability from 0.5 to below 1.
  static func quantile(_ probability: Double, degreesOfFreedom: Int) -> Double {
    guard degreesOfFreedom > 0, probability < 1 else { return .infinity }
    // Beyond so many degrees the distribution changes by less than a ten-thousandth.
    let degrees = min(degreesOfFreedom, 10_000)
    var (low, high) = (0.0, 1.0)
    while central(high, degrees) < 2 * probability - 1, high < 1e9 { high *= 2 }
    for _ in 0..<80 {
      let middle = (low + high) / 2
      if central(middle, degrees) < 2 * probability - 1 { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
