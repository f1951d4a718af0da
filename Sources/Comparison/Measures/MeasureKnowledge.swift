import ProcessGraph
import Verification
import WorkingTime

/// How well the value of a measure is known: as well as the least known thing that it counts.
struct MeasureKnowledge {
  let graph: ProcessGraph

  /// The mark of a measure that came to a value; nil when nobody said, or when there is nothing to know.
  func mark(of measure: Measure, _ answer: PolicyAnswer) -> SourceMark? {
    if case .missing = answer { return nil }
    switch measure {
    case .timeLimit: return mark(of: graph.timeLimit, answer)
    case .reducedTime: return mark(of: graph.reducedLimit, answer)
    case .worstCase: return weakest(graph.nodes.flatMap(marks))
    case .steps, .handovers, .agencies, .levels:
      return weakest(
        graph.nodes.compactMap { node in
          if case .step = node.kind { node.provenance.mark } else { nil }
        })
    case .documents, .documentsFromCitizen, .documentsHeld: return weakest(graph.documentRequirements.flatMap(marks))
    case .visits: return graph.provenance.mark
    case .fees:
      return weakest(
        graph.fees.flatMap { fee in fee.table.rows.compactMap { $0.provenance.mark ?? fee.provenance.mark } })
    }
  }

  private func mark(of limit: TimeLimit?, _ answer: PolicyAnswer) -> SourceMark? {
    guard let limit else { return nil }
    let rows = limit.table.rows.filter { row in
      guard case .time(let amount, let unit) = answer, case .duration(let duration) = row.value else { return true }
      return duration.amount == amount && duration.unit == unit
    }
    return weakest(rows.compactMap { $0.provenance.mark ?? limit.provenance.mark })
  }

  private func marks(_ node: Node) -> [SourceMark] {
    switch node.kind {
    case .step(let task):
      guard case .within(let table) = task.duration else { return [node.provenance.mark].compactMap { $0 } }
      return table.rows.compactMap { $0.provenance.mark ?? node.provenance.mark }
    default: return []
    }
  }

  private func marks(_ requirement: DocumentRequirement) -> [SourceMark] {
    switch requirement {
    case .paper(_, _, _, _, let provenance): [provenance.mark].compactMap { $0 }
    case .anyOf(_, let parts, _), .allOf(let parts, _): parts.flatMap(marks)
    }
  }

  private func weakest(_ marks: [SourceMark]) -> SourceMark? {
    let order = SourceMark.allCases
    let weakest = marks.max { (order.firstIndex(of: $0) ?? 0) < (order.firstIndex(of: $1) ?? 0) }
    return weakest ?? graph.provenance.mark
  }
}
