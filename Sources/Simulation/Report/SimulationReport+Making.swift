import Numbers
import ProcessGraph

extension SimulationReport {
  /// Sums up replications of a model, in whatever order they were made.
  public init(_ model: SimulationModel, _ results: [ReplicationResult]) {
    let results = results.sorted { $0.replication < $1.replication }
    scenario = model.scenario.name
    seed = model.scenario.seed
    replications = results.count
    let days = Int(model.scenario.to.number) - Int(model.scenario.from.number) + 1
    countedDays = days - model.scenario.warmUpDays
    warmUpDays = model.scenario.warmUpDays
    isWarmUpFound = model.scenario.findsWarmUp
    procedures = model.scenario.loads.indices.map { ProcedureReport(model, $0, results) }
    precision = model.scenario.precision.map { [procedures] in PrecisionReport(asked: $0, procedures) }
    pools = model.scenario.staff.indices.map { PoolReport(model.scenario.staff[$0], $0, results) }
    bottleneck = Self.bottleneck(pools, results)
    delayByDesk = DelayReport(model, by: { ($0.id, $0.title) }, results)
    delayByAgency = DelayReport(model, by: { ($0.agency, $0.agencyTitle) }, results)
    cost = StaffCost(model.scenario, countedDays: countedDays, results)
    assumptions = model.assumptions
    unverified = model.scenario.loads.enumerated().flatMap { number, load in
      UnverifiedValue.all(of: model.graphs[load.graph], load: number)
    }
    overflown = results.filter(\.isOverflown).count
    events = results.reduce(0) { $0 + $1.events }
  }

  private static func bottleneck(_ pools: [PoolReport], _ results: [ReplicationResult]) -> Bottleneck? {
    let queued = pools.indices.map { pool in results.reduce(Int128(0)) { $0 + Int128($1.pools[pool].queuedTicks) } }
    let total = queued.reduce(0, +)
    guard total > 0, let worst = queued.indices.max(by: { (queued[$0], $1) < (queued[$1], $0) }) else { return nil }
    let utilisation = pools[worst].utilisation.mean ?? 0
    return Bottleneck(
      pool: worst, shareOfWaiting: Double(queued[worst]) / Double(total), utilisation: utilisation,
      waitingHours: pools[worst].waitingHours.mean ?? 0, isOverloaded: utilisation >= 0.97)
  }
}

/// One integer over another; nil when there is nothing to divide by.
private func ratio(_ upper: Int64, _ lower: Int64) -> Double? { lower > 0 ? Double(upper) / Double(lower) : nil }

private let hourTicks = 3_600.0 * Double(WorkTimeline.ticksPerSecond)

extension ProcedureReport {
  init(_ model: SimulationModel, _ load: Int, _ results: [ReplicationResult]) {
    let plan = model.plan.loads[load]
    let graph = model.graphs[plan.graph]
    let counts = results.map { $0.loads[load] }
    let window = model.plan.end - model.plan.warmEnd
    func estimate(_ value: (LoadCounts) -> Double?) -> Estimate { Estimate(counts.map(value)) }
    self.load = load
    name = graph.identity.name
    title = graph.title
    code = graph.code
    arrived = estimate { Double($0.arrived) }
    ended = estimate { Double($0.out) }
    endedByKind = EndKind.allCases.enumerated().compactMap { position, kind in
      guard counts.contains(where: { $0.ended[position] > 0 }) else { return nil }
      return EndReport(kind: kind, count: estimate { Double($0.ended[position]) })
    }
    underWayAtStart = estimate { Double($0.underWayAtStart) }
    underWayAtEnd = estimate { Double($0.underWayAtEnd) }
    underWay = estimate { ratio($0.underWayTicks, window) }
    func delay(_ kind: LimitKind) -> DelayReport {
      DelayReport(graph, kind, firstNode: Int(plan.firstNode), load: load, results)
    }
    limit = graph.timeLimit == nil ? nil : LimitReport(counts.map(\.limit), delay(.statutory))
    reducedLimit = graph.reducedLimit == nil ? nil : LimitReport(counts.map(\.reducedLimit), delay(.reduced))
    servicePoints = ServicePoints(counts, LimitKind(graph))
    backlog = plan.backlog == 0 ? nil : BacklogReport(plan.backlog, counts)
    let workingDay = hourTicks * Double(graph.hoursInWorkingDay.numerator) / Double(graph.hoursInWorkingDay.denominator)
    meanDays = estimate { ratio($0.elapsedTicks, $0.out).map { $0 / (24 * hourTicks) } }
    meanWorkingDays = estimate { ratio($0.workingTicks, $0.out).map { $0 / workingDay } }
    medianDays = estimate { $0.elapsed.quantile(0.5).map { $0 / (24 * hourTicks) } }
    ninetyPercentDays = estimate { $0.elapsed.quantile(0.9).map { $0 / (24 * hourTicks) } }
    medianWorkingDays = estimate { $0.working.quantile(0.5).map { $0 / workingDay } }
    ninetyPercentWorkingDays = estimate { $0.working.quantile(0.9).map { $0 / workingDay } }
    waitingHours = estimate { ratio($0.waitedTicks, $0.out).map { $0 / hourTicks } }
    workHours = estimate { ratio($0.workedTicks, $0.out).map { $0 / hourTicks } }
    stoppedDays = estimate { ratio($0.stoppedTicks, $0.out).map { $0 / (24 * hourTicks) } }
    steps = graph.nodes.indices.compactMap { position in
      StepReport(graph, position, results.map { $0.nodes[Int(plan.firstNode) + position] })
    }
    stuck = counts.reduce(0) { $0 + $1.stuck }
  }
}

extension LimitReport {
  init(_ counts: [LimitCounts], _ delay: DelayReport) {
    self.delay = delay
    onTime = Estimate(counts.map { ratio($0.onTime, $0.onTime + $0.late) })
    judged = counts.reduce(0) { $0 + $1.onTime + $1.late }
    undecided = counts.reduce(0) { $0 + $1.undecided }
    overdue = Estimate(counts.map { Double($0.overdue) })
  }
}

extension StepReport {
  /// A step or wait that was visited in some replication; nil for anything else.
  init?(_ graph: ProcessGraph, _ position: Int, _ counts: [NodeCounts]) {
    switch graph.nodes[position].kind {
    case .step(let task):
      isWait = false
      silence = task.silence.flatMap { task.outcomes.indices.contains($0) ? task.outcomes[$0].id : nil }
    case .wait:
      isWait = true
      silence = nil
    default: return nil
    }
    guard counts.contains(where: { $0.visits > 0 }) else { return nil }
    func mean(_ value: (NodeCounts) -> Int64, _ unit: Double) -> Estimate {
      Estimate(counts.map { count in ratio(value(count), count.visits).map { $0 / unit } })
    }
    node = NodeID(position)
    id = graph.nodes[position].id
    title = graph.nodes[position].title
    visits = Estimate(counts.map { Double($0.visits) })
    waitingHours = mean(\.waitedTicks, hourTicks)
    workHours = mean(\.workedTicks, hourTicks)
    elapsedDays = mean(\.elapsedTicks, 24 * hourTicks)
    timeouts = mean(\.timeouts, 1)
  }
}

extension PoolReport {
  init(_ pool: StaffPool, _ number: Int, _ results: [ReplicationResult]) {
    let counts = results.map { $0.pools[number] }
    id = pool.id
    title = pool.title
    count = pool.count
    utilisation = Estimate(counts.map { ratio($0.busyTicks, $0.presentTicks) })
    queue = Estimate(counts.map { ratio($0.queuedTicks, $0.openTicks) })
    longestQueue = counts.reduce(0) { max($0, $1.longestQueue) }
    taken = Estimate(counts.map { Double($0.taken) })
    waitingHours = Estimate(
      counts.map { count in ratio(count.waitedTicks, count.taken + count.lapsed).map { $0 / hourTicks } })
    queuedAtEnd = Estimate(counts.map { Double($0.queuedAtEnd) })
    queuedAtEndHours = Estimate(
      counts.map { count in ratio(count.queuedAtEndTicks, count.queuedAtEnd).map { $0 / hourTicks } })
  }
}
