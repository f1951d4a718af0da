import ProcessGraph

/// The clocks of a graph, each read once for all its cases.
struct GraphPeriods {
  private let statutory: PeriodRules?
  private let reduced: PeriodRules?
  private let stages: [PeriodRules]
  /// The clock of the whole time from submission to an end.
  let elapsed: PeriodRules
  /// By node: true for steps and waits.
  let takesTime: [Bool]

  init(_ graph: borrowing ProcessGraph, _ clock: ClockRules) {
    statutory = graph.timeLimit.map { PeriodRules.limit($0.start, graph, clock) }
    reduced = graph.reducedLimit.map { PeriodRules.limit($0.start, graph, clock) }
    stages = graph.stages.indices.map { PeriodRules.stage(StageID($0), graph, clock) }
    takesTime = graph.nodes.map(\.kind.takesTime)
    elapsed = PeriodRules.elapsed(graph)
  }

  /// The clock of a limit; that of the whole time for a limit that the graph has not.
  func rules(_ kind: LimitKind) -> PeriodRules {
    switch kind {
    case .statutory: statutory ?? elapsed
    case .reduced: reduced ?? elapsed
    case .stage(let stage): stages.indices.contains(stage.position) ? stages[stage.position] : elapsed
    }
  }
}
