/// What one run of a program took, as the operating system counts it.
struct ProcessCost {
  /// Seconds from start to end.
  var wall: Double
  /// Seconds of computing, the system's part included.
  var computing: Double
  /// The most memory it held, in bytes.
  var peak: Int
}

extension [ProcessCost] {
  /// The least computing time of some runs, in seconds.
  var leastComputing: Double { self.map(\.computing).min() ?? 0 }

  /// The least wall time of some runs, in seconds.
  var leastWall: Double { self.map(\.wall).min() ?? 0 }

  /// The runs in words.
  var words: String {
    func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
    let computing = self.map { 1_000 * $0.computing }
    let wall = self.map { 1_000 * $0.wall }
    return
      "\(Measure.fixed(leastComputing * 1_000, 1)) ms of computing (median \(Measure.fixed(median(computing), 1))), "
      + "\(Measure.fixed(wall.min() ?? 0, 1)) ms of wall time (median \(Measure.fixed(median(wall), 1))), "
      + "\(Measure.fixed(Double(self.map(\.peak).max() ?? 0) / 1e6, 0)) MB at most, \(count) runs"
  }
}
