import ProcessGraph
import Verification
import WorkingTime

/// How well the figures of a row are known: what is not verified must say so wherever it is shown. What says nothing of
/// its own is known as well as its procedure says.
enum Knowledge {
  /// How well the limit is known: its row, or else the clause that holds the row.
  static func ofLimit(_ result: LimitResult, _ graph: ProcessGraph) -> String {
    let table: Table<LimitValue>?
    let clause: Provenance?
    switch result.kind {
    case .statutory: (table, clause) = (graph.timeLimit?.table, graph.timeLimit?.provenance)
    case .reduced: (table, clause) = (graph.reducedLimit?.table, graph.reducedLimit?.provenance)
    case .stage(let stage): (table, clause) = (graph.stages[stage].limit, graph.stages[stage].provenance)
    }
    let row = result.row.flatMap { row in table.flatMap { $0.rows.indices.contains(row) ? $0.rows[row] : nil } }
    return word(row?.provenance.mark ?? clause?.mark ?? graph.provenance.mark)
  }

  /// How well the least known share that is counted on the path is known; of all shares where dates decided, since no one
  /// path stands for all days.
  static func ofSteps(_ result: LimitResult, _ graph: ProcessGraph) -> String {
    var weakest: Int?
    var nodes = result.path.filter { $0.share != nil }.map(\.node)
    if case .keptOnEveryDate = result.verdict { nodes = Array(graph.nodes.indices.map { NodeID($0) }) }
    for node in nodes {
      guard let mark = mark(of: graph.nodes[node]) ?? graph.provenance.mark else { continue }
      let rank = SourceMark.allCases.firstIndex(of: mark) ?? 0
      weakest = max(weakest ?? 0, rank)
    }
    return word(weakest.map { SourceMark.allCases[$0] })
  }

  private static func mark(of node: Node) -> SourceMark? {
    switch node.kind {
    case .step(let task):
      guard case .within(let table) = task.duration else { return node.provenance.mark }
      return weakest(table) ?? node.provenance.mark
    case .wait(let task): return task.limit.flatMap(weakest) ?? node.provenance.mark
    default: return nil
    }
  }

  private static func weakest(_ table: Table<Duration>) -> SourceMark? {
    let marks = table.rows.compactMap(\.provenance.mark)
    return marks.max { left, right in
      (SourceMark.allCases.firstIndex(of: left) ?? 0) < (SourceMark.allCases.firstIndex(of: right) ?? 0)
    }
  }

  private static func word(_ mark: SourceMark?) -> String { mark?.rawValue ?? "not said" }
}
