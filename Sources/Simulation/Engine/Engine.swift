import ProcessGraph
import WorkingTime

/// One replication: the state of everybody and everything, moved on event by event.
///
/// A struct over flat arrays; nothing is allocated once the arrays have grown. It cannot be copied, and all of its methods
/// are mutating, because the compiler gives a method that only reads a copy of all of it. What a watcher is told costs nothing
/// where it does not listen: the engine is compiled for each kind of watcher.
struct Engine<Watch: EngineWatch>: ~Copyable {
  /// What is read; the model keeps its memory alive while the replication runs.
  let plan: Plan
  /// Who is told what happens.
  var watch: Watch
  let replicationKey: UInt64
  var queue: EventQueue
  var tokens: Slab<Token>
  var freeToken: Int32 = -1
  var dossiers: Slab<DossierState>
  var freeDossiers: Slab<Int32>
  /// The counters and facts of dossiers, as many words each.
  var words: Slab<Int32>
  var pools: Slab<PoolState>
  /// In pools with absences: the token each person works on; -1 for none, -2 for a person who is away.
  var places: Slab<Int32>
  var sources: Slab<SourceState>
  /// Where the present stands in each timeline.
  var hours: Slab<WorkTimeline.Hours>
  var deadlines: DeadlineCache
  let replication: Int
  /// The payload of the first token; rosters and sources come before.
  let firstTokenPayload: Int
  var events: Int64 = 0
  var isOverflown = false
  var loadCounts: Slab<LoadCounts.Tally>
  /// Ends by load and kind, five kinds each.
  var ended: Slab<Int64>
  var nodeCounts: Slab<NodeCounts>
  var poolCounts: Slab<PoolCounts>
  var deskCounts: Slab<DeskCounts>
  var samples: EngineSamples
  /// By load, from handing in to the end: on the clock and in working time.
  var elapsed: Slab<HistogramBins>
  var working: Slab<HistogramBins>
  /// What was left of the limits of dossiers whose clock paused, two for each.
  var remaining: [PlanLimit] = []
  /// What is left of the shares of steps to which waits return, by dossier and node.
  var remainders: [RemainderKey: Duration] = [:]

  /// A step of a dossier.
  struct RemainderKey: Hashable {
    var dossier: Int
    var node: Int32
  }

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
  static var mostVisits: Int32 { 10_000 }

  init(_ plan: Plan, replication: Int, watch: Watch) {
    self.plan = plan
    self.watch = watch
    replicationKey = RandomKey.fold(RandomKey.mix(plan.seed), UInt64(truncatingIfNeeded: replication))
    queue = EventQueue(capacity: 1_024)
    tokens = Slab(repeating: Token(), count: 0, capacity: 1_024)
    dossiers = Slab(repeating: DossierState(), count: 0, capacity: 1_024)
    freeDossiers = Slab(repeating: 0, count: 0, capacity: 1_024)
    words = Slab(repeating: 0, count: 0, capacity: 1_024 * plan.words)
    pools = Slab((0..<plan.pools.count).map { PoolState(present: plan.pools[$0].count) })
    places = Slab(repeating: -1, count: plan.placeCount)
    sources = Slab(
      (0..<plan.loads.count).map { [replicationKey] load in
        SourceState(
          span: Int(plan.loads[load].arrivals.first), key: RandomKey.fold(replicationKey, plan.loads[load].key))
      })
    hours = Slab((0..<plan.timelines.count).map { plan.timelines[$0].first })
    deadlines = DeadlineCache(plan)
    elapsed = Slab((0..<plan.loads.count).map { _ in HistogramBins() })
    working = Slab((0..<plan.loads.count).map { _ in HistogramBins() })
    loadCounts = Slab(repeating: LoadCounts.Tally(), count: plan.loads.count)
    ended = Slab(repeating: 0, count: 5 * plan.loads.count)
    nodeCounts = Slab(repeating: NodeCounts(), count: plan.nodes.count)
    poolCounts = Slab(repeating: PoolCounts(), count: plan.pools.count)
    deskCounts = Slab(repeating: DeskCounts(), count: plan.holderCount)
    samples = EngineSamples(plan)
    self.replication = replication
    firstTokenPayload = plan.pools.count + plan.loads.count
  }

  /// Runs to the end.
  mutating func run() -> ReplicationResult {
    begin()
    takeEvents()
    finish()
    let result = ReplicationResult(
      replication: replication,
      loads: (0..<plan.loads.count).map { load in
        LoadCounts(
          loadCounts[load], ended: (0..<5).map { ended[5 * load + $0] }, elapsed: elapsed[load].histogram,
          working: working[load].histogram)
      }, nodes: nodeCounts.array, pools: poolCounts.array, desks: deskCounts.array, samples: samples.result,
      events: events, isOverflown: isOverflown)
    deallocate()
    return result
  }

  /// Lets everything happen in its order.
  private mutating func takeEvents() {
    while let word = queue.pop() {
      let tick = Int64(bitPattern: word >> EventQueue.payloadBits)
      let payload = Int(truncatingIfNeeded: word & EventQueue.payloadMask)
      events &+= 1
      // Looking is no event: what is seen before this one is what was left by the one before.
      if tick >= samples.next { look(until: tick) }
      var slot = payload &- firstTokenPayload
      var node: Int32 = -1
      if slot >= 0 {
        if tokens[slot].due == tick { node = fire(slot, tick) }
      } else {
        (slot, node) = happen(payload, tick)
      }
      if node >= 0 { enter(slot, node, tick) }
      if isOverflown { break }
    }
    look(until: plan.end)
  }

  /// An event that is no dossier's own: gives the token that begins, and the node that it comes to now, -1 for none.
  private mutating func happen(_ payload: Int, _ tick: Int64) -> (Int, Int32) {
    if payload >= plan.pools.count { return arrive(payload - plan.pools.count, tick) }
    callRoll(payload, tick)
    return (0, -1)
  }

  private mutating func deallocate() {
    for load in 0..<plan.loads.count {
      elapsed[load].deallocate()
      working[load].deallocate()
    }
    elapsed.deallocate()
    working.deallocate()
    tokens.deallocate()
    dossiers.deallocate()
    freeDossiers.deallocate()
    words.deallocate()
    pools.deallocate()
    places.deallocate()
    sources.deallocate()
    hours.deallocate()
    loadCounts.deallocate()
    ended.deallocate()
    nodeCounts.deallocate()
    poolCounts.deallocate()
    deskCounts.deallocate()
    samples.deallocate()
    queue.deallocate()
  }

  private mutating func begin() {
    for pool in 0..<plan.pools.count {
      if plan.pools[pool].absence > 0 {
        callRoll(pool, 0)
      } else {
        let timeline = plan.timelines[Int(plan.pools[pool].timeline)]
        let open = timeline.work(at: plan.end) - timeline.work(at: plan.warmEnd)
        poolCounts[pool].presentTicks = open * Int64(plan.pools[pool].count)
      }
      let timeline = plan.timelines[Int(plan.pools[pool].timeline)]
      poolCounts[pool].openTicks = timeline.work(at: plan.end) - timeline.work(at: plan.warmEnd)
    }
    for source in 0..<plan.loads.count {
      scheduleArrival(source)
      // Those that lie there already come before anybody new; their numbers count down from the end.
      for number in 0..<plan.loads[source].backlog {
        let (token, node) = create(source, number: UInt64.max - UInt64(number), 0)
        if node >= 0 { enter(token, node, 0) }
      }
    }
  }

  /// Schedules the one valid event of a token; beyond the end nothing happens any more.
  @inline(__always)
  mutating func schedule(_ slot: Int, at tick: Int64) {
    tokens[slot].due = tick
    if tick < plan.end { queue.push(tick: tick, payload: firstTokenPayload &+ slot) }
  }

  /// The working ticks of a timeline up to the present.
  @inline(__always)
  mutating func present(_ timeline: Int32, _ tick: Int64) -> Int64 {
    let hours = hours.place(Int(timeline))
    hours.pointee.advance(to: tick)
    return hours.pointee.work(at: tick)
  }

  /// The working ticks of a stretch of ticks.
  @inline(__always)
  mutating func worked(_ timeline: Int32, from: Int64, to: Int64) -> Int64 {
    let timeline = plan.timelines.inPlace(timeline)
    return timeline.element.work(at: to) &- timeline.element.work(at: from)
  }

  /// The part of a stretch of ticks in which counting goes on, in working ticks of a timeline.
  mutating func counted(_ timeline: Int32, from: Int64, to: Int64) -> Int64 {
    let begin = max(from, plan.warmEnd)
    let end = min(to, plan.end)
    guard begin < end else { return 0 }
    return plan.timelines[Int(timeline)].work(at: end) - plan.timelines[Int(timeline)].work(at: begin)
  }

  /// Closes the books: adds what is still under way.
  private mutating func finish() {
    for slot in 0..<tokens.count {
      let token = tokens[slot]
      if token.held != 0 { settleHeld(token) }
      switch token.state {
      case .serving where token.pool >= 0: addBusy(token, until: plan.end)
      case .queued where token.pool >= 0:
        let pool = Int(token.pool)
        let timeline = plan.pools[pool].timeline
        poolCounts[pool].queuedTicks += counted(timeline, from: token.assigned, to: plan.end)
        poolCounts[pool].queuedAtEnd += 1
        poolCounts[pool].queuedAtEndTicks +=
          plan.timelines[Int(timeline)].work(at: plan.end) - plan.timelines[Int(timeline)].work(at: token.assigned)
      default: break
      }
    }
    for source in 0..<sources.count {
      countUnderWay(source, change: 0, plan.end)
      loadCounts[source].underWayAtEnd = sources[source].underWay
    }
    for slot in 0..<dossiers.count where dossiers[slot].firstToken >= 0 {
      let dossier = dossiers[slot]
      let load = Int(dossier.load)
      noteLate(slot, 0, plan.end)
      noteLate(slot, 1, plan.end)
      if Self.isOverdue(dossier.clocks.0, plan.end) { loadCounts[load].limit.overdue += 1 }
      if Self.isOverdue(dossier.clocks.1, plan.end) { loadCounts[load].reducedLimit.overdue += 1 }
    }
    for pool in 0..<pools.count { poolCounts[pool].longestQueue = Int64(pools[pool].longest) }
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
      loadCounts[source].underWayAtStart = sources[source].underWay
    }
    if sources[source].isOpened {
      loadCounts[source].underWayTicks &+= sources[source].underWay &* (tick &- sources[source].since)
      sources[source].since = tick
    }
    sources[source].underWay &+= change
  }
}
