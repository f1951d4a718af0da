import Dossier
import ProcessGraph

/// The applicant's own work in an interconnected procedure as a graph of its own: it rests on papers, takes its time, and
/// papers come of it. Whoever goes through the procedures one by one does it all the same.
enum OwnWork {
  /// The graph of a wait for the applicant in a merged graph; nil when it has none of this name.
  static func graph(of name: String, in merged: ProcessGraph) -> ProcessGraph? {
    guard
      let place = merged.places(named: name).first(where: { merged.nodes[$0].isForApplicant }),
      case .wait(let task) = merged.nodes[place].kind
    else { return nil }
    var graph = merged
    graph.identity = ProcedureIdentity(package: merged.identity.package, name: name)
    graph.title = merged.nodes[place].title
    (graph.code, graph.field, graph.service, graph.authority) = (nil, nil, nil, nil)
    (graph.channels, graph.applicants, graph.requirements, graph.fees) = ([], [], [], [])
    (graph.timeLimit, graph.reducedLimit, graph.withdrawUntil, graph.abolition) = (nil, nil, nil, nil)
    (graph.stages, graph.counters, graph.pending) = ([], [], [])
    graph.regions = [Region(id: "")]
    graph.documentRequirements = task.uses.map {
      .paper($0, copies: [], formName: nil, registry: nil, merged.nodes[place].provenance)
    }
    graph.results = task.issues.map {
      ProcedureResult($0.document, when: $0.condition, provenance: merged.nodes[place].provenance)
    }
    var wait = merged.nodes[place]
    (wait.stages, wait.region) = ([], RegionID(0))
    graph.nodes = [
      Node(id: "start", kind: .start), wait, Node(id: "end.approved", kind: .end(EndTask(.approved))),
      Node(id: "end.stopped", kind: .end(EndTask(.stopped))),
    ]
    graph.edges = [Edge(from: NodeID(0), to: NodeID(1)), Edge(from: NodeID(1), to: NodeID(2))]
    if task.limit != nil { graph.edges.append(Edge(from: NodeID(1), to: NodeID(3), label: .timeout)) }
    return graph
  }
}
