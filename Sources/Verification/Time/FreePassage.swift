import ProcessGraph

/// Which branches can come to their join without passing a place that is in the way of what goes on beside them: a stop of the
/// clock, or what takes its time whatever anybody does.
///
/// A path is reached by a dossier as it stands where all that lies beside it can do so: the others take no time, and wait
/// at their join. Otherwise what is told of it is an upper bound.
struct FreePassage {
  private let unrolled: UnrolledGraph
  private let graph: ProcessGraph
  private let joins: JoinTables
  private let flow: CaseFlow
  /// By slot of a join: whether a branch can come to it freely.
  private var slots: [Bool]
  /// By state: the state of the join of a fork, or -1.
  private var joinOfFork: [Int32]

  /// Follows every branch; `blocks` are by node the places that are in the way.
  init(_ paths: LongestPaths, _ graph: ProcessGraph, _ flow: CaseFlow, blocks: [Bool]) {
    unrolled = paths.unrolled
    joins = paths.joins
    self.graph = graph
    self.flow = flow
    slots = Array(repeating: false, count: unrolled.slotCount)
    joinOfFork = Array(repeating: -1, count: unrolled.count)
    // By state: whether it is come to freely from the start, or from the fork in whose branch it stands.
    var isFree = Array(repeating: false, count: unrolled.count)
    if !isFree.isEmpty { isFree[0] = true }
    for state in 0..<unrolled.count {
      if unrolled.firstSlot[state] >= 0 {
        joinOfFork[Int(unrolled.forkState[state])] = Int32(state)
        leaveJoin(state, &isFree)
        continue
      }
      let node = Int(unrolled.node[state])
      var isFork = false
      if case .fork = graph.nodes[node].kind { isFork = true }
      guard isFork || isFree[state] && !blocks[node] else { continue }
      var isStarted = false
      for edge in Int(unrolled.outStart[state])..<Int(unrolled.outStart[state + 1]) {
        let graphEdge = Int(unrolled.edge[edge])
        if graphEdge < 0 {
          if !isStarted, isFree[state] { isFree[Int(unrolled.target[edge])] = true }
        } else if flow.allows[graphEdge] {
          isStarted = true
          arrive(edge, &isFree)
        }
      }
    }
  }

  private mutating func arrive(_ edge: Int, _ isFree: inout [Bool]) {
    let slot = Int(unrolled.slot[edge])
    if slot >= 0 { slots[slot] = true } else { isFree[Int(unrolled.target[edge])] = true }
  }

  private mutating func leaveJoin(_ state: Int, _ isFree: inout [Bool]) {
    let fork = Int(unrolled.forkState[state])
    for edge in Int(unrolled.outStart[state])..<Int(unrolled.outStart[state + 1]) {
      let isNormal = joins.isNormal(edge: Int(unrolled.edge[edge]))
      if isFree[state] && isNormal || isFree[fork] && allows(state, edge, except: nil, carrying: nil) {
        arrive(edge, &isFree)
      }
    }
  }

  /// Whether all branches but one come freely to a join that is left by an edge, where that one brings a rank.
  private func allows(_ join: Int, _ edge: Int, except own: Int?, carrying ownRank: Int?) -> Bool {
    let row = joins.row(edge: Int(unrolled.edge[edge]))
    var isDecided = !joins.needsDecision(row) || ownRank.map { joins.decides($0, row) } ?? false
    let fork = Int(unrolled.forkState[join])
    let base = Int(unrolled.firstSlot[join])
    for (branch, start) in (Int(unrolled.outStart[fork])..<Int(unrolled.outStart[fork + 1])).enumerated() {
      let graphEdge = Int(unrolled.edge[start])
      guard graphEdge >= 0, flow.allows[graphEdge], branch != own else { continue }
      var comes = false
      for rank in 0..<joins.rankCount where joins.allows(rank, row) && slots[base + branch * joins.rankCount + rank] {
        comes = true
        isDecided = isDecided || joins.decides(rank, row)
      }
      if !comes { return false }
    }
    return isDecided
  }

  /// Whether a join is passed as a path passes it, with all others there freely.
  func allows(_ passing: LongestPaths.Passing) -> Bool {
    let place = passing.slot - Int(unrolled.firstSlot[passing.join])
    return allows(passing.join, passing.edge, except: place / joins.rankCount, carrying: place % joins.rankCount)
  }

  /// Whether all that lies beside the end of a path, in the branches around it, can come to its join and rest there; with a
  /// stage, only of the branches inside it.
  func allowsRest(besideEndOf way: LongestPaths.Way, inside stage: StageID? = nil) -> Bool {
    // An end of the whole stands outside of the branch that leads to it.
    way.places.suffix(2).allSatisfy { allowsRest(beside: $0.state, inside: stage) }
  }

  private func allowsRest(beside state: Int, inside stage: StageID?) -> Bool {
    var region: RegionID? = graph.nodes[Int(unrolled.node[state])].region
    var fork = Int(unrolled.context[state])
    while fork >= 0 {
      let node = NodeID(Int(unrolled.node[fork]))
      if let stage, !graph.nodes[node].stages.contains(stage) { return true }
      while let here = region, graph.regions[here].fork != node { region = graph.regions[here].parent }
      let join = Int(joinOfFork[fork])
      for (branch, start) in (Int(unrolled.outStart[fork])..<Int(unrolled.outStart[fork + 1])).enumerated() {
        let graphEdge = Int(unrolled.edge[start])
        guard graphEdge >= 0, flow.allows[graphEdge], graph.nodes[graph.edges[graphEdge].to].region != region else {
          continue
        }
        guard join >= 0 else { return false }
        let base = Int(unrolled.firstSlot[join]) + branch * joins.rankCount
        if !(base..<base + joins.rankCount).contains(where: { slots[$0] }) { return false }
      }
      region = graph.nodes[node].region
      fork = Int(unrolled.context[fork])
    }
    return true
  }

  /// The node of a fork around a join.
  func fork(of passing: LongestPaths.Passing) -> NodeID {
    NodeID(Int(unrolled.node[Int(unrolled.forkState[passing.join])]))
  }
}
