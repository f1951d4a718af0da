public import ProcessGraph
import WorkingTime

extension DossierInterpreter {
  /// Writes a line of the history, with the status and the clock as they are now.
  func record(
    _ what: Happening, at moment: Instant, node: NodeID? = nil, edge: EdgeID? = nil, desks: [DeskID] = [],
    until: Instant? = nil, documents: [DocumentID] = [], lacking: [DocumentID] = [], _ state: inout DossierState
  ) {
    let limit = reading(.statutory, of: state, at: moment)
    let reduced = reading(.reduced, of: state, at: moment)
    let shown = limit ?? reduced
    let mark = ClockMark(
      state: shown?.state ?? .notStarted, used: shown?.used, due: limit?.due?.instant,
      reducedDue: reduced?.due?.instant)
    state.history.append(
      HistoryEntry(
        at: moment, what: what, node: node, edge: edge, desks: desks,
        status: what == .accepted ? .accepted : status(of: state), clock: mark, until: until, documents: documents,
        lacking: lacking))
  }

  /// Where a line of the history comes from: the arrow that was taken, the clause that sets the time, or the step.
  public func provenance(of entry: HistoryEntry, in state: DossierState) -> Provenance {
    if let edge = entry.edge, graph.edges.indices.contains(edge.position), graph.edges[edge].provenance != .none {
      return graph.edges[edge].provenance
    }
    switch entry.what {
    case .submitted: return graph.provenance
    case .counted(let counter, _), .exhausted(let counter): return graph.counters[counter].provenance
    case .paid(let fee): return graph.fees[fee].provenance
    case .lawChanged(let rule): return graph.pending[rule].provenance
    case .extended(let which):
      let (limit, clock) =
        which == .reduced ? (graph.reducedLimit, state.reducedLimit) : (graph.timeLimit, state.limit)
      guard let limit, let right = clock.granted, limit.extensions.indices.contains(right) else { return .none }
      return limit.extensions[right].provenance
    default: break
    }
    guard let id = entry.node, let node = node(id) else { return .none }
    return node.provenance
  }

  /// Where the own limit of a step or wait comes from: its row, or else the step.
  public func limitProvenance(of id: NodeID, in state: DossierState) -> Provenance {
    guard let node = node(id) else { return .none }
    let row: Row<Duration>?
    switch node.kind {
    case .step(let task):
      if case .within(let table) = task.duration { row = table.row(for: state.facts) } else { row = nil }
    case .wait(let task): row = task.limit?.row(for: state.facts)
    default: row = nil
    }
    guard let own = row?.provenance, own.mark != nil || !own.basis.isEmpty else { return node.provenance }
    return own
  }
}
