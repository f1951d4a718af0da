import ProcessGraph

/// By node, the counters that a dossier standing there can still come to.
///
/// A path forgets the uses of the others, which keeps the number of its states small.
struct CounterLiveness {
  private let words: Int
  private let bits: [UInt64]

  /// `components` are those of all edges.
  init(_ graph: borrowing ProcessGraph, _ index: GraphIndex, _ components: StrongComponents) {
    let words = (graph.counters.count + 63) / 64
    self.words = words
    guard words > 0 else {
      bits = []
      return
    }
    // Components are numbered targets first, so that one pass over them sees every successor before its source.
    var ofComponent = Array(repeating: UInt64(0), count: components.count * words)
    for node in components.members() {
      let component = Int(components.component[Int(node)])
      if case .bound(let counter) = graph.nodes[Int(node)].kind {
        ofComponent[component * words + counter.position / 64] |= 1 << UInt64(counter.position % 64)
      }
      for edge in index.edges(from: NodeID(Int(node))) {
        let target = Int(components.component[Int(index.target[Int(edge)])])
        if target == component { continue }
        for word in 0..<words { ofComponent[component * words + word] |= ofComponent[target * words + word] }
      }
    }
    var bits = Array(repeating: UInt64(0), count: graph.nodes.count * words)
    for node in graph.nodes.indices {
      let component = Int(components.component[node])
      for word in 0..<words { bits[node * words + word] = ofComponent[component * words + word] }
    }
    self.bits = bits
  }

  /// Whether a counter can still be come to from a node.
  func isLive(_ counter: Int, at node: Int) -> Bool {
    bits[node * words + counter / 64] >> UInt64(counter % 64) & 1 == 1
  }
}
