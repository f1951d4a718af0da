import ProcessGraph

/// Branches that may never come to their join in one case, since the facts decide an outcome: what lies beside them may be cut
/// short, so that sums over it are upper bounds.
struct EndingBranches {
  /// By region: true when it ends the procedure whatever its steps come out as, or a step of it comes out as facts decide.
  private var isEnding: [Bool]
  private let graph: ProcessGraph

  init(_ graph: ProcessGraph, _ flow: CaseFlow) {
    self.graph = graph
    isEnding = Array(repeating: false, count: graph.regions.count)
    var out: [[Int]] = Array(repeating: [], count: graph.nodes.count)
    for edge in graph.edges.indices where flow.allows[edge] { out[graph.edges[edge].from.position].append(edge) }
    for position in graph.nodes.indices {
      guard case .fork(let join) = graph.nodes[position].kind else { continue }
      for edge in out[position] {
        let first = graph.edges[edge].to
        let region = graph.nodes[first].region
        guard first != join, graph.regions[region].fork == NodeID(position) else { continue }
        isEnding[region.position] = !Self.reaches(join, from: first, graph, out)
      }
    }
    markDecided(out)
  }

  private mutating func markDecided(_ out: [[Int]]) {
    for position in graph.nodes.indices {
      guard case .step(let task) = graph.nodes[position].kind, task.outcomes.contains(where: { $0.condition != nil }),
        out[position].count == 1, graph.edges[out[position][0]].label != .outcome(0)
      else { continue }
      var region: RegionID? = graph.nodes[position].region
      while let here = region {
        isEnding[here.position] = true
        region = graph.regions[here].parent
      }
    }
  }

  private static func reaches(_ join: NodeID, from first: NodeID, _ graph: ProcessGraph, _ out: [[Int]]) -> Bool {
    var isSeen = Array(repeating: false, count: graph.nodes.count)
    var open = [first]
    while let node = open.popLast() {
      if node == join { return true }
      if isSeen[node.position] { continue }
      isSeen[node.position] = true
      open += out[node.position].map { graph.edges[$0].to }
    }
    return false
  }

  /// Whether a branch beside a node always ends the procedure.
  func isBeside(_ node: NodeID) -> Bool {
    var region: RegionID? = graph.nodes[node].region
    while let here = region, let fork = graph.regions[here].fork {
      let others = graph.regions.indices.filter { $0 != here.position && graph.regions[$0].fork == fork }
      if others.contains(where: { isEnding[$0] }) { return true }
      region = graph.regions[here].parent
    }
    return false
  }
}
