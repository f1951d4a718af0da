public import Numbers
public import WorkingTime

/// How long something may take.
public enum LimitValue: Hashable, Sendable {
  /// That long.
  case duration(Duration)
  /// The same working day when received before a time of day, else the next.
  case sameWorkingDay(receivedBefore: TimeOfDay)
  /// No limit, for a stated reason.
  case none(because: String)
  /// Nobody knows yet, for a stated reason: sums that need it are not decided.
  case unknown(because: String)
}

/// How much longer a limit may become.
public enum ExtensionLength: Hashable, Sendable {
  /// By a stated time.
  case duration(Duration)
  /// By a share of the row that holds; 1 is as long again.
  case share(Rational)
}

/// A right to extend a limit once.
public struct LimitExtension: Hashable, Sendable {
  /// By how much.
  public var length: ExtensionLength
  /// When it may be used; nil for always.
  public var condition: Expression?
  /// Who decides; by facts where the deciding agency varies.
  public var decidedBy: DeskOption?
  /// At which step.
  public var at: NodeID?
  /// Where it is declared.
  public var provenance: Provenance

  /// Grants an extension.
  public init(
    length: ExtensionLength, condition: Expression? = nil, decidedBy: DeskOption? = nil, at: NodeID? = nil,
    provenance: Provenance = .none
  ) {
    self.length = length
    self.condition = condition
    self.decidedBy = decidedBy
    self.at = at
    self.provenance = provenance
  }
}

/// What starts the clock of a limit.
public enum LimitStart: Hashable, Sendable {
  /// Acceptance: the submission or resubmission that intake finds complete.
  case acceptance
  /// The moment a step begins.
  case step(NodeID)
  /// The moment a document is received.
  case receipt(DocumentID)
}

/// The deadline of a whole procedure: the statutory one or a reduced one.
public struct TimeLimit: Hashable, Sendable {
  /// How long, by facts. Shares such as `50%` have been worked out row by row.
  public var table: Table<LimitValue>
  /// What starts its clock.
  public var start: LimitStart
  /// Rights to extend it.
  public var extensions: [LimitExtension]
  /// Where it is declared.
  public var provenance: Provenance

  /// States a limit.
  public init(
    _ table: Table<LimitValue>, start: LimitStart = .acceptance, extensions: [LimitExtension] = [],
    provenance: Provenance = .none
  ) {
    self.table = table
    self.start = start
    self.extensions = extensions
    self.provenance = provenance
  }
}

/// A group of steps with a deadline of its own, counted from the moment its first step begins.
public struct Stage: Hashable, Sendable {
  /// Stable id.
  public var id: String
  /// What people call it.
  public var title: String
  /// The stage it stands in.
  public var parent: StageID?
  /// How long, by facts; nil for a stage that only groups.
  public var limit: Table<LimitValue>?
  /// True for the limit of a whole procedure that runs inside another: it leaves out what the clock of that procedure
  /// leaves out, where a stage of a published table counts the desks of other agencies.
  public var isProcedure: Bool
  /// Where it is declared.
  public var provenance: Provenance

  /// Declares a stage.
  public init(
    id: String, title: String, parent: StageID? = nil, limit: Table<LimitValue>? = nil,
    isProcedure: Bool = false, provenance: Provenance = .none
  ) {
    self.id = id
    self.title = title
    self.parent = parent
    self.limit = limit
    self.isProcedure = isProcedure
    self.provenance = provenance
  }
}
