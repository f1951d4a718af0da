/// What happens at a node.
///
/// Tasks lie behind a reference, so that whoever only asks what kind of node it is copies one word.
public enum NodeKind: Hashable, Sendable {
  /// The dossier is submitted. Exactly one; one edge, `normal`.
  case start
  /// A desk works. Edges: `outcome(i)` for every outcome of the task.
  indirect case step(StepTask)
  /// Somebody is waited for. Edges: `normal` when what was waited for came, `timeout`, and `outcome(i)` when named.
  indirect case wait(WaitTask)
  /// One edge is taken: the first `when(condition)` that holds, else `otherwise`. Conditions may overlap only when the
  /// analyst wrote `choose first`, so that their order decides.
  case choice(isFirstMatch: Bool)
  /// All `branch` edges whose condition holds start side by side. When none holds, the dossier goes to the join.
  case fork(join: NodeID)
  /// Waits for every branch that its fork started. Edges: `onAny(outcome)` in order, each taken when a branch carried
  /// that outcome here, then `normal`.
  case join(fork: NodeID)
  /// Counts how often it is passed. Edges: `normal` while the counter is below its bound, then `exhausted`.
  case bound(CounterID)
  /// The clock of the procedure's limit ends here ("đã xử lý xong"). One edge, `normal`.
  case resolved
  /// The procedure ends, and with it every branch still under way. No edge.
  case end(EndTask)
}

/// A place in the process.
public struct Node: Hashable, Sendable {
  /// Stable id, unique in the graph: the name the analyst gave (`receive`), with the raising step for a wait that
  /// returns there (`supplement@appraise`), with a number for what has no name (`fork#1`).
  public var id: String
  /// What people call it.
  public var title: String
  /// What happens here.
  public var kind: NodeKind
  /// The stages it stands in, outermost first.
  public var stages: [StageID]
  /// The branch it stands in; the procedure itself is region 0.
  public var region: RegionID
  /// Where it is declared.
  public var provenance: Provenance

  /// Makes a node.
  public init(
    id: String, title: String = "", kind: NodeKind, stages: [StageID] = [], region: RegionID = RegionID(0),
    provenance: Provenance = .none
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.stages = stages
    self.region = region
    self.provenance = provenance
  }
}

/// A branch of a parallel block, or (number 0) the procedure itself.
public struct Region: Hashable, Sendable {
  /// The name of the branch; empty for the procedure itself.
  public var id: String
  /// The region it stands in; nil for the procedure itself.
  public var parent: RegionID?
  /// The fork that starts it; nil for the procedure itself.
  public var fork: NodeID?

  /// Makes a region.
  public init(id: String, parent: RegionID? = nil, fork: NodeID? = nil) {
    self.id = id
    self.parent = parent
    self.fork = fork
  }
}

/// A bound on repetition: counts all uses over the dossier's whole life; no restart of a clock resets it.
public struct RepeatCounter: Hashable, Sendable {
  /// Stable id, the name of the wait or `step.outcome` of the arrow.
  public var id: String
  /// How many uses are allowed, at least 0.
  public var limit: Int
  /// Where it is declared.
  public var provenance: Provenance

  /// Allows a number of uses.
  public init(id: String, limit: Int, provenance: Provenance = .none) {
    self.id = id
    self.limit = limit
    self.provenance = provenance
  }
}
