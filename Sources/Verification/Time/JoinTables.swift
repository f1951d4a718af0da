import ProcessGraph

/// By edge out of a join: what branches may carry when it is taken, and what one branch must carry.
///
/// All that a join asks of a branch is the first of its `on any` lines that the branch meets, its *rank*; the last rank is
/// that of a branch that meets none.
struct JoinTables {
  /// How many ranks there are, the same for all joins.
  let rankCount: Int
  /// By edge of the graph: its rank, the last on the normal way; -1 for edges that do not leave a join.
  private var rows: [Int]
  private let edges: [Edge]
  private let index: GraphIndex

  /// Reads the `on any` rules off a graph, first line first.
  init(_ graph: borrowing ProcessGraph, _ index: GraphIndex) {
    edges = graph.edges
    self.index = index
    rows = Array(repeating: -1, count: graph.edges.count)
    var normal: [Int] = []
    var most = 0
    for position in graph.nodes.indices {
      guard case .join = graph.nodes[position].kind else { continue }
      var asked = 0
      for edge in index.edges(from: NodeID(position)) {
        switch graph.edges[Int(edge)].label {
        case .onAny:
          rows[Int(edge)] = asked
          asked += 1
        case .normal: normal.append(Int(edge))
        default: break
        }
      }
      most = max(most, asked)
    }
    rankCount = most + 1
    for edge in normal { rows[edge] = most }
  }

  /// The rank of an outcome at a join.
  func rank(of outcome: String, at join: NodeID) -> Int {
    index.edges(from: join).filter { rows[Int($0)] < rankCount - 1 }
      .first { edges[Int($0)].label == .onAny(outcome) }.map { rows[Int($0)] } ?? rankCount - 1
  }

  func row(edge: Int) -> Int { edge >= 0 ? rows[edge] : -1 }

  func isNormal(edge: Int) -> Bool { row(edge: edge) == rankCount - 1 }

  func allows(_ rank: Int, _ row: Int) -> Bool { row >= 0 && rank >= row }

  func decides(_ rank: Int, _ row: Int) -> Bool { needsDecision(row) && rank == row }

  func needsDecision(_ row: Int) -> Bool { row >= 0 && row != rankCount - 1 }
}
