import Messages
import Numbers
import ProcessGraph
import WorkingTime

/// The worst case of a graph against its limits.
struct TimeProof {
  private let subject: ProvedGraph
  let clock: ClockRules
  let conditions: FlowConditions
  let space: CaseSpace
  let dates: DateSetting?

  /// The graph without circles; nil when its repetitions combine in too many ways.
  let unrolled: UnrolledGraph?
  let joins: JoinTables

  let detail: WorstCaseDetail

  private var graph: ProcessGraph { subject.graph }
  private var index: GraphIndex { subject.index }

  init(
    _ subject: ProvedGraph, _ unrolled: UnrolledGraph?, _ joins: JoinTables,
    calendars: [WorkCalendar?], days: DayRange?, _ detail: WorstCaseDetail
  ) {
    self.joins = joins
    self.detail = detail
    self.subject = subject
    let graph = subject.graph
    self.unrolled = unrolled
    clock = ClockRules(graph)
    dates = DateSetting(graph, clock, calendars: calendars, days: days)
    conditions = FlowConditions(graph)
    space = CaseSpace(graph, conditions.expressions)
  }

  /// Finds the worst case of every case of the facts.
  func worstCase(_ kept: inout KeptLimits) -> WorstCase {
    var result = WorstCase(procedure: graph.identity, cases: [], isUpperBound: false, days: dates?.days)
    if let node = clockInsideBranch {
      result.undecided = .clockInsideBranch(node)
      return result
    }
    guard let scale = TimeScale(durations, hoursPerDay: graph.hoursInWorkingDay) else {
      result.undecided = .tooFine
      return result
    }
    guard let unrolled else {
      result.undecided = .tooManyRepetitions
      return result
    }
    result.isUpperBound = unrolled.isUpperBound
    var paths = LongestPaths(unrolled, graph, joins)
    let periods = GraphPeriods(graph, clock)
    // Taken out of the proof, so that the words of a case do not take hold of all of it.
    let space = space
    if let cases = space.cases() {
      let plan = FlowPlan(graph, index, conditions)
      let isOnlyPossible = space.hasFreeVariables || unrolled.isUpperBound
      result.isUpperBound = isOnlyPossible
      let setting = PeriodSetting(subject, clock, periods, scale, isUpperBound: isOnlyPossible, dates, detail)
      let rows = LimitRows(graph, conditions)
      var slacks = LeastSlacks()
      var margins = StepMargins()
      for one in cases {
        let chosen = ChosenLimits(graph, in: one, rows)
        let period = PeriodAnalysis(setting: setting, flow: plan.flow(one), limits: chosen)
        result.cases.append(period.result({ space.words(one) }, &slacks, &kept, &paths))
        if detail == .margins { period.addMargins({ space.words(one) }, to: &margins, &paths) }
      }
      result.margins = margins.list
    } else {
      result.isUpperBound = true
      let setting = PeriodSetting(subject, clock, periods, scale, isUpperBound: true, dates, detail)
      let flow = conditions.anyFlow(graph) { scale.longest($0) }
      let period = PeriodAnalysis(setting: setting, flow: flow, limits: ChosenLimits(shortestOf: graph, scale))
      var slacks = LeastSlacks()
      var all = period.result({ "" }, &slacks, &kept, &paths)
      var told: [LimitResult] = []
      for kind in all.limits.map(\.kind) where !told.contains(where: { $0.kind == kind }) {
        let results = all.limits.filter { $0.kind == kind }
        var own: [LimitResult]?
        for result in results where own == nil {
          own = byOwnFacts(result, over: flow, setting, &kept, &paths)
        }
        told += own ?? results
      }
      all.limits = told
      var margins = StepMargins()
      if detail == .margins { period.addMargins({ "" }, to: &margins, &paths) }
      result.margins = margins.list
      result.cases.append(all)
    }
    return result
  }

  /// The results against a stage in the cases of its own facts, for a graph whose cases are too many: a bundle has the
  /// facts of all its members, and each member's limit turns on few. What stands outside the stage may go any way and
  /// take its longest, so sums stay upper bounds. Nil where nothing is gained.
  private func byOwnFacts(
    _ result: LimitResult, over any: CaseFlow, _ setting: PeriodSetting, _ kept: inout KeptLimits,
    _ paths: inout LongestPaths
  ) -> [LimitResult]? {
    guard case .stage(let stage) = result.kind else { return nil }
    switch result.verdict {
    case .possiblyExceeded, .possiblyBrokenOnDates: break
    default: return nil
    }
    let own = FlowConditions(of: stage, graph)
    let space = CaseSpace(graph, own.expressions)
    guard let cases = space.cases(), cases.count > 1 else { return nil }
    let plan = FlowPlan(graph, index, own)
    let rows = LimitRows(graph, own)
    var slacks = LeastSlacks()
    return cases.compactMap { one in
      var flow = plan.flow(one)
      flow.areBranchesOptional = true
      for edge in graph.edges.indices where !graph.nodes[graph.edges[edge].from].stages.contains(stage) {
        flow.allows[edge] = any.allows[edge]
      }
      for node in graph.nodes.indices where !graph.nodes[node].stages.contains(stage) {
        flow.time[node] = any.time[node]
      }
      let limits = ChosenLimits(list: ChosenLimits(graph, in: one, rows).list.filter { $0.kind == result.kind })
      let period = PeriodAnalysis(setting: setting, flow: flow, limits: limits)
      let found = period.result({ space.words(one) }, &slacks, &kept, &paths)
      return found.limits.first.map { limit in
        var limit = limit
        limit.facts = found.facts
        return limit
      }
    }
  }

  /// A step inside a branch that starts or ends the clock.
  private var clockInsideBranch: NodeID? {
    graph.nodes.indices.first { position in
      guard graph.nodes[position].region != RegionID(0) else { return false }
      if clock.isIntake[position] { return true }
      if case .resolved = graph.nodes[position].kind { return true }
      return false
    }.map { NodeID($0) }
  }

  /// All durations of the graph.
  private var durations: [Duration] {
    var all: [Duration] = []
    func add(_ table: Table<LimitValue>) {
      for case .duration(let duration) in table.rows.map(\.value) { all.append(duration) }
    }
    for node in graph.nodes.indices {
      switch graph.nodes[node].kind {
      case .step(let task):
        switch task.duration {
        case .unstated: break
        case .within(let table): all += table.rows.map(\.value)
        case .lasts(let duration): all.append(duration)
        }
      case .wait(let task): if let limit = task.limit { all += limit.rows.map(\.value) }
      default: break
      }
    }
    for limit in [graph.timeLimit, graph.reducedLimit] {
      guard let limit else { continue }
      add(limit.table)
      for granted in limit.extensions {
        if case .duration(let duration) = granted.length { all.append(duration) }
      }
    }
    for stage in graph.stages { if let limit = stage.limit { add(limit) } }
    return all
  }
}

extension TimeScale {
  /// The longest of durations; nil for unlike units, of which none is sure to be the longest.
  func longest(_ durations: [Duration]) -> Duration? {
    guard let first = durations.first else { return nil }
    var longest = first
    for duration in durations.dropFirst() {
      guard let order = duration.compare(to: longest, hoursPerDay: hoursPerDay) else { return nil }
      if order == .longer { longest = duration }
    }
    return longest
  }
}
