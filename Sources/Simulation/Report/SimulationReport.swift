public import ProcessGraph
public import WorkingTime

/// What the replications of a scenario showed, as figures; rendering is others' work.
///
/// Counts and lengths are means a replication; every estimate carries its 95 % interval.
public struct SimulationReport: Hashable, Sendable {
  /// The scenario's name.
  public var scenario: String
  /// The seed.
  public var seed: UInt64
  /// How many replications there were.
  public var replications: Int
  /// How many calendar days were counted, the warm-up left out.
  public var countedDays: Int
  /// How many calendar days went before those.
  public var warmUpDays: Int
  /// True when they were found in the run itself.
  public var isWarmUpFound: Bool
  /// How exact the figures are against what was asked for; nil when nothing was.
  public var precision: PrecisionReport?
  /// By load, in the order of the scenario.
  public var procedures: [ProcedureReport]
  /// By pool, in the order of the scenario.
  public var pools: [PoolReport]
  /// Where dossiers lie longest, when they lie anywhere.
  public var bottleneck: Bottleneck?
  /// Which desks had the dossiers of all procedures when the limit ran out that each is held to.
  public var delayByDesk: DelayReport
  /// The same by agency.
  public var delayByAgency: DelayReport
  /// What the staff costs; nil when no pool has a price.
  public var cost: StaffCost?
  /// What was taken for granted because nobody said.
  public var assumptions: [Assumption]
  /// Values of the procedures that nobody has verified.
  public var unverified: [UnverifiedValue]
  /// How many replications were broken off because more dossiers were under way than can be followed.
  public var overflown: Int
  /// How many events were simulated in all.
  public var events: Int64
}

/// One procedure.
public struct ProcedureReport: Hashable, Sendable {
  /// The load, by position in the scenario.
  public var load: Int
  /// The procedure's name.
  public var name: String
  /// What people call it.
  public var title: String
  /// National code.
  public var code: String?
  /// Dossiers that came in.
  public var arrived: Estimate
  /// Dossiers that ended.
  public var ended: Estimate
  /// Dossiers that ended, by kind; kinds that never occurred are left out.
  public var endedByKind: [EndReport]
  /// Dossiers under way when counting began.
  public var underWayAtStart: Estimate
  /// Dossiers under way at the end.
  public var underWayAtEnd: Estimate
  /// Dossiers under way on average.
  public var underWay: Estimate
  /// The statutory limit.
  public var limit: LimitReport?
  /// The reduced limit.
  public var reducedLimit: LimitReport?
  /// Points for service.
  public var servicePoints: ServicePoints
  /// What became of the dossiers that lay there at the start; nil without any.
  public var backlog: BacklogReport?
  /// From handing in to the end, in calendar days of 24 hours, on average.
  public var meanDays: Estimate
  /// The same in working days.
  public var meanWorkingDays: Estimate
  /// From handing in to the end, in calendar days of 24 hours: half of the dossiers take no longer.
  public var medianDays: Estimate
  /// The same for nine in ten dossiers.
  public var ninetyPercentDays: Estimate
  /// From handing in to the end, in working days: half of the dossiers take no longer.
  public var medianWorkingDays: Estimate
  /// The same for nine in ten dossiers.
  public var ninetyPercentWorkingDays: Estimate
  /// Working hours in queues, a dossier that ended.
  public var waitingHours: Estimate
  /// Working hours of hands-on work, a dossier that ended.
  public var workHours: Estimate
  /// Calendar days in waits for the applicant and others, a dossier that ended.
  public var stoppedDays: Estimate
  /// Steps and waits that were visited, in reading order.
  public var steps: [StepReport]
  /// Dossiers given up because they went round more than 10 000 times.
  public var stuck: Int64
}

/// How many dossiers came to an end of one kind.
public struct EndReport: Hashable, Sendable {
  /// The kind.
  public var kind: EndKind
  /// How many, a replication.
  public var count: Estimate
}

/// How a limit was kept.
public struct LimitReport: Hashable, Sendable {
  /// The share of judged dossiers that were in time, from 0 to 1.
  public var onTime: Estimate
  /// Dossiers judged, over all replications.
  public var judged: Int64
  /// Dossiers that could not be judged, over all replications: the value is unknown or the calendar ends too soon.
  public var undecided: Int64
  /// Dossiers under way at the end with their deadline past.
  public var overdue: Estimate
  /// Where dossiers lay when it ran out.
  public var delay: DelayReport
}

/// One step or wait, a completed visit of it.
public struct StepReport: Hashable, Sendable {
  /// The node.
  public var node: NodeID
  /// Its stable id.
  public var id: String
  /// What people call it.
  public var title: String
  /// True for a wait, whose time is neither waiting in a queue nor work.
  public var isWait: Bool
  /// Completed visits a replication.
  public var visits: Estimate
  /// Working hours in a queue, a visit.
  public var waitingHours: Estimate
  /// Working hours of hands-on work, a visit.
  public var workHours: Estimate
  /// Calendar days from arrival to completion, a visit, nights and days off among them.
  public var elapsedDays: Estimate
  /// The share of visits that silence or a limit ended, from 0 to 1.
  public var timeouts: Estimate
  /// The outcome that silence counts as; nil where silence decides nothing, and for waits.
  public var silence: String?
}

/// One pool of staff.
public struct PoolReport: Hashable, Sendable {
  /// Its stable id.
  public var id: String
  /// What people call it.
  public var title: String
  /// How many people it has.
  public var count: Int
  /// The share of present working time at work, from 0 to 1.
  public var utilisation: Estimate
  /// Dossiers in the queue on average over working time.
  public var queue: Estimate
  /// The longest queue of any replication.
  public var longestQueue: Int64
  /// Pieces of work taken up.
  public var taken: Estimate
  /// Working hours in the queue, a visit that left it or was taken up at once; as of a step, whole and from its beginning.
  public var waitingHours: Estimate
  /// Visits in the queue at the end, which ``waitingHours`` leaves out.
  public var queuedAtEnd: Estimate
  /// Working hours that each of those has lain there so far.
  public var queuedAtEndHours: Estimate
}

/// Where dossiers lie longest.
public struct Bottleneck: Hashable, Sendable {
  /// The pool, by position in the scenario.
  public var pool: Int
  /// Its share of all time in queues, from 0 to 1.
  public var shareOfWaiting: Double
  /// The share of its working time at work.
  public var utilisation: Double
  /// Working hours that a visit that left the queue lay there.
  public var waitingHours: Double
  /// True when its queue grows faster than it is worked off: utilisation of 97 % or more.
  public var isOverloaded: Bool
}

/// A value of a procedure that nobody has verified.
public struct UnverifiedValue: Hashable, Sendable {
  /// The load, by position in the scenario.
  public var load: Int
  /// What it is: `time limit`, `reduced limit`, a stage, fee or charge, or the id of a step or wait.
  public var place: String
  /// How well it is known; nil when nobody said.
  public var mark: SourceMark?
  /// Where it was read, in the analyst's words.
  public var readIn: String?
}
