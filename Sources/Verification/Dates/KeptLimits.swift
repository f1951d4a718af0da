import ProcessGraph
import WorkingTime

/// Limits of a package's graphs found kept on every day by sums alone: what keeps a limit keeps it for every smaller sum,
/// so that other cases, and other graphs with the same limit, need not ask the calendar again.
///
/// It serves graphs whose calendars are the same; those of one package are.
public struct KeptLimits: Sendable {
  private struct Question: Hashable {
    var limit: LimitValue
    var first: Day
    var last: Day
    /// The names of the calendars of the desks on whose days the clock can begin.
    var beginning: [String]
  }

  /// The farthest reach that is known to keep a limit.
  private var farthest: [Question: Int64] = [:]

  /// Knows nothing yet.
  public init() {}

  /// Whether a limit is known to be kept by runs that reach so far.
  func keeps(_ limit: LimitValue, _ dates: DateSetting, _ anchors: [Anchor], _ reaches: [SumBound.Reach?]) -> Bool {
    guard let asked = Self.farthest(reaches), let known = farthest[question(limit, dates, anchors)] else {
      return false
    }
    return asked <= known
  }

  /// Takes in that a limit is kept on every day by runs that reach so far.
  mutating func add(_ limit: LimitValue, _ dates: DateSetting, _ anchors: [Anchor], _ reaches: [SumBound.Reach?]) {
    guard let found = Self.farthest(reaches) else { return }
    let question = question(limit, dates, anchors)
    farthest[question] = max(found, farthest[question] ?? 0)
  }

  private func question(_ limit: LimitValue, _ dates: DateSetting, _ anchors: [Anchor]) -> Question {
    var names: [String] = []
    for anchor in anchors {
      let name = dates.calendarName(of: anchor)
      if !names.contains(name) { names.append(name) }
    }
    return Question(limit: limit, first: dates.days.first, last: dates.days.last, beginning: names)
  }

  /// The largest reach; nil when some run has none.
  private static func farthest(_ reaches: [SumBound.Reach?]) -> Int64? {
    var farthest: Int64 = 0
    for reach in reaches {
      guard let reach else { return nil }
      farthest = max(farthest, reach.ticks)
    }
    return farthest
  }
}
