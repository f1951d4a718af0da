import ProcessGraph

/// What differs between two scenarios that were run on the same random numbers.
public struct ScenarioComparison: Hashable, Sendable {
  /// The names of both.
  public var before: String
  /// The name of the second.
  public var after: String
  /// The seed of both.
  public var seed: UInt64
  /// How many replications each had.
  public var replications: Int
  /// How many calendar days were counted in each.
  public var countedDays: Int
  /// Procedures to which dossiers come in both.
  public var procedures: [ComparedProcedure]
  /// Pools of both.
  public var pools: [ComparedPool]
  /// Procedures to which dossiers come in one only.
  public var unpairedProcedures: Unpaired
  /// Pools that one has.
  public var unpairedPools: Unpaired
  /// Replications of either that were broken off.
  public var overflown: Int

  /// Compares results of both, which hold the same replications; their order does not matter.
  public init(
    _ before: SimulationModel, _ first: [ReplicationResult], _ after: SimulationModel, _ second: [ReplicationResult]
  ) {
    let first = first.sorted { $0.replication < $1.replication }
    let second = second.sorted { $0.replication < $1.replication }
    self.before = before.scenario.name
    self.after = after.scenario.name
    seed = before.scenario.seed
    replications = first.count
    countedDays =
      Int(before.scenario.to.number) - Int(before.scenario.from.number) + 1 - before.scenario.warmUpDays
    let names = [before, after].map { model in model.scenario.loads.map { Self.name(model.graphs[$0.graph]) } }
    unpairedProcedures = Unpaired(names[0], names[1])
    procedures = names[0].indices.compactMap { load in
      names[1].firstIndex(of: names[0][load]).map { other in
        ComparedProcedure(
          (before.graphs[before.scenario.loads[load].graph], first.map { ProcedureReport(before, load, [$0]) }),
          (after.graphs[after.scenario.loads[other].graph], second.map { ProcedureReport(after, other, [$0]) }))
      }
    }
    let (own, others) = (before.scenario.staff, after.scenario.staff)
    unpairedPools = Unpaired(own.map(\.id), others.map(\.id))
    pools = own.indices.compactMap { pool in
      others.firstIndex { $0.id == own[pool].id }.map { other in
        ComparedPool(
          first.map { PoolReport(own[pool], pool, [$0]) }, second.map { PoolReport(others[other], other, [$0]) })
      }
    }
    overflown = (first + second).filter(\.isOverflown).count
  }

  /// A procedure's name, after its package's where procedures of several packages come.
  private static func name(_ graph: ProcessGraph) -> String { graph.identity.package + "." + graph.identity.name }
}

extension ComparedProcedure {
  /// Pairs two procedures, each with a report a replication.
  fileprivate init(_ before: (ProcessGraph, [ProcedureReport]), _ after: (ProcessGraph, [ProcedureReport])) {
    let (first, second) = (before.1, after.1)
    name = after.0.identity.name
    title = after.0.title
    var list: [ComparedMeasure] = []
    func add(_ measure: ScenarioMeasure, _ value: (ProcedureReport) -> Double?) {
      list.append(ComparedMeasure(measure: measure, estimate: PairedEstimate(first.map(value), second.map(value))))
    }
    add(.arrived) { $0.arrived.mean }
    add(.ended) { $0.ended.mean }
    add(.underWayAtEnd) { $0.underWayAtEnd.mean }
    if before.0.timeLimit != nil, after.0.timeLimit != nil {
      add(.onTime) { $0.limit?.onTime.mean }
      add(.overdue) { $0.limit?.overdue.mean }
    }
    if before.0.reducedLimit != nil, after.0.reducedLimit != nil {
      add(.reducedOnTime) { $0.reducedLimit?.onTime.mean }
    }
    add(.meanWorkingDays) { $0.meanWorkingDays.mean }
    add(.medianWorkingDays) { $0.medianWorkingDays.mean }
    add(.ninetyPercentWorkingDays) { $0.ninetyPercentWorkingDays.mean }
    add(.meanDays) { $0.meanDays.mean }
    add(.waitingHours) { $0.waitingHours.mean }
    measures = list
    let ids = [before.0, after.0].map { graph in graph.nodes.filter(\.kind.takesPart).map(\.id) }
    unpaired = Unpaired(ids[0], ids[1])
    steps = ids[0].filter(ids[1].contains).compactMap { ComparedPart(step: $0, first, second) }
  }
}

extension NodeKind {
  /// True for a step or a wait.
  fileprivate var takesPart: Bool {
    switch self {
    case .step, .wait: true
    default: false
    }
  }
}

extension ComparedPart {
  /// A step that was visited in some replication of either; nil for waits and for what nobody visited.
  fileprivate init?(step id: String, _ before: [ProcedureReport], _ after: [ProcedureReport]) {
    let all = [before, after].map { reports in reports.map { $0.steps.first { $0.id == id } } }
    guard let known = all[1].lazy.compactMap({ $0 }).first ?? all[0].lazy.compactMap({ $0 }).first, !known.isWait else {
      return nil
    }
    self.id = id
    title = known.title
    measures = [
      // Where nobody came there is a number of visits, and no waiting.
      ComparedMeasure(
        measure: .visits,
        estimate: PairedEstimate(all[0].map { $0?.visits.mean ?? 0 }, all[1].map { $0?.visits.mean ?? 0 })),
      ComparedMeasure(
        measure: .waitingHours,
        estimate: PairedEstimate(all[0].map { $0?.waitingHours.mean }, all[1].map { $0?.waitingHours.mean })),
    ]
  }
}

extension ComparedPool {
  /// Pairs two pools, each with a report a replication.
  fileprivate init(_ before: [PoolReport], _ after: [PoolReport]) {
    func compared(_ measure: ScenarioMeasure, _ value: (PoolReport) -> Double?) -> ComparedMeasure {
      ComparedMeasure(measure: measure, estimate: PairedEstimate(before.map(value), after.map(value)))
    }
    part = ComparedPart(
      id: after.first?.id ?? "", title: after.first?.title ?? "",
      measures: [
        compared(.utilisation) { $0.utilisation.mean }, compared(.waitingHours) { $0.waitingHours.mean },
        compared(.queue) { $0.queue.mean },
      ])
    peopleBefore = before.first?.count ?? 0
    peopleAfter = after.first?.count ?? 0
  }
}
