import Numbers
import ProcessGraph
import WorkingTime

/// The largest sums by walking every path with every step and wait taking nothing or all of its limit.
///
/// Written from the language's words about clocks alone: no unrolling, no phases, no longest paths.
struct SumsByWalking {
  private struct Walk {
    var uses: [Int]
    var isAccepted: Bool
    /// Counted since the clock began, or since the last submission before acceptance.
    var counted: Rational = 0
    var elapsed: Rational = 0
    /// What is left of a step's share when a wait returns there.
    var left: [NodeID: Rational] = [:]
    var clockEnded = false
  }

  private let graph: ProcessGraph
  private let facts: FactValues
  private(set) var largest: Rational = -1
  private(set) var longestElapsed: Rational = -1
  /// Nodes that may still be walked; none left means that there are too many paths to walk them all.
  private(set) var budget = 5_000

  init(_ graph: ProcessGraph, _ facts: FactValues) {
    self.graph = graph
    self.facts = facts
    let hasIntake = graph.nodes.contains(where: Self.isIntake)
    walk(NodeID(0), Walk(uses: graph.counters.map { _ in 0 }, isAccepted: !hasIntake))
  }

  private static func isIntake(_ node: Node) -> Bool {
    if case .step(let task) = node.kind { task.tags.contains("intake") } else { false }
  }

  private func edges(_ node: NodeID) -> [Edge] { graph.edges.filter { $0.from == node } }

  private func amount(_ duration: Duration) -> Rational { duration.amount(in: .workingHours) ?? 0 }

  private func share(_ node: NodeID) -> Rational {
    switch graph.nodes[node].kind {
    case .step(let task):
      if case .within(let table) = task.duration { table.row(for: facts).map { amount($0.value) } ?? 0 } else { 0 }
    case .wait(let task): task.limit?.row(for: facts).map { amount($0.value) } ?? 0
    default: 0
    }
  }

  private func plus(_ left: Rational, _ right: Rational) -> Rational { (try? left + right) ?? left }
  private func minus(_ left: Rational, _ right: Rational) -> Rational { (try? left - right) ?? left }

  private mutating func check(_ walk: Walk) {
    if walk.isAccepted, !walk.clockEnded { largest = max(largest, walk.counted) }
  }

  private mutating func walk(_ node: NodeID, _ walk: Walk, remainder: Bool = false) {
    guard budget > 0 else { return }
    budget -= 1
    switch graph.nodes[node].kind {
    case .start, .resolved, .join:
      var next = walk
      if case .resolved = graph.nodes[node].kind {
        check(walk)
        next.clockEnded = true
      }
      for edge in edges(node) where edge.label == .normal { self.walk(edge.to, next) }
    case .end:
      check(walk)
      longestElapsed = max(longestElapsed, walk.elapsed)
    case .choice:
      for edge in edges(node) {
        if case .when(let condition) = edge.label, !condition.holds(for: facts) { continue }
        self.walk(edge.to, walk)
        return
      }
    case .bound(let counter):
      var next = walk
      let isOpen = walk.uses[counter.position] < graph.counters[counter].limit
      if isOpen { next.uses[counter.position] += 1 }
      for edge in edges(node) where (edge.label == .exhausted) != isOpen { self.walk(edge.to, next) }
    case .step(let task):
      let whole = remainder ? walk.left[node] ?? 0 : share(node)
      for time in whole == 0 ? [whole] : [0, whole] {
        for edge in edges(node) {
          var next = walk
          next.elapsed = plus(walk.elapsed, time)
          // Before acceptance no clock runs that a step could stop.
          if task.clock == .runs || !walk.isAccepted { next.counted = plus(walk.counted, time) }
          next.left[node] = minus(whole, time)
          if edge.label == .outcome(0), Self.isIntake(graph.nodes[node]) { next.isAccepted = true }
          self.walk(edge.to, next)
        }
      }
    case .wait(let task):
      if task.clock == .restarts { check(walk) }
      for time in [0, share(node)] {
        for edge in edges(node) {
          var next = walk
          next.elapsed = plus(walk.elapsed, time)
          if task.clock == .restarts || !walk.isAccepted { next.counted = 0 }
          self.walk(edge.to, next, remainder: edge.resumesRemainder)
        }
      }
    case .fork: fork(node, walk)
    }
  }

  /// Every way in which the branches can come to the join or to an end.
  private mutating func fork(_ node: NodeID, _ walk: Walk) {
    for (time, decided) in ways(node) {
      var next = walk
      next.counted = plus(walk.counted, time)
      next.elapsed = plus(walk.elapsed, time)
      if let decided {
        self.walk(decided.to, next)
      } else {
        check(next)
        longestElapsed = max(longestElapsed, next.elapsed)
      }
    }
  }

  /// How long branches take together and by which edge they leave their join; without an edge where one of them ends.
  private func ways(_ node: NodeID) -> [(time: Rational, edge: Edge?)] {
    guard case .fork(let join) = graph.nodes[node].kind else { return [] }
    let started = edges(node).filter { edge in
      if case .branch(let condition?) = edge.label { condition.holds(for: facts) } else { true }
    }
    let branches = started.map { arrivals($0.to, join, 0, "") }
    var combined: [(time: Rational, carried: Set<String>)] = [(0, [])]
    var ways: [(time: Rational, edge: Edge?)] = []
    for branch in branches {
      ways += branch.filter(\.isEnd).map { ($0.time, nil) }
      combined = combined.flatMap { known in
        branch.filter { !$0.isEnd }.map { (max(known.time, $0.time), known.carried.union([$0.carried])) }
      }
    }
    let leaving = edges(join)
    for (time, carried) in combined {
      let decided = leaving.first { edge in
        if case .onAny(let outcome) = edge.label { carried.contains(outcome) } else { edge.label == .normal }
      }
      if let decided { ways.append((time, decided)) }
    }
    return ways
  }

  private func arrivals(_ node: NodeID, _ join: NodeID, _ time: Rational, _ carried: String)
    -> [(time: Rational, carried: String, isEnd: Bool)]
  {
    if node == join { return [(time, carried, false)] }
    switch graph.nodes[node].kind {
    case .end: return [(time, carried, true)]
    case .step:
      return [0, share(node)].flatMap { own in
        edges(node).flatMap { arrivals($0.to, join, plus(time, own), $0.carries ?? carried) }
      }
    case .fork:
      return ways(node).flatMap { way in
        way.edge.map { arrivals($0.to, join, plus(time, way.time), $0.carries ?? carried) }
          ?? [(plus(time, way.time), carried, true)]
      }
    default: return []
    }
  }
}
