import WorkingTime

/// The linear equations of expected visits: a place is visited as often as what leads to it is, times its share.
///
/// A place is a node together with the counters of the dossier, so that `at most 2 times` is kept to the letter. What is
/// not known counts for nothing, and the visits are then at least so many.
struct VisitEquations {
  /// A way into a place: from which place, and with which share.
  private struct Flow {
    var from: Int
    var share: Double
  }

  private struct State: Hashable {
    var node: Int
    var counters: [Int32]
  }

  let plan: Plan
  let nodes: Range<Int>
  let start: Int
  let answers: [Int32: UInt8]
  let hoursInWorkingDay: Double
  /// By node: true where it is not known how often a dossier goes on from it, and to where.
  private(set) var isOpen: [Bool]
  private var states: [State] = []
  private var numberOfState: [State: Int] = [:]
  private var flows: [[Flow]] = []
  /// The words of the counters.
  private var counterWords: [Int32] = []
  /// The shares of waits in time that have been worked out: by sampler and the least and the most seconds of the limit.
  var known: [[Double]: (Double, Double)]

  /// The most places; beyond them counters leave it open how often a dossier returns.
  private static let mostStates = 4_000
  /// How often all equations are gone through: a return of 99 % settles long before.
  private static let mostRounds = 20_000

  init(
    _ plan: Plan, load: Int, nodes: Range<Int>, answers: [Int32: UInt8], hoursInWorkingDay: Double,
    known: [[Double]: (Double, Double)]
  ) {
    self.plan = plan
    self.nodes = nodes
    self.answers = answers
    self.hoursInWorkingDay = hoursInWorkingDay
    self.known = known
    start = Int(plan.loads[load].start)
    isOpen = Array(repeating: false, count: nodes.count)
    for number in nodes where plan.nodes[number].operation == .bound {
      let word = plan.nodes[number].word
      if !counterWords.contains(word) { counterWords.append(word) }
    }
  }

  /// Visits by node.
  mutating func solve() -> [Double] {
    _ = state(start, Array(repeating: 0, count: counterWords.count))
    var next = 0
    while next < states.count {
      leave(next)
      next += 1
    }
    // Places come in the order in which they are reached, so that most equations need what has just been worked out.
    var visits = Array(repeating: 0.0, count: states.count)
    var moved = 1.0
    var round = 0
    while moved > 1e-13, round < Self.mostRounds {
      moved = 0
      round += 1
      for state in states.indices {
        let value = max(flows[state].reduce(state == 0 ? 1 : 0) { $0 + $1.share * visits[$1.from] }, 0)
        moved = max(moved, abs(value - visits[state]) / max(value, 1))
        visits[state] = value
      }
    }
    if moved > 1e-9 { open(start) }
    var result = Array(repeating: 0.0, count: nodes.count)
    for (state, value) in zip(states, visits) { result[state.node - nodes.lowerBound] += value }
    return result
  }

  private mutating func state(_ node: Int, _ counters: [Int32]) -> Int? {
    let wanted = State(node: node, counters: counters)
    if let known = numberOfState[wanted] { return known }
    guard states.count < Self.mostStates else {
      open(start)
      return nil
    }
    numberOfState[wanted] = states.count
    states.append(wanted)
    flows.append([])
    return states.count - 1
  }

  private mutating func flow(_ from: Int, along edge: Int32, _ share: Double, _ counters: [Int32]? = nil) {
    flow(from, to: Int(plan.edges[Int(edge)].target), share, counters)
  }

  private mutating func flow(_ from: Int, to target: Int, _ share: Double, _ counters: [Int32]? = nil) {
    guard share != 0, let target = state(target, counters ?? states[from].counters) else { return }
    flows[target].append(Flow(from: from, share: share))
  }

  private mutating func open(_ node: Int) { isOpen[node - nodes.lowerBound] = true }

  /// What leads out of a place.
  private mutating func leave(_ from: Int) {
    let node = plan.nodes[states[from].node]
    switch node.operation {
    case .start, .resolved: flow(from, along: node.edges.first, 1)
    case .choice: leaveChoice(from, node)
    case .bound: leaveBound(from, node)
    case .fork: leaveFork(from, node)
    case .join: leaveJoin(from, node)
    case .desk, .together, .delay, .period, .wait: leaveTask(from, node)
    case .end: break
    }
  }

  private func edge(_ node: PlanNode, _ kind: PlanEdge.Kind) -> Int32 {
    (node.edges.first..<node.edges.end).first { plan.edges[Int($0)].kind == kind } ?? node.edges.first
  }

  private mutating func leaveChoice(_ from: Int, _ node: PlanNode) {
    for number in node.edges.first..<node.edges.end where plan.edges[Int(number)].kind == .conditional {
      switch holds(plan.edges[Int(number)].decision) {
      case true?: return flow(from, along: number, 1)
      case false?: continue
      case nil: return open(states[from].node)
      }
    }
    flow(from, along: edge(node, .normal), 1)
  }

  private func holds(_ decision: Int32) -> Bool? { decision < 0 ? true : answers[decision].map { $0 == 1 } }

  private mutating func leaveBound(_ from: Int, _ node: PlanNode) {
    var counters = states[from].counters
    guard let counter = counterWords.firstIndex(of: node.word) else { return }
    guard counters[counter] < node.bound else { return flow(from, along: edge(node, .exhausted), 1) }
    counters[counter] += 1
    flow(from, along: edge(node, .normal), 1, counters)
  }

  /// Every branch whose condition holds is gone through. The join is passed once: as often as branches arrive there, less
  /// one time for each that merely has to wait for another; a branch that ends the dossier keeps it from being passed.
  private mutating func leaveFork(_ from: Int, _ node: PlanNode) {
    var started = 0
    for number in node.edges.first..<node.edges.end where plan.edges[Int(number)].kind == .conditional {
      switch holds(plan.edges[Int(number)].decision) {
      case true?:
        started += 1
        flow(from, along: number, 1)
      case false?: continue
      case nil: open(states[from].node)
      }
    }
    flow(from, to: Int(node.partner), started == 0 ? 1 : Double(1 - started))
  }

  /// What branches carried decides where the join leads, and they may have carried it or not: it goes on normally where no
  /// edge asks.
  private mutating func leaveJoin(_ from: Int, _ node: PlanNode) {
    let asked = (node.edges.first..<node.edges.end).reduce(UInt32(0)) { bits, number in
      plan.edges[Int(number)].kind == .onAny ? bits | plan.edges[Int(number)].asks : bits
    }
    let isCarried = nodes.contains { number in
      let other = plan.nodes[number]
      return (other.edges.first..<other.edges.end).contains { plan.edges[Int($0)].carries & asked != 0 }
    }
    if isCarried { return leaveAsked(from, node, asked) }
    flow(from, along: edge(node, .normal), 1)
  }

  /// Chance says how often what is asked for was carried at most: that often the join may not go on normally.
  private mutating func leaveAsked(_ from: Int, _ node: PlanNode, _ asked: UInt32) {
    var carrying = 0.0
    for number in nodes {
      let other = plan.nodes[number]
      guard (other.edges.first..<other.edges.end).contains(where: { plan.edges[Int($0)].carries & asked != 0 })
      else { continue }
      let shares = shares(other)
      for (edge, share) in shares where plan.edges[Int(edge)].carries & asked != 0 { carrying += share }
      if shares.isEmpty { carrying = 1 }
    }
    if carrying > 0 { open(states[from].node) }
    flow(from, along: edge(node, .normal), max(1 - carrying, 0))
  }

  private mutating func leaveTask(_ from: Int, _ node: PlanNode) {
    let shares = shares(node)
    for (edge, share) in shares { flow(from, along: edge, share) }
    if shares.reduce(0, { $0 + $1.share }) < 1 - 1e-9 { open(states[from].node) }
  }

  /// How often a step or wait comes out so, by edge; less than the whole where something is not known.
  private mutating func shares(_ node: PlanNode) -> [(edge: Int32, share: Double)] {
    var shares: [(edge: Int32, share: Double)] = []
    let inTime = node.operation == .wait && node.timeoutEdge >= 0 ? inTime(node) : (1, 1)
    if inTime.1 < 1 { shares.append((node.timeoutEdge, 1 - inTime.1)) }
    var before = 0.0
    for number in node.outcomes.first..<node.outcomes.end {
      let outcome = plan.outcomes[Int(number)]
      if outcome.decision >= 0 {
        switch holds(outcome.decision) {
        case true?: return shares + [(outcome.edge, (1 - before) * inTime.0)]
        case false?: continue
        case nil: return shares
        }
      }
      let upTo = number + 1 == node.outcomes.end ? 1 : Double(outcome.upTo) * 0x1p-64
      if upTo > before { shares.append((outcome.edge, (upTo - before) * inTime.0)) }
      before = max(before, upTo)
    }
    return shares
  }

  // MARK: Waits

  /// The share of waits that certainly end before their limit, and of those that may.
  private mutating func inTime(_ node: PlanNode) -> (Double, Double) {
    guard node.sampler >= 0 else { return (1, 1) }
    guard node.limit.decision < 0 || answers[node.limit.decision] != nil else { return (0, 1) }
    let row = node.limit.decision < 0 ? 0 : answers[node.limit.decision] ?? 0
    guard row != DecisionTable.none, case .duration(let limit) = plan.limits[Int(node.limit.first) + Int(row)] else {
      return (0, 1)
    }
    let (least, most) = bounds(of: limit, onClock: node.onClock)
    let key = [Double(node.sampler), least, most ?? -1]
    if let before = known[key] { return before }
    let second = Double(WorkTimeline.ticksPerSecond)
    let shares = (
      plan.samplers.share(node.sampler, upTo: least * second),
      most.map { plan.samplers.share(node.sampler, upTo: $0 * second) } ?? 1
    )
    known[key] = shares
    return shares
  }

  /// The seconds that a limit lets pass at least and at most, counted as the wait is: the day of the event does not count,
  /// and a last day that is a holiday moves the end.
  private func bounds(of limit: Duration, onClock: Bool) -> (least: Double, most: Double?) {
    let amount = Double(limit.amount.numerator) / Double(limit.amount.denominator)
    let day = 86_400.0
    switch (limit.unit, onClock) {
    case (.workingDays, false): return (amount * hoursInWorkingDay * 3_600, (amount + 1) * hoursInWorkingDay * 3_600)
    case (.workingHours, false): return (amount * 3_600, amount * 3_600)
    case (.workingDays, true): return (amount * day, nil)
    case (.workingHours, true), (.hours, false), (.minutes, false): return (0, nil)
    case (.hours, true): return (amount * 3_600, amount * 3_600)
    case (.minutes, true): return (amount * 60, amount * 60)
    case (.days, true): return (amount * day, (amount + 15) * day)
    case (.weeks, true): return (amount * 7 * day, (amount * 7 + 15) * day)
    case (.months, true): return (amount * 28 * day, (amount * 31 + 15) * day)
    case (.years, true): return (amount * 365 * day, (amount * 366 + 15) * day)
    case (.days, false), (.weeks, false), (.months, false), (.years, false): return (0, nil)
    }
  }
}
