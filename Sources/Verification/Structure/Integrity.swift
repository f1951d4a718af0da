import Messages
import ProcessGraph

/// Whether a graph's ids point where they should, so that no later proof has to ask.
///
/// A compiler keeps these promises; a graph that was read from a file may not.
struct Integrity {
  let graph: ProcessGraph

  /// What is wrong, or nil.
  func problem() -> String? {
    let nodes = graph.nodes.count
    guard nodes > 0, case .start = graph.nodes[0].kind else { return "node 0 is not the start" }
    guard !graph.regions.isEmpty else { return "there is no region" }
    for edge in graph.edges where !has(edge.from, nodes) || !has(edge.to, nodes) {
      return "an edge leads outside the graph"
    }
    for (position, region) in graph.regions.enumerated() {
      if let parent = region.parent, parent.position < 0 || parent.position >= position {
        return "region \(region.id) stands before the one it is in"
      }
      if let fork = region.fork, !has(fork, nodes) { return "region \(region.id) has no fork" }
    }
    for (position, stage) in graph.stages.enumerated() {
      if let parent = stage.parent, parent.position < 0 || parent.position >= position {
        return "stage \(stage.id) stands before the one it is in"
      }
    }
    for (position, node) in graph.nodes.enumerated() {
      if let problem = problem(of: node, NodeID(position)) { return problem }
    }
    return nil
  }

  private func has<Element>(_ id: TypedIndex<Element>, _ count: Int) -> Bool { id.position >= 0 && id.position < count }

  private func problem(of node: Node, _ id: NodeID) -> String? {
    guard has(node.region, graph.regions.count) else { return "\(node.id) stands in no region" }
    guard node.stages.allSatisfy({ has($0, graph.stages.count) }) else { return "\(node.id) stands in no stage" }
    switch node.kind {
    case .bound(let counter):
      return has(counter, graph.counters.count) ? nil : "\(node.id) counts nothing"
    case .fork(let join):
      guard has(join, graph.nodes.count), graph.nodes[join].kind == .join(fork: id) else {
        return "\(node.id) has no join"
      }
    case .join(let fork):
      guard has(fork, graph.nodes.count), graph.nodes[fork].kind == .fork(join: id) else {
        return "\(node.id) has no fork"
      }
    case .step(let task):
      guard !task.outcomes.isEmpty else { return "\(node.id) has no outcome" }
      guard (task.uses + task.issues).allSatisfy({ has($0.document, graph.documents.count) }) else {
        return "\(node.id) names an unknown document"
      }
    case .wait(let task):
      guard (task.uses + task.issues).allSatisfy({ has($0.document, graph.documents.count) }) else {
        return "\(node.id) names an unknown document"
      }
    case .start, .choice, .resolved, .end: break
    }
    return nil
  }
}
