import Testing
import WorkingTime

/// Office hours and public holidays of 2023 to 2026.
///
/// Labour Code 2019 article 112, with the Prime Minister's yearly decisions as the `holidays` package 0.109 lists them
/// [V]; Fri 02/01/2026 for Sat 10/01/2026 by official letter 12729/VPCP-KGVX [V2]; 24/11/2026 [V2], not confirmed.
enum VietnamCalendar {
  /// Weekdays off, without those swapped for a Saturday.
  static let daysOff: [(first: String, last: String, title: String)] = [
    ("2023-01-02", "2023-01-02", "New Year"), ("2023-01-20", "2023-01-26", "Tết"),
    ("2023-05-01", "2023-05-03", "Reunification and Labour Day"), ("2023-09-01", "2023-09-04", "National Day"),
    ("2024-01-01", "2024-01-01", "New Year"), ("2024-02-08", "2024-02-14", "Tết"),
    ("2024-04-18", "2024-04-18", "Hùng Kings"), ("2024-04-30", "2024-05-01", "Reunification and Labour Day"),
    ("2024-09-02", "2024-09-03", "National Day"), ("2025-01-01", "2025-01-01", "New Year"),
    ("2025-01-27", "2025-01-31", "Tết"), ("2025-04-07", "2025-04-07", "Hùng Kings"),
    ("2025-04-30", "2025-05-01", "Reunification and Labour Day"), ("2025-09-01", "2025-09-02", "National Day"),
    ("2026-01-01", "2026-01-01", "New Year"), ("2026-02-16", "2026-02-20", "Tết"),
    ("2026-04-27", "2026-04-27", "Hùng Kings"), ("2026-04-30", "2026-05-01", "Reunification and Labour Day"),
    ("2026-09-01", "2026-09-02", "National Day"), ("2026-11-24", "2026-11-24", "Culture Day"),
  ]

  static let swaps: [(off: String, worked: String)] = [
    ("2024-04-29", "2024-05-04"), ("2025-05-02", "2025-04-26"), ("2026-01-02", "2026-01-10"),
    ("2026-08-31", "2026-08-22"),
  ]

  /// The eight-hour pattern.
  static let eightHours = [("07:30", "11:30"), ("13:30", "17:30")]
  /// The common pattern of communes.
  static let sevenAndAHalfHours = [("07:30", "11:30"), ("13:30", "17:00")]

  static func definition(
    _ hours: [(String, String)] = eightHours, saturdayReception: Bool = false, withCultureDay: Bool = true
  ) throws -> CalendarDefinition {
    let covered = DayRange(try day("2023-01-01"), through: try day("2026-12-31"))
    let sessions = try hours.map { Session(try time($0.0), try time($0.1)) }
    var week = WeekPattern(covered, on: [.monday, .tuesday, .wednesday, .thursday, .friday], sessions)
    if saturdayReception { week[.saturday] = [Session(try time("07:30"), try time("11:30"), counts: false)] }
    return CalendarDefinition(
      name: "Vietnam", covered: covered, weeks: [week],
      daysOff: try daysOff.filter { withCultureDay || $0.title != "Culture Day" }.map {
        DaysOff(
          DayRange(try day($0.first), through: try day($0.last)), $0.title,
          source: $0.title == "Culture Day" ? .secondary : .verified)
      },
      swaps: try swaps.map {
        SwappedDay(
          off: try day($0.off), worked: try day($0.worked), "Swapped",
          source: $0.off == "2026-01-02" ? .secondary : .verified)
      })
  }

  static func calendar(_ hours: [(String, String)] = eightHours, saturdayReception: Bool = false) throws -> WorkCalendar
  {
    try WorkCalendar(definition(hours, saturdayReception: saturdayReception))
  }
}
