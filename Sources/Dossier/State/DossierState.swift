public import ProcessGraph
public import WorkingTime

/// A stay in a stage with a limit of its own, from the moment its first step begins.
public struct StageStay: Hashable, Sendable {
  /// The stage.
  public internal(set) var stage: StageID
  /// Its clock.
  public internal(set) var clock: ClockRecord
}

/// An end that a dossier has come to.
public struct DossierEnding: Hashable, Sendable {
  /// Which end.
  public internal(set) var kind: EndKind
  /// When.
  public internal(set) var at: Instant
}

/// A fee that was paid.
public struct FeePayment: Hashable, Sendable {
  /// Which fee.
  public internal(set) var fee: FeeID
  /// When.
  public internal(set) var at: Instant
}

/// An apology for being late, with the new appointment that may be given once (Decree 61/2018 article 19.9).
public struct DossierApology: Hashable, Sendable {
  /// When it was sent.
  public internal(set) var at: Instant
  /// The new appointment; nil when the apology names none.
  public internal(set) var appointment: Instant?
  /// True when it was sent after the last moment for it, one working day before the deadline.
  public internal(set) var isLate: Bool
}

/// All that is known of one dossier between two events: a value, so that keeping it is interrupting and reading it is
/// resuming.
public struct DossierState: Hashable, Sendable {
  /// The edition of the procedure that it follows.
  public let procedure: ProcedureIdentity
  /// The moment of the last event; nil before the submission.
  public internal(set) var now: Instant?
  /// When it was handed in.
  public internal(set) var submitted: Instant?
  /// When it was last handed in or handed in again, as the receiving desk counts it: outside its hours, at its next
  /// opening.
  public internal(set) var received: Instant?
  /// The submission or resubmission that was found complete, as the desk counts it; nil before acceptance.
  public internal(set) var accepted: Instant?
  /// When the clock of the limit came to its end, at `resolved` or at the dossier's own end.
  public internal(set) var resolved: Instant?
  /// The end; nil while it is under way.
  public internal(set) var ending: DossierEnding?
  /// What is known of the facts, and the steps it went through.
  public internal(set) var facts: FactValues
  /// Where it is, in the order in which it came there; empty before the submission and after the end.
  public internal(set) var positions: [DossierPosition] = []
  /// How often each bound was used, by counter.
  public internal(set) var counters: [Int]
  /// The clock of the statutory limit.
  public internal(set) var limit = ClockRecord()
  /// The clock of the reduced limit.
  public internal(set) var reducedLimit = ClockRecord()
  /// Stays in stages that have a limit, in the order in which they began.
  public internal(set) var stays: [StageStay] = []
  /// Papers that lie in the dossier, in the order in which they came.
  public internal(set) var documents: [DocumentID] = []
  /// What was paid.
  public internal(set) var payments: [FeePayment] = []
  /// The last apology.
  public internal(set) var apology: DossierApology?
  /// What happened, in order.
  public internal(set) var history: [HistoryEntry] = []

  var joins: [OpenJoin] = []
  var remainders: [ShareRemainder] = []
  /// How many positions stop the clock.
  var stops = 0
  /// True once a new appointment was given.
  var isReappointed = false

  /// A dossier that nobody has handed in yet.
  init(_ graph: ProcessGraph) {
    procedure = graph.identity
    facts = FactValues(count: graph.facts.count)
    facts.passed = Array(repeating: false, count: graph.nodes.count)
    counters = Array(repeating: 0, count: graph.counters.count)
  }

  /// The position at a step or wait, the earliest where there are several.
  public func position(at node: NodeID) -> DossierPosition? { positions.first { $0.node == node } }

  /// True when a fee was paid.
  public func hasPaid(_ fee: FeeID) -> Bool { payments.contains { $0.fee == fee } }
}
