extension Engine {
  /// What is due for a token happens; gives the node that it comes to now, -1 for none.
  @inline(__always)
  mutating func fire(_ slot: Int, _ tick: Int64) -> Int32 {
    let token = tokens.place(slot)
    token.pointee.due = -1
    if token.pointee.state == .serving, !token.pointee.isTimeout, token.pointee.held == 0 {
      finishWork(token, slot, tick)
      return complete(slot, tick, isTimeout: false)
    }
    return fireOther(slot, tick)
  }

  private mutating func fireOther(_ slot: Int, _ tick: Int64) -> Int32 {
    var isTimeout = tokens[slot].isTimeout
    switch tokens[slot].state {
    case .spawned: return tokens[slot].node
    case .queued:
      // Silence: the limit ran out before anybody took it up.
      if tick >= plan.warmEnd { poolCounts[Int(tokens[slot].pool)].lapsed &+= 1 }
      leaveQueue(slot, tick)
      isTimeout = true
    case .serving: stopWork(slot, tick)
    case .timing: break
    case .free: return -1
    }
    return complete(slot, tick, isTimeout: isTimeout)
  }

  /// A token comes to a node and moves on until something takes time.
  @inline(__always)
  mutating func enter(_ slot: Int, _ first: Int32, _ tick: Int64) {
    var number = first
    var hops: Int32 = 0
    while true {
      let node = plan.nodes.inPlace(number)
      let token = tokens.place(slot)
      token.pointee.node = number
      token.pointee.entered = tick
      if node.takesTime {
        if visit(token, node) { begin(token, slot, node, tick) } else { abandon(slot, node) }
        return
      }
      number = pass(slot, node, tick)
      if number < 0 { return }
      hops &+= 1
      if hops > Self.mostVisits {
        abandon(slot, node)
        return
      }
    }
  }

  /// A token goes through a node that takes no time; gives the node behind it, or -1 when it goes no further now.
  private mutating func pass(_ slot: Int, _ node: InPlace<PlanNode>, _ tick: Int64) -> Int32 {
    if node.isMarked { mark(slot, node, tick) }
    switch node.operation {
    case .start: return follow(slot, node.edges.first)
    case .resolved:
      endClocks(Int(tokens[slot].dossier), tick)
      return follow(slot, node.edges.first)
    case .choice: return follow(slot, chosen(slot, node))
    case .bound:
      let word = Int(tokens[slot].dossier) &* plan.words &+ Int(node.word)
      guard words[word] < node.bound else { return follow(slot, edge(node, .exhausted)) }
      words[word] &+= 1
      return follow(slot, edge(node, .normal))
    case .fork: return fork(slot, node, tick)
    case .join:
      let offset = Int(tokens[slot].dossier) &* plan.words
      words[offset + Int(node.bound)] |= Int32(bitPattern: tokens[slot].carries)
      tokens[slot].carries = 0
      // Reaching a join that no fork of this dossier opened passes at once.
      words[offset + Int(node.word)] &-= 1
      if words[offset + Int(node.word)] > 0 {
        release(slot)
        return -1
      }
      words[offset + Int(node.word)] = 0
      tokens[slot].carries = UInt32(bitPattern: words[offset + Int(node.bound) + 1])
      return follow(slot, joined(slot, node))
    case .end:
      end(slot, node, tick)
      return -1
    case .desk, .together, .delay, .period, .wait: return -1
    }
  }

  /// Takes an edge: what it carries goes with the token, instead of what came from the same place before.
  @inline(__always)
  mutating func follow(_ slot: Int, _ edge: Int32) -> Int32 {
    let edge = plan.edges.inPlace(edge)
    let token = tokens.place(slot)
    token.pointee.resumesRemainder = edge.resumesRemainder
    token.pointee.carries = token.pointee.carries & ~edge.clears | edge.carries
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
  private mutating func visit(_ token: UnsafeMutablePointer<Token>, _ node: InPlace<PlanNode>) -> Bool {
    let word = words.place(Int(token.pointee.dossier) &* plan.words &+ Int(node.visits))
    word.pointee &+= 1
    return word.pointee <= Self.mostVisits
  }

  /// Leaves a token where it is for good.
  private mutating func abandon(_ slot: Int, _ node: InPlace<PlanNode>) {
    loadCounts[Int(node.load)].stuck += 1
    tokens[slot].due = -1
  }

  /// The first edge of a kind; the first of all when there is none.
  private mutating func edge(_ node: InPlace<PlanNode>, _ kind: PlanEdge.Kind) -> Int32 {
    for number in node.edges.first..<node.edges.end where plan.edges[Int(number)].kind == kind { return number }
    return node.edges.first
  }

  /// True when a condition holds for a dossier.
  @inline(__always)
  mutating func holds(_ decision: Int32, _ dossier: Int) -> Bool {
    decision < 0 || plan.decisions.decide(decision, words, dossier &* plan.words) == 1
  }

  /// The first edge of a choice whose condition holds, else the one for otherwise.
  private mutating func chosen(_ slot: Int, _ node: InPlace<PlanNode>) -> Int32 {
    let dossier = Int(tokens[slot].dossier)
    for number in node.edges.first..<node.edges.end {
      let edge = plan.edges[Int(number)]
      if edge.kind == .conditional, holds(edge.decision, dossier) { return number }
    }
    return edge(node, .normal)
  }

  /// The first edge of a join whose outcome a branch carried, else the normal one.
  private mutating func joined(_ slot: Int, _ node: InPlace<PlanNode>) -> Int32 {
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

  /// A node that takes time is done: the books are kept, the clock moves, and the token goes on; gives the node that it
  /// comes to now, -1 for none.
  @inline(__always)
  mutating func complete(_ slot: Int, _ tick: Int64, isTimeout: Bool) -> Int32 {
    let token = tokens.place(slot)
    let node = plan.nodes.inPlace(token.pointee.node)
    let waited = token.pointee.waited
    let worked = token.pointee.done
    watch.note(
      isTimeout ? .lapse : .complete, Int(token.pointee.dossier), node: token.pointee.node, pool: token.pointee.pool,
      tick)
    if tick >= plan.warmEnd {
      let counts = nodeCounts.place(Int(token.pointee.node))
      counts.pointee.visits &+= 1
      counts.pointee.waitedTicks &+= waited
      counts.pointee.elapsedTicks &+= tick &- token.pointee.entered
      counts.pointee.workedTicks &+= worked
      if isTimeout { counts.pointee.timeouts &+= 1 }
    }
    let state = dossiers.place(Int(token.pointee.dossier))
    state.pointee.waited &+= waited
    state.pointee.worked &+= worked
    if tick > state.pointee.alarm { noteLate(slot, tick) }
    if isTimeout || node.hasEnding { return completeOther(slot, node, tick, isTimeout: isTimeout) }
    return follow(slot, plan.outcomes[Int(draw(slot, node))].edge)
  }

  /// What else comes with the end of some nodes.
  private mutating func completeOther(
    _ slot: Int, _ node: InPlace<PlanNode>, _ tick: Int64, isTimeout: Bool
  ) -> Int32 {
    let token = tokens.place(slot)
    let dossier = Int(token.pointee.dossier)
    if node.keepsRemainder { keepRemainder(token.pointee, node, tick) }
    if node.operation == .wait {
      dossiers[dossier].stopped &+= tick &- token.pointee.entered
      if node.isReturn { dossiers[dossier].returns &+= 1 }
    }
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
    noteLateStart(slot, tick)
    return go(slot, to: follow(slot, edge), tick, at: next)
  }

  /// A token comes to a node, now or later: gives the node when it is now, else -1.
  @inline(__always)
  mutating func go(_ slot: Int, to node: Int32, _ tick: Int64, at later: Int64) -> Int32 {
    guard later > tick else { return node }
    tokens[slot].node = node
    tokens[slot].state = .spawned
    schedule(slot, at: later)
    return -1
  }

  /// What silence amounts to: an outcome with a condition comes exactly when that holds, silence or not.
  private mutating func silence(_ slot: Int, _ node: InPlace<PlanNode>) -> Int32 {
    let dossier = Int(tokens[slot].dossier)
    for number in node.outcomes.first..<node.outcomes.end {
      let decision = plan.outcomes[Int(number)].decision
      if decision >= 0, holds(decision, dossier) { return number }
    }
    return plan.outcomes[Int(node.silence)].decision >= 0 ? node.outcomes.end &- 1 : node.silence
  }

  /// How a step or wait comes out.
  @inline(__always)
  private mutating func draw(_ slot: Int, _ node: InPlace<PlanNode>) -> Int32 {
    let last = node.outcomes.end &- 1
    return node.outcomes.first == last ? last : drawn(slot, node)
  }

  private mutating func drawn(_ slot: Int, _ node: InPlace<PlanNode>) -> Int32 {
    let last = node.outcomes.end &- 1
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
      watch.leave(tokens[other], tick)
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
    if dossiers[number].isBacklog {
      loadCounts[load].backlogEnded &+= 1
      loadCounts[load].backlogLastTick = tick
    }
    watch.end(number, node: tokens[slot].node, kind: node.end, isCounted: tick >= plan.warmEnd, tick)
    if tick >= plan.warmEnd {
      let dossier = dossiers[number]
      let elapsedTicks = tick &- dossier.created
      let workingTicks = present(Int32(truncatingIfNeeded: plan.loads[load].calendar), tick) &- dossier.createdWork
      ended[5 * load + Int(node.end)] &+= 1
      loadCounts[load].elapsedTicks &+= elapsedTicks
      loadCounts[load].workingTicks &+= workingTicks
      loadCounts[load].stoppedTicks &+= dossier.stopped
      loadCounts[load].waitedTicks &+= dossier.waited
      loadCounts[load].workedTicks &+= dossier.worked
      if dossier.returns == 0 {
        loadCounts[load].neverReturned &+= 1
      } else if dossier.returns == 1 {
        loadCounts[load].returnedOnce &+= 1
      }
      elapsed[load].add(elapsedTicks)
      working[load].add(workingTicks)
    }
    freeDossiers.append(Int32(truncatingIfNeeded: number))
  }
}
