import ProcessGraph

/// Unrolls a graph whose ways back are all bounded and whose arrows keep to their branches.
struct Unroller {
  /// No more states than this are told apart.
  static let mostStates = 400_000

  private let subject: ProvedGraph
  private let liveness: CounterLiveness
  private var vectors = CounterVectors()
  private var states = UnrolledStates()
  /// By state of a fork: the state of its join, or -1; by state of a join, that of its fork and its first slot, or -1.
  private var joinOfFork: [Int32] = []
  private var forkOfJoin: [Int32] = []
  private var firstSlotOfJoin: [Int32] = []
  private var slotCount: Int32 = 0
  /// What its joins ask of their branches.
  let joins: JoinTables
  private var carried: CarriedRanks
  /// By node: whether it can come again.
  private var isRepeated: [Bool]
  /// By region: its place among the branches of its fork.
  private var ordinals: [Int32]

  private struct Way {
    var target: Int32
    var edge: Int32
    var slot: Int32
  }

  private var graph: ProcessGraph { subject.graph }
  private var index: GraphIndex { subject.index }

  init(_ subject: ProvedGraph) {
    self.subject = subject
    let (graph, index) = (subject.graph, subject.index)
    ordinals = Array(repeating: 0, count: graph.regions.count)
    joins = JoinTables(graph, index)
    carried = CarriedRanks(rankCount: joins.rankCount)
    isRepeated = Array(repeating: false, count: graph.nodes.count)
    let components = StrongComponents(index, allows: Array(repeating: true, count: graph.edges.count))
    liveness = CounterLiveness(graph, index, components)
    for edge in graph.edges where components.component[edge.from.position] == components.component[edge.to.position] {
      isRepeated[edge.from.position] = true
    }
    for position in graph.nodes.indices {
      guard case .fork = graph.nodes[position].kind else { continue }
      for (ordinal, edge) in index.edges(from: NodeID(position)).enumerated() {
        let target = graph.nodes[graph.edges[Int(edge)].to]
        if graph.regions[target.region].fork == NodeID(position) {
          ordinals[target.region.position] = Int32(ordinal)
        }
      }
    }
  }

  /// Unrolls the graph from its start.
  mutating func unroll() throws(UnrollingProblem) -> UnrolledGraph {
    states.reserve(graph.nodes.count)
    joinOfFork.reserveCapacity(graph.nodes.count)
    forkOfJoin.reserveCapacity(graph.nodes.count)
    firstSlotOfJoin.reserveCapacity(graph.nodes.count)
    _ = state(UnrolledStates.Key(node: 0, vector: 0, context: -1, carried: 0, visit: 0))
    var ways: [Way] = []
    var firstWay: [Int32] = []
    var wayCount: [Int32] = []
    var cursor: [Int32] = []
    var postorder: [Int32] = []
    var isSeen: [Bool] = []
    var isDone: [Bool] = []
    var stack: [Int32] = [0]
    // Mostly there is one state for each node.
    ways.reserveCapacity(graph.edges.count)
    postorder.reserveCapacity(graph.nodes.count)
    stack.reserveCapacity(graph.nodes.count)
    firstWay.reserveCapacity(graph.nodes.count)
    wayCount.reserveCapacity(graph.nodes.count)
    cursor.reserveCapacity(graph.nodes.count)
    isSeen.reserveCapacity(graph.nodes.count)
    isDone.reserveCapacity(graph.nodes.count)
    func grow(_ count: Int) {
      while firstWay.count < count {
        firstWay.append(-1)
        wayCount.append(0)
        cursor.append(0)
        isSeen.append(false)
        isDone.append(false)
      }
    }
    while let current = stack.last {
      grow(states.count)
      let position = Int(current)
      if !isSeen[position] {
        isSeen[position] = true
        firstWay[position] = Int32(truncatingIfNeeded: ways.count)
        expand(current, into: &ways)
        wayCount[position] = Int32(truncatingIfNeeded: ways.count) - firstWay[position]
        guard states.count <= Self.mostStates, ways.count <= 8 * Self.mostStates else { throw .tooManyStates }
        grow(states.count)
      }
      var descended = false
      while cursor[position] < wayCount[position] {
        // The last way first, so that states stand in the order in which ways are written.
        cursor[position] += 1
        let target = ways[Int(firstWay[position] + wayCount[position] - cursor[position])].target
        if !isSeen[Int(target)] {
          stack.append(target)
          descended = true
          break
        }
        // What was seen and is not done stands on the way here.
        if !isDone[Int(target)] { throw .endless }
      }
      if descended { continue }
      stack.removeLast()
      postorder.append(current)
      isDone[position] = true
    }
    return assemble(ways, firstWay, wayCount, postorder)
  }

  private mutating func state(_ key: UnrolledStates.Key) -> Int32 {
    let number = states.number(of: key)
    while joinOfFork.count < states.count {
      joinOfFork.append(-1)
      forkOfJoin.append(-1)
      firstSlotOfJoin.append(-1)
    }
    return number
  }

  private mutating func expand(_ number: Int32, into ways: inout [Way]) {
    let here = states[Int(number)]
    let node = NodeID(Int(here.node))
    switch graph.nodes[node].kind {
    case .bound(let counter):
      let isOpen = vectors.uses(of: counter.position, in: here.vector) < graph.counters[counter].limit
      var after = here
      if isOpen { after.vector = vectors.adding(counter.position, to: here.vector) }
      for edge in index.edges(from: node) where (graph.edges[Int(edge)].label == .exhausted) != isOpen {
        follow(edge, from: after, into: &ways)
      }
    case .fork(let join):
      let gathering = joinState(ofFork: number, join, here)
      var inside = here
      inside.context = number
      inside.carried = CarriedRanks.none
      for edge in index.edges(from: node) { follow(edge, from: inside, into: &ways) }
      ways.append(Way(target: gathering, edge: -1, slot: -1))
    default:
      for edge in index.edges(from: node) { follow(edge, from: here, into: &ways) }
    }
  }

  /// The state of a join that belongs to one state of its fork.
  private mutating func joinState(ofFork fork: Int32, _ join: NodeID, _ forkKey: UnrolledStates.Key) -> Int32 {
    if joinOfFork[Int(fork)] >= 0 { return joinOfFork[Int(fork)] }
    // Contexts below -1 tell the joins of different fork states apart; what follows a join forgets them.
    let vector = vectors.keeping(forkKey.vector) { liveness.isLive($0, at: join.position) }
    let number = state(
      UnrolledStates.Key(node: join.raw, vector: vector, context: -2 - fork, carried: forkKey.carried, visit: 0))
    joinOfFork[Int(fork)] = number
    forkOfJoin[Int(number)] = fork
    firstSlotOfJoin[Int(number)] = slotCount
    if case .fork = graph.nodes[Int(forkKey.node)].kind {
      let branches = index.edges(from: NodeID(Int(forkKey.node))).count
      slotCount += Int32(truncatingIfNeeded: branches * joins.rankCount)
    }
    return number
  }

  private mutating func follow(_ number: Int32, from here: UnrolledStates.Key, into ways: inout [Way]) {
    let from = NodeID(Int(index.source[Int(number)]))
    let to = NodeID(Int(index.target[Int(number)]))
    var context = here.context
    // A join stands for its fork: what follows is in the fork's own surroundings.
    if context < -1 { context = states[Int(-2 - context)].context }
    let carried = carriedOn(number, in: context, here.carried)
    if case .join(let fork) = graph.nodes[to].kind, context >= 0, states[Int(context)].node == fork.raw,
      joinOfFork[Int(context)] >= 0
    {
      let join = joinOfFork[Int(context)]
      let first = firstSlotOfJoin[Int(join)]
      let branch = from == fork ? branchOrdinal(number, fork) : ordinals[graph.nodes[from].region.position]
      ways.append(
        Way(
          target: join, edge: number,
          slot: first + branch * Int32(joins.rankCount) + Int32(self.carried.rank(of: carried))))
      return
    }
    var visit = Visit.fresh
    if graph.edges[Int(number)].resumesRemainder { visit = Visit(raw: from.raw + 1) }
    var key = UnrolledStates.Key(
      node: to.raw, vector: here.vector, context: context, carried: carried, visit: visit.raw)
    if case .end = graph.nodes[to].kind {
      key = UnrolledStates.Key(node: to.raw, vector: 0, context: -1, carried: 0, visit: 0)
    } else {
      key.vector = vectors.keeping(here.vector) { liveness.isLive($0, at: to.position) }
      if context < 0 { key.carried = CarriedRanks.none }
    }
    ways.append(Way(target: state(key), edge: number, slot: -1))
  }

  /// What a branch carries behind an edge; nothing outside of branches.
  private mutating func carriedOn(_ number: Int32, in context: Int32, _ before: Int32) -> Int32 {
    guard context >= 0, case .fork(let join) = graph.nodes[Int(states[Int(context)].node)].kind else {
      return CarriedRanks.none
    }
    let from = index.source[Int(number)]
    let rank = graph.edges[Int(number)].carries.map { joins.rank(of: $0, at: join) }
    return carried.leaving(from, rank: rank, isRepeated: isRepeated[Int(from)], with: before)
  }

  private func branchOrdinal(_ edge: Int32, _ fork: NodeID) -> Int32 {
    let edges = index.edges(from: fork)
    return Int32(edges.firstIndex(of: edge).map { $0 - edges.startIndex } ?? 0)
  }

  /// Numbers the states in the order in which no edge leads back.
  private func assemble(_ ways: [Way], _ firstWay: [Int32], _ wayCount: [Int32], _ postorder: [Int32]) -> UnrolledGraph
  {
    var result = UnrolledGraph()
    var rank = Array(repeating: Int32(-1), count: states.count)
    for (position, state) in postorder.reversed().enumerated() { rank[Int(state)] = Int32(position) }
    result.slotCount = Int(slotCount)
    result.isUpperBound = hasSharedBounds
    result.reserve(states: states.count, ways: ways.count)
    for state in postorder.reversed() {
      let key = states[Int(state)]
      let own = rank[Int(state)]
      result.node.append(key.node)
      result.visit.append(Visit(raw: key.visit))
      result.firstSlot.append(firstSlotOfJoin[Int(state)])
      result.forkState.append(forkOfJoin[Int(state)] < 0 ? -1 : rank[Int(forkOfJoin[Int(state)])])
      let context = key.context < -1 ? states[Int(-2 - key.context)].context : key.context
      result.context.append(context < 0 ? -1 : rank[Int(context)])
      result.outStart.append(Int32(truncatingIfNeeded: result.target.count))
      for position in Int(firstWay[Int(state)])..<Int(firstWay[Int(state)] + wayCount[Int(state)]) {
        result.target.append(rank[Int(ways[position].target)])
        result.source.append(own)
        result.edge.append(ways[position].edge)
        result.slot.append(ways[position].slot)
      }
    }
    result.outStart.append(Int32(truncatingIfNeeded: result.target.count))
    return result
  }

  /// Whether a bound inside a branch still matters after its join, where the branches' uses would add up.
  private var hasSharedBounds: Bool {
    graph.nodes.contains { node in
      guard case .bound(let counter) = node.kind else { return false }
      var region = node.region
      while let fork = graph.regions[region].fork {
        if case .fork(let join) = graph.nodes[fork].kind, liveness.isLive(counter.position, at: join.position) {
          return true
        }
        guard let parent = graph.regions[region].parent else { break }
        region = parent
      }
      return isBoundInSiblings(counter, node.region)
    }
  }

  /// Whether another branch of the same fork, or of one around it, counts with the same counter.
  private func isBoundInSiblings(_ counter: CounterID, _ region: RegionID) -> Bool {
    guard region != RegionID(0) else { return false }
    return graph.nodes.contains { other in
      other.kind == .bound(counter) && other.region != region && other.region != RegionID(0)
    }
  }
}
