import ProcessGraph

/// The documents that are surely there, by state of an unrolled graph, in one case.
///
/// What every path to a state has made is there; branches that a join waited for add up, as far as the outcomes with
/// which they came allow. One pass over the states in their order.
struct DocumentFlow {
  let unrolled: UnrolledGraph
  private let edges: [Edge]
  private let joins: JoinTables
  private(set) var arrived: DocumentSets
  private(set) var isReached: [Bool]
  private var slots: DocumentSets
  private var isSlotReached: [Bool]
  /// By edge of the graph, the documents that taking it brings in the case.
  private var makes: [[Int]]
  /// Two rows to compute in: what leaves a state, and what one branch brings.
  private var scratch: DocumentSets

  /// `documents` is how many there are, numbered from 0; nil for those of the graph.
  init(_ unrolled: UnrolledGraph, _ graph: borrowing ProcessGraph, _ joins: JoinTables, documents given: Int? = nil) {
    self.unrolled = unrolled
    edges = graph.edges
    self.joins = joins
    let documents = given ?? graph.documents.count
    arrived = DocumentSets(rows: unrolled.count, documents: documents)
    slots = DocumentSets(rows: unrolled.slotCount, documents: documents)
    scratch = DocumentSets(rows: 2, documents: documents)
    makes = Array(repeating: [], count: graph.edges.count)
    isReached = Array(repeating: false, count: unrolled.count)
    isSlotReached = Array(repeating: false, count: unrolled.slotCount)
  }

  /// Follows all paths that a flow allows. `all` gives the documents that taking an edge of the graph can bring, `brings`
  /// says of each whether it does. Branches that need not start bring nothing for sure.
  mutating func run(
    _ flow: CaseFlow, present: [Int], makes all: [[DocumentTasks.Use]], where brings: (DocumentTasks.Use) -> Bool
  ) {
    for edge in all.indices where !all[edge].isEmpty {
      makes[edge].removeAll(keepingCapacity: true)
      for use in all[edge] where brings(use) { makes[edge].append(use.document) }
    }
    for position in isReached.indices { isReached[position] = false }
    for position in isSlotReached.indices { isSlotReached[position] = false }
    isReached[0] = true
    arrived.clear(row: 0)
    for document in present { arrived.insert(document, row: 0) }
    for state in 0..<unrolled.count {
      let isJoin = unrolled.firstSlot[state] >= 0
      if isJoin { leaveJoin(state, flow) }
      guard isReached[state] else { continue }
      var isStarted = false
      for edge in Int(unrolled.outStart[state])..<Int(unrolled.outStart[state + 1]) {
        let graphEdge = Int(unrolled.edge[edge])
        if graphEdge < 0 ? isStarted : !flow.allows[graphEdge] { continue }
        if isJoin, !joins.isNormal(edge: graphEdge) { continue }
        if !isOptional(graphEdge, flow) { isStarted = true }
        scratch.copy(arrived, row: state, to: 0)
        if graphEdge >= 0 { for document in makes[graphEdge] { scratch.insert(document, row: 0) } }
        push(edge)
      }
    }
  }

  /// Meets what is in the first scratch row with what is known at the target of an edge.
  private mutating func push(_ edge: Int) {
    let slot = Int(unrolled.slot[edge])
    if slot >= 0 {
      if isSlotReached[slot] {
        slots.intersect(scratch, row: 0, into: slot)
      } else {
        slots.copy(scratch, row: 0, to: slot)
      }
      isSlotReached[slot] = true
      return
    }
    let target = Int(unrolled.target[edge])
    if isReached[target] {
      arrived.intersect(scratch, row: 0, into: target)
    } else {
      arrived.copy(scratch, row: 0, to: target)
    }
    isReached[target] = true
  }

  private mutating func leaveJoin(_ state: Int, _ flow: CaseFlow) {
    let fork = Int(unrolled.forkState[state])
    let base = Int(unrolled.firstSlot[state])
    let ranks = joins.rankCount
    for edge in Int(unrolled.outStart[state])..<Int(unrolled.outStart[state + 1]) {
      let row = joins.row(edge: Int(unrolled.edge[edge]))
      // What was there before the fork still is.
      scratch.copy(arrived, row: fork, to: 0)
      var isPossible = false
      var isDecided = !joins.needsDecision(row)
      for (branch, start) in (Int(unrolled.outStart[fork])..<Int(unrolled.outStart[fork + 1])).enumerated() {
        let graphEdge = Int(unrolled.edge[start])
        guard graphEdge >= 0, flow.allows[graphEdge] else { continue }
        let isOptional = isOptional(graphEdge, flow)
        var hasArrived = false
        for rank in 0..<ranks where joins.allows(rank, row) {
          let slot = base + branch * ranks + rank
          guard isSlotReached[slot] else { continue }
          if joins.decides(rank, row) { isDecided = true }
          if hasArrived { scratch.intersect(slots, row: slot, into: 1) } else { scratch.copy(slots, row: slot, to: 1) }
          hasArrived = true
        }
        if isOptional {
          isPossible = isPossible || hasArrived
          continue
        }
        isPossible = hasArrived
        guard hasArrived else { break }
        scratch.unite(row: 1, into: 0)
      }
      if isPossible, isDecided { push(edge) }
    }
  }

  /// Whether a branch may start or not, where cases are not told apart.
  private func isOptional(_ edge: Int, _ flow: CaseFlow) -> Bool {
    guard flow.areBranchesOptional, edge >= 0 else { return false }
    return if case .branch(.some) = edges[edge].label { true } else { false }
  }

  /// A path to a state along which a document is never there, as nodes; of a `parallel`, the nodes of every branch.
  func path(to last: Int, without document: Int, _ flow: CaseFlow) -> [NodeID] {
    LackingPath(self, joins, makes, document).nodes(to: last, flow)
  }
}
