import ProcessGraph

/// A graph with its index, as all proofs about it look at it.
///
/// A class, since each proof would otherwise take hold of every list of the graph for itself.
final class ProvedGraph: Sendable {
  let graph: ProcessGraph
  let index: GraphIndex

  /// Lowers a graph whose ids point where they should.
  init(_ graph: ProcessGraph) {
    self.graph = graph
    index = GraphIndex(graph)
  }
}
