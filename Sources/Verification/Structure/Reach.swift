import ProcessGraph

/// What a dossier that follows the edges can come to, and how.
struct Reach {
  /// By node, whether some path reaches it.
  let isReached: [Bool]
  /// By node, the edge by which it was first reached, or -1.
  private let via: [Int32]
  private let index: GraphIndex

  /// Follows the edges from the start; a join is passed when every branch that always starts can come to it.
  init(_ graph: borrowing ProcessGraph, _ index: GraphIndex) {
    self.index = index
    var isReached = Array(repeating: false, count: graph.nodes.count)
    var via = Array(repeating: Int32(-1), count: graph.nodes.count)
    var hasArrived = Array(repeating: false, count: graph.regions.count)
    var queue: [Int32] = [0]
    isReached[0] = true
    var next = 0
    while next < queue.count {
      let node = NodeID(Int(queue[next]))
      next += 1
      for edge in index.edges(from: node) {
        let target = Int(index.target[Int(edge)])
        if isReached[target] { continue }
        if case .join(let fork) = graph.nodes[target].kind {
          if node != fork { hasArrived[graph.nodes[node].region.position] = true }
          let waitsInVain = index.edges(from: fork).contains { branch in
            guard case .branch(nil) = graph.edges[Int(branch)].label else { return false }
            let first = graph.edges[Int(branch)].to
            return first.position != target && !hasArrived[graph.nodes[first].region.position]
          }
          if waitsInVain { continue }
        }
        isReached[target] = true
        via[target] = edge
        queue.append(Int32(target))
      }
    }
    self.isReached = isReached
    self.via = via
  }

  /// A shortest path from the start to a node that is reached.
  func path(to node: NodeID) -> [NodeID] {
    var path = [node]
    var current = node.position
    while via[current] >= 0, path.count <= via.count {
      current = Int(index.source[Int(via[current])])
      path.append(NodeID(current))
    }
    return path.reversed()
  }
}
