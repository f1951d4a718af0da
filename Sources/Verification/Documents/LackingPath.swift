import ProcessGraph

/// Finds a way to a state of an unrolled graph along which a document is never made.
struct LackingPath {
  private let unrolled: UnrolledGraph
  private let joins: JoinTables
  private let makes: [[Int]]
  private let document: Int
  /// By state: whether a way without the document leads there, and the edge by which.
  private var isLacking: [Bool]
  private var via: [Int]
  /// By slot of a join: the edge by which a branch arrives without the document, or -1.
  private var slotVia: [Int]
  /// By edge out of a join: the edges by which its branches arrive.
  private var arrivals: [Int: [Int]] = [:]

  init(_ flow: DocumentFlow, _ joins: JoinTables, _ makes: [[Int]], _ document: Int) {
    unrolled = flow.unrolled
    self.joins = joins
    self.makes = makes
    self.document = document
    isLacking = Array(repeating: false, count: flow.unrolled.count)
    via = Array(repeating: -1, count: flow.unrolled.count)
    slotVia = Array(repeating: -1, count: flow.unrolled.slotCount)
  }

  /// The nodes of the way, from the start; of branches side by side, one after the other.
  consuming func nodes(to last: Int, _ flow: CaseFlow) -> [NodeID] {
    isLacking[0] = true
    for state in 0..<max(last, 0) {
      let isJoin = unrolled.firstSlot[state] >= 0
      if isJoin { leaveJoin(state, flow) }
      guard isLacking[state] else { continue }
      var isStarted = false
      for edge in edges(of: state) {
        let graphEdge = Int(unrolled.edge[edge])
        if graphEdge < 0 ? isStarted : !flow.allows[graphEdge] { continue }
        if isJoin, !joins.isNormal(edge: graphEdge) { continue }
        isStarted = true
        if graphEdge < 0 || !makes[graphEdge].contains(document) { take(edge) }
      }
    }
    return walkBack(from: last)
  }

  private func edges(of state: Int) -> Range<Int> {
    Int(unrolled.outStart[state])..<Int(unrolled.outStart[state + 1])
  }

  private mutating func take(_ edge: Int) {
    let slot = Int(unrolled.slot[edge])
    let target = Int(unrolled.target[edge])
    if slot >= 0 {
      if slotVia[slot] < 0 { slotVia[slot] = edge }
    } else if !isLacking[target] {
      isLacking[target] = true
      via[target] = edge
    }
  }

  /// Leaves a join by each edge for which every branch can arrive without the document.
  private mutating func leaveJoin(_ state: Int, _ flow: CaseFlow) {
    let base = Int(unrolled.firstSlot[state])
    let ranks = joins.rankCount
    for edge in edges(of: state) {
      let row = joins.row(edge: Int(unrolled.edge[edge]))
      var arrived: [Int] = []
      var isPossible = true
      for (branch, start) in edges(of: Int(unrolled.forkState[state])).enumerated() {
        let graphEdge = Int(unrolled.edge[start])
        guard graphEdge >= 0, flow.allows[graphEdge] else { continue }
        let open = (0..<ranks).filter { joins.allows($0, row) && slotVia[base + branch * ranks + $0] >= 0 }
        // The outcome that the edge asks for goes first.
        guard let rank = open.first(where: { joins.decides($0, row) }) ?? open.first else {
          isPossible = false
          break
        }
        arrived.append(slotVia[base + branch * ranks + rank])
      }
      guard isPossible, !arrived.isEmpty else { continue }
      arrivals[edge] = arrived
      take(edge)
    }
  }

  private func walkBack(from last: Int) -> [NodeID] {
    var path: [NodeID] = []
    // Ways that are still to be walked, each back to before the state where it stops.
    var open = [(from: last, stop: -1)]
    while let (from, stop) = open.popLast() {
      var state = from
      while state != stop {
        path.append(NodeID(Int(unrolled.node[state])))
        let edge = via[state]
        guard edge >= 0 else { break }
        let source = Int(unrolled.source[edge])
        if let arrived = arrivals[edge] {
          let fork = Int(unrolled.forkState[source])
          open.append((fork, stop))
          for arrival in arrived { open.append((Int(unrolled.source[arrival]), fork)) }
          break
        }
        state = source
      }
    }
    return path.reversed()
  }
}
