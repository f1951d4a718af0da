// Queues in which some dossiers go before others.
extension Engine {
  /// Puts a token into a queue behind all that are as urgent or more.
  mutating func insert(_ slot: Int, into pool: UnsafeMutablePointer<PoolState>, _ tick: Int64) {
    let urgency = urgency(slot, tick)
    var previous = pool.pointee.tail
    while previous >= 0, tokens[Int(previous)].urgency > urgency { previous = tokens[Int(previous)].previous }
    let next = previous >= 0 ? tokens[Int(previous)].next : pool.pointee.head
    tokens[slot].urgency = urgency
    tokens[slot].previous = previous
    tokens[slot].next = next
    let own = Int32(truncatingIfNeeded: slot)
    if previous >= 0 { tokens[Int(previous)].next = own } else { pool.pointee.head = own }
    if next >= 0 { tokens[Int(next)].previous = own } else { pool.pointee.tail = own }
  }

  /// How urgent its pool finds a dossier: the rank of its procedure, then the end of its limit.
  private mutating func urgency(_ slot: Int, _ tick: Int64) -> Int64 {
    let pool = plan.pools[tokens[slot].pool]
    let dossier = Int(tokens[slot].dossier)
    let rank = plan.ranks[pool.firstRank + dossiers[dossier].load]
    let end = pool.isByDeadline ? min(dueTick(dossier, tick), EventQueue.tickLimit) : 0
    return Int64(rank) << 41 | max(end, 0)
  }

  /// The tick at which a dossier's statutory limit ends; as if it began now when it has not begun, never when it has none.
  private mutating func dueTick(_ dossier: Int, _ tick: Int64) -> Int64 {
    let clock = dossiers[dossier].clocks.0
    if clock.state != .idle { return clock.isUndecided || clock.limit < 0 ? WorkTimeline.never : clock.deadline }
    let load = plan.loads[dossiers[dossier].load]
    let table = load.limits.0
    guard table.first >= 0 else { return WorkTimeline.never }
    var row: Int32 = 0
    if table.decision >= 0 {
      let decided = plan.decisions.decide(table.decision, words, dossier &* plan.words)
      guard decided != DecisionTable.none else { return WorkTimeline.never }
      row = Int32(decided)
    }
    let end = deadlines.deadline(plan, limit: Int(table.first + row), calendar: load.calendar, from: tick)
    return end == DeadlineCache.outside ? WorkTimeline.never : end
  }
}
