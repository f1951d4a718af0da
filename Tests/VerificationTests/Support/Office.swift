import ProcessGraph
import Testing
import WorkingTime

/// Calendars for tests: eight hours a day, Monday to Friday.
enum Office {
  static func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

  static func calendar(_ first: String, _ last: String, off: [(String, String, String)] = []) throws -> WorkCalendar {
    let covered = DayRange(try day(first), through: try day(last))
    func time(_ text: String) throws -> TimeOfDay { try #require(TimeOfDay(text: text)) }
    let sessions = [
      Session(try time("08:00"), try time("12:00")), Session(try time("13:00"), try time("17:00")),
    ]
    let week = WeekPattern(covered, on: [.monday, .tuesday, .wednesday, .thursday, .friday], sessions)
    let daysOff = try off.map {
      DaysOff(DayRange(try day($0.0), through: try day($0.1)), $0.2, source: .secondary)
    }
    return try WorkCalendar(CalendarDefinition(name: "office", covered: covered, weeks: [week], daysOff: daysOff))
  }

  /// The year 2026 with its days off as published, without the swapped days.
  static func vietnam2026() throws -> WorkCalendar {
    try calendar(
      "2026-01-01", "2026-12-31",
      off: [
        ("2026-01-01", "2026-01-01", "New Year"), ("2026-02-16", "2026-02-20", "Tết"),
        ("2026-04-27", "2026-04-27", "Giỗ Tổ"), ("2026-04-30", "2026-05-01", "30/4, 1/5"),
        ("2026-09-01", "2026-09-02", "Quốc khánh"),
      ])
  }
}
