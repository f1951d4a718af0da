import Dossier
import Numbers
import ProcessGraph
import WorkingTime

/// How much time a clock used, as sums count it: without what stops cost on dates.
struct Usage {
  let calendar: WorkCalendar
  let isWorking: Bool

  /// In seconds: of working time, or of the clock where days of the calendar are summed.
  func seconds(from: Instant, to: Instant) -> Int64 {
    isWorking ? calendar.openSeconds(from: from, to: to) ?? .max : to.seconds - from.seconds
  }

  /// The most that one count of a clock used until it ended or began anew.
  func most(_ clock: ClockRecord) -> Int64 {
    let counts = clock.earlier + (clock.ended == nil ? [] : [clock.runs])
    return counts.map { runs in
      runs.reduce(0) { sum, run in
        guard let until = run.until ?? clock.ended else { return sum }
        return sum + seconds(from: run.from, to: until)
      }
    }.max() ?? -1
  }

  /// A proved sum in seconds of the same kind; nil in other units.
  func seconds(_ sum: Duration) -> Int64? {
    let amount: Rational?
    switch sum.unit.family {
    case .working where isWorking: amount = sum.amount(in: .workingHours, hoursPerDay: 8).flatMap { try? $0 * 3_600 }
    case .days where !isWorking: amount = sum.amount(in: .days).flatMap { try? $0 * 86_400 }
    default: amount = nil
    }
    return amount?.int64
  }
}

extension DossierState {
  /// The clocks of a limit: one for the procedure's, one for each stay in a stage.
  func clocks(of kind: LimitKindName) -> [ClockRecord] {
    switch kind {
    case .statutory: [limit]
    case .reduced: [reducedLimit]
    case .stage(let stage): stays.filter { $0.stage == stage }.map(\.clock)
    }
  }
}

/// Which limit is meant, by the proof's names.
enum LimitKindName: Hashable {
  case statutory
  case reduced
  case stage(StageID)
}
