/// What a dossier does at a node.
enum PlanOperation: UInt8 {
  case start
  /// A desk works on it.
  case desk
  /// All of several desks work on it together.
  case together
  /// Time passes and no desk is busy: a system's step.
  case delay
  /// A period that always runs in full.
  case period
  case wait
  case choice
  case fork
  case join
  case bound
  case resolved
  case end
}

/// One node in integers: all ids are positions in the plan's flat arrays, -1 for none.
struct PlanNode {
  var operation: PlanOperation
  /// What it does to the clock: 0 runs, 1 pauses, 2 restarts.
  var clock: UInt8 = 0
  var isIntake = false
  /// True for a step to which waits return with what is left of its share, where that decides when it ends by itself.
  var keepsRemainder = false
  /// True for a place that takes no time and is asked for: its visits count, or a limit starts there.
  var isMarked = false
  /// True for a wait for the applicant, whose return counts as a resubmission.
  var isResubmission = false
  /// True for a wait for the applicant to which a step sends dossiers that are not complete.
  var isReturn = false
  /// True when one of the limits starts here: 1 the statutory, 2 the reduced, 3 both.
  var startsLimit: UInt8 = 0
  /// The same for limits that start when what is made here has been received.
  var startsLimitAfter: UInt8 = 0
  /// Which end it is.
  var end: UInt8 = 0
  /// True for a node that time passes at.
  var takesTime = false
  /// True when more happens at its beginning than that work begins: a limit, a stop of the clock, silence.
  var hasBeginning = false
  /// True when more happens at its end than that an outcome is drawn.
  var hasEnding = false
  /// The one desk that does it whatever the facts are, with the pool ``severalDesks`` where that cannot be said.
  var desk = PlanDesk(pool: PlanNode.severalDesks, timeline: 0)
  var load: Int32
  /// The word of the case that counts visits.
  var visits: Int32 = -1
  /// The word of the counter, or of how many branches are under way.
  var word: Int32 = -1
  /// The bound of the counter, or the word of the carried outcomes; the word behind that keeps what the branch around the
  /// block carries.
  var bound: Int32 = 0
  /// The other one of fork and join.
  var partner: Int32 = -1
  var sampler: Int32 = -1
  /// The calendar, for delays, periods, waits and step limits.
  var calendar: Int32 = -1
  /// The timeline of joint work.
  var timeline: Int32 = 0
  /// True when the sampled time is counted on the clock.
  var onClock = false
  var options = PlanRange()
  var outcomes = PlanRange()
  var edges = PlanRange()
  /// The rows of its limit or period.
  var limit = PlanTable()
  /// The outcome that silence counts as.
  var silence: Int32 = -1
  /// The edge taken when the wait's limit runs out.
  var timeoutEdge: Int32 = -1
  /// The desk that dossiers lie at where no desk of the options has them: of a period, or of a wait for a desk; -1 for the
  /// applicant and for systems.
  var holder: Int32 = -1
  /// The hash of its name, part of the key of its random numbers.
  var key: UInt64 = 0

  /// What stands for the pool where it depends on facts or on who is free, or where no desk works.
  static let severalDesks: Int32 = -2

  /// Says beforehand what a run would otherwise ask at every visit.
  mutating func summarise(_ options: [PlanOption], _ desks: [PlanDesk]) {
    switch operation {
    case .desk, .together, .delay, .period, .wait: takesTime = true
    case .start, .choice, .fork, .join, .bound, .resolved, .end: takesTime = false
    }
    hasBeginning = startsLimit != 0 || clock != 0 || silence >= 0
    hasEnding =
      keepsRemainder || isResubmission || startsLimitAfter != 0 || isIntake || operation == .wait || clock != 0
    if operation == .desk, self.options.count == 1 {
      let option = options[Int(self.options.first)]
      if option.decision < 0, option.desks.decision < 0 { desk = desks[Int(option.desks.first)] }
    }
  }
}

/// Some neighbours in a flat array.
struct PlanRange {
  var first: Int32 = 0
  var end: Int32 = 0

  @inline(__always) var count: Int32 { end - first }
}

/// A value by facts: which row holds, and where the rows' values begin in their array.
struct PlanTable {
  /// The decision among several rows; -1 when there is only one.
  var decision: Int32 = -1
  /// Where the rows begin; -1 for no table.
  var first: Int32 = -1
}

/// One way in which a step or wait can come out.
struct PlanOutcome {
  /// The share of it and of those before it, of 2^64.
  var upTo: UInt64
  /// The condition under which it happens, or -1.
  var decision: Int32
  /// The edge it takes.
  var edge: Int32
}

/// A way from one node to another.
struct PlanEdge {
  var target: Int32
  /// The outcomes that it carries to the join, one bit each.
  var carries: UInt32 = 0
  /// True when the step goes on with what was left of its share.
  var resumesRemainder = false
  /// The outcomes of its source that it takes back.
  var clears: UInt32 = 0
  /// The outcomes that an `on any` asks for.
  var asks: UInt32 = 0
  /// The condition of a choice's or fork's edge; -1 for always.
  var decision: Int32
  /// What kind of edge it is for choices, forks, joins and bounds.
  var kind: Kind

  enum Kind: UInt8 {
    case normal
    case conditional
    case exhausted
    case onAny
    case other
  }
}

/// One desk that may take part in a step.
struct PlanOption {
  /// When it takes part; -1 for always.
  var decision: Int32
  /// Which desk, by facts.
  var desks: PlanTable
}

/// Where a desk's work is done.
struct PlanDesk {
  /// The pool, or -1 for as many hands as needed.
  var pool: Int32
  /// The timeline on which work is counted.
  var timeline: Int32
  /// Its number among the desks that dossiers lie at; -1 where no dossier ever lies.
  var holder: Int32 = -1
}

/// The staff of some desks.
struct PlanPool {
  var timeline: Int32
  var count: Int32
  /// The share of days away.
  var absence: Double
  var key: UInt64
  /// Where its people's places begin, in the table of places of pools with absences.
  var firstPlace: Int32
  /// Where its ranks of loads begin, in the table of ranks; -1 when dossiers come in the order of their arrival.
  var firstRank: Int32 = -1
  /// True when deadlines decide among dossiers of one rank.
  var isByDeadline = false
}

/// Hours in which dossiers arrive at an even rate.
struct ArrivalSpan {
  var opens: Int64
  var closes: Int64
  /// Arrivals a tick.
  var rate: Double
}
