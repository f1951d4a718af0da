import ProcessGraph

/// What all cases of a graph share when their periods are compared with its limits.
///
/// A class, since each case would otherwise take hold of every list of the graph for itself.
final class PeriodSetting: Sendable {
  private let subject: ProvedGraph
  let clock: ClockRules
  let periods: GraphPeriods
  let scale: TimeScale
  let isUpperBound: Bool
  let dates: DateSetting?
  let detail: WorstCaseDetail

  var graph: ProcessGraph { subject.graph }

  init(
    _ subject: ProvedGraph, _ clock: ClockRules, _ periods: GraphPeriods, _ scale: TimeScale, isUpperBound: Bool,
    _ dates: DateSetting?, _ detail: WorstCaseDetail
  ) {
    self.subject = subject
    self.clock = clock
    self.periods = periods
    self.scale = scale
    self.isUpperBound = isUpperBound
    self.dates = dates
    self.detail = detail
  }
}
