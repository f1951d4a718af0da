import ProcessGraph
import WorkingTime

/// Turns a path of states into the steps that make up its sum.
struct WitnessPath {
  let scale: TimeScale
  let rules: PeriodRules
  let weights: FamilyWeights
  let family: DurationUnit.Family
  let unit: DurationUnit

  /// The steps and waits since the clock last began, each with the sum when it is left.
  func steps(_ paths: LongestPaths) -> [WitnessStep] {
    let states = paths.pathToLargest()
    var steps: [WitnessStep] = []
    var sum: Int64 = -1
    for (position, place) in states.enumerated() {
      let node = Int(paths.unrolled.node[place.state])
      if sum < 0, rules.nodes[node].opens { sum = 0 }
      if position == states.count - 1, !paths.countsLastStep { break }
      var share: Int64?
      switch rules.nodes[node].leaving(place.phase) {
      case .add:
        if sum >= 0, weights.takesTime[node] {
          let added =
            rules.adds(node, visit: paths.unrolled.visit[place.state], phase: place.phase) ? weights.ticks(of: node) : 0
          sum += added
          share = added
        }
      case .keep: break
      case .zero:
        steps.removeAll()
        sum = 0
      case .drop:
        steps.removeAll()
        sum = -1
      }
      if sum < 0, rules.nodes[node].opensAfter { sum = 0 }
      if weights.takesTime[node], sum >= 0 {
        steps.append(
          WitnessStep(node: NodeID(node), share: share.flatMap(duration), sum: share == nil ? nil : duration(sum)))
      }
    }
    return steps
  }

  private func duration(_ ticks: Int64) -> Duration? { scale.duration(Weight(family: family, ticks: ticks), in: unit) }
}
