import ProcessGraph

/// What one replication counted: whole numbers only, so that results merge exactly, in any order and split.
///
/// Ticks are milliseconds. *Counted* means after the warm-up and before the end.
public struct ReplicationResult: Hashable, Sendable {
  /// The replication, from 0.
  public var replication: Int
  /// By load.
  public var loads: [LoadCounts]
  /// By node of all loads, in their order.
  public var nodes: [NodeCounts]
  /// By pool.
  public var pools: [PoolCounts]
  /// By desk that dossiers can lie at, in the order of ``SimulationModel/desks``.
  public var desks: [DeskCounts] = []
  /// What was seen every half hour.
  public var samples = Samples()
  /// How many events were taken from the queue.
  public var events: Int64 = 0
  /// True when more than 16 million branches were under way at once and the run was broken off.
  public var isOverflown = false

  /// Puts counts together.
  public init(
    replication: Int, loads: [LoadCounts], nodes: [NodeCounts], pools: [PoolCounts], desks: [DeskCounts] = [],
    samples: Samples = Samples(), events: Int64 = 0, isOverflown: Bool = false
  ) {
    self.replication = replication
    self.loads = loads
    self.nodes = nodes
    self.pools = pools
    self.desks = desks
    self.samples = samples
    self.events = events
    self.isOverflown = isOverflown
  }

  /// True for counts of just the things that a model has.
  public func isResult(of model: SimulationModel) -> Bool {
    let plan = model.plan
    let days = Int(plan.end / EngineSamples.day)
    return (0..<model.scenario.replications).contains(replication) && loads.count == plan.loads.count
      && loads.allSatisfy { $0.ended.count == EndKind.allCases.count } && nodes.count == plan.nodes.count
      && pools.count == plan.pools.count && desks.count == plan.holderCount
      && samples.queued.count == plan.pools.count * days && samples.busy.count == plan.pools.count * Samples.hours
      && samples.present.count == samples.busy.count && samples.underWay.count == plan.loads.count * days
  }
}

/// What a limit was found to be, dossier by dossier.
public struct LimitCounts: Hashable, Sendable, BitwiseCopyable {
  /// Judged in time.
  public var onTime: Int64 = 0
  /// Judged late.
  public var late: Int64 = 0
  /// Could not be judged: the value is unknown, or the calendar ends before the deadline.
  public var undecided: Int64 = 0
  /// Still under way at the end with its deadline past.
  public var overdue: Int64 = 0
  /// Judged in time, on the day on which the limit ends.
  public var onLastDay: Int64 = 0
}

/// Counts of one procedure.
@dynamicMemberLookup
public struct LoadCounts: Hashable, Sendable {
  /// Those that are single numbers.
  public struct Tally: Hashable, Sendable, BitwiseCopyable {
    /// Dossiers that came in.
    public var arrived: Int64 = 0
    /// Dossiers under way when counting began.
    public var underWayAtStart: Int64 = 0
    /// Dossiers under way at the end.
    public var underWayAtEnd: Int64 = 0
    /// Dossier-ticks under way while counting.
    public var underWayTicks: Int64 = 0
    /// Ticks from handing in to the end, summed over those that ended.
    public var elapsedTicks: Int64 = 0
    /// The same in working ticks of the procedure's calendar.
    public var workingTicks: Int64 = 0
    /// Ticks in waits, summed over those that ended.
    public var stoppedTicks: Int64 = 0
    /// Working ticks in queues, summed over those that ended, whole and from their beginning.
    public var waitedTicks: Int64 = 0
    /// Working ticks of hands-on work, summed the same way.
    public var workedTicks: Int64 = 0
    /// The statutory limit.
    public var limit = LimitCounts()
    /// The reduced limit.
    public var reducedLimit = LimitCounts()
    /// Dossiers that ended without ever having been sent back to be completed.
    public var neverReturned: Int64 = 0
    /// Dossiers that ended and had been sent back once.
    public var returnedOnce: Int64 = 0
    /// Dossiers whose statutory limit ran out while counting.
    public var becameLate: Int64 = 0
    /// Dossiers whose reduced limit ran out while counting.
    public var becameLateReduced: Int64 = 0
    /// Dossiers of the backlog that ended, in all of the run.
    public var backlogEnded: Int64 = 0
    /// The tick at which the last of those ended.
    public var backlogLastTick: Int64 = 0
    /// Dossiers given up because they went round more than 10 000 times.
    public var stuck: Int64 = 0

    /// Nothing yet.
    public init() {}
  }

  /// The single numbers.
  public var tally: Tally
  /// Dossiers that ended, by the position of the kind in `EndKind.allCases`.
  public var ended: [Int64]
  /// Ticks from handing in to the end.
  public var elapsed: LogHistogram
  /// Working ticks from handing in to the end.
  public var working: LogHistogram

  /// Puts counts together; `ended` has a number for each kind of end.
  public init(_ tally: Tally, ended: [Int64], elapsed: LogHistogram, working: LogHistogram) {
    self.tally = tally
    self.ended = ended
    self.elapsed = elapsed
    self.working = working
  }

  /// Dossiers that ended.
  public var out: Int64 { ended.reduce(0, +) }

  /// A single number.
  public subscript<Member>(dynamicMember path: KeyPath<Tally, Member>) -> Member { tally[keyPath: path] }
}

/// Counts of one node: visits that were completed while counting.
public struct NodeCounts: Hashable, Sendable, BitwiseCopyable {
  /// Completed visits.
  public var visits: Int64 = 0
  /// Working ticks in queues, on the timeline of whoever takes it.
  public var waitedTicks: Int64 = 0
  /// Working ticks of hands-on work.
  public var workedTicks: Int64 = 0
  /// Clock ticks from arrival to completion, nights and all.
  public var elapsedTicks: Int64 = 0
  /// Visits ended by silence or a limit.
  public var timeouts: Int64 = 0
  /// Branches of dossiers that lay here when the statutory limit ran out, while counting.
  public var late: Int64 = 0
  /// The same of the reduced limit.
  public var lateReduced: Int64 = 0

  /// Nothing yet.
  public init() {}
}

/// Counts of one desk.
public struct DeskCounts: Hashable, Sendable, BitwiseCopyable {
  /// Branches of dossiers that lay at it when the limit ran out that their procedure is held to (the reduced one where it
  /// has one), while counting.
  public var late: Int64 = 0

  /// Nothing yet.
  public init() {}
}

/// Counts of one pool.
public struct PoolCounts: Hashable, Sendable, BitwiseCopyable {
  /// Working ticks of people at work while counting; those of a joint step include waiting for the others.
  public var busyTicks: Int64 = 0
  /// Working ticks of people present while counting.
  public var presentTicks: Int64 = 0
  /// Working ticks while counting.
  public var openTicks: Int64 = 0
  /// Working ticks that dossiers lay in the queue while counting.
  public var queuedTicks: Int64 = 0
  /// Pieces of work taken up while counting.
  public var taken: Int64 = 0
  /// Visits that left the queue while counting before anybody took them up: silence or their dossier's
  /// end took them out.
  public var lapsed: Int64 = 0
  /// Working ticks in the queue, from first to last, of what left it while counting; what is taken up at once has none.
  public var waitedTicks: Int64 = 0
  /// Visits in the queue at the end.
  public var queuedAtEnd: Int64 = 0
  /// Working ticks that those in the queue at the end have lain there.
  public var queuedAtEndTicks: Int64 = 0
  /// The longest queue of the whole run.
  public var longestQueue: Int64 = 0

  /// Nothing yet.
  public init() {}
}
