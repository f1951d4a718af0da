public import ProcessGraph
public import WorkingTime

/// Where a dossier, or one branch of it, is: at a step that a desk works on or at a wait.
public struct DossierPosition: Hashable, Sendable {
  /// The step or wait.
  public internal(set) var node: NodeID
  /// When it began: for what the applicant hands in, when the desk counts it as received.
  public internal(set) var since: Instant
  /// How long it may take: the row of its own limit that held when it began, or what was left of it; nil when nobody
  /// said.
  public internal(set) var share: Duration?
  /// The desks that have it; empty for the system and for the applicant.
  public internal(set) var desks: [DeskID]
  /// The outcomes that this branch carries to its join so far, in the order in which they came.
  public internal(set) var carries: [CarriedOutcome]
  /// True while it stops the clock of the procedure's limits.
  public internal(set) var stopsClock: Bool
  /// The open stays in stages that it belongs to, by position in ``DossierState/stays``.
  var stays: [Int]
}

/// An outcome that a branch carries to its join. Who gives another the next time takes the first back.
public struct CarriedOutcome: Hashable, Sendable {
  /// The step that came out so, or the join of an inner block that passes it on.
  public internal(set) var node: NodeID
  /// The id of the outcome.
  public internal(set) var outcome: String
}

/// A fork under way: how many branches its join still waits for, what has been carried to it, and what the branch that it
/// stands in carries on behind it.
struct OpenJoin: Hashable, Sendable {
  var join: NodeID
  var underWay: Int
  var carried: [String]
  var around: [CarriedOutcome]
  /// The latest moment at which a branch came, and the stays in stages that go on behind the join.
  var latest: Instant
  var stays: [Int]
}

/// What an interrupted step has left of its share, for a return `there`.
struct ShareRemainder: Hashable, Sendable {
  var node: NodeID
  var left: Duration
}
