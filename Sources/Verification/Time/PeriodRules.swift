import ProcessGraph

/// What leaving a node does to the sum of a period.
enum ExitRule: UInt8 {
  /// The node's time is added.
  case add
  /// The clock stands still.
  case keep
  /// The clock begins anew.
  case zero
  /// The period is over.
  case drop
}

/// When a clock starts, what it counts and where its sum is compared: the reading of one limit on the nodes of a graph.
///
/// Until acceptance a path is in phase 0, from then on in phase 1. A sum before acceptance counts from the last
/// submission; only sums in phase 1 are compared. Clocks that do not start with acceptance know phase 1 only.
struct PeriodRules {
  /// By node: arriving there starts the clock unless it runs already.
  var opens: [Bool]
  /// By node: leaving it starts the clock unless it runs already.
  var opensAfter: [Bool]
  /// By node: what leaving does before acceptance.
  var exitBefore: [ExitRule]
  /// By node: what leaving does from acceptance on.
  var exit: [ExitRule]
  /// By node: the sum on arrival is compared.
  var checksArrival: [Bool]
  /// By node: the sum on leaving is compared.
  var checksExit: [Bool]
  /// By node: the clock has ended, nothing after it counts.
  var stops: [Bool]
  /// The same before acceptance.
  var stopsBefore: [Bool]
  /// By node: its normal outcome accepts the dossier.
  var accepts: [Bool]
  /// True when no acceptance is needed.
  var startsAccepted: Bool
  /// True when what was left of a share is added once over all visits, even if the clock begins anew in between.
  var countsRemaindersOnce = false
  /// True when a visit with what was left of a share may take all of it again, an upper bound.
  var countsRemaindersInFull = false

  private init(_ graph: ProcessGraph) {
    let count = graph.nodes.count
    opens = Array(repeating: false, count: count)
    opensAfter = opens
    exitBefore = Array(repeating: .add, count: count)
    exit = exitBefore
    checksArrival = opens
    checksExit = opens
    stops = opens
    stopsBefore = opens
    accepts = opens
    startsAccepted = true
  }

  /// The clock of the procedure's limit.
  static func limit(_ start: LimitStart, _ graph: ProcessGraph, _ clock: ClockRules) -> PeriodRules {
    var rules = PeriodRules(graph)
    rules.accepts = clock.isIntake
    switch start {
    case .acceptance:
      rules.opens[0] = true
      rules.startsAccepted = !clock.hasIntake
    case .step(let node):
      if node.position < graph.nodes.count { rules.opens[node.position] = true }
    case .receipt(let document):
      for (position, node) in graph.nodes.enumerated() where node.brings(document) {
        rules.opensAfter[position] = true
      }
      if !rules.opensAfter.contains(true) {
        rules.opens[0] = true
        rules.startsAccepted = !clock.hasIntake
      }
    }
    let beginsAtStart = rules.opens[0]
    for (position, node) in graph.nodes.enumerated() {
      rules.stops[position] = clock.endsClock[position]
      rules.stopsBefore[position] = clock.endsClock[position]
      rules.checksArrival[position] = clock.endsClock[position]
      switch clock.effect[position] {
      case .runs: break
      case .pauses: rules.setExit(.keep, position)
      case .restarts:
        // What was used until here is compared by itself.
        rules.checksArrival[position] = true
        rules.setExit(.zero, position)
      }
      if beginsAtStart, node.isForApplicant, clock.effect[position] != .runs { rules.exitBefore[position] = .zero }
    }
    return rules
  }

  /// The clock of one stay in a stage.
  ///
  /// A step at another agency that the procedure's limit leaves out counts here: published tables put it into the sum of
  /// its stage. Waits and periods that merely run, such as a public posting, stand still as they do for the procedure.
  static func stage(_ stage: StageID, _ graph: ProcessGraph, _ clock: ClockRules) -> PeriodRules {
    var rules = PeriodRules(graph)
    rules.accepts = clock.isIntake
    rules.startsAccepted = !clock.hasIntake
    for (position, node) in graph.nodes.enumerated() {
      let isInside = node.stages.contains(stage)
      rules.opens[position] = isInside && node.takesTime
      rules.checksExit[position] = isInside
      switch clock.effect[position] {
      case .runs: if !isInside, node.takesTime { rules.setExit(.drop, position) }
      case .pauses where node.isDeskWork: if !isInside { rules.setExit(.drop, position) }
      case .pauses: rules.setExit(.keep, position)
      case .restarts: rules.setExit(.drop, position)
      }
      if node.isForApplicant, clock.effect[position] != .runs { rules.exitBefore[position] = .drop }
    }
    return rules
  }

  /// The time from submission to the end, whoever takes it.
  static func elapsed(_ graph: ProcessGraph) -> PeriodRules {
    var rules = PeriodRules(graph)
    rules.opens[0] = true
    rules.countsRemaindersOnce = true
    for (position, node) in graph.nodes.enumerated() {
      if case .end = node.kind { rules.checksArrival[position] = true }
    }
    return rules
  }

  /// One run of the clock of the procedure's limit along the calendar: it stops where the clock ends or stands still.
  static func leg(_ graph: ProcessGraph, _ clock: ClockRules) -> PeriodRules {
    var rules = PeriodRules(graph)
    rules.accepts = clock.isIntake
    rules.startsAccepted = !clock.hasIntake
    rules.countsRemaindersInFull = true
    for (position, node) in graph.nodes.enumerated() {
      rules.stops[position] = clock.endsClock[position] || clock.effect[position] != .runs
      rules.stopsBefore[position] =
        clock.endsClock[position] || clock.effect[position] != .runs && node.isForApplicant
    }
    return rules
  }

  private mutating func setExit(_ rule: ExitRule, _ position: Int) {
    exit[position] = rule
    exitBefore[position] = rule
  }
}

extension Node {
  /// True for steps and waits.
  var takesTime: Bool {
    switch kind {
    case .step, .wait: true
    default: false
    }
  }

  /// True for a step that a desk has a share of time for.
  var isDeskWork: Bool {
    if case .step(let task) = kind, case .within = task.duration { true } else { false }
  }

  /// True for a wait for the applicant.
  var isForApplicant: Bool {
    if case .wait(let task) = kind { task.party == .applicant } else { false }
  }

  /// True for a step or a wait that makes a document or brings it in.
  func brings(_ document: DocumentID) -> Bool {
    switch kind {
    case .step(let task): task.issues.contains { $0.document == document }
    case .wait(let task): task.issues.contains { $0.document == document }
    default: false
    }
  }
}
