import ProcessGraph
import WorkingTime

/// A run of the clock with the whole limit before it: from a submission, or from a resubmission that begins it anew.
struct Anchor {
  var state: Int
  var phase: Int
  /// True when the state is a stop that is left.
  var isLeaving: Bool
  /// True for a resubmission after acceptance, from which the clock begins anew.
  var isResubmission: Bool
}

/// Where the clock of a procedure's limit runs with the whole limit before it in one case, and where it pauses.
struct ClockRuns {
  /// How one run of the clock reads the nodes.
  let rules: PeriodRules
  /// The places from which the whole limit counts.
  private(set) var anchors: [Anchor]
  /// The states at which the clock pauses, in the order of paths.
  private(set) var pauses: [Int] = []
  /// A stop inside a branch, where other branches go on: the runs cannot be told apart there.
  private(set) var stopInsideBranch: NodeID?

  /// Finds anchors and pauses; the search is told about by `paths`, whose arrays it uses.
  init(_ graph: ProcessGraph, _ clock: ClockRules, _ flow: CaseFlow, _ paths: inout LongestPaths) {
    rules = PeriodRules.leg(graph, clock)
    paths.run(PeriodRules.limit(.acceptance, graph, clock), flow, NoTime())
    let unrolled = paths.unrolled
    anchors = [Anchor(state: 0, phase: rules.startsAccepted ? 1 : 0, isLeaving: false, isResubmission: false)]
    for state in 0..<unrolled.count {
      let position = Int(unrolled.node[state])
      guard clock.effect[position] != .runs else { continue }
      let isBefore = paths.isReached(state, phase: 0)
      let isAfter = paths.isReached(state, phase: 1)
      guard isBefore || isAfter else { continue }
      if unrolled.context[state] >= 0 {
        stopInsideBranch = NodeID(position)
        return
      }
      if isBefore, graph.nodes[position].kind.isForApplicant {
        // A submission that intake may find complete.
        anchors.append(Anchor(state: state, phase: 0, isLeaving: true, isResubmission: false))
      }
      guard isAfter else { continue }
      switch clock.effect[position] {
      case .restarts: anchors.append(Anchor(state: state, phase: 1, isLeaving: true, isResubmission: true))
      case .pauses: pauses.append(state)
      case .runs: break
      }
    }
  }

  /// By anchor: how much working time every path from it is done within, whatever the day; nil where no sum bounds it,
  /// or where pauses carry what is left to other days.
  func sumBounds(
    _ graph: ProcessGraph, _ flow: CaseFlow, _ calendar: WorkCalendar, _ paths: inout LongestPaths
  ) -> [SumBound.Reach?] {
    guard pauses.isEmpty, let bound = SumBound(graph, flow, calendar) else { return anchors.map { _ in nil } }
    return anchors.map { bound.reach(of: $0, rules, flow, &paths) }
  }
}

/// A clock that asks only where paths lead.
private struct NoTime: PathClock {
  func leaving(_ node: Int, at value: Int64) -> Int64? { value }
  func isForeign(_ node: Int) -> Bool { false }
  func isUnstated(_ node: Int) -> Bool { false }
}
