import ProcessGraph
import WorkingTime

/// Turns a scenario and its graphs into a plan, noting everything that is wrong and everything taken for granted.
struct PlanCompiler {
  let scenario: Scenario
  let graphs: [ProcessGraph]
  let calendars: [NamedCalendar]
  var plan = PlanTables()
  let arena = Arena()
  var issues: [ScenarioIssue] = []
  var assumptions: [Assumption] = []
  /// Number of the pool by desk.
  var poolOfDesk: [String: Int32] = [:]
  /// Number of the desk among those that dossiers can lie at.
  var holderOfDesk: [String: Int32] = [:]
  /// Number of the timeline that some others have in common.
  var commonTimelines: [[Int32]: Int32] = [:]

  init(_ scenario: Scenario, _ graphs: [ProcessGraph], _ calendars: [NamedCalendar]) {
    self.scenario = scenario
    self.graphs = graphs
    self.calendars = calendars
  }

  /// Compiles everything; the plan is of use only when no issue was found.
  mutating func compile() {
    let days = Int64(scenario.to.number) - Int64(scenario.from.number) + 1
    guard days >= 1, days <= 30 * 366 else {
      issues.append(.badPeriod)
      return
    }
    if scenario.warmUpDays < 0 || Int64(scenario.warmUpDays) >= days { issues.append(.badWarmUp) }
    if !(1...1_000_000).contains(scenario.replications) { issues.append(.badReplications) }
    plan.seed = scenario.seed
    plan.start = Instant(scenario.from, .midnight)
    plan.firstHour = 24 * Int64(scenario.from.weekday.rawValue - 1)
    let dayTicks = 86_400 * WorkTimeline.ticksPerSecond
    plan.end = days * dayTicks
    plan.warmEnd = min(max(Int64(scenario.warmUpDays), 0), days) * dayTicks
    compileCalendars(days: days)
    compilePools()
    plan.looks = EngineSamples.looks(plan.timelines, firstHour: plan.firstHour, end: plan.end)
    guard issues.isEmpty else { return }
    var seen: [Int] = []
    for (number, load) in scenario.loads.enumerated() {
      guard graphs.indices.contains(load.graph), !seen.contains(load.graph) else {
        issues.append(.badGraph(load: number))
        continue
      }
      seen.append(load.graph)
      var compiler = LoadCompiler(self, number: number, load: load, graph: graphs[load.graph])
      // The tables have one owner at a time, so that adding to them never copies them.
      plan = PlanTables()
      compiler.compile()
      self = compiler.outer
    }
  }

  private mutating func compileCalendars(days: Int64) {
    for named in calendars {
      plan.calendars.append(named.calendar)
      if named.calendar.first > scenario.from || named.calendar.last < scenario.to {
        issues.append(.calendarTooShort(named.name, covers: named.calendar.definition.covered))
        continue
      }
      plan.timelines.append(WorkTimeline(named.calendar, from: plan.start, seconds: days * 86_400, in: arena))
    }
  }

  /// The position of a calendar among those given; notes its absence once.
  mutating func calendar(_ name: CalendarName) -> Int {
    if let position = calendars.firstIndex(where: { $0.name == name }) { return position }
    if !issues.contains(.unknownCalendar(name)) { issues.append(.unknownCalendar(name)) }
    return 0
  }

  private mutating func compilePools() {
    let loaded = scenario.loads.compactMap { graphs.indices.contains($0.graph) ? graphs[$0.graph] : nil }
    for (number, pool) in scenario.staff.enumerated() {
      guard (1...100_000).contains(pool.count), pool.absence >= 0, pool.absence < 1, !pool.desks.isEmpty,
        pool.first.allSatisfy({ graphs.indices.contains($0) }), Set(pool.first).count == pool.first.count
      else {
        issues.append(.badPool(pool: number))
        continue
      }
      var name = pool.calendar
      for desk in pool.desks {
        guard let found = Self.find(desk, in: loaded) ?? Self.find(desk, in: graphs) else {
          issues.append(.unknownDesk(pool: number, desk: desk))
          continue
        }
        if poolOfDesk[desk] != nil { issues.append(.deskServedTwice(pool: number, desk: desk)) }
        poolOfDesk[desk] = Int32(number)
        name = name ?? found
      }
      guard let name else { continue }
      let timeline = calendar(name)
      plan.pools.append(
        PlanPool(
          timeline: Int32(timeline), count: Int32(pool.count), absence: pool.absence, key: RandomKey.name(pool.id),
          firstPlace: Int32(plan.placeCount)))
      if pool.absence > 0 { plan.placeCount += pool.count }
      if !pool.first.isEmpty || pool.order != .firstCome {
        plan.pools[plan.pools.count - 1].firstRank = Int32(plan.ranks.count)
        plan.pools[plan.pools.count - 1].isByDeadline = pool.order == .earliestDeadline
        plan.ranks += scenario.loads.map { Int32(pool.first.firstIndex(of: $0.graph) ?? pool.first.count) }
      }
    }
  }

  /// The number of a desk among those that dossiers can lie at, which it gets when first asked for.
  mutating func holder(_ desk: Desk) -> Int32 {
    if let known = holderOfDesk[desk.id] { return known }
    let number = Int32(plan.holders.count)
    plan.holders.append(desk.id)
    holderOfDesk[desk.id] = number
    return number
  }

  /// The calendar of a desk in the first graph that has it.
  private static func find(_ desk: String, in graphs: [ProcessGraph]) -> CalendarName? {
    for graph in graphs {
      if let found = graph.desks.first(where: { $0.id == desk }),
        graph.calendars.indices.contains(found.calendar.position)
      {
        return graph.calendars[found.calendar]
      }
    }
    return nil
  }

  /// The timeline during which all of several are open.
  mutating func common(_ timelines: [Int32]) -> Int32 {
    let distinct = timelines.reduce(into: [Int32]()) { if !$0.contains($1) { $0.append($1) } }.sorted()
    guard distinct.count > 1 else { return distinct.first ?? 0 }
    if let known = commonTimelines[distinct] { return known }
    var result = plan.timelines[Int(distinct[0])]
    for other in distinct.dropFirst() { result = WorkTimeline(result, and: plan.timelines[Int(other)], in: arena) }
    plan.timelines.append(result)
    let number = Int32(plan.timelines.count - 1)
    commonTimelines[distinct] = number
    return number
  }

  /// A share between 0 and 1 as a part of 2^64; the whole is all but nothing of it.
  static func threshold(_ share: Double) -> UInt64 {
    share >= 1 ? .max : UInt64(max(share, 0) * 0x1p64)
  }
}
