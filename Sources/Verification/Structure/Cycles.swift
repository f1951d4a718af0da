import ProcessGraph

/// Circles among a graph's edges.
struct Cycles {
  private let index: GraphIndex
  private let components: StrongComponents
  private let allows: [Bool]

  init(_ index: GraphIndex, _ components: StrongComponents, allows: [Bool]) {
    self.index = index
    self.components = components
    self.allows = allows
  }

  /// A shortest circle through the first node of every component that has one, in the order of those nodes.
  func onePerComponent() -> [[NodeID]] {
    var isDone = Array(repeating: false, count: components.count)
    var cycles: [[NodeID]] = []
    var via = Array(repeating: Int32(-1), count: index.nodeCount)
    for node in 0..<index.nodeCount where !isDone[Int(components.component[node])] {
      isDone[Int(components.component[node])] = true
      if let cycle = shortest(through: node, &via) { cycles.append(cycle) }
    }
    return cycles
  }

  /// A shortest circle through a node within its component; `via` is scratch, -1 everywhere before and after.
  private func shortest(through root: Int, _ via: inout [Int32]) -> [NodeID]? {
    let component = components.component[root]
    // Most nodes stand in no circle; nothing need be searched then.
    let isInCircle = index.edges(from: NodeID(root)).contains { edge in
      allows[Int(edge)] && components.component[Int(index.target[Int(edge)])] == component
    }
    guard isInCircle else { return nil }
    var queue = [Int32(root)]
    defer { for node in queue { via[Int(node)] = -1 } }
    var next = 0
    while next < queue.count {
      let node = Int(queue[next])
      next += 1
      for edge in index.edges(from: NodeID(node)) where allows[Int(edge)] {
        let target = Int(index.target[Int(edge)])
        guard components.component[target] == component else { continue }
        if target == root { return path(back: node, to: root, via) }
        if via[target] < 0 {
          via[target] = edge
          queue.append(Int32(target))
        }
      }
    }
    return nil
  }

  private func path(back last: Int, to root: Int, _ via: [Int32]) -> [NodeID] {
    var path = [NodeID(last)]
    var current = last
    while current != root, via[current] >= 0 {
      current = Int(index.source[Int(via[current])])
      path.append(NodeID(current))
    }
    return path.reversed()
  }
}
