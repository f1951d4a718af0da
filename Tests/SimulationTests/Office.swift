import Numbers
import ProcessGraph
import WorkingTime

@testable import Simulation

/// Small offices to simulate.
enum Office {
  static let from = Day(year: 2024, month: 1, day: 1) ?? .first

  static func day(_ number: Int) -> Day { from.advanced(days: Int64(number)) ?? from }

  /// Open round the clock.
  static func roundTheClock(days: Int = 1_200) throws -> NamedCalendar {
    let definition = CalendarDefinition.roundTheClock(
      name: "default", covered: DayRange(from, through: day(days)))
    return NamedCalendar(CalendarName("default"), try WorkCalendar(definition))
  }

  /// Monday to Friday, 7:30 to 11:30 and 13:00 to 17:00: eight hours a day.
  static func usual(days: Int = 1_200, name: String = "default") throws -> NamedCalendar {
    let covered = DayRange(from, through: day(days))
    let sessions = [("07:30", "11:30"), ("13:00", "17:00")].compactMap { opens, closes in
      if let opens = TimeOfDay(text: opens), let closes = TimeOfDay(text: closes) {
        Session(opens, closes)
      } else {
        nil
      }
    }
    let week = WeekPattern(covered, on: [.monday, .tuesday, .wednesday, .thursday, .friday], sessions)
    return NamedCalendar(
      CalendarName(name), try WorkCalendar(CalendarDefinition(name: name, covered: covered, weeks: [week])))
  }

  /// One step and an end.
  static func counter() -> (graph: ProcessGraph, step: NodeID) {
    var builder = GraphBuilder("counter")
    let step = builder.step("serve")
    let end = builder.end()
    builder.chain(builder.start, step, end)
    return (builder.build(), step)
  }

  /// A queue of one step: arrivals an hour, service as given, so many people.
  static func queue(
    _ calendar: NamedCalendar, perHour: Double, service: Distribution, people: Int, days: Int, warmUp: Int, seed: UInt64
  ) throws -> SimulationModel {
    let (graph, step) = counter()
    let load = ProcedureLoad(
      graph: 0, arrivals: Arrivals(.perOpenHour(perHour)), efforts: [NodeTime(step, VaryingTime(service))])
    let scenario = Scenario(
      name: "queue", from: from, to: day(days - 1), warmUpDays: warmUp, replications: 1, seed: seed, loads: [load],
      staff: [StaffPool(id: "office", count: people)])
    return try SimulationModel(scenario, graphs: [graph], calendars: [calendar])
  }
}

/// The distance of a mean over independent runs from what it should be, in its standard errors.
func standardised(_ values: [Double], against expected: Double) -> Double {
  let count = Double(values.count)
  let mean = values.reduce(0, +) / count
  let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
  return (mean - expected) / (variance / count).squareRoot()
}
