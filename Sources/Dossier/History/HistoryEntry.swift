public import ProcessGraph
public import WorkingTime

/// How a step came out without anybody saying so.
public enum CompletionManner: String, Hashable, Sendable, CaseIterable {
  /// Somebody reported it.
  case reported
  /// The limit ran out, and silence counts as this outcome.
  case silence
  /// A period that always runs in full was over.
  case period
}

/// Which of a dossier's limits is spoken of.
public enum DossierLimit: Hashable, Sendable {
  /// The statutory limit of the procedure.
  case statutory
  /// The reduced limit.
  case reduced
  /// A stay in a stage, by position in ``DossierState/stays``.
  case stay(Int)
}

/// What happened to a dossier.
public enum Happening: Hashable, Sendable {
  /// It was handed in.
  case submitted
  /// Intake found it complete, or it needs no intake: the clock starts with the submission that was found so.
  case accepted
  /// A step or a wait began.
  case began
  /// A step came out so, by position in its outcomes.
  case completed(outcome: Int, CompletionManner)
  /// What was waited for came; the outcome is nil for the normal one.
  case answered(outcome: Int?)
  /// The wait's limit ran out.
  case timedOut
  /// A place that counts its uses was passed, for the so-manieth time.
  case counted(CounterID, use: Int)
  /// A bound was used up already.
  case exhausted(CounterID)
  /// All branches came together; the outcome decided, nil when none was carried that the join asks for.
  case joined(outcome: String?)
  /// A branch came to its join and waits for the others.
  case waitsAtJoin
  /// The clock of the limit ended ("đã xử lý xong").
  case resolved
  /// Papers were handed in.
  case handedIn
  /// A fee was paid.
  case paid(FeeID)
  /// A limit was extended.
  case extended(DossierLimit)
  /// An apology was sent, with a new appointment or without.
  case apologised(appointment: Instant?)
  /// A change of the law said what becomes of dossiers under way, by position in the edition's rules.
  case lawChanged(rule: Int)
  /// The applicant withdrew it.
  case withdrew
  /// What was under way here ended with the dossier.
  case withdrawn
  /// The dossier ended.
  case ended(EndKind)
}

/// The clock of the statutory limit as it stood after something happened.
public struct ClockMark: Hashable, Sendable {
  /// Whether it runs.
  public internal(set) var state: ClockState
  /// What was used of the limit by then; nil when that has no number.
  public internal(set) var used: Duration?
  /// When the limit ends; nil when that is not known or the clock stands still.
  public internal(set) var due: Instant?
  /// The same for the reduced limit.
  public internal(set) var reducedDue: Instant?
}

/// One line of a dossier's history: what happened, where, who had it, when, and how the clock stood.
public struct HistoryEntry: Hashable, Sendable {
  /// When.
  public internal(set) var at: Instant
  /// What.
  public internal(set) var what: Happening
  /// The place in the process; nil for what has none.
  public internal(set) var node: NodeID?
  /// The arrow that was taken, whose lines and article say why.
  public internal(set) var edge: EdgeID?
  /// The desks that had it.
  public internal(set) var desks: [DeskID]
  /// The national status after it.
  public internal(set) var status: DossierStatus
  /// The clock after it.
  public internal(set) var clock: ClockMark
  /// When the step's or wait's own limit ends, for what began and for what came out of it.
  public internal(set) var until: Instant?
  /// Papers that came into the dossier.
  public internal(set) var documents: [DocumentID]
  /// Papers that the step needs and the dossier lacks, for what began.
  public internal(set) var lacking: [DocumentID]
}
