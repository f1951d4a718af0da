public import Numbers
public import WorkingTime

/// Which edition of which procedure a graph is.
public struct ProcedureIdentity: Hashable, Sendable {
  /// The package, such as `construction.permits`.
  public var package: String
  /// The procedure's name in it.
  public var name: String
  /// First day of the edition; nil when the rule file gives none.
  public var from: Day?
  /// Last day of the edition; nil while it has none.
  public var to: Day?

  /// Names an edition.
  public init(package: String, name: String, from: Day? = nil, to: Day? = nil) {
    self.package = package
    self.name = name
    self.from = from
    self.to = to
  }

  /// True when the edition is in force on a day; one without a first or a last day always has been, or still is.
  public func isInForce(on day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
  }
}

/// How far a procedure can be done online.
public enum Service: Hashable, Sendable {
  /// Everything online ("toàn trình").
  case fullOnline
  /// Part of it, for a published reason ("một phần").
  case partialOnline(because: String)
  /// Only information is online.
  case informationOnly
}

/// What an applicant must fulfil.
public struct Requirement: Hashable, Sendable {
  /// The condition.
  public var condition: Expression
  /// The condition in the law's words.
  public var text: String
  /// Where it is declared.
  public var provenance: Provenance

  /// States a requirement.
  public init(_ condition: Expression, text: String, provenance: Provenance = .none) {
    self.condition = condition
    self.text = text
    self.provenance = provenance
  }
}

/// What a procedure hands over at `end approved`.
public struct ProcedureResult: Hashable, Sendable {
  /// The document.
  public var document: DocumentID
  /// How long it is valid.
  public var validity: Duration?
  /// When it is handed over; nil for always.
  public var condition: Expression?
  /// Where it is declared.
  public var provenance: Provenance

  /// States a result.
  public init(
    _ document: DocumentID, validity: Duration? = nil, when condition: Expression? = nil,
    provenance: Provenance = .none
  ) {
    self.document = document
    self.validity = validity
    self.condition = condition
    self.provenance = provenance
  }
}

/// One edition of one procedure, ready to be proved, followed and simulated: no names left to resolve.
///
/// Arrays hold everything; ids are positions in them. Nodes stand in reading order, edges in the order of their source
/// node and then of writing, so that two compilations of the same text give the same bytes.
public struct ProcessGraph: Hashable, Sendable {
  /// Which edition of which procedure.
  public var identity: ProcedureIdentity
  /// What people call it.
  public var title: String
  /// National code, such as `1.013225`.
  public var code: String?
  /// Field of administration.
  public var field: String?
  /// How far it can be done online.
  public var service: Service?
  /// Ways of handing in: `online`, `counter`, `post`.
  public var channels: [String]
  /// Kinds of applicant: `citizen`, `household`, …
  public var applicants: [String]
  /// When it was published.
  public var published: Day?
  /// First submission day to which the edition applies regardless of acceptance.
  public var appliesToSubmittedFrom: Day?
  /// True for an edition made by an amendment whose law is only planned: nobody has decided it.
  public var isProposed: Bool
  /// Facts that conditions may ask for; the built-in ones come first.
  public var facts: [Fact]
  /// What may be taken for granted about the facts.
  public var assumptions: [Expression]
  /// What an applicant must fulfil.
  public var requirements: [Requirement]
  /// Names of the calendars that desks and limits use; number 0 is the package's own.
  public var calendars: [CalendarName]
  /// Working hours that count as one working day when shares are added up.
  public var hoursInWorkingDay: Rational
  /// Agencies that take part.
  public var agencies: [Agency]
  /// Desks that take part.
  public var desks: [Desk]
  /// Which agency decides, by facts; nil when nobody said.
  public var authority: Table<AgencyID>?
  /// Kinds of document it mentions.
  public var documents: [Document]
  /// What the applicant hands in.
  public var documentRequirements: [DocumentRequirement]
  /// The statutory limit; nil when nobody said.
  public var timeLimit: TimeLimit?
  /// The reduced limit.
  public var reducedLimit: TimeLimit?
  /// Fees and charges.
  public var fees: [Fee]
  /// Stages, parents first.
  public var stages: [Stage]
  /// Bounds on repetition.
  public var counters: [RepeatCounter]
  /// The procedure itself, then its branches.
  public var regions: [Region]
  /// Nodes; number 0 is the start.
  public var nodes: [Node]
  /// Edges, grouped by source node.
  public var edges: [Edge]
  /// What is handed over at `end approved`.
  public var results: [ProcedureResult]
  /// Until where the applicant may withdraw; nil means until the clock ends.
  public var withdrawUntil: NodeID?
  /// What becomes of dossiers that are under way in it when a later change begins, in order of time; of several rules of
  /// one day the first whose condition holds. A dossier that no rule speaks of keeps this edition.
  public var pending: [PendingRule]
  /// The abolition that the procedure came to after this edition; nil while it has come to none.
  public var abolition: Abolition?
  /// The procedures that it is made of, in the order written; none for a procedure of its own.
  public var members: [MergedMember]
  /// Where it is declared and what it rests on.
  public var provenance: Provenance

  /// Makes a graph with a start and nothing else.
  public init(identity: ProcedureIdentity, title: String) {
    self.identity = identity
    self.title = title
    isProposed = false
    channels = []
    applicants = []
    facts = []
    assumptions = []
    requirements = []
    calendars = [CalendarName("default")]
    hoursInWorkingDay = Rational(8)
    agencies = []
    desks = []
    documents = []
    documentRequirements = []
    fees = []
    stages = []
    counters = []
    regions = [Region(id: "")]
    nodes = [Node(id: "start", kind: .start)]
    edges = []
    results = []
    pending = []
    members = []
    provenance = .none
  }
}
