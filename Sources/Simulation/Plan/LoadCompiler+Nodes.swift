import ProcessGraph
import WorkingTime

extension LoadCompiler {
  /// Where a node's edges stand in the plan: node by node, in the order of the graph.
  func planEdges(_ position: Int) -> PlanRange {
    let before = index.outStart[position]
    let first = Int32(outer.plan.edges.count) - edgesSoFar + before
    return PlanRange(first: first, end: first + index.outStart[position + 1] - before)
  }

  /// Compiles a node with its edges, which come first so that outcomes can name them.
  mutating func compileNode(_ position: Int) {
    let source = graph.nodes[position]
    let range = index.edges(from: NodeID(position))
    let edges = PlanRange(first: Int32(outer.plan.edges.count), end: Int32(outer.plan.edges.count + range.count))
    for number in range { outer.plan.edges.append(compileEdge(graph.edges[Int(number)], at: source.id)) }
    edgesSoFar += Int32(range.count)
    var node = PlanNode(operation: .start, load: Int32(outer.plan.loads.count))
    node.edges = edges
    node.key = RandomKey.name(source.id)
    node.visits = visitWord[position]
    node.startsLimit = limits { $0 == .step(NodeID(position)) }
    switch source.kind {
    case .start: node.operation = .start
    case .step(let task): compileStep(position, task, &node)
    case .wait(let task): compileWait(position, task, &node)
    case .choice: node.operation = .choice
    case .resolved: node.operation = .resolved
    case .bound(let counter):
      node.operation = .bound
      node.word = counterWord(counter)
      guard graph.counters.indices.contains(counter.position) else { return fail(position) }
      node.bound = Int32(clamping: graph.counters[counter].limit)
    case .fork(let join):
      node.operation = .fork
      node.partner = firstNode + join.raw
      guard graph.nodes.indices.contains(join.position), case .join(NodeID(position)) = graph.nodes[join].kind else {
        return fail(position)
      }
    case .join(let fork):
      node.operation = .join
      node.partner = firstNode + fork.raw
      node.word = joinWords(position).0
      node.bound = joinWords(position).1
    case .end(let task):
      node.operation = .end
      node.end = UInt8(EndKind.allCases.firstIndex(of: task.kind) ?? 0)
    }
    let needsEdge: Bool
    if case .end = source.kind { needsEdge = false } else { needsEdge = true }
    if needsEdge, edges.count == 0 { return fail(position) }
    outer.plan.nodes.append(node)
  }

  private mutating func compileEdge(_ edge: Edge, at place: String) -> PlanEdge {
    var result = PlanEdge(target: firstNode + edge.to.raw, decision: -1, kind: .other)
    if edge.resumesRemainder {
      result.resumesRemainder = true
      let assumption = Assumption.effortDrawnAnew(load: number, edge.to)
      if !outer.assumptions.contains(assumption) { outer.assumptions.append(assumption) }
    }
    (result.carries, result.clears) = carried.bits(of: edge)
    switch edge.label {
    case .normal, .otherwise: result.kind = .normal
    case .when(let condition), .branch(.some(let condition)):
      result.kind = .conditional
      result.decision = decision(condition, at: place)
    case .branch(nil): result.kind = .conditional
    case .exhausted: result.kind = .exhausted
    case .onAny(let outcome):
      result.kind = .onAny
      if case .join(let fork) = graph.nodes[edge.from].kind {
        result.asks = carried.bits(asking: outcome, joinOf: fork)
      }
    case .outcome, .timeout: break
    }
    return result
  }

  /// The word of a counter, which it gets when first asked for.
  private mutating func counterWord(_ counter: CounterID) -> Int32 {
    if let known = counterWords.first(where: { $0.counter == counter }) { return known.word }
    let word = newWord()
    counterWords.append((counter, word))
    return word
  }

  /// The words of a join: branches under way, and what they carried; behind that, what the branch around them carries.
  private mutating func joinWords(_ join: Int) -> (Int32, Int32) {
    if let known = joinWordTable.first(where: { $0.join == join }) { return (known.under, known.carried) }
    let words = (newWord(), newWord())
    _ = newWord()
    joinWordTable.append((join, words.0, words.1))
    return words
  }

  /// The limits that start in a certain way, one bit each.
  private func limits(_ starts: (LimitStart) -> Bool) -> UInt8 {
    (graph.timeLimit.map { starts($0.start) } == true ? 1 : 0)
      | (graph.reducedLimit.map { starts($0.start) } == true ? 2 : 0)
  }

  private func clock(_ effect: ClockEffect) -> UInt8 {
    switch effect {
    case .runs: 0
    case .pauses: 1
    case .restarts: 2
    }
  }

  private mutating func compileStep(_ position: Int, _ task: StepTask, _ node: inout PlanNode) {
    node.clock = clock(task.clock)
    node.isIntake = task.tags.contains(StepTask.intakeTag)
    node.startsLimitAfter = limits { start in
      if case .receipt(let document) = start { task.issues.contains { $0.document == document } } else { false }
    }
    let outcomes = compileOutcomes(position, task.outcomes, hasNormal: true, silence: task.silence)
    node.outcomes = outcomes.range
    node.calendar = Int32(deskCalendar(position))
    if case .lasts = task.duration {
      node.keepsRemainder = isReturnedTo(position)
    } else if task.silence != nil {
      node.keepsRemainder = isReturnedTo(position)
    }
    switch task.duration {
    case .lasts(let duration):
      node.operation = .period
      node.holder = holder(task.assignment)
      node.limit = PlanTable(decision: -1, first: Int32(outer.plan.shares.count))
      outer.plan.shares.append(TimelineShare(duration))
      outer.plan.durations.append(duration)
      return
    case .within(let table) where task.silence != nil:
      node.silence = outcomes.silence
      node.limit = compileShares(table, at: graph.nodes[position].id)
    case .within, .unstated: break
    }
    let effort = effort(position, task)
    node.sampler = effort.sampler
    node.onClock = effort.onClock
    switch task.assignment {
    case .system: node.operation = .delay
    case .anyOf(let options):
      node.operation = .desk
      node.options = compileOptions(position, options)
    case .allOf(let options):
      node.operation = .together
      // People are taken hold of in the order of their pools, so that two joint steps never wait for each other.
      let ordered = options.enumerated().sorted { (pool($0.element), $0.offset) < (pool($1.element), $1.offset) }
      node.options = compileOptions(position, ordered.map(\.element))
      let timelines = (node.options.first..<node.options.end).map { option in
        outer.plan.desks[Int(outer.plan.options[Int(option)].desks.first)].timeline
      }
      node.timeline = outer.common(timelines)
      if options.count > 31 { fail(position) }
    }
    if node.operation != .delay, node.options.count == 0 { fail(position) }
  }

  /// Whether a wait returns to a step with what is left of its share.
  private func isReturnedTo(_ position: Int) -> Bool {
    index.edges(to: NodeID(position)).contains { graph.edges[Int($0)].resumesRemainder }
  }

  /// The pool of an option's first desk; desks without one come last.
  private func pool(_ option: DeskOption) -> Int32 {
    guard let desk = option.desk.rows.first?.value, graph.desks.indices.contains(desk.position) else { return .max }
    return outer.poolOfDesk[graph.desks[desk].id] ?? .max
  }

  private mutating func compileShares(_ table: Table<Duration>, at place: String) -> PlanTable {
    let decision = decision(rows: table.rows, at: place)
    let first = Int32(outer.plan.shares.count)
    outer.plan.shares += table.rows.map { TimelineShare($0.value) }
    outer.plan.durations += table.rows.map(\.value)
    return PlanTable(decision: decision, first: first)
  }

  private mutating func compileOptions(_ position: Int, _ options: [DeskOption]) -> PlanRange {
    var compiled: [PlanOption] = []
    for option in options {
      guard !option.desk.rows.isEmpty else {
        fail(position)
        return PlanRange()
      }
      let condition = decision(option.condition, at: graph.nodes[position].id)
      let decision = decision(rows: option.desk.rows, at: graph.nodes[position].id)
      let first = Int32(outer.plan.desks.count)
      for row in option.desk.rows {
        guard graph.desks.indices.contains(row.value.position) else {
          fail(position)
          return PlanRange()
        }
        let desk = graph.desks[row.value]
        if let pool = outer.poolOfDesk[desk.id], outer.plan.pools.indices.contains(Int(pool)) {
          outer.plan.desks.append(
            PlanDesk(pool: pool, timeline: outer.plan.pools[Int(pool)].timeline, holder: outer.holder(desk)))
        } else {
          outer.plan.desks.append(
            PlanDesk(pool: -1, timeline: Int32(calendar(of: row.value)), holder: outer.holder(desk)))
          if !outer.assumptions.contains(.unlimitedStaff(desk: desk.id)) {
            outer.assumptions.append(.unlimitedStaff(desk: desk.id))
          }
        }
      }
      compiled.append(PlanOption(decision: condition, desks: PlanTable(decision: decision, first: first)))
    }
    let first = Int32(outer.plan.options.count)
    outer.plan.options += compiled
    return PlanRange(first: first, end: Int32(outer.plan.options.count))
  }

  private mutating func compileWait(_ position: Int, _ task: WaitTask, _ node: inout PlanNode) {
    node.operation = .wait
    node.clock = clock(task.clock)
    node.calendar = Int32(ownCalendar())
    switch task.party {
    case .applicant:
      node.isResubmission = true
      node.isReturn = isReturn(position)
    case .desk(let option):
      if let desk = option.desk.rows.first?.value { node.calendar = Int32(calendar(of: desk)) }
      node.holder = holder(option)
    }
    node.startsLimitAfter = limits { start in
      if case .receipt(let document) = start { task.issues.contains { $0.document == document } } else { false }
    }
    node.outcomes = compileOutcomes(position, task.outcomes, hasNormal: false, silence: nil).range
    if let limit = task.limit {
      let decision = decision(rows: limit.rows, at: graph.nodes[position].id)
      node.limit = PlanTable(decision: decision, first: Int32(outer.plan.limits.count))
      outer.plan.limits += limit.rows.map { .duration($0.value) }
      node.timeoutEdge = timeoutEdge(position)
    }
    let time = waiting(position, task)
    node.sampler = time.sampler
    node.onClock = time.onClock
  }

  /// Whether a step sends dossiers to a wait by another outcome than its normal one, a bound on how often between them or
  /// not. A wait on the usual path, such as for a payment, is none.
  private func isReturn(_ wait: Int) -> Bool {
    func isSent(to node: NodeID) -> Bool {
      index.edges(to: node).contains { number in
        let edge = graph.edges[Int(number)]
        guard case .step = graph.nodes[edge.from].kind, case .outcome(let outcome) = edge.label else { return false }
        return outcome > 0
      }
    }
    return isSent(to: NodeID(wait))
      || index.edges(to: NodeID(wait)).contains { number in
        let from = graph.edges[Int(number)].from
        if case .bound = graph.nodes[from].kind { return isSent(to: from) }
        return false
      }
  }

  /// The first desk of a step that no desk works on while time passes; -1 for a system.
  private mutating func holder(_ assignment: Assignment) -> Int32 {
    switch assignment {
    case .system: -1
    case .anyOf(let options), .allOf(let options): options.first.map { holder($0) } ?? -1
    }
  }

  private mutating func holder(_ option: DeskOption) -> Int32 {
    guard let desk = option.desk.rows.first?.value, graph.desks.indices.contains(desk.position) else { return -1 }
    return outer.holder(graph.desks[desk])
  }

  /// The edge taken when a wait's limit runs out; -1 when none is drawn.
  private func timeoutEdge(_ position: Int) -> Int32 {
    let range = index.edges(from: NodeID(position))
    guard let found = range.firstIndex(where: { graph.edges[Int($0)].label == .timeout }) else { return -1 }
    return planEdges(position).first + Int32(found - range.startIndex)
  }

  /// Lays out a limit of the procedure.
  mutating func compileLimit(_ limit: TimeLimit?) -> PlanTable {
    guard let limit, !limit.table.rows.isEmpty else { return PlanTable() }
    let decision = decision(rows: limit.table.rows, at: graph.identity.name)
    let first = Int32(outer.plan.limits.count)
    outer.plan.limits += limit.table.rows.map { row in
      switch row.value {
      case .duration(let duration): .duration(duration)
      case .sameWorkingDay(let time): .sameWorkingDay(before: time)
      case .none: .none
      case .unknown: .unknown
      }
    }
    return PlanTable(decision: decision, first: first)
  }
}
