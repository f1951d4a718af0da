public import ProcessGraph
public import WorkingTime

/// What an applicant hands in.
public struct Submission: Hashable, Sendable {
  /// When, whether the desk is open or not.
  public var at: Instant
  /// How, by the id of a channel; nil when nobody said.
  public var channel: String?
  /// Who, by the id of a kind of applicant; nil when nobody said.
  public var applicant: String?
  /// What the applicant declares; facts that the dossier itself or an officer settles are left out.
  public var facts: FactValues
  /// The papers; nil for all that the procedure asks for, the first of alternatives.
  public var documents: [DocumentID]?

  /// Describes a submission.
  public init(
    at moment: Instant, channel: String? = nil, applicant: String? = nil, facts: FactValues,
    documents: [DocumentID]? = nil
  ) {
    at = moment
    self.channel = channel
    self.applicant = applicant
    self.facts = facts
    self.documents = documents
  }
}

/// A fact with the value that an officer settled.
public struct SettledFact: Hashable, Sendable {
  /// The fact.
  public var fact: FactID
  /// The value; nil when the fact is optional and absent.
  public var value: Value?

  /// Settles a fact.
  public init(_ fact: FactID, _ value: Value?) {
    self.fact = fact
    self.value = value
  }
}

/// Something that happens to a dossier.
public enum DossierEvent: Hashable, Sendable {
  /// It is handed in.
  case submitted(Submission)
  /// A step is done; without an outcome it came out as its conditions say, or normally.
  case completed(NodeID, outcome: Int?, settled: [SettledFact], at: Instant)
  /// What a wait waits for came; without an outcome, normally.
  case answered(NodeID, outcome: Int?, documents: [DocumentID], at: Instant)
  /// Time goes by: what lapses up to and at the moment lapses.
  case timePassed(to: Instant)
  /// Papers are handed in beside any wait.
  case handedIn([DocumentID], at: Instant)
  /// A fee is paid; a wait for it is answered by that.
  case paid(FeeID, at: Instant)
  /// A right to extend a limit of the procedure is used.
  case extended(DossierLimit, at: Instant)
  /// An apology for being late is sent, with a new appointment or without.
  case apologised(appointment: Instant?, at: Instant)
  /// The applicant withdraws it.
  case withdrawn(at: Instant)

  /// When it happens.
  public var moment: Instant {
    switch self {
    case .submitted(let submission): submission.at
    case .completed(_, _, _, let moment), .answered(_, _, _, let moment), .timePassed(let moment),
      .handedIn(_, let moment), .paid(_, let moment), .extended(_, let moment), .apologised(_, let moment),
      .withdrawn(let moment):
      moment
    }
  }
}
