import ProcessGraph
import WorkingTime

/// One replication: the state of everybody and everything, moved on event by event.
///
/// A struct with mutating methods over flat arrays; nothing is allocated once the arrays have grown.
struct Engine {
  let plan: Plan
  let replicationKey: UInt64
  var queue: EventQueue
  var tokens: [Token] = []
  var freeToken: Int32 = -1
  var dossiers: [DossierState] = []
  var freeDossiers: [Int32] = []
  /// The counters and facts of dossiers, as many words each.
  var words: [Int32] = []
  var pools: [PoolState] = []
  /// In pools with absences: the token each person works on; -1 for none, -2 for a person who is away.
  var places: [Int32] = []
  var sources: [SourceState] = []
  var deadlines: DeadlineCache
  var result: ReplicationResult
  /// What was left of the limits of dossiers whose clock paused, two for each.
  var remaining: [PlanLimit] = []

  /// Where a source of arrivals stands.
  struct SourceState {
    /// The number of the dossier that comes next.
    var number: UInt64 = 0
    var span = 0
    /// The tick at which the last one came.
    var position: Int64 = 0
    var key: UInt64 = 0
    /// Dossiers under way, and since when so many.
    var underWay: Int64 = 0
    var since: Int64 = 0
    /// True once counting has begun.
    var isOpened = false
  }

  /// No dossier visits a node more often; one that does has lost its way.
  static let mostVisits: Int32 = 10_000

  init(_ plan: Plan, replication: Int) {
    self.plan = plan
    replicationKey = RandomKey.fold(RandomKey.mix(plan.seed), UInt64(truncatingIfNeeded: replication))
    queue = EventQueue(capacity: 1_024)
    pools = plan.pools.map { PoolState(present: $0.count) }
    places = Array(repeating: -1, count: plan.placeCount)
    sources = plan.loads.map { [replicationKey] load in SourceState(key: RandomKey.fold(replicationKey, load.key)) }
    deadlines = DeadlineCache(plan)
    result = ReplicationResult(
      replication: replication, loads: plan.loads.map { _ in LoadCounts() },
      nodes: plan.nodes.map { _ in NodeCounts() },
      pools: plan.pools.map { _ in PoolCounts() })
  }

  /// The payload of the first token; rosters and sources come before.
  var firstTokenPayload: Int { plan.pools.count + plan.loads.count }

  /// Runs to the end.
  mutating func run() -> ReplicationResult {
    begin()
    let tokenBase = firstTokenPayload
    let poolCount = plan.pools.count
    while let word = queue.pop() {
      let tick = Int64(bitPattern: word >> EventQueue.payloadBits)
      let payload = Int(truncatingIfNeeded: word & EventQueue.payloadMask)
      result.events &+= 1
      if payload >= tokenBase {
        let slot = payload - tokenBase
        if tokens[slot].due == tick { fire(slot, tick) }
      } else if payload >= poolCount {
        arrive(payload - poolCount, tick)
      } else {
        callRoll(payload, tick)
      }
      if result.isOverflown { break }
    }
    finish()
    return result
  }

  private mutating func begin() {
    for pool in plan.pools.indices {
      if plan.pools[pool].absence > 0 {
        callRoll(pool, 0)
      } else {
        let timeline = plan.timelines[Int(plan.pools[pool].timeline)]
        let open = timeline.work(at: plan.end) - timeline.work(at: plan.warmEnd)
        result.pools[pool].presentTicks = open * Int64(plan.pools[pool].count)
      }
      let timeline = plan.timelines[Int(plan.pools[pool].timeline)]
      result.pools[pool].openTicks = timeline.work(at: plan.end) - timeline.work(at: plan.warmEnd)
    }
    for source in plan.loads.indices {
      if plan.loads[source].isEven, let first = plan.loads[source].arrivals.first {
        sources[source].position = first.opens
      }
      scheduleArrival(source)
      // Those that lie there already come before anybody new; their numbers count down from the end.
      for number in 0..<plan.loads[source].backlog {
        create(source, number: UInt64.max - UInt64(number), 0)
      }
    }
  }

  /// Schedules the one valid event of a token; beyond the end nothing happens any more.
  @inline(__always)
  mutating func schedule(_ slot: Int, at tick: Int64) {
    tokens[slot].due = tick
    if tick < plan.end { queue.push(tick: tick, payload: firstTokenPayload + slot) }
  }

  /// The part of a stretch of ticks in which counting goes on, in working ticks of a timeline.
  func counted(_ timeline: Int32, from: Int64, to: Int64) -> Int64 {
    let begin = max(from, plan.warmEnd)
    let end = min(to, plan.end)
    guard begin < end else { return 0 }
    return plan.timelines[Int(timeline)].work(at: end) - plan.timelines[Int(timeline)].work(at: begin)
  }

  /// Closes the books: adds what is still under way.
  private mutating func finish() {
    for slot in tokens.indices {
      let token = tokens[slot]
      if token.held != 0 { settleHeld(token) }
      switch token.state {
      case .serving where token.pool >= 0: addBusy(token, until: plan.end)
      case .queued where token.pool >= 0:
        result.pools[Int(token.pool)].queuedTicks += counted(
          plan.pools[Int(token.pool)].timeline, from: token.assigned, to: plan.end)
      default: break
      }
    }
    for source in sources.indices {
      countUnderWay(source, change: 0, plan.end)
      result.loads[source].underWayAtEnd = sources[source].underWay
    }
    for slot in dossiers.indices where dossiers[slot].firstToken >= 0 {
      let dossier = dossiers[slot]
      let load = Int(dossier.load)
      if Self.isOverdue(dossier.clocks.0, plan.end) { result.loads[load].limit.overdue += 1 }
      if Self.isOverdue(dossier.clocks.1, plan.end) { result.loads[load].reducedLimit.overdue += 1 }
    }
    for pool in pools.indices { result.pools[pool].longestQueue = Int64(pools[pool].longest) }
  }

  private static func isOverdue(_ clock: DossierClock, _ end: Int64) -> Bool {
    switch clock.state {
    case .running: clock.isLate || (!clock.isUndecided && clock.deadline < end)
    case .paused: clock.isLate
    case .idle, .over: false
    }
  }

  /// Keeps the books of dossiers under way.
  @inline(__always)
  mutating func countUnderWay(_ source: Int, change: Int64, _ tick: Int64) {
    if !sources[source].isOpened, tick >= plan.warmEnd {
      sources[source].isOpened = true
      sources[source].since = plan.warmEnd
      result.loads[source].underWayAtStart = sources[source].underWay
    }
    if sources[source].isOpened {
      result.loads[source].underWayTicks &+= sources[source].underWay &* (tick &- sources[source].since)
      sources[source].since = tick
    }
    sources[source].underWay &+= change
  }
}
