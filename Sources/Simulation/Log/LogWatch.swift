import ProcessGraph

/// Keeps what happens to the dossiers under way, and hands each over when it ends.
///
/// The events lie in one array, chained backwards by dossier, and their places are used again: memory grows with the
/// dossiers that are under way at once, not with the events of the run.
struct LogWatch: EngineWatch {
  /// An event, and the one before of the same dossier.
  private struct Record {
    var event: LoggedEvent
    var previous: Int32
  }

  /// A dossier under way.
  private struct Open {
    var load = -1
    var number: UInt64 = 0
    var last: Int32 = -1
    var isStopped = false
  }

  private var records: [Record] = []
  private var free: Int32 = -1
  private var open: [Open] = []
  /// The first node of each load.
  private let firstNodes: [Int32]
  private let handOver: (LoggedDossier) -> Void

  init(_ plan: Plan, handOver: @escaping (LoggedDossier) -> Void) {
    firstNodes = (0..<plan.loads.count).map { plan.loads[$0].firstNode }
    self.handOver = handOver
  }

  mutating func handIn(_ dossier: Int, load: Int, number: UInt64, start: Int32, _ tick: Int64) {
    while open.count <= dossier { open.append(Open()) }
    open[dossier] = Open(load: load, number: number)
    note(.complete, dossier, node: start, pool: -1, tick)
  }

  mutating func note(_ happening: LoggedEvent.Happening, _ dossier: Int, node: Int32, pool: Int32, _ tick: Int64) {
    var happening = happening
    let position = node < 0 ? -1 : Int(node - firstNodes[open[dossier].load])
    if happening == .start || happening == .lapse || happening == .withdraw,
      lastHappening(dossier, position) == .suspend
    {
      // What was laid aside is taken up again, or silence ends it, or its dossier, before anybody does.
      switch happening {
      case .lapse: add(.resume, dossier, position, pool, tick)
      case .withdraw: happening = .abort
      default: happening = .resume
      }
    }
    add(happening, dossier, position, pool, tick)
  }

  private mutating func add(
    _ happening: LoggedEvent.Happening, _ dossier: Int, _ position: Int, _ pool: Int32, _ tick: Int64
  ) {
    let event = LoggedEvent(happening: happening, node: position, pool: Int(pool), milliseconds: tick)
    let record = Record(event: event, previous: open[dossier].last)
    if free >= 0 {
      open[dossier].last = free
      free = records[Int(free)].previous
      records[Int(open[dossier].last)] = record
    } else {
      open[dossier].last = Int32(records.count)
      records.append(record)
    }
  }

  /// What happened last to a dossier at a node.
  private func lastHappening(_ dossier: Int, _ node: Int) -> LoggedEvent.Happening? {
    var cursor = open[dossier].last
    while cursor >= 0 {
      let record = records[Int(cursor)]
      if record.event.node == node { return record.event.happening }
      cursor = record.previous
    }
    return nil
  }

  mutating func leave(_ token: Token, _ tick: Int64) {
    switch token.state {
    case .queued: note(.withdraw, Int(token.dossier), node: token.node, pool: token.pool, tick)
    case .serving, .timing: note(.abort, Int(token.dossier), node: token.node, pool: token.pool, tick)
    case .spawned, .free: break
    }
  }

  mutating func stopClock(_ state: DossierState, _ dossier: Int, _ tick: Int64) {
    guard state.clocks.0.state == .running || state.clocks.1.state == .running, !open[dossier].isStopped else { return }
    open[dossier].isStopped = true
    note(.suspend, dossier, node: -1, pool: -1, tick)
  }

  mutating func resumeClock(_ dossier: Int, _ tick: Int64) {
    guard open[dossier].isStopped else { return }
    open[dossier].isStopped = false
    note(.resume, dossier, node: -1, pool: -1, tick)
  }

  mutating func end(_ dossier: Int, node: Int32, kind: UInt8, isCounted: Bool, _ tick: Int64) {
    note(.complete, dossier, node: node, pool: -1, tick)
    let kinds = EndKind.allCases
    give(dossier, end: kinds[kinds.startIndex + Int(kind)], isCounted: isCounted, until: tick)
  }

  /// Hands over what is still under way when the run ends.
  mutating func finish(until end: Int64) {
    for dossier in open.indices where open[dossier].load >= 0 {
      give(dossier, end: nil, isCounted: false, until: end)
    }
  }

  private mutating func give(_ dossier: Int, end: EndKind?, isCounted: Bool, until limit: Int64) {
    var events: [LoggedEvent] = []
    var cursor = open[dossier].last
    while cursor >= 0 {
      var event = records[Int(cursor)].event
      // An answer is received when the desk opens; the dossier may have ended before, in another branch.
      event.milliseconds = min(event.milliseconds, limit)
      events.append(event)
      let previous = records[Int(cursor)].previous
      records[Int(cursor)].previous = free
      free = cursor
      cursor = previous
    }
    events.reverse()
    // A clock may go on later than what happens meanwhile in other branches; sorting keeps the order of equals.
    events.sort { $0.milliseconds < $1.milliseconds }
    let state = open[dossier]
    open[dossier] = Open()
    let isBacklog = state.number > UInt64.max - 1 << 32
    handOver(
      LoggedDossier(
        load: state.load, number: isBacklog ? UInt64.max - state.number + 1 : state.number + 1, isBacklog: isBacklog,
        end: end, isCounted: isCounted, events: events))
  }
}
