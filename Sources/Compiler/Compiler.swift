public import Language
public import ProcessGraph

/// Turns what the analyst declared into what services run: one graph for each edition of each procedure.
public struct Compiler: Sendable {
  let package: ResolvedPackage

  /// Takes a resolved package; one with errors compiles as far as it was understood.
  public init(_ package: ResolvedPackage) { self.package = package }

  /// The graphs of all editions, in the order of the package.
  public func compile() -> [ProcessGraph] { package.procedures.indices.map { graph(ofProcedure: $0) } }

  /// The graph of the edition at a position of the package's procedures.
  public func graph(ofProcedure position: Int) -> ProcessGraph {
    var flow = FlowBuilder(package)
    flow.build(procedure: position)
    var mapper = TermMapper(package)
    mapper.nodeOfPlace = flow.nodeOfPlace

    var graph = ProcessGraph(
      identity: package.procedures[position].identity, title: package.procedures[position].title)
    if let subject = package.procedures[position].subject {
      for fact in package.subjects[subject].facts { _ = mapper.map(fact) }
      graph.assumptions = package.subjects[subject].assumptions.map { mapper.map($0) }
    }
    carryDeclarations(of: package.procedures[position], into: &graph, &mapper)
    carryFlow(&flow, into: &graph, &mapper)
    carryTerms(mapper, into: &graph)
    return graph
  }

  func carryTerms(_ mapper: TermMapper, into graph: inout ProcessGraph) {
    graph.facts = mapper.facts
    graph.desks = mapper.desks
    graph.agencies = mapper.agencies
    graph.documents = mapper.documents
    graph.calendars = mapper.calendars
    graph.hoursInWorkingDay = package.hoursInWorkingDay
  }

  func carryDeclarations(of procedure: Procedure, into graph: inout ProcessGraph, _ mapper: inout TermMapper) {
    graph.code = procedure.code
    graph.field = procedure.field
    graph.service = procedure.service
    graph.channels = procedure.channels
    graph.applicants = procedure.applicants
    graph.published = procedure.published
    graph.appliesToSubmittedFrom = procedure.appliesToSubmittedFrom
    graph.isProposed = procedure.isProposed
    graph.authority = procedure.authority.map { table in
      Table(table.rows.map { Row(when: mapper.map($0.condition), mapper.map($0.value), provenance: $0.provenance) })
    }
    graph.requirements = procedure.requirements.map { mapper.map($0) }
    graph.documentRequirements = procedure.documents.map { mapper.map($0) }
    graph.timeLimit = procedure.timeLimit.map { mapper.map($0) }
    graph.reducedLimit = procedure.reducedLimit.map { mapper.map($0) }
    graph.fees = procedure.fees.map { mapper.map($0) }
    graph.results = procedure.results.map { mapper.map($0) }
    graph.withdrawUntil = procedure.withdrawUntil.map { mapper.node(ofPlace: NodeID($0.number)) }
    graph.pending = procedure.pending.map { mapper.map($0) }
    graph.abolition = procedure.abolition
    graph.provenance = procedure.provenance
  }

  /// Takes nodes and edges out of a flow; its nodes become the graph's without being copied.
  func carryFlow(_ flow: inout FlowBuilder, into graph: inout ProcessGraph, _ mapper: inout TermMapper) {
    graph.regions = flow.regions
    graph.counters = flow.counters
    graph.stages = flow.stages.map { mapper.map($0) }
    graph.nodes = []
    swap(&graph.nodes, &flow.nodes)
    for position in graph.nodes.indices {
      switch graph.nodes[position].kind {
      case .step, .wait, .end:
        mapper.firstPlace = flow.frames[flow.frameOfNode[position]].firstPlace
        graph.nodes[position].kind = mapper.map(graph.nodes[position].kind)
      case .start, .choice, .fork, .join, .bound, .resolved: break
      }
    }
    var order: [EdgePlace] = []
    order.reserveCapacity(flow.edges.count)
    for position in flow.edges.indices {
      order.append(EdgePlace(from: flow.edges[position].from, order: flow.orderOfEdge[position], position: position))
    }
    order.sort()
    graph.edges = []
    graph.edges.reserveCapacity(order.count)
    for place in order {
      graph.edges.append(flow.edges[place.position])
      switch flow.edges[place.position].label {
      case .when, .branch:
        mapper.firstPlace = flow.frames[flow.frameOfEdge[place.position]].firstPlace
        let last = graph.edges.count - 1
        graph.edges[last].label = mapper.map(graph.edges[last].label)
      default: break
      }
    }
    mapper.firstPlace = 0
  }
}

/// Where an edge comes among the edges of a graph: those of its source together, in the order of writing.
private struct EdgePlace: Comparable {
  var from: NodeID
  var order: Int
  /// Its position as drawn.
  var position: Int

  static func < (left: EdgePlace, right: EdgePlace) -> Bool {
    (left.from, left.order, left.position) < (right.from, right.order, right.position)
  }
}
