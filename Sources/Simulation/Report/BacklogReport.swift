/// What became of the dossiers of a procedure that lay there when the run began.
public struct BacklogReport: Hashable, Sendable {
  /// How many lay there.
  public var count: Int
  /// The share of them that had ended by the end of the run, from 0 to 1.
  public var ended: Estimate
  /// Replications in which all of them had.
  public var cleared: Int
  /// Weeks of seven days from the start until the last of them ended, where all had.
  public var weeks: Estimate

  init(_ count: Int, _ counts: [LoadCounts]) {
    let week = 7 * Double(EngineSamples.day)
    self.count = count
    ended = Estimate(counts.map { Double($0.backlogEnded) / Double(count) })
    let all = counts.map { $0.backlogEnded == Int64(count) }
    cleared = all.filter { $0 }.count
    weeks = Estimate(zip(counts, all).map { $1 ? Double($0.backlogLastTick) / week : nil })
  }
}
