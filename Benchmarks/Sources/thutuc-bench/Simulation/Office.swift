import ProcessGraph
import Simulation
import WorkingTime

/// The office that the simulation benchmark and its peer both run: three desks in a row, five days a week, two sessions
/// a day, exponential effort, 80 to 90 % busy.
enum Office {
  static let perHour = 12.0
  /// Title, people, mean effort in seconds.
  static let desks = [("receive", 3, 720.0), ("appraise", 5, 1_320.0), ("sign", 1, 255.0)]

  static func model(days: Int) throws -> SimulationModel {
    guard let from = Day(year: 2024, month: 1, day: 1), let last = from.advanced(days: Int64(days) + 30),
      let to = from.advanced(days: Int64(days) - 1)
    else { throw ScenarioIssue.badPeriod }
    let covered = DayRange(from, through: last)
    let sessions = [("07:30", "11:30"), ("13:00", "17:00")].compactMap { opens, closes in
      if let opens = TimeOfDay(text: opens), let closes = TimeOfDay(text: closes) {
        Session(opens, closes)
      } else {
        nil
      }
    }
    let week = WeekPattern(covered, on: [.monday, .tuesday, .wednesday, .thursday, .friday], sessions)
    let calendar = try WorkCalendar(CalendarDefinition(name: "default", covered: covered, weeks: [week]))
    var builder = GraphBuilder("office")
    var chain = [builder.start]
    for (name, _, _) in desks {
      let desk = builder.desk(name)
      chain.append(builder.step(name, by: desk))
    }
    chain.append(builder.end())
    builder.chain(chain)
    let load = ProcedureLoad(
      graph: 0, arrivals: Arrivals(.perOpenHour(perHour)),
      efforts: desks.enumerated().map { NodeTime(chain[$0.offset + 1], VaryingTime(.exponential(mean: $0.element.2))) })
    let scenario = Scenario(
      name: "office", from: from, to: to, warmUpDays: 30, replications: 1, seed: 2_026, loads: [load],
      staff: desks.map { StaffPool(id: $0.0, count: $0.1) })
    return try SimulationModel(
      scenario, graphs: [builder.build()], calendars: [NamedCalendar(CalendarName("default"), calendar)])
  }
}
