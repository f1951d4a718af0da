public import ProcessGraph
public import WorkingTime

/// Which promise about time a result speaks of.
public enum LimitKind: Hashable, Sendable {
  /// The statutory limit.
  case statutory
  /// The reduced limit.
  case reduced
  /// The limit of a stage.
  case stage(StageID)
}

/// Why a question about time has no answer.
public enum UndecidedReason: Hashable, Sendable {
  /// A step or a wait on the way has no limit of its own.
  case noLimit(NodeID)
  /// The limit itself is not known yet, for the reason the analyst gives.
  case unknownLimit(because: String)
  /// A way back has no bound, or an arrow crosses branches: paths cannot be followed.
  case unsoundStructure
  /// Repetitions combine in too many ways.
  case tooManyRepetitions
  /// Durations are too finely divided for exact sums.
  case tooFine
  /// The clock starts, stops or ends inside a parallel branch.
  case clockInsideBranch(NodeID)
  /// Units differ, and no calendar was given to decide by date.
  case noCalendar
  /// The calendar ends before the limit does.
  case outsideCalendar
  /// The calendar covers no day on which the edition holds.
  case noDayInCalendar
  /// There are too many cases, stops or days to decide by date.
  case tooLarge
}

/// One place of a witness path with the sum when it is left.
public struct WitnessStep: Hashable, Sendable {
  /// The step or wait.
  public var node: NodeID
  /// What it adds; nil when the clock does not run there.
  public var share: Duration?
  /// The sum so far; nil when the clock does not run.
  public var sum: Duration?
  /// When it is left at the latest, on a path with dates.
  public var until: Instant?
  /// When it was come to, for a stop of the clock on a path with dates.
  public var requested: Instant?
}

/// What is known about one limit in one case.
public enum LimitVerdict: Hashable, Sendable {
  /// There is no limit to keep.
  case noLimit
  /// Kept on every path, with so much left over.
  case kept(slack: Duration)
  /// Kept on every path and every date; unlike units leave no number.
  case keptOnEveryDate
  /// Kept only when the limit is extended.
  case keptWithExtension(Duration)
  /// Exceeded by so much on the witness path.
  case exceeded(by: Duration)
  /// Perhaps exceeded: the sum is an upper bound.
  case possiblyExceeded(by: Duration)
  /// Broken on some or all dates.
  case brokenOnDates(DateViolations)
  /// Perhaps broken on some dates: the latest finish is an upper bound.
  case possiblyBrokenOnDates(DateViolations)
  /// Not decided.
  case notDecided(UndecidedReason)
}

/// The longest official time in one case, against one limit.
public struct LimitResult: Hashable, Sendable {
  /// Which limit.
  public var kind: LimitKind
  /// The limit that holds in this case; nil when there is none.
  public var limit: LimitValue?
  /// The row of the limit's table.
  public var row: Int?
  /// The longest sum; nil when units are mixed or something is not known.
  public var sum: Duration?
  /// The path with that sum.
  public var path: [WitnessStep]
  /// What follows.
  public var verdict: LimitVerdict
  /// The tightest day of each year on which the clock can begin, where dates decide and days were asked for.
  public var tightestDays: [TightDay] = []
  /// True when the sum is an upper bound: what must happen beside its path may make it shorter.
  public var isSumAtMost = false
  /// The case in the analyst's words where it was told apart for this limit alone; empty where it is that of the result
  /// around it.
  public var facts = ""
}

/// The longest times in one case of the facts.
public struct CaseResult: Hashable, Sendable {
  /// The facts in the analyst's words; empty when nothing depends on facts.
  public var facts: String
  /// Against each limit of the procedure: the statutory, the reduced, each stage in order.
  public var limits: [LimitResult]
  /// The longest time from submission to an end, whoever takes it; nil when units are mixed or unknown.
  public var elapsed: Duration?
  /// The path that takes so long.
  public var elapsedPath: [WitnessStep]
}

/// The worst case of one edition of a procedure, as data.
public struct WorstCase: Hashable, Sendable {
  /// Which edition.
  public var procedure: ProcedureIdentity
  /// Every case that the conditions tell apart.
  public var cases: [CaseResult]
  /// True when cases could not be told apart or branches share a bound: sums are then *at most*.
  public var isUpperBound: Bool
  /// Why there are no cases.
  public var undecided: UndecidedReason?
  /// How much longer steps may take, by node, where that was asked for; nil when there was too much to work out.
  public var margins: [StepMargin]? = []
  /// The days of acceptance that are tried where dates decide: those of the edition that the calendar covers.
  public var days: DayRange?
}

/// What begins the clock of a limit.
public enum ClockBeginning: Hashable, Sendable {
  /// A submission that intake finds complete.
  case acceptance
  /// A resubmission from which the clock begins anew.
  case resubmission
  /// A step is begun.
  case with(NodeID)
  /// A step or a wait is over.
  case after(NodeID)
}

/// A day on which the clock of a limit begins, of all days of its year the one on which the least is left.
public struct TightDay: Hashable, Sendable {
  /// When the clock began.
  public var start: Instant
  /// When it was due.
  public var due: Instant
  /// When it may finish at the latest.
  public var finish: Instant
  /// What began the clock.
  public var beginning: ClockBeginning

  /// The year in which the clock began.
  public var year: Int { start.day.civil.year }
  /// By how many seconds it may be late; below zero by how many it is early.
  public var lateness: Int64 { finish.seconds - due.seconds }

  init(_ witness: DatedWitness) {
    start = witness.start
    due = witness.due
    finish = witness.finish
    beginning = witness.beginning
  }
}

/// Days on which a limit is broken.
public struct DateViolations: Hashable, Sendable {
  /// On how many days that the clock begins on.
  public var broken: Int
  /// Of how many on which it can begin.
  public var days: Int
  /// The worst: when the clock began, when it was due, when it may finish by its own limits.
  public var start: Instant
  /// When it was due.
  public var due: Instant
  /// When it may finish.
  public var finish: Instant
  /// What began the clock.
  public var beginning: ClockBeginning
  /// What moved the dates, in the calendar's words.
  public var holidays: [String]
  /// Where days and lateness are those that dossiers reach, the most that they may be; nil where they are exact.
  public var atMost: Bound?

  /// What days on which a limit is broken, and how late it may finish, are bounded by.
  public struct Bound: Hashable, Sendable {
    /// On at most how many days.
    public var broken: Int
    /// By at most how many seconds.
    public var lateness: Int64
  }
}
