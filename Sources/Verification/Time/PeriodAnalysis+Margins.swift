import ProcessGraph
import WorkingTime

extension PeriodAnalysis {
  /// Finds for each step how much longer it may take against the limits of this case that numbers decide; `facts` says which
  /// case it is.
  func addMargins(_ facts: () -> String, to margins: inout StepMargins, _ paths: inout LongestPaths) {
    for limit in limits.list {
      guard case .duration(let bound) = limit.value, let allowed = scale.weight(of: bound) else { continue }
      let rules = periods.rules(limit.kind)
      let weights = FamilyWeights(flow, takesTime: periods.takesTime, allowed.family, scale)
      paths.run(rules, flow, weights)
      guard paths.largest >= 0, paths.largest <= allowed.ticks, paths.foreign == nil, paths.unstated == nil else {
        continue
      }
      for node in graph.nodes.indices where weights.takesTime[node] && !margins.isExhausted {
        guard case .within(let own) = flow.time[node], own.unit.family == allowed.family else { continue }
        let spare = spare(of: node, rules, weights, within: allowed.ticks, &margins, &paths)
        guard let spare, let duration = scale.duration(Weight(family: allowed.family, ticks: spare), in: own.unit)
        else { continue }
        margins.take(node, allowed: own, spare: duration, limit.kind, hoursPerDay: scale.hoursPerDay, facts)
      }
    }
  }

  /// The most ticks that a node may take more; nil when no sum counts it.
  ///
  /// The longest sum is the largest of sums that each grow evenly with the node's time, by as much as they pass it: from a time
  /// that is too long, following the steepest of them back comes to the last that is not.
  private func spare(
    of node: Int, _ rules: PeriodRules, _ weights: FamilyWeights, within allowed: Int64, _ margins: inout StepMargins,
    _ paths: inout LongestPaths
  ) -> Int64? {
    func largest(_ more: Int64) -> Int64 {
      var longer = weights
      longer.add(more, to: node)
      paths.run(rules, flow, longer)
      margins.count(paths.unrolled.count)
      return paths.largest
    }
    var more = allowed + 1
    var sum = largest(more)
    guard sum > allowed else { return nil }
    while sum > allowed, more > 0 {
      let growth = max(1, sum - largest(more - 1))
      more = max(0, more - (sum - allowed + growth - 1) / growth)
      sum = largest(more)
    }
    return more
  }
}
