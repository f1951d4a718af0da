public import WorkingTime

/// What becomes of a dossier that is under way when a procedure is amended or abolished.
public enum PendingAction: Hashable, Sendable {
  /// It stops, and the applicant is handed these notices.
  case stop(issues: [DocumentID])
  /// It goes on under the edition it has, with another agency when one is named.
  case goOn(with: AgencyID?)
}

/// One rule for dossiers under way.
public struct PendingRule: Hashable, Sendable {
  /// The first day of the change.
  public var from: Day
  /// What becomes of them.
  public var action: PendingAction
  /// For which of them; nil for all.
  public var condition: Expression?
  /// Where it is declared and the law it rests on.
  public var provenance: Provenance

  /// States a rule.
  public init(
    from: Day, _ action: PendingAction, when condition: Expression? = nil, provenance: Provenance = .none
  ) {
    self.from = from
    self.action = action
    self.condition = condition
    self.provenance = provenance
  }
}

/// The end of a procedure.
public struct Abolition: Hashable, Sendable {
  /// The first day on which it is not in force any more.
  public var from: Day
  /// The names of the procedures that take its place.
  public var replacedBy: [String]
  /// Where it is declared and the law it rests on.
  public var provenance: Provenance

  /// States an abolition.
  public init(from: Day, replacedBy: [String] = [], provenance: Provenance = .none) {
    self.from = from
    self.replacedBy = replacedBy
    self.provenance = provenance
  }
}
