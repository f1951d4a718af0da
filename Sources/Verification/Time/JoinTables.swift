import ProcessGraph

/// By edge out of a join: which outcomes branches may carry when it is taken, and which of them one branch must carry.
struct JoinTables {
  /// By row and outcome: may be carried.
  private var allowed: [[Bool]] = []
  /// By row: the outcome that must be carried, or -1 on the normal way.
  private var deciding: [Int] = []
  /// By edge of the graph: its row, or -1.
  private var rows: [Int]
  private let outcomes: Int

  /// Reads the `on any` rules off a graph, first line first.
  init(_ graph: ProcessGraph, _ index: GraphIndex, outcomes: [String]) {
    self.outcomes = outcomes.count
    rows = Array(repeating: -1, count: graph.edges.count)
    for position in graph.nodes.indices {
      guard case .join = graph.nodes[position].kind else { continue }
      var open = Array(repeating: true, count: outcomes.count)
      let edges = index.edges(from: NodeID(position))
      for edge in edges {
        guard case .onAny(let outcome) = graph.edges[Int(edge)].label,
          let ordinal = outcomes.firstIndex(of: outcome)
        else { continue }
        rows[Int(edge)] = allowed.count
        allowed.append(open)
        deciding.append(open[ordinal] ? ordinal : -2)
        open[ordinal] = false
      }
      for edge in edges where graph.edges[Int(edge)].label == .normal {
        rows[Int(edge)] = allowed.count
        allowed.append(open)
        deciding.append(-1)
      }
    }
  }

  func row(edge: Int) -> Int { edge >= 0 ? rows[edge] : -1 }

  func isNormal(edge: Int) -> Bool { edge >= 0 && rows[edge] >= 0 && deciding[rows[edge]] == -1 }

  func allows(_ outcome: Int, _ row: Int) -> Bool { row >= 0 && allowed[row][outcome] }

  func decides(_ outcome: Int, _ row: Int) -> Bool { row >= 0 && deciding[row] == outcome }

  func needsDecision(_ row: Int) -> Bool { row >= 0 && deciding[row] != -1 }
}
