import ProcessGraph

/// Limits of one graph found kept on every day by sums alone: what keeps a limit keeps it for every smaller sum, so that
/// the cases of a graph need not ask the calendar again.
struct KeptLimits {
  private var known: [(limit: LimitValue, ticks: Int64)] = []

  /// Whether a limit is known to be kept by runs that reach so far.
  func keeps(_ limit: LimitValue, _ reaches: [SumBound.Reach?]) -> Bool {
    guard let farthest = Self.farthest(reaches) else { return false }
    return known.contains { $0.limit == limit && farthest <= $0.ticks }
  }

  /// Takes in that a limit is kept on every day by runs that reach so far.
  mutating func add(_ limit: LimitValue, _ reaches: [SumBound.Reach?]) {
    if let farthest = Self.farthest(reaches) { known.append((limit, farthest)) }
  }

  /// The largest reach; nil when some run has none.
  private static func farthest(_ reaches: [SumBound.Reach?]) -> Int64? {
    var farthest: Int64 = 0
    for reach in reaches {
      guard let reach else { return nil }
      farthest = max(farthest, reach.ticks)
    }
    return farthest
  }
}
