public import ProcessGraph
public import SourceText
public import WorkingTime

/// One edition of a procedure as declared, names resolved.
public struct Procedure: Hashable, Sendable {
  /// Which edition of which procedure.
  public var identity: ProcedureIdentity
  /// What people call it.
  public var title: String
  /// Where its name stands.
  public var nameSpan: SourceSpan
  /// National code, such as `1.013225`.
  public var code: String?
  /// Field of administration.
  public var field: String?
  /// How far it can be done online.
  public var service: Service?
  /// Ways of handing in, as ids: `online`, `counter`, `post`.
  public var channels: [String]
  /// Kinds of applicant, as ids: `citizen`, `household`, …
  public var applicants: [String]
  /// When it was published.
  public var published: Day?
  /// First submission day to which the edition applies regardless of acceptance.
  public var appliesToSubmittedFrom: Day?
  /// True for an edition made by an amendment whose law is only planned.
  public var isProposed: Bool
  /// Its subject, by position in the package's subjects.
  public var subject: Int?
  /// Which agency decides, by facts.
  public var authority: Table<AgencyID>?
  /// What an applicant must fulfil.
  public var requirements: [Requirement]
  /// What the applicant hands in.
  public var documents: [DocumentRequirement]
  /// The statutory limit.
  public var timeLimit: TimeLimit?
  /// The reduced limit, percentages worked out row by row.
  public var reducedLimit: TimeLimit?
  /// Fees and charges.
  public var fees: [Fee]
  /// Statements of `steps`, in reading order.
  public var statements: [Statement]
  /// Waits that stand aside, in the order written.
  public var asideWaits: [Wait]
  /// Stages by number; parents first.
  public var stages: [Stage]
  /// The number of places: steps first to last in reading order, then waits that stand aside.
  public var placeCount: Int
  /// What is handed over at `end approved`.
  public var results: [ProcedureResult]
  /// Until which step the applicant may withdraw; nil means until `resolved`.
  public var withdrawUntil: Place?
  /// What becomes of dossiers that are under way in it when a later change begins, in order of time.
  public var pending: [PendingRule]
  /// The abolition that the procedure came to after this edition.
  public var abolition: Abolition?
  /// Where it is declared and what it rests on: for an amended edition its last amendment.
  public var provenance: Provenance
  /// All lines that declare it: those of the procedure, then those of its amendments.
  public var sources: [SourceOrigin]

  /// Makes a procedure that says nothing yet.
  public init(identity: ProcedureIdentity, title: String, nameSpan: SourceSpan) {
    self.identity = identity
    self.title = title
    self.nameSpan = nameSpan
    isProposed = false
    channels = []
    applicants = []
    requirements = []
    documents = []
    fees = []
    statements = []
    asideWaits = []
    stages = []
    placeCount = 0
    results = []
    pending = []
    provenance = .none
    sources = []
  }
}

/// A step or a wait of a procedure by number, so that arrows need no names.
///
/// Steps and waits on the path are numbered in reading order, then the waits that stand aside.
public struct Place: Hashable, Comparable, Sendable {
  /// The number, from 0.
  public let number: Int

  /// Names a place.
  public init(_ number: Int) { self.number = number }

  /// Orders by number.
  public static func < (left: Place, right: Place) -> Bool { left.number < right.number }
}
