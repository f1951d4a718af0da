import ProcessGraph
import Verification
import WorkingTime

/// The values of measures that no number compares, as times that end on dates.
struct UnlikeTimes {
  let before: ProcessGraph
  let after: ProcessGraph

  /// The comparisons by date that measures ask for.
  func comparisons(
    of measures: [MeasureComparison], _ calendar: WorkCalendar?, _ other: WorkCalendar?, year: Int
  ) -> [DateComparison] {
    guard let calendar, let other else { return [] }
    let hours = (before: before.hoursInWorkingDay, after: after.hoursInWorkingDay)
    var found: [DateComparison] = []
    for measure in measures where measure.measure.kind == .time {
      for row in measure.rows ?? []
      where MeasureDifference(row.before, row.after, hoursPerDay: hours) == .unlike {
        guard let one = time(measure.measure, row.before, before), let two = time(measure.measure, row.after, after)
        else { continue }
        found.append(
          DateComparison(measure.measure, in: row.region, one, on: calendar, two, on: other, year: year))
      }
    }
    return found
  }

  private func time(_ measure: Measure, _ answer: PolicyAnswer, _ graph: ProcessGraph) -> PromisedTime? {
    guard case .time(let amount, let unit) = answer, let duration = try? Duration(amount, unit) else { return nil }
    guard measure != .worstCase else { return .share(duration) }
    let limit = measure == .timeLimit ? graph.timeLimit : graph.reducedLimit
    let rows = limit?.table.rows.map(\.value) ?? []
    // As a measure the limit of the same day is one working day; as a date it is its own.
    if !rows.contains(.duration(duration)),
      let sameDay = rows.first(where: { if case .sameWorkingDay = $0 { true } else { false } })
    {
      return .limit(sameDay)
    }
    return .limit(.duration(duration))
  }
}
