extension Engine {
  /// A dossier comes, and the next one is scheduled.
  @inline(__always)
  mutating func arrive(_ source: Int, _ tick: Int64) -> (Int, Int32) {
    let number = sources[source].number
    sources[source].number = number &+ 1
    scheduleArrival(source)
    return create(source, number: number, tick)
  }

  /// Schedules the arrival after the one before.
  mutating func scheduleArrival(_ source: Int) {
    var need: Double
    if plan.loads[source].isEven {
      need = sources[source].number == 0 ? 0.5 : 1
    } else {
      var stream = RandomKey.stream(
        sources[source].key, place: 0, visit: sources[source].number, .arrival)
      need = plan.samplers.ziggurat.exponential(&stream)
    }
    let end = Int(plan.loads[source].arrivals.end)
    var number = sources[source].span
    while number < end {
      let span = plan.arrivals[number]
      let from = max(sources[source].position, span.opens)
      let left = Double(span.closes - from) * span.rate
      if need <= left {
        let tick = min(from + Int64(need / span.rate + 0.5), span.closes)
        sources[source].span = number
        sources[source].position = tick
        if tick < plan.end { queue.push(tick: tick, payload: plan.pools.count + source) }
        return
      }
      need -= left
      number += 1
    }
    sources[source].span = number
  }

  /// Hands a dossier in: gives its token, and the node that it comes to now, -1 for none.
  mutating func create(_ source: Int, number: UInt64, _ tick: Int64) -> (Int, Int32) {
    let slot: Int
    if let free = freeDossiers.popLast() {
      slot = Int(free)
    } else {
      slot = dossiers.count
      dossiers.append(DossierState())
      words.append(repeating: 0, count: plan.words)
      remaining.append(.none)
      remaining.append(.none)
    }
    countUnderWay(source, change: 1, tick)
    if tick >= plan.warmEnd { loadCounts[source].arrived &+= 1 }
    let key = RandomKey.fold(sources[source].key, number &+ 0x1_0000_0000)
    let calendar = Int32(truncatingIfNeeded: plan.loads[source].calendar)
    dossiers[slot] = DossierState(
      key: key, created: tick, createdWork: present(calendar, tick), received: -1,
      load: Int32(truncatingIfNeeded: source))
    watch.handIn(slot, load: source, number: number, start: plan.loads[source].firstNode, tick)
    let offset = slot &* plan.words
    for word in 0..<plan.loads[source].words { words[offset + word] = 0 }
    for position in plan.loads[source].facts.first..<plan.loads[source].facts.end {
      let fact = plan.facts[position]
      if fact.thresholds.count == 0 {
        words[offset + Int(fact.word)] = Int32(truncatingIfNeeded: tick / (86_400 * WorkTimeline.ticksPerSecond))
      } else {
        var stream = RandomKey.stream(key, place: fact.key, visit: 0, .fact)
        let draw = stream.next()
        var value: Int32 = 0
        while value + 1 < fact.thresholds.count, draw >= plan.thresholds[fact.thresholds.first + value] { value += 1 }
        words[offset + Int(fact.word)] = value
      }
    }
    guard let token = newToken(dossier: slot) else { return (0, -1) }
    if !plan.loads[source].hasIntake { accept(slot, tick) }
    let isBacklog = number > UInt64.max - 1 << 32
    dossiers[slot].isBacklog = isBacklog
    let received = isBacklog || !plan.loads[source].isReceivedAtOnce ? reception(slot, tick) : tick
    return (token, go(token, to: plan.loads[source].start, tick, at: received))
  }

  /// Takes a free slot for a token of a dossier; nil when there are more than the payload can name.
  mutating func newToken(dossier: Int) -> Int? {
    let slot: Int
    if freeToken >= 0 {
      slot = Int(freeToken)
      freeToken = tokens[slot].next
    } else {
      slot = tokens.count
      guard slot + firstTokenPayload < Int(EventQueue.payloadMask) else {
        isOverflown = true
        return nil
      }
      tokens.append(Token())
    }
    tokens[slot] = Token()
    tokens[slot].dossier = Int32(truncatingIfNeeded: dossier)
    tokens[slot].sibling = dossiers[dossier].firstToken
    dossiers[dossier].firstToken = Int32(truncatingIfNeeded: slot)
    return slot
  }

  /// Gives a token's slot back; it must stand in no queue and hold nobody.
  mutating func release(_ slot: Int) {
    let dossier = Int(tokens[slot].dossier)
    var cursor = dossiers[dossier].firstToken
    if cursor == Int32(truncatingIfNeeded: slot) {
      dossiers[dossier].firstToken = tokens[slot].sibling
    } else {
      while cursor >= 0 {
        let next = tokens[Int(cursor)].sibling
        if next == Int32(truncatingIfNeeded: slot) {
          tokens[Int(cursor)].sibling = tokens[slot].sibling
          break
        }
        cursor = next
      }
    }
    tokens[slot].state = .free
    tokens[slot].due = -1
    tokens[slot].next = freeToken
    freeToken = Int32(truncatingIfNeeded: slot)
  }
}
