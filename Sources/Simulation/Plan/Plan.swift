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
  /// The share of each value and those before it, of 2^64; none for the day of submission.
  var thresholds: PlanRange
}

/// What the engine knows of one procedure.
struct PlanLoad {
  var graph: Int
  var start: Int32
  /// The first of its nodes among all; they keep their order.
  var firstNode: Int32
  /// How many words of state a case has.
  var words: Int
  var facts: PlanRange
  /// The key of its random numbers.
  var key: UInt64
  /// Whether some step is an intake, so that submission alone accepts nothing.
  var hasIntake: Bool
  /// The statutory and the reduced limit; no rows when there is none.
  var limits: (PlanTable, PlanTable)
  /// Which of the two limits start somewhere else than at acceptance.
  var startsElsewhere: UInt8
  /// The calendar by which limits are counted and resubmissions received.
  var calendar: Int
  /// The calendar of the receiving desk.
  var receivingCalendar: Int
  /// True when dossiers arrive in the hours of the desk that receives.
  var isReceivedAtOnce: Bool
  var arrivals: PlanRange
  var isEven: Bool
  var backlog: Int
}

/// A scenario and its graphs in arrays of integers, while they are compiled.
struct PlanTables {
  var calendars: [WorkCalendar] = []
  /// One timeline for each calendar, then those that several desks have in common.
  var timelines: [WorkTimeline] = []
  var pools: [PlanPool] = []
  var loads: [PlanLoad] = []
  var nodes: [PlanNode] = []
  var edges: [PlanEdge] = []
  var outcomes: [PlanOutcome] = []
  var options: [PlanOption] = []
  var desks: [PlanDesk] = []
  var facts: [PlanFact] = []
  var thresholds: [UInt64] = []
  var arrivals: [ArrivalSpan] = []
  /// Limits of steps and lengths of periods.
  var shares: [TimelineShare] = []
  /// The same as they are written.
  var durations: [Duration] = []
  /// Limits of waits and procedures.
  var limits: [PlanLimit] = []
  var decisions = DecisionTable()
  var samplers = SamplerTable()
  /// The ticks at which a run looks at everybody, in their order.
  var looks: [EngineSamples.Look] = []
  /// The ids of the desks that dossiers can lie at, by number.
  var holders: [String] = []
  /// For pools that put some dossiers before others: the rank of each load.
  var ranks: [Int32] = []
  /// How many people work in pools with absences.
  var placeCount = 0
  /// The most words of state that a case has.
  var words = 0
  var seed: UInt64 = 0
  var start = Instant(seconds: 0)
  /// The hour of the week, from Monday 0:00, at which the run begins.
  var firstHour: Int64 = 0
  /// The tick at which counting begins.
  var warmEnd: Int64 = 0
  /// The tick at which the run ends.
  var end: Int64 = 0
}

extension PlanTables {
  /// The load whose dossiers begin behind the start, where nothing happens at it.
  func shortened(_ load: PlanLoad) -> PlanLoad {
    var load = load
    let start = nodes[Int(load.start)]
    let edge = edges[Int(start.edges.first)]
    if !start.isMarked, edge.carries == 0, edge.clears == 0, !edge.resumesRemainder { load.start = edge.target }
    return load
  }
}

/// A scenario and its graphs as a run reads them: nothing here is counted, checked for uniqueness, or changed.
///
/// Whoever holds a plan holds the arena that owns its memory.
struct Plan: Sendable {
  let seed: UInt64
  let start: Instant
  let warmEnd: Int64
  let end: Int64
  let words: Int
  let placeCount: Int
  let holderCount: Int
  let calendars: Flat<WorkCalendar>
  let timelines: Flat<WorkTimeline>
  let pools: Flat<PlanPool>
  let loads: Flat<PlanLoad>
  let nodes: Flat<PlanNode>
  let edges: Flat<PlanEdge>
  let outcomes: Flat<PlanOutcome>
  let options: Flat<PlanOption>
  let desks: Flat<PlanDesk>
  let facts: Flat<PlanFact>
  let thresholds: Flat<UInt64>
  let arrivals: Flat<ArrivalSpan>
  let looks: Flat<EngineSamples.Look>
  let shares: Flat<TimelineShare>
  let durations: Flat<Duration>
  let limits: Flat<PlanLimit>
  let ranks: Flat<Int32>
  let decisions: Decisions
  let samplers: Samplers

  /// Lays compiled tables out for running.
  init(_ tables: PlanTables, in arena: Arena) {
    seed = tables.seed
    start = tables.start
    warmEnd = tables.warmEnd
    end = tables.end
    words = tables.words
    placeCount = tables.placeCount
    holderCount = tables.holders.count
    calendars = arena.keep(tables.calendars)
    timelines = arena.keep(tables.timelines)
    pools = arena.keep(tables.pools)
    loads = arena.keep(tables.loads.map(tables.shortened))
    var summarised = tables.nodes
    for position in summarised.indices { summarised[position].summarise(tables.options, tables.desks) }
    nodes = arena.keep(summarised)
    edges = arena.keep(tables.edges)
    outcomes = arena.keep(tables.outcomes)
    options = arena.keep(tables.options)
    desks = arena.keep(tables.desks)
    facts = arena.keep(tables.facts)
    thresholds = arena.keep(tables.thresholds)
    arrivals = arena.keep(tables.arrivals)
    looks = arena.keep(tables.looks)
    shares = arena.keep(tables.shares)
    durations = arena.keep(tables.durations)
    limits = arena.keep(tables.limits)
    ranks = arena.keep(tables.ranks)
    decisions = Decisions(tables.decisions, in: arena)
    samplers = Samplers(tables.samplers, in: arena)
  }
}
