import Simulation

extension Figure {
  /// A number with its sign, also above nothing: `+4.2`, `-0.3`, `0.0`.
  static func signed(_ value: Double, _ places: Int) -> String {
    let text = grouped(value, places)
    return value > 0 && text.contains { ("1"..."9").contains($0) } ? "+" + text : text
  }

  /// A difference with its interval: `+4.2 ± 1.0`, in percentage points when `isShare`.
  static func difference(_ estimate: Estimate, _ places: Int, isShare: Bool = false) -> String {
    let (factor, unit) = isShare ? (100.0, " points") : (1.0, "")
    guard let mean = estimate.mean else { return "" }
    guard let half = estimate.halfWidth else { return signed(mean * factor, places) + unit + " (no interval)" }
    return signed(mean * factor, places) + " ± " + grouped(half * factor, places) + unit
  }

  /// The difference of a pair with its interval; one that is shown has decimals enough to be seen, up to two more.
  static func difference(_ pair: PairedEstimate, _ places: Int, isShare: Bool = false) -> String {
    var shown = places
    let mean = (pair.difference.mean ?? 0).magnitude * (isShare ? 100 : 1)
    while pair.verdict == .less || pair.verdict == .more, shown < places + 2, Double(fixed(mean, shown)) == 0 {
      shown += 1
    }
    return difference(pair.difference, shown, isShare: isShare)
  }
}

extension PairedEstimate.Verdict {
  /// What a difference comes to, in words.
  var words: String {
    switch self {
    case .notEnoughData: "not enough data"
    case .same: "the same in every replication"
    case .noneShown: "no difference shown"
    case .less: "lower"
    case .more: "higher"
    }
  }

  /// The word for programs.
  var name: String {
    switch self {
    case .notEnoughData: "not_enough_data"
    case .same: "same"
    case .noneShown: "no_difference_shown"
    case .less: "lower"
    case .more: "higher"
    }
  }
}
