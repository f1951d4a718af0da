import ProcessGraph

extension DocumentRequirement {
  /// How many papers are handed in where conditions hold so; of alternatives the fewest. Those that are only read from a
  /// registry count when asked for.
  func paperCount(withRead: Bool, where holds: (Expression) -> Bool) -> Int {
    switch self {
    case .paper(let use, let copies, _, let registry, _):
      guard use.condition.map(holds) ?? true else { return 0 }
      let isRead = registry != nil || !copies.isEmpty && copies.allSatisfy { $0.form == .data }
      return isRead && !withRead ? 0 : 1
    case .anyOf(_, let parts, let condition):
      guard condition.map(holds) ?? true else { return 0 }
      return parts.map { $0.paperCount(withRead: withRead, where: holds) }.min() ?? 0
    case .allOf(let parts, let condition):
      guard condition.map(holds) ?? true else { return 0 }
      return parts.reduce(0) { $0 + $1.paperCount(withRead: withRead, where: holds) }
    }
  }

  /// How many papers are handed in although a registry holds them; of alternatives the fewest.
  func heldCount(in graph: ProcessGraph, where holds: (Expression) -> Bool) -> Int {
    switch self {
    case .paper(let use, _, _, _, _):
      let isHeld = !graph.documents[use.document].heldBy.isEmpty
      return isHeld ? paperCount(withRead: false, where: holds) : 0
    case .anyOf(_, let parts, let condition):
      guard condition.map(holds) ?? true else { return 0 }
      return parts.map { $0.heldCount(in: graph, where: holds) }.min() ?? 0
    case .allOf(let parts, let condition):
      guard condition.map(holds) ?? true else { return 0 }
      return parts.reduce(0) { $0 + $1.heldCount(in: graph, where: holds) }
    }
  }
}
