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
    effect = graph.nodes.map { node in
      switch node.kind {
      case .step(let task): task.clock
      case .wait(let task): task.clock
      default: .runs
      }
    }
    isIntake = graph.nodes.map { node in
      if case .step(let task) = node.kind { task.tags.contains(StepTask.intakeTag) } else { false }
    }
    endsClock = graph.nodes.map { node in
      switch node.kind {
      case .resolved, .end: true
      default: false
      }
    }
    hasIntake = isIntake.contains(true)
  }
}
