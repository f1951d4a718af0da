import Numbers
import ProcessGraph
import WorkingTime

/// The longest official and elapsed times of one case, compared with its limits by number.
struct PeriodAnalysis {
  let setting: PeriodSetting
  let flow: CaseFlow
  let limits: ChosenLimits

  var graph: ProcessGraph { setting.graph }
  var periods: GraphPeriods { setting.periods }
  var scale: TimeScale { setting.scale }
  private var detail: WorstCaseDetail { setting.detail }

  /// Compares every limit; what numbers cannot decide is left to dates. `facts` says which case it is.
  /// `slacks` are what the cases before it leave over.
  func result(
    _ facts: () -> String, _ slacks: inout LeastSlacks, _ kept: inout KeptLimits, _ paths: inout LongestPaths
  ) -> CaseResult {
    var result = CaseResult(facts: "", limits: [], elapsed: nil, elapsedPath: [])
    var known = CaseSums()
    var isAnyTold = false
    for limit in limits.list {
      let (compared, isTold) = compare(limit, &known, &slacks, &kept, &paths)
      result.limits.append(compared)
      if isTold { isAnyTold = true }
    }
    if isAnyTold { result.facts = facts() }
    guard detail.isWhole else { return result }
    let family = homeFamily
    let rules = periods.elapsed
    let weights = FamilyWeights(flow, takesTime: periods.takesTime, family, scale)
    paths.run(rules, flow, weights)
    if paths.largest >= 0, paths.foreign == nil, paths.unstated == nil {
      result.elapsed = scale.duration(Weight(family: family, ticks: paths.largest), in: family.usualUnit)
      result.elapsedPath = witness(paths, rules, weights, family, family.usualUnit)
    }
    return result
  }

  /// The longest sum by one clock; the statutory and the reduced limit mostly share it.
  private struct LongestSum {
    let start: LimitStart
    let family: DurationUnit.Family
    let unit: DurationUnit
    let largest: Int64
    let foreign: NodeID?
    let unstated: NodeID?
    /// The path with that sum; nil where it is only looked for once it is needed.
    let path: [WitnessStep]?
    /// Whether it is an upper bound; nil where that is only looked at once it is needed.
    let isLoose: Bool?

    /// Whether it is also that of another limit.
    func serves(_ limit: ChosenLimit, _ family: DurationUnit.Family, _ unit: DurationUnit) -> Bool {
      if case .stage = limit.kind { return false }
      return start == limit.start && self.family == family && self.unit == unit
    }
  }

  /// What the limits of one case share: a large graph has many, and each would go through all of its nodes.
  private struct CaseSums {
    var longest: LongestSum?
    /// The nodes weighed last, with the family of units in which they are.
    var weights: (family: DurationUnit.Family, weights: FamilyWeights)?
    /// The working time of nodes for sums without dates; nil where no limit asked, or where the calendar has no working day.
    var bound: SumBound?
  }

  private func longestSum(
    _ limit: ChosenLimit, _ family: DurationUnit.Family, _ unit: DurationUnit, _ known: inout CaseSums,
    _ paths: inout LongestPaths
  ) -> LongestSum {
    let weights: FamilyWeights
    if let last = known.weights, last.family == family {
      weights = last.weights
    } else {
      weights = FamilyWeights(flow, takesTime: periods.takesTime, family, scale)
      known.weights = (family, weights)
    }
    let rules = periods.rules(limit.kind)
    paths.run(rules, flow, weights)
    // Where every path is told, one run over a large graph serves for both.
    let path = detail.isWhole && paths.largest >= 0 ? witness(paths, rules, weights, family, unit) : nil
    let isLoose = detail.isWhole ? isLoose(paths.wayToLargest(), limit.kind, paths) : nil
    return LongestSum(
      start: limit.start, family: family, unit: unit, largest: paths.largest, foreign: paths.foreign,
      unstated: paths.unstated, path: path, isLoose: isLoose)
  }

  /// The path with the longest sum; found anew, since only few limits need it.
  private func longestPath(
    _ limit: ChosenLimit, _ family: DurationUnit.Family, _ unit: DurationUnit, _ paths: inout LongestPaths
  ) -> [WitnessStep] {
    let rules = periods.rules(limit.kind)
    let weights = FamilyWeights(flow, takesTime: periods.takesTime, family, scale)
    paths.run(rules, flow, weights)
    return paths.largest >= 0 ? witness(paths, rules, weights, family, unit) : []
  }

  /// Whether anybody may be told of a result, so that its path and facts are needed.
  private func isTold(_ result: LimitResult, _ slacks: inout LeastSlacks) -> Bool {
    if detail.isWhole { return true }
    switch result.verdict {
    case .noLimit, .keptOnEveryDate: return false
    case .kept(let slack):
      // Of a row only the least that is left over is told, that of the first case that has it.
      let isLeast = slacks.take(slack, of: result.kind, row: result.row, hoursPerDay: graph.hoursInWorkingDay)
      return isLeast && slack.amount > 0 && result.kind.tellsSlack(in: graph)
    default: return true
    }
  }

  private func compare(
    _ limit: ChosenLimit, _ known: inout CaseSums, _ slacks: inout LeastSlacks, _ kept: inout KeptLimits,
    _ paths: inout LongestPaths
  ) -> (result: LimitResult, isTold: Bool) {
    var result = LimitResult(kind: limit.kind, limit: limit.value, row: limit.row, path: [], verdict: .noLimit)
    let bound = bound(limit.value)
    let family = bound?.unit.family ?? homeFamily
    let unit = bound?.unit ?? family.usualUnit
    let longest: LongestSum
    if let last = known.longest, last.serves(limit, family, unit) {
      longest = last
    } else {
      longest = longestSum(limit, family, unit, &known, &paths)
      if case .stage = limit.kind {} else { known.longest = longest }
    }
    decide(limit, longest, bound, family, unit, &result, &known.bound, &kept, &paths)
    result.isSumAtMost = result.sum != nil && longest.isLoose ?? false
    let isTold = isTold(result, &slacks)
    if result.path.isEmpty, longest.largest >= 0, !isOfDates(result.verdict), isTold {
      result.path = longest.path ?? longestPath(limit, family, unit, &paths)
    }
    return (result, isTold)
  }

  /// Whether a verdict was found by trying dates, which has a path of its own or none.
  private func isOfDates(_ verdict: LimitVerdict) -> Bool {
    switch verdict {
    case .keptOnEveryDate, .brokenOnDates, .possiblyBrokenOnDates: true
    default: false
    }
  }

  private func decide(
    _ limit: ChosenLimit, _ longest: LongestSum, _ bound: Duration?, _ family: DurationUnit.Family,
    _ unit: DurationUnit, _ result: inout LimitResult, _ sums: inout SumBound?, _ kept: inout KeptLimits,
    _ paths: inout LongestPaths
  ) {
    let sum = max(longest.largest, 0)
    if longest.largest >= 0, longest.foreign == nil, longest.unstated == nil {
      result.sum = scale.duration(Weight(family: family, ticks: sum), in: unit)
    }
    switch limit.value {
    case nil, .some(.none): return
    case .unknown(let reason):
      result.verdict = .notDecided(.unknownLimit(because: reason))
      return
    case .duration, .sameWorkingDay: break
    }
    guard let bound, let allowed = scale.weight(of: bound)?.ticks else {
      result.verdict = .notDecided(.tooFine)
      return
    }
    if sum > allowed {
      result.sum = scale.duration(Weight(family: family, ticks: sum), in: unit)
      let isLoose = longest.isLoose ?? isBesideStop(limit, family, unit, &paths)
      result.verdict = exceeded(
        by: sum - allowed, limit, bound, Weight(family: family, ticks: sum), unit, isLoose: isLoose)
    } else if let node = longest.unstated {
      result.verdict = .notDecided(.noLimit(node))
    } else if longest.foreign != nil || isSameDay(limit.value) {
      result.sum = nil
      decideByDate(limit, &result, &sums, &kept, &paths)
    } else if let slack = scale.duration(Weight(family: family, ticks: allowed - sum), in: unit) {
      result.verdict = .kept(slack: slack)
    } else {
      result.verdict = .notDecided(.tooFine)
    }
  }

  /// Tries every date, where numbers cannot tell.
  private func decideByDate(
    _ limit: ChosenLimit, _ result: inout LimitResult, _ sums: inout SumBound?, _ kept: inout KeptLimits,
    _ paths: inout LongestPaths
  ) {
    guard let value = limit.value else { return }
    guard let dates = setting.dates else {
      result.verdict = .notDecided(.noCalendar)
      return
    }
    let runs = ClockRuns(graph, flow, limit, periods.rules(limit.kind), &paths)
    var flow = flow
    if runs.insideBranch != nil { flow.joinsAlone = true }
    if runs.pauses.isEmpty, sums == nil { sums = SumBound(graph, flow, dates.calendar) }
    var reaches = runs.sumBounds(sums, flow, &paths)
    if detail == .margins {
      // Sums tell that a day is kept, not how tight it is.
      reaches = reaches.map { _ in nil }
    } else if kept.keeps(value, dates, runs.anchors, reaches) {
      result.verdict = .keptOnEveryDate
      return
    }
    guard let calendarClock = CalendarClock(graph, flow, dates.calendars) else {
      result.verdict = .notDecided(.noCalendar)
      return
    }
    let proof = DatedProof(
      graph, limit.kind, flow, runs, calendarClock, dates, blocks: blocks(stopsAndPeriods: true))
    let outcome = proof.decide(value, reaches, &paths)
    if outcome.broken > 0, let granted = limit.extensionLength, let (length, longer) = extended(value, by: granted),
      proof.decide(longer, reaches, &paths).isKept
    {
      result.path = outcome.worst?.path ?? []
      result.verdict = .keptWithExtension(length)
      return
    }
    if detail == .margins { result.tightestDays = outcome.tightest.map { TightDay($0) } }
    if let reason = outcome.undecided {
      result.verdict = .notDecided(reason)
    } else if let worst = outcome.worst {
      let certain = setting.isUpperBound ? nil : outcome.certain
      let told = certain ?? worst
      var violations = DateViolations(
        broken: certain == nil ? outcome.broken : outcome.certainlyBroken, days: outcome.days, start: told.start,
        due: told.due, finish: told.finish, beginning: told.beginning,
        holidays: dates.calendar.closures(from: told.start, to: told.finish))
      if let certain, certain.lateness < worst.lateness || outcome.certainlyBroken < outcome.broken {
        violations.atMost = DateViolations.Bound(broken: outcome.broken, lateness: worst.lateness)
      }
      result.path = told.path
      result.verdict = certain == nil ? .possiblyBrokenOnDates(violations) : .brokenOnDates(violations)
    } else {
      if outcome.isBySums { kept.add(value, dates, runs.anchors, reaches) }
      result.verdict = .keptOnEveryDate
    }
  }

  private func exceeded(
    by excess: Int64, _ limit: ChosenLimit, _ bound: Duration, _ sum: Weight, _ unit: DurationUnit, isLoose: Bool
  ) -> LimitVerdict {
    if let granted = limit.extensionLength, let longer = extended(bound, by: granted),
      let whole = try? bound.adding(longer, hoursPerDay: scale.hoursPerDay), let ticks = scale.weight(of: whole)?.ticks,
      whole.unit.family == sum.family, sum.ticks <= ticks
    {
      return .keptWithExtension(longer)
    }
    guard let duration = scale.duration(Weight(family: sum.family, ticks: excess), in: unit) else {
      return .notDecided(.tooFine)
    }
    return setting.isUpperBound || isLoose ? .possiblyExceeded(by: duration) : .exceeded(by: duration)
  }

  /// Whether the longest path goes beside a branch that must stop the clock for a while, begin it anew, or end the
  /// procedure, so that its sum is an upper bound.
  private func isBesideStop(
    _ limit: ChosenLimit, _ family: DurationUnit.Family, _ unit: DurationUnit, _ paths: inout LongestPaths
  ) -> Bool {
    guard graph.regions.count > 2 else { return false }
    let weights = FamilyWeights(flow, takesTime: periods.takesTime, family, scale)
    paths.run(periods.rules(limit.kind), flow, weights)
    return isLoose(paths.wayToLargest(), limit.kind, paths)
  }

  private func isLoose(_ way: LongestPaths.Way, _ kind: LimitKind, _ paths: LongestPaths) -> Bool {
    let isInBranch = way.places.suffix(2).contains { paths.unrolled.context[$0.state] >= 0 }
    guard !way.passings.isEmpty || isInBranch else { return false }
    let ends = FreePassage(paths, graph, flow, blocks: Array(repeating: false, count: graph.nodes.count))
    if !ends.allowsRest(besideEndOf: way) || !way.passings.allSatisfy({ ends.allows($0) }) { return true }
    let stops = FreePassage(paths, graph, flow, blocks: blocks(stopsAndPeriods: false))
    switch kind {
    case .statutory, .reduced:
      return !stops.allowsRest(besideEndOf: way) || !way.passings.allSatisfy { stops.allows($0) }
    case .stage(let stage):
      // Only branches inside the stage share a stay in it.
      return way.passings.contains { passing in
        graph.nodes[stops.fork(of: passing)].stages.contains(stage) && !stops.allows(passing)
      } || !stops.allowsRest(besideEndOf: way, inside: stage)
    }
  }

  /// By node, what is in the way of branches beside it: for sums a wait after which the clock begins anew and a period during
  /// which it stands still, since other waits may take no time; for dates every stop and every period.
  private func blocks(stopsAndPeriods: Bool) -> [Bool] {
    let clock = setting.clock
    return graph.nodes.indices.map { node in
      var isPeriod = false
      if case .lasts(let length) = flow.time[node] { isPeriod = length.amount > 0 }
      if stopsAndPeriods { return isPeriod || clock.effect[node] != .runs }
      return clock.effect[node] == .restarts || clock.effect[node] == .pauses && isPeriod
    }
  }

  /// A limit in units of its own with its extension, and by how much that is; nil where the two cannot be added.
  private func extended(_ value: LimitValue, by length: ExtensionLength) -> (Duration, LimitValue)? {
    guard case .duration(let bound) = value, let longer = extended(bound, by: length),
      let whole = try? bound.adding(longer, hoursPerDay: scale.hoursPerDay)
    else { return nil }
    return (longer, .duration(whole))
  }

  private func extended(_ bound: Duration, by length: ExtensionLength) -> Duration? {
    switch length {
    case .duration(let duration): return duration
    case .share(let share): return (try? share * 100).flatMap { try? bound.percent($0) }
    }
  }

  private func witness(
    _ paths: LongestPaths, _ rules: PeriodRules, _ weights: FamilyWeights, _ family: DurationUnit.Family,
    _ unit: DurationUnit
  ) -> [WitnessStep] {
    WitnessPath(scale: scale, rules: rules, weights: weights, family: family, unit: unit).steps(paths)
  }

  /// The duration that a sum is compared with: a limit of the same day allows at most one working day.
  private func bound(_ value: LimitValue?) -> Duration? {
    switch value {
    case .duration(let duration): duration
    case .sameWorkingDay: try? Duration(1, .workingDays)
    case nil, .some(.none), .unknown: nil
    }
  }

  private func isSameDay(_ value: LimitValue?) -> Bool {
    if case .sameWorkingDay = value { true } else { false }
  }

  private var homeFamily: DurationUnit.Family { flow.homeFamily }
}

extension CaseFlow {
  /// The family in which a case without a limit is summed: that of its first step that takes time.
  var homeFamily: DurationUnit.Family {
    for time in time {
      switch time {
      case .within(let duration), .lasts(let duration):
        if duration.amount > 0 { return duration.unit.family }
      case .instant, .unstated: break
      }
    }
    return .working
  }
}

extension DurationUnit.Family {
  /// The unit in which sums of the family are told.
  var usualUnit: DurationUnit {
    switch self {
    case .working: .workingDays
    case .clock: .hours
    case .days: .days
    case .months: .months
    }
  }
}
