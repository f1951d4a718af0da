/// How many parts of a kind a package wants a procedure to have at most.
public struct PartCounts: Hashable, Sendable {
  /// Stages, inner ones included.
  public var stages: Int
  /// Steps, on whatever path.
  public var steps: Int
  /// Desks, each once.
  public var desks: Int

  /// Sets the numbers; no law names any, so these hold where a package sets none.
  public init(stages: Int = 3, steps: Int = 15, desks: Int = 6) {
    self.stages = stages
    self.steps = steps
    self.desks = desks
  }
}
