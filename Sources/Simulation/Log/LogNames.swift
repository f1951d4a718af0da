public import ProcessGraph
public import WorkingTime

/// What stands for the positions in the events of a log.
public struct LogNames: Sendable {
  /// Whoever has to do with an event: the people of a pool, or a desk that no pool serves.
  public struct Desk: Hashable, Sendable {
    /// Stable id.
    public var id: String
    /// What people call it.
    public var title: String
    /// The agency it belongs to; nil when nobody knows.
    public var agency: Agency?
  }

  /// A place in a procedure.
  public struct Activity: Hashable, Sendable {
    /// The procedure's name and the place's, as scenarios write them: `house_permit.appraise`.
    public var id: String
    /// What people call it; empty when nobody said.
    public var title: String
    /// The desk that does it, where it is always the same one.
    public var desk: Desk?
    /// False for a place that no event of a log names: a fork, a choice.
    public var isLogged: Bool
    /// The documents that are made or brought there whatever the facts are.
    public var issues: [Document]
  }

  /// What there is of one procedure.
  public struct Procedure: Hashable, Sendable {
    /// The procedure's name in its package.
    public var id: String
    /// What people call it.
    public var title: String
    /// By node of its graph.
    public var activities: [Activity]
    /// What happens to the clock of its limits.
    public var clock: Activity
  }

  /// Local time of the first moment of the scenario.
  public let start: Instant
  /// By load of the scenario.
  public let procedures: [Procedure]
  /// By pool of the scenario.
  public let pools: [Desk]

  /// Collects the names of a model.
  public init(_ model: SimulationModel) {
    let scenario = model.scenario
    start = Instant(scenario.from, .midnight)
    let graphs = scenario.loads.map { model.graphs[$0.graph] }
    procedures = graphs.map { graph in
      let name = graph.identity.name
      return Procedure(
        id: name, title: graph.title,
        activities: graph.nodes.map { Activity($0, in: graph) },
        clock: Activity(id: name + ".clock", title: "", desk: nil, isLogged: true, issues: []))
    }
    pools = scenario.staff.map { pool in
      var agency: Agency?
      for graph in graphs where agency == nil {
        agency = graph.desks.first { pool.desks.contains($0.id) }.map { graph.agencies[$0.agency] }
      }
      return Desk(id: pool.id, title: pool.title, agency: agency)
    }
  }

  /// The activity of an event.
  public func activity(_ event: LoggedEvent, of dossier: LoggedDossier) -> Activity {
    let procedure = procedures[dossier.load]
    return event.node < 0 ? procedure.clock : procedure.activities[event.node]
  }

  /// Whoever has to do with an event; nil for nobody, or for one of several desks that no pool serves.
  public func desk(_ event: LoggedEvent, of dossier: LoggedDossier) -> Desk? {
    event.pool >= 0 ? pools[event.pool] : activity(event, of: dossier).desk
  }

  /// A stable id of a dossier in ASCII: `house_permit-17`, and `house_permit-b17` for one of the backlog.
  public func id(_ dossier: LoggedDossier) -> String {
    procedures[dossier.load].id + (dossier.isBacklog ? "-b" : "-") + String(dossier.number)
  }
}

extension LogNames.Activity {
  /// Names a node of a graph.
  init(_ node: Node, in graph: ProcessGraph) {
    id = graph.identity.name + "." + node.id
    title = node.title
    issues = []
    isLogged = true
    switch node.kind {
    case .step(let task):
      isLogged = !task.isMoment
      issues = task.issues.filter { $0.condition == nil }.map { graph.documents[$0.document] }
      if task.assignment.options.count == 1, let only = task.assignment.options[0].desk.single {
        let found = graph.desks[only]
        desk = LogNames.Desk(id: found.id, title: found.title, agency: graph.agencies[found.agency])
      }
    case .wait(let task): issues = task.issues.filter { $0.condition == nil }.map { graph.documents[$0.document] }
    case .start, .end: break
    case .choice, .fork, .join, .bound, .resolved: isLogged = false
    }
  }
}
