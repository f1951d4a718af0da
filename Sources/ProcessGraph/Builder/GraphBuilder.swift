public import WorkingTime

/// Draws a graph by hand: nodes and edges in any order, ids handed out as they come.
///
/// For tests, benchmarks and generated models; the compiler writes its graphs itself. New nodes stand in the current
/// ``region`` and ``stages``. ``build()`` groups the edges by their source, keeping the order in which each source's
/// edges were drawn.
public struct GraphBuilder: Sendable {
  /// The graph so far; anything the builder has no word for is set here.
  public var graph: ProcessGraph
  /// The region that new nodes stand in.
  public var region = RegionID(0)
  /// The stages that new nodes stand in, outermost first.
  public var stages: [StageID] = []

  /// The start of the procedure.
  public let start = NodeID(0)

  /// Begins a graph that has a start, one agency and one desk, both named `office`.
  public init(_ name: String = "procedure", package: String = "test") {
    graph = ProcessGraph(identity: ProcedureIdentity(package: package, name: name), title: name)
    graph.agencies = [Agency(id: "office", title: "office")]
    graph.desks = [Desk(id: "office", title: "office", agency: AgencyID(0), calendar: CalendarID(0))]
  }

  /// The finished graph.
  public func build() -> ProcessGraph {
    var result = graph
    var counts = Array(repeating: 0, count: graph.nodes.count + 1)
    for edge in graph.edges { counts[min(max(edge.from.position, 0), graph.nodes.count)] += 1 }
    var grouped: [[Edge]] = counts.map { count in
      var edges: [Edge] = []
      edges.reserveCapacity(count)
      return edges
    }
    for edge in graph.edges { grouped[min(max(edge.from.position, 0), graph.nodes.count)].append(edge) }
    result.edges = grouped.flatMap { $0 }
    return result
  }
}

// Parties, facts and bounds.
extension GraphBuilder {
  /// Adds a desk of the agency of the same name.
  public mutating func desk(_ id: String, calendar: CalendarID = CalendarID(0)) -> DeskID {
    graph.agencies.append(Agency(id: id, title: id))
    let agency = AgencyID(graph.agencies.count - 1)
    graph.desks.append(Desk(id: id, title: id, agency: agency, calendar: calendar))
    return DeskID(graph.desks.count - 1)
  }

  /// Adds a calendar.
  public mutating func calendar(_ id: String) -> CalendarID {
    graph.calendars.append(CalendarName(id))
    return CalendarID(graph.calendars.count - 1)
  }

  /// Adds a kind of document.
  public mutating func document(_ id: String) -> DocumentID {
    graph.documents.append(Document(id: id, title: id))
    return DocumentID(graph.documents.count - 1)
  }

  /// Adds a fact.
  public mutating func fact(_ id: String, _ type: FactType, isOptional: Bool = false) -> FactID {
    graph.facts.append(Fact(id: id, title: id, type: type, isOptional: isOptional))
    return FactID(graph.facts.count - 1)
  }

  /// Adds a stage, inside the innermost current one.
  public mutating func stage(_ id: String, within limit: Table<LimitValue>? = nil) -> StageID {
    graph.stages.append(Stage(id: id, title: id, parent: stages.last, limit: limit))
    return StageID(graph.stages.count - 1)
  }

  /// Adds a bound on repetition.
  public mutating func counter(_ id: String, atMost limit: Int) -> CounterID {
    graph.counters.append(RepeatCounter(id: id, limit: limit))
    return CounterID(graph.counters.count - 1)
  }
}

// Nodes.
extension GraphBuilder {
  /// Adds a node of any kind.
  public mutating func node(_ id: String, _ kind: NodeKind) -> NodeID {
    graph.nodes.append(Node(id: id, title: id, kind: kind, stages: stages, region: region))
    return NodeID(graph.nodes.count - 1)
  }

  /// Adds a step of one desk.
  public mutating func step(
    _ id: String, by desk: DeskID = DeskID(0), _ duration: StepDuration = .unstated, clock: ClockEffect = .runs,
    outcomes: [Outcome] = [Outcome("accepted")], tags: [String] = [], uses: [DocumentUse] = [],
    issues: [DocumentUse] = []
  ) -> NodeID {
    let task = StepTask(
      assignment: .anyOf([DeskOption(Table(desk))]), duration: duration, clock: clock, tags: tags, uses: uses,
      issues: issues, outcomes: outcomes)
    return node(id, .step(task))
  }

  /// Adds a wait for the applicant.
  public mutating func wait(
    _ id: String, within limit: Duration?, clock: ClockEffect, issues: [DocumentUse] = []
  ) -> NodeID {
    node(id, .wait(WaitTask(party: .applicant, limit: limit.map { Table($0) }, clock: clock, issues: issues)))
  }

  /// Adds a choice.
  public mutating func choice(_ id: String, isFirstMatch: Bool = false) -> NodeID {
    node(id, .choice(isFirstMatch: isFirstMatch))
  }

  /// Adds a place that counts its uses.
  public mutating func bound(_ id: String, _ counter: CounterID) -> NodeID { node(id, .bound(counter)) }

  /// Adds the end of the clock.
  public mutating func resolved() -> NodeID { node("resolved", .resolved) }

  /// Adds an end.
  public mutating func end(_ kind: EndKind = .approved) -> NodeID { node(kind.rawValue, .end(EndTask(kind))) }

  /// Adds a fork and its join, both in the current region.
  public mutating func parallel(_ id: String) -> (fork: NodeID, join: NodeID) {
    let fork = node("fork#" + id, .fork(join: NodeID(graph.nodes.count + 1)))
    return (fork, node("join#" + id, .join(fork: fork)))
  }

  /// Adds a branch of a fork, a region inside the current one; nodes go into it when ``region`` is set to it.
  public mutating func branch(_ id: String, of fork: NodeID) -> RegionID {
    graph.regions.append(Region(id: id, parent: region, fork: fork))
    return RegionID(graph.regions.count - 1)
  }
}

// Edges.
extension GraphBuilder {
  /// Draws an edge.
  public mutating func edge(
    _ from: NodeID, _ to: NodeID, _ label: EdgeLabel = .normal, carries: String? = nil, resumesRemainder: Bool = false
  ) {
    graph.edges.append(
      Edge(from: from, to: to, label: label, carries: carries, resumesRemainder: resumesRemainder))
  }

  /// Draws the normal way through nodes in order: `outcome(0)` from a step, `normal` from anything else.
  public mutating func chain(_ nodes: NodeID...) { chain(nodes) }

  /// Draws the normal way through nodes in order: `outcome(0)` from a step, `normal` from anything else.
  public mutating func chain(_ nodes: [NodeID]) {
    for (from, to) in zip(nodes, nodes.dropFirst()) {
      var label = EdgeLabel.normal
      if case .step = graph.nodes[from].kind { label = .outcome(0) }
      edge(from, to, label)
    }
  }
}
