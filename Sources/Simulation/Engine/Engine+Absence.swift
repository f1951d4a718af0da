extension Engine {
  /// A day begins for a pool with absences: who is away leaves what he works on to the others, at the head of the queue.
  ///
  /// A person whom a joint step holds comes for it.
  mutating func callRoll(_ pool: Int, _ tick: Int64) {
    let day = tick / Self.dayTicks
    let key = RandomKey.fold(RandomKey.fold(replicationKey, plan.pools[pool].key), UInt64(bitPattern: day))
    let first = Int(plan.pools[pool].firstPlace)
    var present: Int32 = 0
    for person in 0..<Int(plan.pools[pool].count) {
      var stream = RandomKey.stream(key, place: 0, visit: UInt64(person), .absence)
      let isAway = stream.unit() < plan.pools[pool].absence
      let token = places[first + person]
      let isHeld = token >= 0 && tokens[Int(token)].held != 0
      if isAway, !isHeld {
        if token >= 0 { layAside(Int(token), tick) }
        places[first + person] = -2
      } else {
        present += 1
        if token == -2 { places[first + person] = -1 }
      }
    }
    pools[pool].present = present
    poolCounts[pool].presentTicks &+=
      Int64(present) &* counted(plan.pools[pool].timeline, from: tick, to: tick + Self.dayTicks)
    dispatch(pool, tick)
    if tick + Self.dayTicks < plan.end { queue.push(tick: tick + Self.dayTicks, payload: pool) }
  }

  private static var dayTicks: Int64 { 86_400 * WorkTimeline.ticksPerSecond }

  /// Work on a token is broken off; what is left of it waits at the head of the queue.
  private mutating func layAside(_ slot: Int, _ tick: Int64) {
    let token = tokens[slot]
    let pool = Int(token.pool)
    let timeline = plan.timelines[Int(token.timeline)]
    let done = min(timeline.work(at: tick) &- timeline.work(at: token.assigned), token.work)
    addBusy(token, until: tick)
    watch.note(.suspend, Int(token.dossier), node: token.node, pool: token.pool, tick)
    tokens[slot].done &+= done
    tokens[slot].work &-= done
    tokens[slot].due = -1
    tokens[slot].isTimeout = false
    pools[pool].busy &-= 1
    let head = pools[pool].head
    tokens[slot].state = .queued
    // Nobody goes before what somebody has begun.
    tokens[slot].urgency = .min
    tokens[slot].previous = -1
    tokens[slot].next = head
    if head >= 0 {
      tokens[Int(head)].previous = Int32(truncatingIfNeeded: slot)
    } else {
      pools[pool].tail = Int32(truncatingIfNeeded: slot)
    }
    pools[pool].head = Int32(truncatingIfNeeded: slot)
    pools[pool].queued &+= 1
    pools[pool].longest = max(pools[pool].longest, pools[pool].queued)
    tokens[slot].assigned = tick
    tokens[slot].queuedSince = present(plan.pools[pool].timeline, tick)
    if token.deadline < WorkTimeline.never { schedule(slot, at: token.deadline) }
  }
}
