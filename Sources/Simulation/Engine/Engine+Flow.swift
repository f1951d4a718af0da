extension Engine {
  /// What is due for a token happens.
  @inline(__always)
  mutating func fire(_ slot: Int, _ tick: Int64) {
    tokens[slot].due = -1
    let number = tokens[slot].node
    var isTimeout = tokens[slot].isTimeout
    switch tokens[slot].state {
    case .spawned:
      enter(slot, number, tick)
      return
    case .queued:
      // Silence: the limit ran out before anybody took it up.
      if tick >= plan.warmEnd { poolCounts[Int(tokens[slot].pool)].lapsed &+= 1 }
      leaveQueue(slot, tick)
      isTimeout = true
    case .serving: stopWork(slot, tick)
    case .timing: break
    case .free: return
    }
    complete(slot, tick, isTimeout: isTimeout)
  }

  /// A token comes to a node and moves on until something takes time.
  mutating func enter(_ slot: Int, _ first: Int32, _ tick: Int64) {
    var number = first
    var hops = 0
    while true {
      hops &+= 1
      let node = plan.nodes.inPlace(number)
      tokens[slot].node = number
      tokens[slot].entered = tick
      if node.isMarked { mark(slot, node, tick) }
      switch node.operation {
      case .desk, .together, .delay, .period, .wait:
        if visit(slot, node) { begin(slot, node, tick) } else { abandon(slot, node) }
        return
      case .start: number = follow(slot, node.edges.first)
      case .resolved:
        endClocks(Int(tokens[slot].dossier), tick)
        number = follow(slot, node.edges.first)
      case .choice: number = follow(slot, chosen(slot, node))
      case .bound:
        let word = Int(tokens[slot].dossier) &* plan.words &+ Int(node.word)
        if words[word] < node.bound {
          words[word] &+= 1
          number = follow(slot, edge(node, .normal))
        } else {
          number = follow(slot, edge(node, .exhausted))
        }
      case .fork:
        let next = fork(slot, node, tick)
        if next < 0 { return }
        number = next
      case .join:
        let offset = Int(tokens[slot].dossier) &* plan.words
        words[offset + Int(node.bound)] |= Int32(bitPattern: tokens[slot].carries)
        tokens[slot].carries = 0
        // Reaching a join that no fork of this dossier opened passes at once.
        words[offset + Int(node.word)] &-= 1
        if words[offset + Int(node.word)] > 0 {
          release(slot)
          return
        }
        words[offset + Int(node.word)] = 0
        tokens[slot].carries = UInt32(bitPattern: words[offset + Int(node.bound) + 1])
        number = follow(slot, joined(slot, node))
      case .end:
        end(slot, node, tick)
        return
      }
      if hops > Int(Self.mostVisits) {
        abandon(slot, node)
        return
      }
    }
  }

  /// Takes an edge: what it carries goes with the token, instead of what came from the same place before.
  @inline(__always)
  mutating func follow(_ slot: Int, _ edge: Int32) -> Int32 {
    let edge = plan.edges[Int(edge)]
    tokens[slot].resumesRemainder = edge.resumesRemainder
    tokens[slot].carries = tokens[slot].carries & ~edge.clears | edge.carries
    return edge.target
  }

  /// A place that takes no time is come to, and somebody asks for it.
  private mutating func mark(_ slot: Int, _ node: InPlace<PlanNode>, _ tick: Int64) {
    let dossier = Int(tokens[slot].dossier)
    if node.visits >= 0 { words[dossier &* plan.words &+ Int(node.visits)] &+= 1 }
    if node.startsLimit != 0 { startClocks(dossier, node.startsLimit, tick) }
  }

  /// Counts a visit; false when there were too many.
  @inline(__always)
  private mutating func visit(_ slot: Int, _ node: InPlace<PlanNode>) -> Bool {
    let word = Int(tokens[slot].dossier) &* plan.words &+ Int(node.visits)
    words[word] &+= 1
    return words[word] <= Self.mostVisits
  }

  /// Leaves a token where it is for good.
  private mutating func abandon(_ slot: Int, _ node: InPlace<PlanNode>) {
    loadCounts[Int(node.load)].stuck += 1
    tokens[slot].due = -1
  }

  /// The first edge of a kind; the first of all when there is none.
  private func edge(_ node: InPlace<PlanNode>, _ kind: PlanEdge.Kind) -> Int32 {
    for number in node.edges.first..<node.edges.end where plan.edges[Int(number)].kind == kind { return number }
    return node.edges.first
  }

  /// True when a condition holds for a dossier.
  @inline(__always)
  func holds(_ decision: Int32, _ dossier: Int) -> Bool {
    decision < 0 || plan.decisions.decide(decision, words, dossier &* plan.words) == 1
  }

  /// The first edge of a choice whose condition holds, else the one for otherwise.
  private func chosen(_ slot: Int, _ node: InPlace<PlanNode>) -> Int32 {
    let dossier = Int(tokens[slot].dossier)
    for number in node.edges.first..<node.edges.end {
      let edge = plan.edges[Int(number)]
      if edge.kind == .conditional, holds(edge.decision, dossier) { return number }
    }
    return edge(node, .normal)
  }

  /// The first edge of a join whose outcome a branch carried, else the normal one.
  private func joined(_ slot: Int, _ node: InPlace<PlanNode>) -> Int32 {
    let carried = words[Int(tokens[slot].dossier) &* plan.words &+ Int(node.bound)]
    for number in node.edges.first..<node.edges.end {
      let edge = plan.edges[Int(number)]
      if edge.kind == .onAny, UInt32(bitPattern: carried) & edge.asks != 0 { return number }
    }
    return edge(node, .normal)
  }

  /// Starts the branches whose condition holds, in their order, each as an event of this tick; gives the node to go on
  /// with when there is none, else -1.
  private mutating func fork(_ slot: Int, _ node: InPlace<PlanNode>, _ tick: Int64) -> Int32 {
    let dossier = Int(tokens[slot].dossier)
    let join = plan.nodes.inPlace(node.partner)
    let offset = dossier &* plan.words
    var started: Int32 = 0
    words[offset + Int(join.bound)] = 0
    words[offset + Int(join.bound) + 1] = Int32(bitPattern: tokens[slot].carries)
    tokens[slot].carries = 0
    for number in node.edges.first..<node.edges.end {
      let edge = plan.edges[Int(number)]
      guard edge.kind == .conditional, holds(edge.decision, dossier) else { continue }
      guard let branch = started == 0 ? slot : newToken(dossier: dossier) else { return -1 }
      started += 1
      tokens[branch].node = edge.target
      tokens[branch].carries = edge.carries
      tokens[branch].state = .spawned
      schedule(branch, at: tick)
    }
    words[offset + Int(join.word)] = started
    return started > 0 ? -1 : node.partner
  }

  /// A node that takes time is done: the books are kept, the clock moves, and the token goes on.
  mutating func complete(_ slot: Int, _ tick: Int64, isTimeout: Bool) {
    let token = tokens.place(slot)
    let dossier = Int(token.pointee.dossier)
    let node = plan.nodes.inPlace(token.pointee.node)
    if node.keepsRemainder { keepRemainder(token.pointee, node, tick) }
    let waited = token.pointee.waited
    let worked = token.pointee.done
    let stayed = tick &- token.pointee.entered
    if tick >= plan.warmEnd {
      let counts = nodeCounts.place(Int(token.pointee.node))
      counts.pointee.visits &+= 1
      counts.pointee.waitedTicks &+= waited
      counts.pointee.elapsedTicks &+= stayed
      counts.pointee.workedTicks &+= worked
      if isTimeout { counts.pointee.timeouts &+= 1 }
    }
    let state = dossiers.place(dossier)
    state.pointee.waited &+= waited
    state.pointee.worked &+= worked
    if node.operation == .wait { state.pointee.stopped &+= stayed }
    if token.pointee.pausesClock {
      token.pointee.pausesClock = false
      resumeClocks(dossier, node, tick)
    }
    if node.isResubmission { dossiers[dossier].received = reception(dossier, tick) }
    // What follows an answer begins when the answer is received.
    let next = node.isResubmission && !isTimeout ? dossiers[dossier].received : tick
    let edge: Int32
    var isNormal = false
    if isTimeout {
      if node.operation == .wait {
        edge = node.timeoutEdge
      } else {
        let outcome = silence(slot, node)
        edge = plan.outcomes[Int(outcome)].edge
        isNormal = outcome == node.outcomes.end &- 1
      }
    } else {
      let outcome = draw(slot, node)
      isNormal = outcome == node.outcomes.end &- 1
      edge = plan.outcomes[Int(outcome)].edge
    }
    if node.isIntake, isNormal { accept(dossier, tick) }
    if node.startsLimitAfter != 0 { startClocks(dossier, node.startsLimitAfter, tick) }
    go(slot, to: follow(slot, edge), tick, at: next)
  }

  /// A token comes to a node, now or later.
  mutating func go(_ slot: Int, to node: Int32, _ tick: Int64, at later: Int64) {
    guard later > tick else { return enter(slot, node, tick) }
    tokens[slot].node = node
    tokens[slot].state = .spawned
    schedule(slot, at: later)
  }

  /// What silence amounts to: an outcome with a condition comes exactly when that holds, silence or not.
  private func silence(_ slot: Int, _ node: InPlace<PlanNode>) -> Int32 {
    let dossier = Int(tokens[slot].dossier)
    for number in node.outcomes.first..<node.outcomes.end {
      let decision = plan.outcomes[Int(number)].decision
      if decision >= 0, holds(decision, dossier) { return number }
    }
    return plan.outcomes[Int(node.silence)].decision >= 0 ? node.outcomes.end &- 1 : node.silence
  }

  /// How a step or wait comes out.
  @inline(__always)
  private func draw(_ slot: Int, _ node: InPlace<PlanNode>) -> Int32 {
    let last = node.outcomes.end &- 1
    if node.outcomes.first == last { return last }
    let dossier = Int(tokens[slot].dossier)
    let visit = words[dossier &* plan.words &+ Int(node.visits)]
    var stream = RandomKey.stream(
      dossiers[dossier].key, place: node.key, visit: UInt64(UInt32(bitPattern: visit)), .outcome)
    let draw = stream.next()
    for number in node.outcomes.first..<last {
      let outcome = plan.outcomes[Int(number)]
      if outcome.decision >= 0 {
        if holds(outcome.decision, dossier) { return number }
      } else if draw < outcome.upTo {
        return number
      }
    }
    return last
  }

  /// The dossier ends, and with it every branch still under way.
  private mutating func end(_ slot: Int, _ node: InPlace<PlanNode>, _ tick: Int64) {
    let number = Int(tokens[slot].dossier)
    endClocks(number, tick)
    release(slot)
    while dossiers[number].firstToken >= 0 {
      let other = Int(dossiers[number].firstToken)
      switch tokens[other].state {
      case .queued:
        if tick >= plan.warmEnd { poolCounts[Int(tokens[other].pool)].lapsed &+= 1 }
        leaveQueue(other, tick)
      case .serving: stopWork(other, tick)
      case .timing where plan.nodes[Int(tokens[other].node)].operation == .wait:
        dossiers[number].stopped &+= tick &- tokens[other].entered
      case .timing, .spawned, .free: break
      }
      release(other)
    }
    let load = Int(node.load)
    if !remainders.isEmpty { remainders = remainders.filter { $0.key.dossier != number } }
    countUnderWay(load, change: -1, tick)
    if tick >= plan.warmEnd {
      let dossier = dossiers[number]
      let elapsedTicks = tick &- dossier.created
      let timeline = plan.timelines[plan.loads[load].calendar]
      let workingTicks = timeline.work(at: tick) &- timeline.work(at: dossier.created)
      ended[5 * load + Int(node.end)] &+= 1
      loadCounts[load].elapsedTicks &+= elapsedTicks
      loadCounts[load].workingTicks &+= workingTicks
      loadCounts[load].stoppedTicks &+= dossier.stopped
      loadCounts[load].waitedTicks &+= dossier.waited
      loadCounts[load].workedTicks &+= dossier.worked
      elapsed[load].add(elapsedTicks)
      working[load].add(workingTicks)
    }
    freeDossiers.append(Int32(truncatingIfNeeded: number))
  }
}
