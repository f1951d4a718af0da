/// What one replication saw every half hour: whole numbers, so that replications add up exactly.
public struct Samples: Hashable, Sendable {
  /// Dossiers in the queue, summed over the samples of a day in open hours; by pool, then by day of the run.
  public var queued: [Int64] = []
  /// People at work, summed over the samples of an hour of the week after the warm-up; by pool, then by hour from Monday
  /// 0:00.
  public var busy: [Int64] = []
  /// The same of people present.
  public var present: [Int64] = []
  /// Dossiers under way at 23:45; by load, then by day of the run.
  public var underWay: [Int64] = []

  /// The hours of a week.
  public static let hours = 168

  /// Nothing seen.
  public init(queued: [Int64] = [], busy: [Int64] = [], present: [Int64] = [], underWay: [Int64] = []) {
    self.queued = queued
    self.busy = busy
    self.present = present
    self.underWay = underWay
  }
}
