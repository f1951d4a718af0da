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
  /// By node: true when a branch beside it holds a wait after which the clock of the procedure begins anew, or a period
  /// during which it stands still: sums over the node are upper bounds, since both bear on the time it takes itself.
  let isBesideStop: [Bool]

  init(_ graph: ProcessGraph, _ clock: ClockRules) {
    statutory = graph.timeLimit.map { PeriodRules.limit($0.start, graph, clock) }
    reduced = graph.reducedLimit.map { PeriodRules.limit($0.start, graph, clock) }
    stages = graph.stages.indices.map { PeriodRules.stage(StageID($0), graph, clock) }
    takesTime = graph.nodes.map(\.kind.takesTime)
    elapsed = PeriodRules.elapsed(graph)
    isBesideStop = Self.besideStops(graph, clock)
  }

  private static func besideStops(_ graph: ProcessGraph, _ clock: ClockRules) -> [Bool] {
    // By region: whether it or a branch inside it holds such a place.
    var holds = Array(repeating: false, count: graph.regions.count)
    for position in graph.nodes.indices {
      var isPeriod = false
      if case .step(let task) = graph.nodes[position].kind, case .lasts = task.duration { isPeriod = true }
      guard clock.effect[position] == .restarts || clock.effect[position] == .pauses && isPeriod else { continue }
      var region: RegionID? = graph.nodes[position].region
      while let here = region {
        holds[here.position] = true
        region = graph.regions[here].parent
      }
    }
    return graph.nodes.map { node in
      var region: RegionID? = node.region
      while let here = region, let fork = graph.regions[here].fork {
        if graph.regions.indices.contains(where: { $0 != here.position && graph.regions[$0].fork == fork && holds[$0] })
        {
          return true
        }
        region = graph.regions[here].parent
      }
      return false
    }
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
