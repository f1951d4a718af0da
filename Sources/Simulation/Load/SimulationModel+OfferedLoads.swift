import ProcessGraph

extension SimulationModel {
  /// The work that comes to each pool beside what it can do, worked out without letting anything happen; pools to which
  /// nothing comes are left out.
  ///
  /// Visits follow the shares of outcomes through every return. Silence is taken not to come, and a step with silence to
  /// ask for no work: its queue does not grow without end, since the limit empties it.
  /// A branch that another one cuts short by ending the dossier is counted as if it went on.
  public var offeredLoads: [OfferedLoad] { withExtendedLifetime(arena) { makeOfferedLoads() } }

  private func makeOfferedLoads() -> [OfferedLoad] {
    var offered = (0..<plan.pools.count).map { pool in
      OfferedLoad(
        pool: pool, people: Int(plan.pools[pool].count), absence: plan.pools[pool].absence,
        hoursOfDay: 0, parts: [], isAtLeast: false)
    }
    let days = (0..<plan.pools.count).map { openDays(plan.timelines[Int(plan.pools[$0].timeline)]) }
    for pool in offered.indices where days[pool] > 0 {
      let open = plan.timelines[Int(plan.pools[pool].timeline)].totalWork
      offered[pool].hoursOfDay = Double(open) / Self.ticksPerHour / Double(days[pool])
    }
    for load in 0..<plan.loads.count {
      let arrived = arrivals(load)
      guard arrived > 0 else { continue }
      let visits = ExpectedVisits(plan, load: load, hoursInWorkingDay: hoursInWorkingDay(plan.loads[load].graph))
      for pool in offered.indices where days[pool] > 0 {
        if visits.isAtLeast[pool] { offered[pool].isAtLeast = true }
        for (position, share) in visits.ofPool[pool].enumerated() where share > 0 {
          let node = plan.nodes[Int(plan.loads[load].firstNode) + position]
          guard node.sampler >= 0 else { continue }
          let effort = plan.samplers.mean(node.sampler) / Self.ticksPerHour
          guard effort > 0 else { continue }
          offered[pool].parts.append(
            OfferedLoad.Part(
              load: load, node: NodeID(position), arrivals: arrived / Double(days[pool]), visits: share,
              effort: effort))
        }
      }
    }
    for pool in offered.indices {
      offered[pool].parts = offered[pool].parts.enumerated().sorted {
        ($1.element.hours, $0.offset) < ($0.element.hours, $1.offset)
      }.map(\.element)
    }
    return offered.filter { !$0.parts.isEmpty }
  }

  private static let ticksPerHour = Double(3_600 * WorkTimeline.ticksPerSecond)

  /// How many dossiers of a load are handed in during the run, on average.
  private func arrivals(_ load: Int) -> Double {
    let spans = plan.loads[load].arrivals
    return (spans.first..<spans.end).reduce(0) { sum, number in
      let span = plan.arrivals[Int(number)]
      return sum + Double(span.closes - span.opens) * span.rate
    }
  }

  /// On how many days of the run a timeline is open.
  private func openDays(_ timeline: WorkTimeline) -> Int64 {
    let day = 86_400 * WorkTimeline.ticksPerSecond
    var days: Int64 = 0
    var last: Int64 = -1
    for (opens, closes) in timeline.hours {
      let end = (closes - 1) / day
      if end > last { days += end - max(opens / day, last + 1) + 1 }
      last = max(last, end)
    }
    return days
  }

  private func hoursInWorkingDay(_ graph: Int) -> Double {
    let hours = graphs[graph].hoursInWorkingDay
    return Double(hours.numerator) / Double(hours.denominator)
  }
}
