public import WorkingTime

/// Who is waited for.
public enum AwaitedParty: Hashable, Sendable {
  /// The applicant.
  case applicant
  /// A desk.
  case desk(DeskOption)
}

/// A wait.
public struct WaitTask: Hashable, Sendable {
  /// Who is waited for.
  public var party: AwaitedParty
  /// How long, by facts; then the `timeout` edge is taken.
  public var limit: Table<Duration>?
  /// Its bearing on the clock of the procedure's limit.
  public var clock: ClockEffect
  /// The fee whose payment is waited for.
  public var pays: FeeID?
  /// Documents that must be there.
  public var uses: [DocumentUse]
  /// Documents that the awaited party brings.
  public var issues: [DocumentUse]
  /// Named outcomes beside the normal one and the timeout.
  public var outcomes: [Outcome]

  /// Describes a wait.
  public init(
    party: AwaitedParty, limit: Table<Duration>? = nil, clock: ClockEffect, pays: FeeID? = nil,
    uses: [DocumentUse] = [], issues: [DocumentUse] = [], outcomes: [Outcome] = []
  ) {
    self.party = party
    self.limit = limit
    self.clock = clock
    self.pays = pays
    self.uses = uses
    self.issues = issues
    self.outcomes = outcomes
  }
}

/// The ends a procedure can come to, mapped to the national dossier statuses.
public enum EndKind: String, Sendable, CaseIterable {
  /// Done; results are handed over.
  case approved
  /// Refused on the merits.
  case refused
  /// Not accepted at intake.
  case notAccepted = "not_accepted"
  /// Stopped.
  case stopped
  /// Withdrawn by the applicant.
  case withdrawn
}

/// An end.
public struct EndTask: Hashable, Sendable {
  /// Which end.
  public var kind: EndKind
  /// Notices issued here.
  public var issues: [DocumentID]

  /// Describes an end.
  public init(_ kind: EndKind, issues: [DocumentID] = []) {
    self.kind = kind
    self.issues = issues
  }
}
