/// What a search for the least staff came to, with the evidence.
public struct StaffingAnswer: Hashable, Sendable {
  /// Why there is no answer.
  public enum Obstacle: Hashable, Sendable {
    /// No dossier had a limit that could be judged.
    case nothingDue
    /// Some pools need more people than allowed so that the work that comes can be done at all, by position.
    case tooFewAllowed([Int])
    /// With as many people as help it may be reached, and the replications are too few to show it; at least so many would
    /// be needed, nil when that cannot be told.
    case notEnoughData(OnTimeEstimate, replications: Int?)
    /// Not even as many people as are allowed reach it, though more would still shorten queues.
    case outOfReach(OnTimeEstimate)
    /// Not even when nobody ever waits: the work itself and the waits take longer than the limits allow.
    case workItself(OnTimeEstimate)
  }

  /// What was asked.
  public var question: StaffingQuestion
  /// By pool, in the order of the scenario.
  public var pools: [StaffedPool]
  /// The answer; nil where there is none.
  public var found: StaffingPoint?
  /// Why there is none.
  public var obstacle: Obstacle?
  /// The staff as the scenario says it.
  public var written: StaffingPoint
  /// The share of each load at the answer; nothing for loads without a limit.
  public var procedures: [ProcedureOnTime]
  /// The best share found for each number of people, or cost, the least first; the answer among them.
  public var frontier: [StaffingPoint]
  /// True when the staff is weighed by its cost, not counted.
  public var isPriced: Bool
  /// How many staffings were looked at.
  public var tried: Int
  /// How many replications were made in all.
  public var runs: Int
}

/// A staffing and how it fares.
public struct StaffingPoint: Hashable, Sendable {
  /// People by pool.
  public var people: [Int]
  /// People in all that the search may change.
  public var total: Int
  /// What they cost in a year, in đồng; nil without prices.
  public var yearlyCost: Int64?
  /// The share in time in the confirming run: of all dossiers, or of the procedure that fares worst where each has to keep
  /// the target. The lower limit is that of both runs, whichever is lower.
  public var onTime: OnTimeEstimate
  /// True when the target is kept with the confidence asked for.
  public var isEnough: Bool
}

/// How a procedure keeps its limit at the answer.
public struct ProcedureOnTime: Hashable, Sendable {
  /// Its name.
  public var name: String
  /// Its share.
  public var onTime: OnTimeEstimate
}

/// One pool of a staffing.
public struct StaffedPool: Hashable, Sendable {
  /// What one person less or more does to the share of dossiers in time.
  public enum Change: Hashable, Sendable {
    /// The difference, replication by replication, and whether the target is then kept.
    case differs(PairedEstimate, isEnough: Bool)
    /// More work would come than could be done.
    case overloaded
    /// Nobody is left, or no more are allowed.
    case notPossible
  }

  /// Its stable id.
  public var id: String
  /// What people call it.
  public var title: String
  /// How many the scenario has.
  public var written: Int
  /// The fewest with whom less work comes than can be done.
  public var least: Int
  /// True when nothing comes to it: the search leaves it as it is.
  public var isIdle: Bool
  /// What one person costs in a year, in đồng.
  public var yearlyCost: Int64?
  /// One person less than the answer.
  public var fewer: Change
  /// One person more.
  public var more: Change
}
