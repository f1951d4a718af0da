/// When an edge is taken.
public enum EdgeLabel: Hashable, Sendable {
  /// The one way on, or the way on when nothing else applies.
  case normal
  /// The step or wait came out so, by position in its outcomes.
  case outcome(Int)
  /// The condition holds (of a choice).
  case when(Expression)
  /// No condition of the choice holds.
  case otherwise
  /// The wait's limit ran out.
  case timeout
  /// The counter has reached its bound.
  case exhausted
  /// A branch of a fork; it starts when the condition holds, or always.
  case branch(Expression?)
  /// A branch carried this outcome to the join.
  case onAny(String)
}

/// A way from one node to another.
public struct Edge: Hashable, Sendable {
  /// Where it starts.
  public var from: NodeID
  /// Where it leads.
  public var to: NodeID
  /// When it is taken.
  public var label: EdgeLabel
  /// The outcome that the branch carries to its join from here on, if any.
  public var carries: String?
  /// True when the target step goes on with the rest of its share instead of beginning anew (`resume there`).
  public var resumesRemainder: Bool
  /// Where it is declared.
  public var provenance: Provenance

  /// Makes an edge.
  public init(
    from: NodeID, to: NodeID, label: EdgeLabel = .normal, carries: String? = nil, resumesRemainder: Bool = false,
    provenance: Provenance = .none
  ) {
    self.from = from
    self.to = to
    self.label = label
    self.carries = carries
    self.resumesRemainder = resumesRemainder
    self.provenance = provenance
  }
}
