/// What a node does to the clock of the procedure's limit: the one reading that proofs, the interpreter and the
/// simulator share.
public struct ClockRules: Sendable {
  /// Whether time at a node counts, by node; nodes that take no time run.
  public let effect: [ClockEffect]
  /// By node: passing it on its normal outcome accepts the dossier. All false means that submission accepts.
  public let isIntake: [Bool]
  /// By node: arriving there ends the clock (`resolved`, or an end).
  public let endsClock: [Bool]
  /// True when some step is an intake, so that no clock runs before it finds the dossier complete.
  public let hasIntake: Bool

  /// Reads the clock off a graph.
  public init(_ graph: ProcessGraph) {
    var effect = Array(repeating: ClockEffect.runs, count: graph.nodes.count)
    var isIntake = Array(repeating: false, count: graph.nodes.count)
    var endsClock = isIntake
    for position in graph.nodes.indices {
      switch graph.nodes[position].kind {
      case .step(let task):
        effect[position] = task.clock
        isIntake[position] = task.tags.contains(StepTask.intakeTag)
      case .wait(let task): effect[position] = task.clock
      case .resolved, .end: endsClock[position] = true
      default: break
      }
    }
    self.effect = effect
    self.isIntake = isIntake
    self.endsClock = endsClock
    hasIntake = isIntake.contains(true)
  }
}
