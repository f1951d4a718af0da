/// The whole numbers that a type of counts is made of, for those who write them down.
///
/// Every number is in one of the two lists; a test holds them against the type.
public protocol CountFields {
  /// All nothing.
  init()
  /// Numbers of things.
  static var counts: [WritableKeyPath<Self, Int64>] { get }
  /// Sums of ticks.
  static var ticks: [WritableKeyPath<Self, Int64>] { get }
}

extension LoadCounts.Tally: CountFields {
  /// Numbers of things.
  public static var counts: [WritableKeyPath<Self, Int64>] {
    [
      \.arrived, \.underWayAtStart, \.underWayAtEnd, \.limit.onTime, \.limit.late, \.limit.undecided, \.limit.overdue,
      \.limit.onLastDay, \.reducedLimit.onTime, \.reducedLimit.late, \.reducedLimit.undecided, \.reducedLimit.overdue,
      \.reducedLimit.onLastDay, \.neverReturned, \.returnedOnce, \.becameLate, \.becameLateReduced, \.backlogEnded,
      \.stuck,
    ]
  }

  /// Sums of ticks.
  public static var ticks: [WritableKeyPath<Self, Int64>] {
    [\.underWayTicks, \.elapsedTicks, \.workingTicks, \.stoppedTicks, \.waitedTicks, \.workedTicks, \.backlogLastTick]
  }
}

extension NodeCounts: CountFields {
  /// Numbers of things.
  public static var counts: [WritableKeyPath<Self, Int64>] { [\.visits, \.timeouts, \.late, \.lateReduced] }
  /// Sums of ticks.
  public static var ticks: [WritableKeyPath<Self, Int64>] { [\.waitedTicks, \.workedTicks, \.elapsedTicks] }
}

extension DeskCounts: CountFields {
  /// Numbers of things.
  public static var counts: [WritableKeyPath<Self, Int64>] { [\.late] }
  /// Sums of ticks.
  public static var ticks: [WritableKeyPath<Self, Int64>] { [] }
}

extension PoolCounts: CountFields {
  /// Numbers of things.
  public static var counts: [WritableKeyPath<Self, Int64>] { [\.taken, \.lapsed, \.queuedAtEnd, \.longestQueue] }
  /// Sums of ticks.
  public static var ticks: [WritableKeyPath<Self, Int64>] {
    [\.busyTicks, \.presentTicks, \.openTicks, \.queuedTicks, \.waitedTicks, \.queuedAtEndTicks]
  }
}
