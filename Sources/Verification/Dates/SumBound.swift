import Numbers
import ProcessGraph
import WorkingTime

/// Working time summed without dates: an upper bound on what a run of the clock moves along the package's calendar.
///
/// Ticks are millionths of a working day, rounded up at every node. Working hours count as parts of the shortest working
/// day, and a second is added for each share, since the timeline rounds shares of a day up to one. Where a day keeps its
/// limit even so, no path need be followed on that day: one sum serves all of them.
struct SumBound: PathClock {
  /// A sum, and the same as a share of time ready for the calendar.
  struct Reach {
    let ticks: Int64
    let share: TimelineShare
  }

  /// Ticks in a working day.
  private static let ticksPerDay: Int64 = 1_000_000

  private var ticks: [Int64]
  /// By node: true when its time does not move along the package's calendar in working time.
  private var foreign: [Bool]
  private var unstated: [Bool]

  /// Weighs the nodes of a case; nil for a calendar without working days.
  init?(_ graph: borrowing ProcessGraph, _ flow: CaseFlow, _ calendar: WorkCalendar) {
    guard let shortest = calendar.shortestWorkingDay else { return nil }
    let count = graph.nodes.count
    ticks = Array(repeating: 0, count: count)
    foreign = Array(repeating: false, count: count)
    unstated = foreign
    var known = KnownTicks()
    for (position, time) in flow.time.enumerated() {
      switch time {
      case .instant: break
      case .unstated: unstated[position] = graph.nodes[position].kind.takesTime
      case .within(let duration), .lasts(let duration):
        guard duration.amount > 0 else { continue }
        guard let sum = known.ticks(of: duration, shortest), case .step = graph.nodes[position].kind,
          graph.calendars(of: graph.nodes[position].kind) == [CalendarID(0)]
        else {
          foreign[position] = true
          continue
        }
        ticks[position] = sum
      }
    }
  }

  fileprivate static func ticks(of duration: Duration, _ shortest: Int64) -> Int64? {
    let day = Rational(ticksPerDay)
    let part: Rational? =
      switch duration.unit {
      case .workingDays: try? duration.amount * day
      case .workingHours: try? (duration.amount * 3_600 + 1) * day / Rational(shortest)
      default: nil
      }
    let rounding = try? day / Rational(shortest)
    guard let part, let rounding, let sum = try? part + rounding else { return nil }
    return (try? sum.rounded(.up, toMultipleOf: 1))?.int64
  }

  func leaving(_ node: Int, at value: Int64) -> Int64? { value + ticks[node] }
  func isForeign(_ node: Int) -> Bool { foreign[node] }
  func isUnstated(_ node: Int) -> Bool { unstated[node] }

  /// The largest sum at any place that a run from an anchor comes to; nil where no sum bounds it.
  func reach(of anchor: Anchor, _ rules: PeriodRules, _ flow: CaseFlow, _ paths: inout LongestPaths) -> Reach? {
    paths.run(rules, flow, self, from: anchor.state, phase: anchor.phase, value: 0, isLeaving: anchor.isLeaving)
    guard paths.foreign == nil, paths.unstated == nil, !paths.isOutside else { return nil }
    let ticks = max(0, paths.farthest ?? 0, paths.largest)
    guard let days = try? Rational(Int128(ticks), Int128(Self.ticksPerDay)),
      let duration = try? Duration(days, .workingDays)
    else { return nil }
    return Reach(ticks: ticks, share: TimelineShare(duration))
  }
}

/// The ticks of lengths of time that were met: the steps of a procedure share few.
private struct KnownTicks {
  private static let most = 16
  private var known: [(duration: Duration, ticks: Int64?)] = []

  mutating func ticks(of duration: Duration, _ shortest: Int64) -> Int64? {
    if let found = known.first(where: { $0.duration == duration }) { return found.ticks }
    let ticks = SumBound.ticks(of: duration, shortest)
    if known.count < Self.most { known.append((duration, ticks)) }
    return ticks
  }
}
