public import ProcessGraph
public import SourceText

/// Several procedures that an applicant sets going with one dossier, as declared, names resolved.
///
/// Nothing in it says what comes before what: that follows from the documents of its parts.
public struct InterconnectedProcedure: Hashable, Sendable {
  /// One of the procedures.
  public struct Member: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// Its edition, by position in the package's procedures: the one in force on the bundle's first day, or else the last.
    public var procedure: Int
    /// When it takes part; nil for always.
    public var condition: Expression?
    /// Where it is named.
    public var origin: SourceOrigin

    /// Names a member.
    public init(name: String, procedure: Int, condition: Expression? = nil, origin: SourceOrigin) {
      self.name = name
      self.procedure = procedure
      self.condition = condition
      self.origin = origin
    }
  }

  /// What the bundle is for.
  public struct Goal: Hashable, Sendable {
    /// The document.
    public var document: DocumentID
    /// Where it is named.
    public var origin: SourceOrigin

    /// Names a goal.
    public init(_ document: DocumentID, origin: SourceOrigin) {
      self.document = document
      self.origin = origin
    }
  }

  /// Its name, and from when to when it holds.
  public var identity: ProcedureIdentity
  /// What people call it.
  public var title: String
  /// Where its name stands.
  public var nameSpan: SourceSpan
  /// National code.
  public var code: String?
  /// Its subject, by position in the package's subjects.
  public var subject: Int?
  /// Where the dossier is handed in, once; nil when nobody said or the desk is unknown.
  public var submission: DeskOption?
  /// The procedures, in the order written.
  public var members: [Member]
  /// Steps and waits of its own, in the order written.
  public var statements: [Statement]
  /// The number of places of those.
  public var placeCount: Int
  /// What it is for, in the order written.
  public var goals: [Goal]
  /// True for `on paper`: one dossier of paper goes from member to member in the order written.
  public var isOnPaper: Bool
  /// The limit for the State's time.
  public var timeLimit: TimeLimit?
  /// The reduced limit.
  public var reducedLimit: TimeLimit?
  /// False when something in it was not understood, so that nothing may be concluded from what it lacks.
  public var isSound: Bool
  /// Where it is declared and what it rests on.
  public var provenance: Provenance

  /// Makes one that says nothing yet.
  public init(identity: ProcedureIdentity, title: String, nameSpan: SourceSpan) {
    self.identity = identity
    self.title = title
    self.nameSpan = nameSpan
    members = []
    statements = []
    placeCount = 0
    goals = []
    isOnPaper = false
    isSound = true
    provenance = .none
  }
}
