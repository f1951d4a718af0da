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
  /// What arriving at a node and leaving it do.
  struct NodeRule {
    /// Arriving starts the clock unless it runs already.
    var opens = false
    /// Leaving starts the clock unless it runs already.
    var opensAfter = false
    /// What leaving does before acceptance.
    var exitBefore = ExitRule.add
    /// What leaving does from acceptance on.
    var exit = ExitRule.add
    /// The sum on arrival is compared.
    var checksArrival = false
    /// The sum on leaving is compared.
    var checksExit = false
    /// The clock has ended, nothing after it counts.
    var stops = false
    /// The same before acceptance.
    var stopsBefore = false
    /// The normal outcome accepts the dossier.
    var accepts = false
    /// It runs in full on its first visit, so that nothing is left of it for another.
    var runsInFull = false

    /// What leaving does in a phase.
    func leaving(_ phase: Int) -> ExitRule { phase == 0 ? exitBefore : exit }
  }

  /// The rules of each node.
  var nodes: [NodeRule]
  /// True when no acceptance is needed.
  var startsAccepted: Bool
  /// True when a visit with what was left of a share may take all of it again, an upper bound.
  var countsRemaindersInFull = false

  /// `accepting` is the clock whose intakes accept the dossier; nil where acceptance does not matter.
  private init(_ graph: borrowing ProcessGraph, accepting clock: ClockRules? = nil) {
    nodes = Array(repeating: NodeRule(), count: graph.nodes.count)
    startsAccepted = true
    for node in nodes.indices {
      if case .step(let task) = graph.nodes[node].kind, case .lasts = task.duration { nodes[node].runsInFull = true }
    }
    if let clock { for node in nodes.indices { nodes[node].accepts = clock.isIntake[node] } }
  }

  /// The clock of the procedure's limit.
  static func limit(_ start: LimitStart, _ graph: ProcessGraph, _ clock: ClockRules) -> PeriodRules {
    var rules = PeriodRules(graph, accepting: clock)
    switch start {
    case .acceptance:
      rules.nodes[0].opens = true
      rules.startsAccepted = !clock.hasIntake
    case .step(let node):
      if node.position < graph.nodes.count { rules.nodes[node.position].opens = true }
    case .receipt(let document):
      for position in graph.nodes.indices where graph.nodes[position].kind.brings(document) {
        rules.nodes[position].opensAfter = true
      }
      if !rules.nodes.contains(where: \.opensAfter) {
        rules.nodes[0].opens = true
        rules.startsAccepted = !clock.hasIntake
      }
    }
    let beginsAtStart = rules.nodes[0].opens
    for position in graph.nodes.indices {
      rules.nodes[position].stops = clock.endsClock[position]
      rules.nodes[position].stopsBefore = clock.endsClock[position]
      rules.nodes[position].checksArrival = clock.endsClock[position]
      switch clock.effect[position] {
      case .runs: break
      case .pauses: rules.setExit(.keep, position)
      case .restarts:
        // What was used until here is compared by itself.
        rules.nodes[position].checksArrival = true
        rules.setExit(.zero, position)
      }
      // Before acceptance no clock runs that others could stop: it counts from the submission that intake finds complete.
      if beginsAtStart, clock.effect[position] != .runs {
        rules.nodes[position].exitBefore = graph.nodes[position].kind.isForApplicant ? .zero : .add
      }
    }
    return rules
  }

  /// The clock of one stay in a stage.
  ///
  /// A step at another agency that the procedure's limit leaves out counts here: published tables put it into the sum of
  /// its stage, unless the stage is a whole procedure inside another. Waits and periods that merely run, such as a public
  /// posting, stand still as they do for the procedure.
  static func stage(_ stage: StageID, _ graph: ProcessGraph, _ clock: ClockRules) -> PeriodRules {
    var rules = PeriodRules(graph, accepting: clock)
    rules.startsAccepted = !clock.hasIntake
    let countsOtherDesks = !graph.stages[stage].isProcedure
    for position in graph.nodes.indices {
      let isInside = graph.nodes[position].stages.contains(stage)
      let takesTime = graph.nodes[position].kind.takesTime
      rules.nodes[position].opens = isInside && takesTime
      rules.nodes[position].checksExit = isInside
      switch clock.effect[position] {
      case .runs: if !isInside, takesTime { rules.setExit(.drop, position) }
      case .pauses where graph.nodes[position].kind.isDeskWork && (countsOtherDesks || !isInside):
        if !isInside { rules.setExit(.drop, position) }
      case .pauses: rules.setExit(.keep, position)
      case .restarts: rules.setExit(.drop, position)
      }
      if clock.effect[position] != .runs, graph.nodes[position].kind.isForApplicant {
        rules.nodes[position].exitBefore = .drop
      }
    }
    return rules
  }

  /// The time from submission to the end, whoever takes it.
  static func elapsed(_ graph: ProcessGraph) -> PeriodRules {
    var rules = PeriodRules(graph)
    rules.nodes[0].opens = true
    for position in graph.nodes.indices {
      if case .end = graph.nodes[position].kind { rules.nodes[position].checksArrival = true }
    }
    return rules
  }

  /// One run of this clock along the calendar: it is over where the clock ends, stands still or begins anew.
  func leg(_ kind: LimitKind, _ graph: ProcessGraph) -> PeriodRules {
    var leg = self
    leg.countsRemaindersInFull = true
    for position in graph.nodes.indices {
      let rule = nodes[position]
      leg.nodes[position].opens = false
      leg.nodes[position].opensAfter = false
      leg.nodes[position].exit = .add
      leg.nodes[position].exitBefore = .add
      leg.nodes[position].stops = rule.stops || rule.exit != .add
      switch kind {
      case .statutory, .reduced:
        // Before acceptance only new papers of the applicant begin the clock anew.
        leg.nodes[position].stopsBefore =
          rule.stopsBefore || rule.exitBefore != .add && graph.nodes[position].kind.isForApplicant
        // What was used until a stop is compared too.
        leg.nodes[position].checksArrival = leg.nodes[position].stops
      case .stage:
        leg.nodes[position].stopsBefore = rule.exitBefore != .add
        leg.nodes[position].checksExit = rule.checksExit && rule.exit == .add
      }
    }
    return leg
  }

  /// Whether a visit adds a node's time: its first does, one with what was left of it only when the clock began anew at the
  /// wait from which it returns, or began there, since then the visit before may have taken nothing.
  func adds(_ node: Int, visit: Visit, phase: Int) -> Bool {
    guard let wait = visit.wait else { return true }
    if nodes[node].runsInFull { return false }
    if countsRemaindersInFull { return true }
    switch nodes[wait].leaving(phase) {
    case .zero, .drop: return true
    case .add, .keep: return nodes[wait].opens && !nodes[node].opens || nodes[wait].opensAfter
    }
  }

  private mutating func setExit(_ rule: ExitRule, _ position: Int) {
    nodes[position].exit = rule
    nodes[position].exitBefore = rule
  }
}

extension NodeKind {
  /// True for steps and waits.
  var takesTime: Bool {
    switch self {
    case .step, .wait: true
    default: false
    }
  }

  /// True for a step that a desk has a share of time for.
  var isDeskWork: Bool {
    if case .step(let task) = self, case .within = task.duration { true } else { false }
  }

  /// True for a wait for the applicant.
  var isForApplicant: Bool {
    if case .wait(let task) = self { task.party == .applicant } else { false }
  }

  /// True for a step or a wait that makes a document or brings it in.
  func brings(_ document: DocumentID) -> Bool {
    switch self {
    case .step(let task): task.issues.contains { $0.document == document }
    case .wait(let task): task.issues.contains { $0.document == document }
    default: false
    }
  }
}
