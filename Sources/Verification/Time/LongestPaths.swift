import ProcessGraph
import WorkingTime

/// How a sum along a path moves on over a node: by adding ticks, or along calendars.
protocol PathClock {
  /// The value on leaving a node at which the clock runs, given the value on arrival; nil outside the calendars.
  func leaving(_ node: Int, at value: Int64) -> Int64?
  /// True when the node's time is in other units than the sum's.
  func isForeign(_ node: Int) -> Bool
  /// True when nobody said how long the node takes.
  func isUnstated(_ node: Int) -> Bool
}

/// The time of nodes in ticks of one family, ready for the hot loop.
struct FamilyWeights: PathClock {
  private struct NodeWeight {
    /// Ticks in the family asked for.
    var ticks: Int64 = 0
    /// True when its time is in another family.
    var isForeign = false
    /// True when nobody said how long it takes.
    var isUnstated = false
  }

  private var nodes: [NodeWeight]
  /// By node: true for steps and waits.
  let takesTime: [Bool]

  func leaving(_ node: Int, at value: Int64) -> Int64? { value + nodes[node].ticks }
  func isForeign(_ node: Int) -> Bool { nodes[node].isForeign }
  func isUnstated(_ node: Int) -> Bool { nodes[node].isUnstated }
  /// Has a node take more ticks.
  mutating func add(_ ticks: Int64, to node: Int) { nodes[node].ticks += ticks }
  /// The ticks of a node in the family asked for.
  func ticks(of node: Int) -> Int64 { nodes[node].ticks }

  /// Weighs the nodes of a case.
  init(_ flow: CaseFlow, takesTime: [Bool], _ family: DurationUnit.Family, _ scale: TimeScale) {
    self.takesTime = takesTime
    nodes = Array(repeating: NodeWeight(), count: flow.time.count)
    for (node, time) in flow.time.enumerated() {
      switch time {
      case .instant: break
      case .unstated: nodes[node].isUnstated = true
      case .within(let duration), .lasts(let duration):
        guard let weight = scale.weight(of: duration) else {
          nodes[node].isUnstated = true
          continue
        }
        if weight.family == family {
          nodes[node].ticks = weight.ticks
        } else if weight.ticks > 0 {
          nodes[node].isForeign = true
        }
      }
    }
  }
}

/// Longest sums along the paths of an unrolled graph, for one clock, one case and one family of units.
///
/// Steps side by side count once: a join waits for the slowest branch. One pass over the states in their order; sums are
/// kept by state and phase at `2 * state + phase`, -2 where no path leads and -1 where the clock does not run.
struct LongestPaths {
  private static let unreached: Int64 = -2
  private static let notRunning: Int64 = -1

  let unrolled: UnrolledGraph
  private let edges: [Edge]
  let joins: JoinTables

  /// By state and phase: the largest sum on arrival.
  private(set) var best: [Int64]
  /// By state and phase: the edge by which it arrives, or -1; and the phase it comes from.
  private var via: [Int32]
  private var viaPhase: [UInt8]
  /// The same for the slots of joins.
  private var slotBest: [Int64]
  private var slotVia: [Int32]
  /// By edge out of a join and phase: the slot that the join waited for.
  private var waitedFor: [Int32]

  /// The largest sum that is compared, -1 when there is none.
  private(set) var largest: Int64 = -1
  private var largestState: Int32 = -1
  private var largestPhase = 0
  private var isLargestOnExit = false
  /// The first node met whose time is in other units, and the first without a limit.
  private(set) var foreign: NodeID?
  private(set) var unstated: NodeID?
  /// True when some path left the days that the calendars cover.
  private(set) var isOutside = false

  init(_ unrolled: UnrolledGraph, _ graph: borrowing ProcessGraph, _ joins: JoinTables) {
    self.unrolled = unrolled
    edges = graph.edges
    self.joins = joins
    best = Array(repeating: Self.unreached, count: 2 * unrolled.count)
    via = Array(repeating: -1, count: 2 * unrolled.count)
    viaPhase = Array(repeating: 0, count: 2 * unrolled.count)
    slotBest = Array(repeating: Self.unreached, count: 2 * unrolled.slotCount)
    slotVia = Array(repeating: -1, count: 2 * unrolled.slotCount)
    waitedFor = Array(repeating: -1, count: 2 * unrolled.target.count)
  }

  /// Finds the largest sums from the start.
  mutating func run(_ rules: PeriodRules, _ flow: CaseFlow, _ clock: some PathClock) {
    reset()
    best[rules.startsAccepted ? 1 : 0] = Self.notRunning
    follow(from: 0, rules, flow, clock)
  }

  /// Finds the largest values from one state on, which is arrived at with a value, or left with it.
  mutating func run(
    _ rules: PeriodRules, _ flow: CaseFlow, _ clock: some PathClock, from state: Int, phase: Int, value: Int64,
    isLeaving: Bool
  ) {
    reset()
    if isLeaving {
      push(state, Int(unrolled.node[state]), phase, value, rules, flow)
      follow(from: state + 1, rules, flow, clock)
    } else {
      best[2 * state + phase] = value
      follow(from: state, rules, flow, clock)
    }
  }

  private mutating func follow(from first: Int, _ rules: PeriodRules, _ flow: CaseFlow, _ clock: some PathClock) {
    for state in first..<max(first, unrolled.count) {
      let node = Int(unrolled.node[state])
      for phase in 0...1 {
        if unrolled.firstSlot[state] >= 0 {
          leaveJoin(state, phase, flow)
          continue
        }
        var sum = best[2 * state + phase]
        if sum == Self.unreached { continue }
        if sum < 0, rules.nodes[node].opens {
          sum = 0
          best[2 * state + phase] = 0
        }
        if rules.nodes[node].checksArrival, phase == 1 { compare(sum, state, phase, onExit: false) }
        if phase == 0 ? rules.nodes[node].stopsBefore : rules.nodes[node].stops { continue }
        guard let left = leave(state, node, phase, sum, rules, clock) else {
          isOutside = true
          continue
        }
        if rules.nodes[node].checksExit { compare(left, state, phase, onExit: true) }
        push(state, node, phase, left, rules, flow)
      }
    }
  }

  private mutating func reset() {
    for position in best.indices { best[position] = Self.unreached }
    for position in slotBest.indices { slotBest[position] = Self.unreached }
    for position in slotVia.indices { slotVia[position] = -1 }
    for position in waitedFor.indices { waitedFor[position] = -1 }
    for position in via.indices { via[position] = -1 }
    largest = -1
    largestState = -1
    foreign = nil
    unstated = nil
    isOutside = false
  }

  private mutating func compare(_ sum: Int64, _ state: Int, _ phase: Int, onExit: Bool) {
    if sum > largest {
      largest = sum
      largestState = Int32(state)
      largestPhase = phase
      isLargestOnExit = onExit
    }
  }

  /// The sum on leaving a node.
  private mutating func leave(
    _ state: Int, _ node: Int, _ phase: Int, _ sum: Int64, _ rules: PeriodRules, _ clock: some PathClock
  ) -> Int64? {
    var sum = sum
    switch rules.nodes[node].leaving(phase) {
    case .add:
      if sum >= 0 {
        if foreign == nil, clock.isForeign(node) { foreign = NodeID(node) }
        if unstated == nil, clock.isUnstated(node) { unstated = NodeID(node) }
        if rules.adds(node, visit: unrolled.visit[state], phase: phase) {
          guard let left = clock.leaving(node, at: sum) else { return nil }
          sum = left
        }
      }
    case .keep: break
    case .zero: if sum >= 0 || rules.nodes[0].opens { sum = 0 }
    case .drop: sum = Self.notRunning
    }
    if sum < 0, rules.nodes[node].opensAfter { sum = 0 }
    return sum
  }

  private mutating func push(
    _ state: Int, _ node: Int, _ phase: Int, _ sum: Int64, _ rules: PeriodRules, _ flow: CaseFlow
  ) {
    let edges = Int(unrolled.outStart[state])..<Int(unrolled.outStart[state + 1])
    var isStarted = false
    for edge in edges {
      let graphEdge = Int(unrolled.edge[edge])
      if graphEdge < 0 {
        // Straight from a fork to its join: only when no branch starts.
        if !isStarted || flow.areBranchesOptional { arrive(edge, Int(unrolled.target[edge]), phase, phase, sum) }
        continue
      }
      if !flow.allows[graphEdge] { continue }
      isStarted = true
      var arrival = phase
      if phase == 0, rules.nodes[node].accepts, self.edges[graphEdge].label == .outcome(0) { arrival = 1 }
      pass(edge, phase, arrival, sum)
    }
  }

  /// Follows an edge: to the join as the branch it ends, or to its target.
  private mutating func pass(_ edge: Int, _ from: Int, _ phase: Int, _ sum: Int64) {
    let slot = unrolled.slot[edge]
    guard slot >= 0 else {
      arrive(edge, Int(unrolled.target[edge]), from, phase, sum)
      return
    }
    let position = 2 * Int(slot) + phase
    if sum > slotBest[position] {
      slotBest[position] = sum
      slotVia[position] = Int32(edge)
    }
  }

  private mutating func arrive(_ edge: Int, _ target: Int, _ from: Int, _ phase: Int, _ sum: Int64) {
    let position = 2 * target + phase
    if sum > best[position] {
      best[position] = sum
      via[position] = Int32(edge)
      viaPhase[position] = UInt8(from)
    }
  }

  /// Leaves a join by each of its edges that the branches' outcomes allow.
  private mutating func leaveJoin(_ state: Int, _ phase: Int, _ flow: CaseFlow) {
    let fork = Int(unrolled.forkState[state])
    let base = Int(unrolled.firstSlot[state])
    let ranks = joins.rankCount
    let branches = Int(unrolled.outStart[fork])..<Int(unrolled.outStart[fork + 1])
    let edges = Int(unrolled.outStart[state])..<Int(unrolled.outStart[state + 1])
    for edge in edges {
      // A fork that starts no branch has come here directly.
      let direct = joins.isNormal(edge: Int(unrolled.edge[edge])) ? best[2 * state + phase] : Self.unreached
      if direct > Self.unreached { pass(edge, phase, phase, direct) }
      let row = joins.row(edge: Int(unrolled.edge[edge]))
      var slowest: (sum: Int64, slot: Int) = (Self.unreached, -1)
      var second = slowest
      var slowestBranch = -1
      var isPossible = true
      var isAlone = false
      for (branch, start) in branches.enumerated() {
        let graphEdge = Int(unrolled.edge[start])
        guard graphEdge >= 0, flow.allows[graphEdge] else { continue }
        var arrived: (sum: Int64, slot: Int) = (Self.unreached, -1)
        for rank in 0..<ranks where joins.allows(rank, row) {
          let slot = base + branch * ranks + rank
          let sum = slotBest[2 * slot + phase]
          if sum > arrived.sum { arrived = (sum, slot) }
        }
        if arrived.sum == Self.unreached {
          if flow.areBranchesOptional { continue }
          if flow.joinsAlone {
            isAlone = true
            continue
          }
          isPossible = false
          break
        }
        if arrived.sum > slowest.sum {
          second = slowest
          slowest = arrived
          slowestBranch = branch
        } else if arrived.sum > second.sum {
          second = arrived
        }
      }
      guard isPossible, slowest.sum > Self.unreached else { continue }
      var result = slowest
      // What a branch carries that stands still meanwhile may decide.
      if joins.needsDecision(row), !isAlone {
        result = latestDeciding(base, row, phase, slowest, slowestBranch, second, flow, branches)
        guard result.sum > Self.unreached else { continue }
      }
      guard result.sum > direct else { continue }
      waitedFor[2 * edge + phase] = Int32(result.slot)
      pass(edge, phase, phase, result.sum)
    }
  }

  /// The latest arrival when at least one branch must carry the outcome that an edge asks for.
  private func latestDeciding(
    _ base: Int, _ row: Int, _ phase: Int, _ slowest: (sum: Int64, slot: Int), _ slowestBranch: Int,
    _ second: (sum: Int64, slot: Int), _ flow: CaseFlow, _ branches: Range<Int>
  ) -> (sum: Int64, slot: Int) {
    var best: (sum: Int64, slot: Int) = (Self.unreached, -1)
    let ranks = joins.rankCount
    for (branch, start) in branches.enumerated() {
      let graphEdge = Int(unrolled.edge[start])
      guard graphEdge >= 0, flow.allows[graphEdge] else { continue }
      for rank in 0..<ranks where joins.decides(rank, row) {
        let slot = base + branch * ranks + rank
        let own = slotBest[2 * slot + phase]
        if own == Self.unreached { continue }
        // The others may come with any allowed outcome, so the slowest of them counts.
        let others = branch == slowestBranch ? second : slowest
        let latest = own >= others.sum ? (own, slot) : others
        if latest.0 > best.sum { best = latest }
      }
    }
    return best
  }

  /// The largest value at any place that paths lead to, at joins too; nil where none leads anywhere.
  var farthest: Int64? {
    let farthest = max(best.max() ?? Self.unreached, slotBest.max() ?? Self.unreached)
    return farthest >= 0 ? farthest : nil
  }

  /// Whether a path leads to a state.
  func isReached(_ state: Int, phase: Int) -> Bool { best[2 * state + phase] > Self.unreached }

  /// The largest value on arrival at a state, or nil when no path leads there.
  func arrival(_ state: Int, phase: Int) -> Int64? {
    let value = best[2 * state + phase]
    return value >= 0 ? value : nil
  }

  /// A join that a path passes: the edge by which it is left, and the slot of the branch that was waited for.
  struct Passing {
    var join: Int
    var edge: Int
    var slot: Int
  }

  /// A path with the joins that it passes.
  struct Way {
    /// The states from the start, each with its phase.
    var places: [(state: Int, phase: Int)] = []
    var passings: [Passing] = []
  }

  /// The states of the path that leads to the largest sum, from the start, each with its phase.
  func pathToLargest() -> [(state: Int, phase: Int)] { wayToLargest().places }

  /// The states of the path by which the largest value arrives at a state.
  func path(to last: Int, phase lastPhase: Int) -> [(state: Int, phase: Int)] { way(to: last, phase: lastPhase).places }

  /// The path that leads to the largest sum.
  func wayToLargest() -> Way { largestState >= 0 ? way(to: Int(largestState), phase: largestPhase) : Way() }

  /// The path by which the largest value arrives at a state.
  func way(to last: Int, phase lastPhase: Int) -> Way {
    var way = Way(places: [(state: last, phase: lastPhase)])
    var position = 2 * last + lastPhase
    while via[position] >= 0 {
      var edge = Int(via[position])
      var source = Int(unrolled.source[edge])
      let phase = Int(viaPhase[position])
      way.places.append((source, phase))
      // Through a join, along the branch it waited for.
      while unrolled.firstSlot[source] >= 0 {
        let slot = Int(waitedFor[2 * edge + phase])
        guard slot >= 0, slotVia[2 * slot + phase] >= 0 else { break }
        way.passings.append(Passing(join: source, edge: edge, slot: slot))
        edge = Int(slotVia[2 * slot + phase])
        source = Int(unrolled.source[edge])
        way.places.append((source, phase))
      }
      position = 2 * source + phase
    }
    way.places.reverse()
    return way
  }

  /// True when the last step of the path is part of the largest sum.
  var countsLastStep: Bool { isLargestOnExit }
}
