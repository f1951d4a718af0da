import ProcessGraph

/// Where dossiers lay when their limit ran out.
///
/// Of the branches of a dossier each counts, so that shares of places may come to more than 1 in all; what lay nowhere
/// counts nowhere.
public struct DelayReport: Hashable, Sendable {
  /// Dossiers whose limit ran out while counting, a replication.
  public var becameLate: Estimate
  /// The same over all replications.
  public var total: Int64
  /// Places where some of them lay, those with most first.
  public var places: [DelayPlace]
}

/// One place: a step or wait, a desk or an agency.
public struct DelayPlace: Hashable, Sendable {
  /// Its stable id.
  public var id: String
  /// What people call it.
  public var title: String
  /// Dossiers that lay there when their limit ran out, over all replications.
  public var count: Int64
  /// Their share of those that became late, from 0 to 1.
  public var share: Estimate
}

/// Which limit is looked at.
public enum LimitKind: Hashable, Sendable {
  /// The statutory limit.
  case statutory
  /// The reduced limit.
  case reduced
}

extension DelayReport {
  /// Sums up one procedure by its steps and waits.
  init(_ graph: ProcessGraph, _ kind: LimitKind, firstNode: Int, load: Int, _ results: [ReplicationResult]) {
    let late = results.map { $0.loads[load].late(kind) }
    let places = graph.nodes.indices.map { position in
      DelayPlace(
        id: graph.nodes[position].id, title: graph.nodes[position].title,
        results.map { $0.nodes[firstNode + position].late(kind) }, of: late)
    }
    self.init(late, places)
  }

  /// Sums up all procedures by the desks that had their dossiers, or by their agencies; each by the limit that it is held to:
  /// the reduced one where it has one.
  init(_ model: SimulationModel, by key: (SimulatedDesk) -> (id: String, title: String), _ results: [ReplicationResult])
  {
    let kinds = model.scenario.loads.map { LimitKind(model.graphs[$0.graph]) }
    let late = results.map { result in
      zip(result.loads, kinds).reduce(0) { $0 + $1.0.late($1.1) }
    }
    var order: [String] = []
    var counts: [String: [Int64]] = [:]
    var titles: [String: String] = [:]
    for (number, desk) in model.desks.enumerated() {
      let (id, title) = key(desk)
      if counts[id] == nil {
        order.append(id)
        counts[id] = Array(repeating: 0, count: results.count)
        titles[id] = title
      }
      for (replication, result) in results.enumerated() { counts[id]?[replication] += result.desks[number].late }
    }
    self.init(late, order.map { DelayPlace(id: $0, title: titles[$0] ?? "", counts[$0] ?? [], of: late) })
  }

  private init(_ late: [Int64], _ places: [DelayPlace]) {
    becameLate = Estimate(late.map(Double.init))
    total = late.reduce(0, +)
    // The sort is stable: equals stay in the order of the procedure.
    self.places = places.enumerated().filter { $0.element.count > 0 }
      .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element)
  }
}

extension DelayPlace {
  fileprivate init(id: String, title: String, _ counts: [Int64], of late: [Int64]) {
    self.id = id
    self.title = title
    count = counts.reduce(0, +)
    share = Estimate(zip(counts, late).map { $1 > 0 ? Double($0) / Double($1) : nil })
  }
}

extension LimitKind {
  /// The limit that a procedure is held to: the reduced one where it has one.
  init(_ graph: ProcessGraph) { self = graph.reducedLimit == nil ? .statutory : .reduced }
}

extension LoadCounts {
  /// Dossiers whose limit ran out.
  func late(_ kind: LimitKind) -> Int64 { kind == .statutory ? tally.becameLate : tally.becameLateReduced }
}

extension NodeCounts {
  fileprivate func late(_ kind: LimitKind) -> Int64 { kind == .statutory ? late : lateReduced }
}
