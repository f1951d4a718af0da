import WorkingTime

extension Engine {
  /// A token begins a node that takes time.
  @inline(__always)
  mutating func begin(_ token: UnsafeMutablePointer<Token>, _ slot: Int, _ node: InPlace<PlanNode>, _ tick: Int64) {
    token.pointee.deadline = WorkTimeline.never
    token.pointee.isTimeout = false
    token.pointee.waited = 0
    token.pointee.done = 0
    token.pointee.held = 0
    token.pointee.option = 0
    token.pointee.pool = -1
    watch.note(
      node.operation == .desk || node.operation == .together ? .schedule : .start, Int(token.pointee.dossier),
      node: token.pointee.node, pool: max(node.desk.pool, -1), tick)
    if node.hasBeginning { beginClocks(slot, node, tick) }
    if node.desk.pool != PlanNode.severalDesks {
      token.pointee.work = sample(slot, node, .effort)
      settle(token, slot, at: node.desk, tick)
    } else {
      beginOther(slot, node, tick)
    }
  }

  /// What else comes with the beginning of some nodes.
  private mutating func beginClocks(_ slot: Int, _ node: InPlace<PlanNode>, _ tick: Int64) {
    if node.startsLimit != 0 { startClocks(Int(tokens[slot].dossier), node.startsLimit, tick) }
    if node.clock != 0 {
      tokens[slot].pausesClock = true
      pauseClocks(Int(tokens[slot].dossier), tick)
    }
    if node.silence >= 0 { tokens[slot].deadline = shareEnd(slot, node, tick) }
  }

  /// Nodes at which no desk works, or one of several, or several together.
  private mutating func beginOther(_ slot: Int, _ node: InPlace<PlanNode>, _ tick: Int64) {
    switch node.operation {
    case .desk:
      tokens[slot].work = sample(slot, node, .effort)
      chooseAmong(slot, node, tick)
    case .together:
      tokens[slot].work = sample(slot, node, .effort)
      gather(slot, node, tick)
    case .delay:
      let time = sample(slot, node, .effort)
      pass(slot, until: node.onClock ? tick + time : plan.timelines[Int(node.calendar)].finish(from: tick, work: time))
    case .period: pass(slot, until: max(shareEnd(slot, node, tick), tick))
    default:
      let time = sample(slot, node, .wait)
      tokens[slot].deadline = node.timeoutEdge >= 0 ? waitDeadline(slot, node, tick) : WorkTimeline.never
      pass(slot, until: node.onClock ? tick + time : plan.timelines[Int(node.calendar)].finish(from: tick, work: time))
    }
  }

  /// Lets time pass up to a tick, or to the node's deadline if that comes before.
  private mutating func pass(_ slot: Int, until tick: Int64) {
    tokens[slot].state = .timing
    tokens[slot].isTimeout = tokens[slot].deadline < tick
    schedule(slot, at: min(tick, tokens[slot].deadline))
  }

  /// A random length of time for this visit.
  @inline(__always)
  private mutating func sample(_ slot: Int, _ node: InPlace<PlanNode>, _ purpose: RandomPurpose) -> Int64 {
    guard node.sampler >= 0 else { return 0 }
    let dossier = Int(tokens[slot].dossier)
    let visit = words[dossier &* plan.words &+ Int(node.visits)]
    var stream = RandomKey.stream(
      dossiers[dossier].key, place: node.key, visit: UInt64(UInt32(bitPattern: visit)), purpose)
    return plan.samplers.ticks(node.sampler, &stream)
  }

  /// The desk that an option means for a dossier; nil when the option does not apply or no row holds.
  @inline(__always)
  private mutating func desk(_ number: Int32, _ dossier: Int, isHeld: Bool = false) -> PlanDesk? {
    let option = plan.options[Int(number)]
    guard isHeld || holds(option.decision, dossier) else { return nil }
    if option.desks.decision < 0 { return plan.desks[Int(option.desks.first)] }
    let row = plan.decisions.decide(option.desks.decision, words, dossier &* plan.words)
    return row == DecisionTable.none ? nil : plan.desks[Int(option.desks.first) + Int(row)]
  }

  /// Takes a dossier to the first desk with somebody free, else to the one with the fewest dossiers a person.
  private mutating func chooseAmong(_ slot: Int, _ node: InPlace<PlanNode>, _ tick: Int64) {
    let dossier = Int(tokens[slot].dossier)
    var best: PlanDesk?
    var bestLength: (queued: Int64, people: Int64) = (0, 1)
    for number in node.options.first..<node.options.end {
      guard let desk = desk(number, dossier) else { continue }
      if desk.pool < 0 || isFree(Int(desk.pool)) {
        best = desk
        break
      }
      let pool = pools[Int(desk.pool)]
      let length = (queued: Int64(pool.queued) + Int64(pool.busy), people: max(Int64(pool.present), 1))
      if best == nil || length.queued * bestLength.people < bestLength.queued * length.people {
        best = desk
        bestLength = length
      }
    }
    // Nobody is responsible for such a dossier: it passes, as in an office that has no such desk.
    settle(tokens.place(slot), slot, at: best ?? PlanDesk(pool: -1, timeline: node.calendar), tick)
  }

  /// The desk at which a token lies, of a joint step the one that is waited for; -1 for the applicant and for systems.
  mutating func holder(_ slot: Int) -> Int32 {
    let token = tokens[slot]
    let node = plan.nodes.inPlace(token.node)
    let dossier = Int(token.dossier)
    switch node.operation {
    case .desk:
      for number in node.options.first..<node.options.end {
        if let desk = desk(number, dossier), desk.pool == token.pool { return desk.holder }
      }
      return -1
    case .together:
      let option = min(token.option, node.options.count - 1)
      return desk(node.options.first + option, dossier, isHeld: true)?.holder ?? -1
    default: return node.holder
    }
  }

  /// A dossier comes to a desk: somebody takes it up, or it waits its turn.
  @inline(__always)
  private mutating func settle(
    _ token: UnsafeMutablePointer<Token>, _ slot: Int, at desk: PlanDesk, _ tick: Int64
  ) {
    token.pointee.pool = desk.pool
    token.pointee.timeline = desk.timeline
    guard desk.pool >= 0 else { return startWork(token, slot, tick) }
    if isFree(Int(desk.pool)) { take(token, slot, tick) } else { joinQueue(slot, tick) }
  }

  /// True when somebody of a pool is there and has nothing to do and nobody waits.
  @inline(__always)
  private mutating func isFree(_ pool: Int) -> Bool {
    let pool = pools.place(pool)
    return pool.pointee.busy < pool.pointee.present && pool.pointee.head < 0
  }

  private mutating func joinQueue(_ slot: Int, _ tick: Int64) {
    let token = tokens.place(slot)
    let pool = pools.place(Int(token.pointee.pool))
    token.pointee.state = .queued
    if plan.pools.inPlace(token.pointee.pool).firstRank >= 0 {
      insert(slot, into: pool, tick)
    } else {
      let tail = pool.pointee.tail
      token.pointee.previous = tail
      token.pointee.next = -1
      if tail >= 0 {
        tokens[Int(tail)].next = Int32(truncatingIfNeeded: slot)
      } else {
        pool.pointee.head = Int32(truncatingIfNeeded: slot)
      }
      pool.pointee.tail = Int32(truncatingIfNeeded: slot)
    }
    pool.pointee.queued &+= 1
    pool.pointee.longest = max(pool.pointee.longest, pool.pointee.queued)
    token.pointee.assigned = tick
    token.pointee.queuedSince = present(plan.pools.inPlace(token.pointee.pool).timeline, tick)
    if token.pointee.deadline < WorkTimeline.never { schedule(slot, at: token.pointee.deadline) }
  }

  /// Takes a token out of its queue and books how long it lay there.
  mutating func leaveQueue(_ slot: Int, _ tick: Int64) {
    let token = tokens.place(slot)
    unlink(token, tick)
    if token.pointee.held != 0 { letGo(slot, tick) }
  }

  @inline(__always)
  private mutating func unlink(_ token: UnsafeMutablePointer<Token>, _ tick: Int64) {
    let number = Int(token.pointee.pool)
    let pool = pools.place(number)
    let (next, previous) = (token.pointee.next, token.pointee.previous)
    if previous >= 0 { tokens[Int(previous)].next = next } else { pool.pointee.head = next }
    if next >= 0 { tokens[Int(next)].previous = previous } else { pool.pointee.tail = previous }
    pool.pointee.queued &-= 1
    let timeline = plan.pools.inPlace(token.pointee.pool).timeline
    let waited = present(timeline, tick) &- token.pointee.queuedSince
    token.pointee.waited &+= waited
    let counts = poolCounts.place(number)
    if tick >= plan.warmEnd { counts.pointee.waitedTicks &+= waited }
    let since = token.pointee.assigned
    counts.pointee.queuedTicks &+= since >= plan.warmEnd ? waited : counted(timeline, from: since, to: tick)
    token.pointee.due = -1
  }

  /// Somebody of the token's pool takes it up.
  @inline(__always)
  private mutating func take(_ token: UnsafeMutablePointer<Token>, _ slot: Int, _ tick: Int64) {
    let pool = Int(token.pointee.pool)
    occupy(pool, slot)
    if tick >= plan.warmEnd { poolCounts[pool].taken &+= 1 }
    startWork(token, slot, tick)
  }

  @inline(__always)
  private mutating func occupy(_ pool: Int, _ slot: Int) {
    pools[pool].busy &+= 1
    if plan.pools[pool].absence > 0 { sit(pool, slot) }
  }

  /// Gives a dossier to one of the people by name, in a pool whose people may be away.
  private mutating func sit(_ pool: Int, _ slot: Int) {
    let first = Int(plan.pools[pool].firstPlace)
    for place in first..<(first + Int(plan.pools[pool].count)) where places[place] == -1 {
      places[place] = Int32(truncatingIfNeeded: slot)
      return
    }
  }

  @inline(__always)
  private mutating func vacate(_ pool: Int, _ slot: Int) {
    pools[pool].busy &-= 1
    if plan.pools[pool].absence > 0 { stand(pool, slot) }
  }

  /// Takes it from them again.
  private mutating func stand(_ pool: Int, _ slot: Int) {
    let first = Int(plan.pools[pool].firstPlace)
    for place in first..<(first + Int(plan.pools[pool].count)) where places[place] == Int32(truncatingIfNeeded: slot) {
      places[place] = -1
      return
    }
  }

  /// Work begins, or goes on, at once or at the next opening.
  @inline(__always)
  private mutating func startWork(_ token: UnsafeMutablePointer<Token>, _ slot: Int, _ tick: Int64) {
    token.pointee.state = .serving
    watch.note(
      .start, Int(token.pointee.dossier), node: token.pointee.node, pool: token.pointee.pool, tick)
    token.pointee.assigned = tick
    let hours = hours.place(Int(token.pointee.timeline))
    hours.pointee.advance(to: tick)
    // Most work ends before the office closes.
    let finish =
      hours.pointee.finish(from: tick, work: token.pointee.work)
      ?? plan.timelines.inPlace(token.pointee.timeline).element.finish(from: tick, work: token.pointee.work)
    let deadline = token.pointee.deadline
    token.pointee.isTimeout = deadline < finish
    schedule(slot, at: min(finish, deadline))
  }

  /// Books the work of somebody who stops.
  mutating func addBusy(_ token: Token, until tick: Int64) {
    if token.held == 0 {
      poolCounts[Int(token.pool)].busyTicks &+= counted(token.timeline, from: token.assigned, to: tick)
    }
  }

  /// Work on a token is broken off, or that of several people together ends.
  mutating func stopWork(_ slot: Int, _ tick: Int64) {
    let token = tokens.place(slot)
    if token.pointee.isTimeout || token.pointee.due != -1 {
      // Broken off: what has been done is what the timeline says.
      let done = worked(token.pointee.timeline, from: token.pointee.assigned, to: tick)
      token.pointee.work = min(done, token.pointee.work)
      token.pointee.due = -1
    }
    if token.pointee.held != 0 {
      token.pointee.done &+= token.pointee.work
      letGo(slot, tick)
    } else {
      finishWork(token, slot, tick)
    }
  }

  /// Work on a token ends; whoever did it takes the next one up.
  @inline(__always)
  mutating func finishWork(_ token: UnsafeMutablePointer<Token>, _ slot: Int, _ tick: Int64) {
    let done = token.pointee.work
    token.pointee.done &+= done
    guard token.pointee.pool >= 0 else { return }
    let pool = Int(token.pointee.pool)
    if token.pointee.assigned >= plan.warmEnd {
      poolCounts[pool].busyTicks &+= done
    } else {
      addBusy(token.pointee, until: tick)
    }
    vacate(pool, slot)
    if pools[pool].head >= 0 { dispatch(pool, tick) }
  }

  /// Whoever is free takes up what waits longest.
  mutating func dispatch(_ pool: Int, _ tick: Int64) {
    while pools[pool].head >= 0, pools[pool].busy < pools[pool].present {
      let slot = Int(pools[pool].head)
      let token = tokens.place(slot)
      unlink(token, tick)
      let node = plan.nodes.inPlace(token.pointee.node)
      if node.operation == .together {
        hold(slot, node, tick)
        gather(slot, node, tick)
      } else {
        take(token, slot, tick)
      }
    }
  }
}

// Steps that several desks do together.
extension Engine {
  /// Takes hold of one person of each desk in turn, by the order of the options; when all are there, work begins.
  private mutating func gather(_ slot: Int, _ node: InPlace<PlanNode>, _ tick: Int64) {
    let dossier = Int(tokens[slot].dossier)
    while tokens[slot].option < node.options.count {
      guard let desk = desk(node.options.first + tokens[slot].option, dossier), desk.pool >= 0,
        !isHolding(slot, node, desk.pool, dossier)
      else {
        tokens[slot].option += 1
        continue
      }
      tokens[slot].pool = desk.pool
      guard isFree(Int(desk.pool)) else {
        joinQueue(slot, tick)
        return
      }
      hold(slot, node, tick)
    }
    tokens[slot].pool = -1
    tokens[slot].timeline = node.timeline
    startWork(tokens.place(slot), slot, tick)
  }

  /// True when a joint step holds somebody of a pool already: desks of one pool send one person.
  private mutating func isHolding(_ slot: Int, _ node: InPlace<PlanNode>, _ pool: Int32, _ dossier: Int) -> Bool {
    for option in 0..<tokens[slot].option where tokens[slot].held & (1 << UInt32(option)) != 0 {
      if desk(node.options.first + option, dossier, isHeld: true)?.pool == pool { return true }
    }
    return false
  }

  /// Books the time that a joint step still holds its people at the end of the run.
  mutating func settleHeld(_ token: Token) {
    let node = plan.nodes.inPlace(token.node)
    for option in 0..<node.options.count where token.held & (1 << UInt32(option)) != 0 {
      guard let desk = desk(node.options.first + option, Int(token.dossier), isHeld: true), desk.pool >= 0 else {
        continue
      }
      poolCounts[Int(desk.pool)].busyTicks &+= counted(
        plan.pools[Int(desk.pool)].timeline, from: plan.warmEnd, to: plan.end)
    }
  }

  private mutating func hold(_ slot: Int, _ node: InPlace<PlanNode>, _ tick: Int64) {
    let pool = Int(tokens[slot].pool)
    occupy(pool, slot)
    if tick >= plan.warmEnd { poolCounts[pool].taken &+= 1 }
    // The time of holding is booked backwards when they are let go: minus now, plus then.
    poolCounts[pool].busyTicks &-= counted(plan.pools[pool].timeline, from: plan.warmEnd, to: tick)
    tokens[slot].held |= 1 << UInt32(tokens[slot].option)
    tokens[slot].option += 1
  }

  /// Lets go of everybody a joint step holds.
  private mutating func letGo(_ slot: Int, _ tick: Int64) {
    let held = tokens[slot].held
    tokens[slot].held = 0
    let node = plan.nodes.inPlace(tokens[slot].node)
    let dossier = Int(tokens[slot].dossier)
    for option in 0..<node.options.count where held & (1 << UInt32(option)) != 0 {
      guard let desk = desk(node.options.first + option, dossier, isHeld: true), desk.pool >= 0 else { continue }
      let pool = Int(desk.pool)
      poolCounts[pool].busyTicks &+= counted(plan.pools[pool].timeline, from: plan.warmEnd, to: tick)
      vacate(pool, slot)
    }
    for option in 0..<node.options.count where held & (1 << UInt32(option)) != 0 {
      if let desk = desk(node.options.first + option, dossier, isHeld: true), desk.pool >= 0 {
        dispatch(Int(desk.pool), tick)
      }
    }
  }
}
