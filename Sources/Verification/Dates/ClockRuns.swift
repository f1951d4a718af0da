import ProcessGraph

/// A run of the clock with the whole limit before it.
struct Anchor {
  var state: Int
  var phase: Int
  /// True when the state is left rather than arrived at.
  var isLeaving: Bool
  /// What begins it.
  var beginning: ClockBeginning
  /// The calendar of the desk whose day it begins on; nil for the desk that receives dossiers.
  var calendar: CalendarID?
}

/// A state at which the clock stands still.
struct Pause {
  var state: Int
  var phase: Int
}

/// Where the clock of one limit runs with the whole limit before it in one case, and where it pauses.
struct ClockRuns {
  /// How one run of the clock reads the nodes.
  let rules: PeriodRules
  /// The places from which the whole limit counts.
  private(set) var anchors: [Anchor] = []
  /// The states at which the clock pauses, in the order of paths.
  private(set) var pauses: [Pause] = []
  /// A start or a stop inside a branch, where other branches go on: the runs are followed branch by branch then, which is an
  /// upper bound.
  private(set) var insideBranch: NodeID?

  /// Finds anchors and pauses of a limit whose clock is `whole`; the search is told about by `paths`, whose arrays it
  /// uses.
  init(
    _ graph: borrowing ProcessGraph, _ flow: CaseFlow, _ limit: ChosenLimit, _ whole: PeriodRules,
    _ paths: inout LongestPaths
  ) {
    rules = whole.leg(limit.kind, graph)
    paths.run(whole, flow, NoTime())
    let unrolled = paths.unrolled
    let idle = IdleArrivals(whole, flow, graph, paths)
    for state in 0..<unrolled.count where unrolled.firstSlot[state] < 0 {
      let position = Int(unrolled.node[state])
      let rule = whole.nodes[position]
      for phase in 0...1 {
        guard paths.isReached(state, phase: phase) else { continue }
        let isRunning = paths.arrival(state, phase: phase) != nil
        var found: [Anchor] = []
        if idle.contains(state, phase: phase), rule.opens || rule.opensAfter {
          found.append(Self.start(state, phase, isLeaving: !rule.opens, graph, NodeID(position)))
        }
        var isPause = false
        switch rule.leaving(phase) {
        case .zero where isRunning:
          // Before acceptance a submission that intake may find complete, later a resubmission.
          found.append(
            Anchor(
              state: state, phase: phase, isLeaving: true, beginning: phase == 0 ? .acceptance : .resubmission,
              calendar: nil))
        case .keep where isRunning && (phase == 1 || rules.nodes[position].stopsBefore): isPause = true
        default: break
        }
        guard isPause || !found.isEmpty else { continue }
        if unrolled.context[state] >= 0, isPause || !limit.kind.isWithinBranch(NodeID(position), graph) {
          insideBranch = insideBranch ?? NodeID(position)
        }
        anchors += found
        if isPause { pauses.append(Pause(state: state, phase: phase)) }
      }
    }
  }

  /// The clock begins at a node, or when it is left.
  private static func start(
    _ state: Int, _ phase: Int, isLeaving: Bool, _ graph: ProcessGraph, _ node: NodeID
  ) -> Anchor {
    if node == NodeID(0) {
      return Anchor(state: state, phase: phase, isLeaving: false, beginning: .acceptance, calendar: nil)
    }
    let kind = graph.nodes[node].kind
    return Anchor(
      state: state, phase: phase, isLeaving: isLeaving, beginning: isLeaving ? .after(node) : .with(node),
      calendar: kind.isForApplicant ? nil : graph.calendars(of: kind).first ?? CalendarID(0))
  }

  /// By anchor: how much working time every path from it is done within, whatever the day; nil where no sum bounds it,
  /// or where pauses carry what is left to other days.
  func sumBounds(_ bound: SumBound?, _ flow: CaseFlow, _ paths: inout LongestPaths) -> [SumBound.Reach?] {
    guard pauses.isEmpty, let bound else { return anchors.map { _ in nil } }
    return anchors.map { bound.reach(of: $0, rules, flow, &paths) }
  }
}

extension LimitKind {
  /// Whether the whole run of the clock stands in the same branch as a node: that of a stage drawn inside it.
  fileprivate func isWithinBranch(_ node: NodeID, _ graph: ProcessGraph) -> Bool {
    guard case .stage(let stage) = self, let fork = graph.regions[graph.nodes[node].region].fork else { return false }
    return !graph.nodes[fork].stages.contains(stage)
  }
}

/// A clock that asks only where paths lead.
private struct NoTime: PathClock {
  func leaving(_ node: Int, at value: Int64) -> Int64? { value }
  func isForeign(_ node: Int) -> Bool { false }
  func isUnstated(_ node: Int) -> Bool { false }
}
