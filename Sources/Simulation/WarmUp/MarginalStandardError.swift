/// Where the beginning of a series ends: the rule MSER-5 of White (1997) and Spratt.
///
/// Of all ways to leave out a part at the beginning, in batches of five, it takes the one with which the mean of the rest is
/// best known, as if the batches were independent.
enum MarginalStandardError {
  /// The size of a batch.
  static let batch = 5
  /// So many batches are needed before anything is said.
  static let fewestBatches = 8

  /// How many observations to leave out, a multiple of ``batch`` and less than half; nil when the series is too short, or when
  /// the best cut is the last that is looked at, in the middle: then it has not settled.
  ///
  /// Later cuts are not looked at: the few batches behind them lie close together by chance.
  static func truncation(_ series: [Double]) -> Int? {
    let count = series.count / batch
    guard count >= fewestBatches else { return nil }
    let means = (0..<count).map { number in
      series[(batch * number)..<(batch * (number + 1))].reduce(0, +) / Double(batch)
    }
    var best = (cut: 0, error: Double.infinity)
    // Sums from the end, so that each cut takes one addition.
    var sum = 0.0
    var squares = 0.0
    let middle = means[count / 2]
    for cut in (0..<count).reversed() {
      // About the middle, so that large values do not swallow their differences.
      let value = means[cut] - middle
      sum += value
      squares += value * value
      let left = Double(count - cut)
      guard cut <= count / 2 else { continue }
      let error = max(squares - sum * sum / left, 0) / (left * left)
      if error <= best.error { best = (cut, error) }
    }
    return best.cut == count / 2 ? nil : best.cut * batch
  }
}
