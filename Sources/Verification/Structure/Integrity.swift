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
    for edge in graph.edges.indices where !has(graph.edges[edge].from, nodes) || !has(graph.edges[edge].to, nodes) {
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
    for position in graph.nodes.indices {
      if let problem = problem(of: NodeID(position)) { return problem }
    }
    return nil
  }

  private func has<Element>(_ id: TypedIndex<Element>, _ count: Int) -> Bool { id.position >= 0 && id.position < count }

  private func hasAll(_ uses: [DocumentUse]) -> Bool {
    uses.allSatisfy { has($0.document, graph.documents.count) }
  }

  private func problem(of id: NodeID) -> String? {
    var name: String { graph.nodes[id].id }
    guard has(graph.nodes[id].region, graph.regions.count) else { return "\(name) stands in no region" }
    guard graph.nodes[id].stages.allSatisfy({ has($0, graph.stages.count) }) else {
      return "\(name) stands in no stage"
    }
    switch graph.nodes[id].kind {
    case .bound(let counter):
      return has(counter, graph.counters.count) ? nil : "\(name) counts nothing"
    case .fork(let join):
      guard has(join, graph.nodes.count), graph.nodes[join].kind == .join(fork: id) else {
        return "\(name) has no join"
      }
    case .join(let fork):
      guard has(fork, graph.nodes.count), graph.nodes[fork].kind == .fork(join: id) else {
        return "\(name) has no fork"
      }
    case .step(let task):
      guard !task.outcomes.isEmpty else { return "\(name) has no outcome" }
      guard hasAll(task.uses), hasAll(task.issues) else {
        return "\(name) names an unknown document"
      }
    case .wait(let task):
      guard hasAll(task.uses), hasAll(task.issues) else {
        return "\(name) names an unknown document"
      }
    case .start, .choice, .resolved, .end: break
    }
    return nil
  }
}
