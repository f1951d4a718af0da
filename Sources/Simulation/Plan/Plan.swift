import ProcessGraph
import WorkingTime

/// One limit of a procedure, by row: how long, or that it cannot be judged.
enum PlanLimit: Sendable {
  /// A length counted as the law counts deadlines.
  case duration(Duration)
  /// The same working day when received before a time of day, else the next.
  case sameWorkingDay(before: TimeOfDay)
  /// There is none.
  case none
  /// Nobody knows it.
  case unknown
}

/// A fact that dossiers are given on arrival.
struct PlanFact {
  var word: Int32
  var key: UInt64
  /// The share of each value and those before it, of 2^64; empty for the day of submission.
  var upTo: [UInt64]
}

/// What the engine knows of one procedure.
struct PlanLoad {
  var graph: Int
  var start: Int32
  /// The first of its nodes among all; they keep their order.
  var firstNode: Int32
  var nodeCount: Int32
  /// How many words of state a case has.
  var words: Int
  var facts: [PlanFact]
  /// The key of its random numbers.
  var key: UInt64
  /// Whether some step is an intake, so that submission alone accepts nothing.
  var hasIntake: Bool
  /// The statutory and the reduced limit; no rows when there is none.
  var limits: [PlanTable]
  /// Which of the two limits start somewhere else than at acceptance.
  var startsElsewhere: UInt8
  /// The calendar by which limits are counted and resubmissions received.
  var calendar: Int
  /// The calendar of the receiving desk.
  var receivingCalendar: Int
  var arrivals: [ArrivalSpan]
  var isEven: Bool
  var backlog: Int
}

/// A scenario and its graphs in flat arrays of integers: all that a run reads and nothing it changes.
struct Plan: Sendable {
  var seed: UInt64 = 0
  var start = Instant(seconds: 0)
  /// The tick at which counting begins.
  var warmEnd: Int64 = 0
  /// The tick at which the run ends.
  var end: Int64 = 0
  var calendars: [WorkCalendar] = []
  /// One timeline for each calendar, then those that several desks have in common.
  var timelines: [WorkTimeline] = []
  var pools: [PlanPool] = []
  /// How many people work in pools with absences.
  var placeCount = 0
  var loads: [PlanLoad] = []
  var nodes: [PlanNode] = []
  var edges: [PlanEdge] = []
  var outcomes: [PlanOutcome] = []
  var options: [PlanOption] = []
  var desks: [PlanDesk] = []
  /// Limits of steps and lengths of periods.
  var shares: [TimelineShare?] = []
  /// Limits of waits and procedures.
  var limits: [PlanLimit] = []
  var decisions = DecisionTable()
  var samplers = SamplerTable()
  /// The most words of state that a case has.
  var words = 0
}
