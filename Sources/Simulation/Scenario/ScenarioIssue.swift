public import ProcessGraph
public import WorkingTime

/// What makes a scenario impossible to run. Positions are those in the scenario's arrays, so that whoever read it from a
/// file can point at the line.
public enum ScenarioIssue: Error, Hashable, Sendable {
  /// The last day comes before the first, or the run lasts more than 30 years.
  case badPeriod
  /// The warm-up leaves no day to count, or is negative.
  case badWarmUp
  /// Fewer than 1 or more than 1 000 000 replications.
  case badReplications
  /// A load (by position) names a graph that is not there or that another load has already.
  case badGraph(load: Int)
  /// A graph needs a calendar that was not given.
  case unknownCalendar(CalendarName)
  /// A calendar does not cover the simulated days.
  case calendarTooShort(CalendarName, covers: DayRange)
  /// A rate, weight or factor of a load's arrivals is negative, too large or not a number, or a list has a wrong length.
  case badArrivals(load: Int)
  /// A backlog is negative or above 1 000 000.
  case badBacklog(load: Int)
  /// A fact that is not in the graph, is given twice, or has no weight above zero; by position among the load's facts.
  case badFact(load: Int, fact: Int)
  /// A fact whose value is not of its type; by position among the load's facts.
  case badFactValue(load: Int, fact: Int)
  /// Conditions ask for a fact for which the load says nothing.
  case missingFact(load: Int, FactID)
  /// A condition or table at a node depends on so many combinations of facts that they cannot be laid out.
  case tooManyCombinations(load: Int, place: String)
  /// An effort is given for what is no step, or twice; by position among the load's efforts.
  case badEffortNode(load: Int, effort: Int)
  /// An effort's distribution is impossible.
  case badEffort(load: Int, effort: Int, DistributionError)
  /// A duration is given for what is no wait, or twice; by position among the load's waits.
  case badWaitNode(load: Int, wait: Int)
  /// A wait's distribution is impossible.
  case badWait(load: Int, wait: Int, DistributionError)
  /// A wait has neither a duration in the scenario nor a limit in the graph.
  case missingWait(load: Int, NodeID)
  /// An outcome share names a node or outcome that is not there or is given twice, is decided by a condition, or is
  /// not between 0 and 1; by position among the load's outcomes.
  case badOutcome(load: Int, outcome: Int)
  /// The outcome shares of a node add up to more than 1.
  case outcomesAboveOne(load: Int, NodeID, sum: Double)
  /// The outcome shares of a step, the normal one among them, add up to less than 1.
  case outcomesBelowOne(load: Int, NodeID, sum: Double)
  /// A pool (by position) has a count or absence out of range, or no desk.
  case badPool(pool: Int)
  /// A pool names a desk that no graph has.
  case unknownDesk(pool: Int, desk: String)
  /// A pool names a desk that another pool serves already.
  case deskServedTwice(pool: Int, desk: String)
  /// A graph cannot be run as it stands (no start, an edge into nothing, more than 31 carried outcomes, …).
  case badProcedure(load: Int, node: String)
}

/// All that is wrong with a scenario.
public struct InvalidScenario: Error, Hashable, Sendable {
  /// What is wrong, in the order of the scenario; never empty.
  public var issues: [ScenarioIssue]
}

/// What a model takes for granted because nobody said; every report lists it.
public enum Assumption: Hashable, Sendable {
  /// A step's effort is the usual one that the procedure states.
  case effortFromProcedure(load: Int, NodeID)
  /// A step's effort is taken to be a share (``shareOfLimit``) of its time limit, with a deviation of half of it.
  case effortFromLimit(load: Int, NodeID)
  /// A step without limit and effort is taken to need no time.
  case noEffort(load: Int, NodeID)
  /// A wait is taken to last half of its limit.
  case waitFromLimit(load: Int, NodeID)
  /// A desk has as many hands as it needs.
  case unlimitedStaff(desk: String)
  /// A built-in fact always takes its first value.
  case factTakesFirstValue(load: Int, FactID)
  /// A step to which a wait returns with the rest of its share (`resume there`) is worked on as on a first visit.
  case effortDrawnAnew(load: Int, NodeID)
  /// An outcome that chance decides and that the scenario gives no share never happens; by position in the task's outcomes.
  case outcomeNever(load: Int, NodeID, outcome: Int)
  /// A right to extend the limit is never used.
  case extensionNotUsed(load: Int)

  /// The share of a step's time limit that is taken for hands-on work when nobody says how long it takes: a proposal.
  public static let shareOfLimit = 0.2
}
