import ProcessGraph
import WorkingTime

/// The longest official time of a procedure in one case, whatever its limit.
struct PolicyWorstCase {
  let graph: ProcessGraph
  let index: GraphIndex
  let unrolled: UnrolledGraph
  let flow: CaseFlow

  /// The sum, in the unit of the limit where there is one.
  var answer: PolicyAnswer {
    var unit: DurationUnit?
    for row in graph.timeLimit?.table.rows ?? [] {
      if case .duration(let limit) = row.value { unit = unit ?? limit.unit }
    }
    let family = unit?.family ?? flow.homeFamily
    let durations = flow.time.compactMap { time in
      switch time {
      case .within(let duration), .lasts(let duration): duration
      case .instant, .unstated: nil
      }
    }
    guard let scale = TimeScale(durations, hoursPerDay: graph.hoursInWorkingDay) else { return .doubtful(.tooFine) }
    var paths = LongestPaths(unrolled, graph, JoinTables(graph, index))
    let rules = PeriodRules.limit(graph.timeLimit?.start ?? .acceptance, graph, ClockRules(graph))
    paths.run(rules, flow, FamilyWeights(flow, takesTime: graph.nodes.map(\.kind.takesTime), family, scale))
    if let node = paths.unstated { return .doubtful(.noLimit(node)) }
    if paths.foreign != nil { return .doubtful(.unlikeUnits) }
    guard paths.largest >= 0 else { return .doubtful(.paths) }
    let sum = scale.duration(Weight(family: family, ticks: paths.largest), in: unit ?? family.usualUnit)
    return sum.map { .time($0.amount, $0.unit) } ?? .doubtful(.tooFine)
  }
}
