import Messages
import ProcessGraph
import SourceText
import WorkingTime

/// Tells the worst case to the analyst: one message for each limit that is not kept, with the worst of its cases.
struct TimeFindings {
  private let subject: ProvedGraph
  private let worst: WorstCase
  private(set) var findings: [Diagnostic] = []

  private var graph: ProcessGraph { subject.graph }

  init(_ subject: ProvedGraph, _ worst: WorstCase) {
    self.subject = subject
    self.worst = worst
    if let reason = worst.undecided {
      tellUndecided(reason)
      return
    }
    var kinds: [LimitKind] = []
    var places: [[Place]] = []
    for one in worst.cases.indices {
      for limit in worst.cases[one].limits.indices {
        let kind = worst.cases[one].limits[limit].kind
        if let known = kinds.firstIndex(of: kind) {
          places[known].append(Place(one: one, limit: limit))
        } else {
          kinds.append(kind)
          places.append([Place(one: one, limit: limit)])
        }
      }
    }
    for (kind, results) in zip(kinds, places) { tell(kind, results) }
  }

  /// Where a result stands, by its case and among the limits of that: a result itself is large, and few are told.
  private struct Place {
    var one: Int
    var limit: Int
  }

  private typealias Told = (facts: String, result: LimitResult)

  private func told(_ place: Place) -> Told {
    let result = worst.cases[place.one].limits[place.limit]
    return (result.facts.isEmpty ? worst.cases[place.one].facts : result.facts, result)
  }

  private func verdict(_ place: Place) -> LimitVerdict { worst.cases[place.one].limits[place.limit].verdict }

  private mutating func tell(_ kind: LimitKind, _ results: [Place]) {
    if tellExceeded(kind, results) { return }
    tellDates(kind, results)
    var reasons: [UndecidedReason] = []
    for place in results {
      guard case .notDecided(let reason) = verdict(place), !reasons.contains(reason) else { continue }
      reasons.append(reason)
      if !isTold(reason) { findings.append(undecided(kind, reason)) }
    }
    guard reasons.isEmpty, kind.tellsSlack(in: graph), !worst.isUpperBound else { return }
    tellSlack(kind, results)
  }

  /// The greatest excess, if any.
  private mutating func tellExceeded(_ kind: LimitKind, _ results: [Place]) -> Bool {
    var worst: (place: Place, by: Duration, isPossible: Bool)?
    var extended: (place: Place, by: Duration)?
    for place in results {
      switch verdict(place) {
      case .exceeded(let excess):
        if let known = worst, !known.isPossible, !isLonger(excess, known.by) { continue }
        worst = (place, excess, false)
      case .possiblyExceeded(let excess):
        if let known = worst, !known.isPossible || !isLonger(excess, known.by) { continue }
        worst = (place, excess, true)
      case .keptWithExtension(let length): if extended == nil { extended = (place, length) }
      default: break
      }
    }
    if let worst {
      findings.append(exceeded(kind, told(worst.place), by: worst.by, isPossible: worst.isPossible))
      return true
    }
    if let extended {
      let told = told(extended.place)
      var arguments = arguments(kind, told, indefinite: false)
      arguments["extension"] = extended.by.argument
      // Where dates decided there is no sum to tell.
      arguments["adding"] = .phrase(told.result.sum == nil ? "verification.nothing" : "verification.adding")
      findings.append(
        Diagnostic(
          VerificationMessage.keptOnlyWithExtension, .warning, at: place(kind, told.result), arguments,
          trail: trail(told.result.path)))
    }
    return false
  }

  /// The case that breaks the most days.
  private mutating func tellDates(_ kind: LimitKind, _ results: [Place]) {
    var worst: (place: Place, dates: DateViolations, isPossible: Bool)?
    for place in results {
      let found: (dates: DateViolations, isPossible: Bool)
      switch verdict(place) {
      case .brokenOnDates(let dates): found = (dates, false)
      case .possiblyBrokenOnDates(let dates): found = (dates, true)
      default: continue
      }
      if let known = worst,
        (known.isPossible ? 0 : 1, known.dates.broken) >= (found.isPossible ? 0 : 1, found.dates.broken)
      {
        continue
      }
      worst = (place, found.dates, found.isPossible)
    }
    guard let worst else { return }
    let told = told(worst.place)
    let dates = worst.dates
    let isAlways = dates.broken == dates.days && !worst.isPossible
    var arguments = arguments(kind, told, indefinite: false)
    // The days that are sure, through those that may be.
    let most = dates.atMost?.broken ?? dates.broken
    arguments["broken"] = most > dates.broken ? .text("\(dates.broken)–\(most)") : .number(dates.broken)
    arguments["days"] = .number(dates.days)
    switch dates.beginning {
    case .acceptance: arguments["event"] = .phrase("verification.accepted")
    case .resubmission: arguments["event"] = .phrase("verification.resubmitted")
    case .with(let node):
      arguments["event"] = .phrase("verification.begunWith")
      arguments["begin"] = graph.nodes[node].label
    case .after(let node):
      arguments["event"] = .phrase("verification.begunAfter")
      arguments["begin"] = graph.nodes[node].label
    }
    arguments["start"] = dates.start.date
    arguments["startTime"] = dates.start.clock
    arguments["due"] = dates.due.date
    arguments["dueTime"] = dates.due.clock
    arguments["finish"] = dates.finish.date
    arguments["finishTime"] = dates.finish.clock
    arguments["holidays"] = .codes(dates.holidays)
    arguments["rule"] = .phrase(dates.holidays.isEmpty ? "verification.rule.units" : "verification.rule.holidays")
    let code: VerificationMessage =
      worst.isPossible
      ? .limitPerhapsBrokenOnDates : isAlways ? .limitBrokenOnEveryDate : .limitBrokenOnDates
    findings.append(
      Diagnostic(
        code, isAlways ? .error : .warning, at: place(kind, told.result), arguments,
        trail: trail(told.result.path)))
  }

  private func isLonger(_ left: Duration, _ right: Duration) -> Bool {
    left.compare(to: right, hoursPerDay: graph.hoursInWorkingDay) == .longer
  }

  private func exceeded(_ kind: LimitKind, _ told: Told, by excess: Duration, isPossible: Bool) -> Diagnostic {
    var arguments = arguments(kind, told, indefinite: true)
    arguments["excess"] = excess.argument
    let code: VerificationMessage
    if isPossible {
      code = .limitExceededUpperBound
      arguments["reason"] = .phrase("verification.tooManyCases")
    } else if case .stage(let stage) = kind {
      code = .stageLimitExceeded
      arguments["stage"] = .code(graph.stages[stage].id)
    } else {
      code = .limitExceeded
      let delivery = deliveryThatBreaks(told.result)
      arguments["orResolved"] = .phrase(delivery == nil ? "verification.nothing" : "verification.orResolved")
      arguments["delivery"] = .code(delivery ?? "")
    }
    return Diagnostic(
      code, isPossible ? .warning : .error, at: place(kind, told.result), arguments, trail: trail(told.result.path))
  }

  /// A delivery that the limit counts only because the procedure does not say when it is resolved, and without which the
  /// path keeps the limit.
  private func deliveryThatBreaks(_ result: LimitResult) -> String? {
    guard !graph.nodes.contains(where: { if case .resolved = $0.kind { true } else { false } }) else { return nil }
    let delivery = result.path.firstIndex { step in
      if case .step(let task) = graph.nodes[step.node].kind { task.tags.contains("delivery") } else { false }
    }
    guard let delivery else { return nil }
    if case .duration(let limit) = result.limit, let before = result.path[..<delivery].compactMap(\.sum).last,
      isLonger(before, limit)
    {
      return nil
    }
    return graph.nodes[result.path[delivery].node].id
  }

  /// What no path needs: told against the tightest limit, once for each row of it.
  private mutating func tellSlack(_ kind: LimitKind, _ results: [Place]) {
    var rows: [(row: Int, place: Place, slack: Duration, isSame: Bool)] = []
    for place in results {
      guard case .kept(let slack) = verdict(place), let row = worst.cases[place.one].limits[place.limit].row else {
        continue
      }
      if let known = rows.firstIndex(where: { $0.row == row }) {
        if rows[known].slack != slack { rows[known].isSame = false }
        if isLonger(rows[known].slack, slack) {
          rows[known].place = place
          rows[known].slack = slack
        }
      } else {
        rows.append((row, place, slack, true))
      }
    }
    for (_, place, slack, isSame) in rows where slack.amount > 0 {
      let told = told(place)
      // What is left over in every case of a row needs no case to explain it.
      var arguments = arguments(kind, isSame ? ("", told.result) : told, indefinite: false)
      arguments["slack"] = slack.argument
      findings.append(
        Diagnostic(
          VerificationMessage.unusedSlack, .note, at: self.place(kind, told.result), arguments,
          trail: trail(told.result.path)))
    }
  }

  private func arguments(_ kind: LimitKind, _ told: Told, indefinite: Bool) -> [String: Argument] {
    var arguments = kindArguments(kind, indefinite: indefinite)
    arguments["sum"] = told.result.sum?.argument ?? .text("?")
    arguments["limit"] = told.result.limit.map(words) ?? .text("?")
    arguments["when"] = .phrase(told.facts.isEmpty ? "verification.nothing" : "verification.whenFacts")
    arguments["facts"] = .text(told.facts)
    return arguments
  }

  private func kindArguments(_ kind: LimitKind, indefinite: Bool) -> [String: Argument] {
    switch kind {
    case .statutory:
      return ["limitKind": .phrase(indefinite ? "verification.statutory" : "verification.theStatutory")]
    case .reduced: return ["limitKind": .phrase(indefinite ? "verification.reduced" : "verification.theReduced")]
    case .stage(let stage):
      return ["limitKind": .phrase("verification.theStage"), "stage": .code(graph.stages[stage].id)]
    }
  }

  private func words(_ value: LimitValue) -> Argument {
    switch value {
    case .duration(let duration): duration.argument
    case .sameWorkingDay: .phrase("verification.limit.sameDay")
    case .none: .phrase("verification.limit.none")
    case .unknown: .text("?")
    }
  }

  /// The row that holds, or else the whole limit.
  private func place(_ kind: LimitKind, _ result: LimitResult?) -> SourceSpan? {
    switch kind {
    case .statutory: return span(graph.timeLimit?.table, result?.row) ?? graph.timeLimit?.provenance.span
    case .reduced: return span(graph.reducedLimit?.table, result?.row) ?? graph.reducedLimit?.provenance.span
    case .stage(let stage):
      return span(graph.stages[stage].limit, result?.row) ?? graph.stages[stage].provenance.span
    }
  }

  private func span(_ table: Table<LimitValue>?, _ row: Int?) -> SourceSpan? {
    guard let table, let row, row < table.rows.count else { return nil }
    return table.rows[row].provenance.span
  }

  private func trail(_ path: [WitnessStep]) -> [TrailLine] {
    path.map { step in
      let node = graph.nodes[step.node]
      if let until = step.until { return datedLine(step, node, until) }
      guard let share = step.share, let sum = step.sum else {
        return TrailLine("verification.wait", ["name": node.label], at: node.provenance.span)
      }
      var arguments: [String: Argument] = [
        "name": node.label, "share": share.argument, "sum": sum.argument,
      ]
      if case .wait = node.kind { return TrailLine("verification.counted", arguments, at: node.provenance.span) }
      arguments["desk"] = graph.deskWords(of: step.node)
      return TrailLine("verification.step", arguments, at: node.provenance.span)
    }
  }

  private func datedLine(_ step: WitnessStep, _ node: Node, _ until: Instant) -> TrailLine {
    var arguments: [String: Argument] = ["name": node.label, "date": until.date, "time": until.clock]
    if let requested = step.requested {
      arguments["from"] = requested.date
      return TrailLine("verification.stopped", arguments, at: node.provenance.span)
    }
    arguments["share"] = step.share?.argument ?? .text("")
    if case .wait = node.kind { return TrailLine("verification.untilWait", arguments, at: node.provenance.span) }
    arguments["desk"] = graph.deskWords(of: step.node)
    return TrailLine("verification.until", arguments, at: node.provenance.span)
  }

  private func undecided(_ kind: LimitKind, _ reason: UndecidedReason) -> Diagnostic {
    var arguments = kindArguments(kind, indefinite: false)
    arguments.merge(words(reason)) { own, _ in own }
    return Diagnostic(VerificationMessage.limitNotDecided, .note, at: place(kind, nil), arguments)
  }

  /// True for a case that the rows of a step's own limit leave out: that gap is told where the rows stand.
  private func isTold(_ reason: UndecidedReason) -> Bool {
    guard case .noLimit(let node) = reason else { return false }
    switch graph.nodes[node].kind {
    case .step(let task):
      if case .within(let table) = task.duration { return table.rows.contains { $0.condition != nil } }
      return false
    case .wait(let task): return task.limit?.rows.contains { $0.condition != nil } ?? false
    default: return false
    }
  }

  private mutating func tellUndecided(_ reason: UndecidedReason) {
    if graph.timeLimit != nil { findings.append(undecided(.statutory, reason)) }
    if graph.reducedLimit != nil { findings.append(undecided(.reduced, reason)) }
  }

  private func words(_ reason: UndecidedReason) -> [String: Argument] {
    switch reason {
    case .noLimit(let node):
      return ["reason": .phrase("verification.reason.noLimit"), "name": graph.nodes[node].label]
    case .unknownLimit(let because): return ["reason": .text(because)]
    case .unsoundStructure: return ["reason": .phrase("verification.reason.unsound")]
    case .tooManyRepetitions: return ["reason": .phrase("verification.reason.repetitions")]
    case .tooFine: return ["reason": .phrase("verification.reason.tooFine")]
    case .clockInsideBranch(let node):
      return ["reason": .phrase("verification.reason.branch"), "name": graph.nodes[node].label]
    case .noCalendar: return ["reason": .phrase("verification.reason.noCalendar")]
    case .outsideCalendar: return ["reason": .phrase("verification.reason.outside")]
    case .noDayInCalendar: return ["reason": .phrase("verification.reason.noDay")]
    case .tooLarge: return ["reason": .phrase("verification.reason.tooLarge")]
    }
  }
}

extension LimitKind {
  /// Whether what is left over of a limit is told: of the tightest, and of stages.
  func tellsSlack(in graph: ProcessGraph) -> Bool {
    switch self {
    case .statutory: graph.reducedLimit == nil
    case .reduced, .stage: true
    }
  }
}

extension Instant {
  /// The date as an argument; the end of a day belongs to it.
  fileprivate var date: Argument {
    let civil = Instant(seconds: seconds - 1).day.civil
    return .date(year: civil.year, month: civil.month, day: civil.day)
  }

  /// The time to the minute above.
  fileprivate var clock: Argument {
    let minute = Instant(seconds: (seconds + 59) / 60 * 60)
    let time = minute.time
    return .text(time == .midnight ? TimeOfDay.endOfDay.description : time.description)
  }
}
