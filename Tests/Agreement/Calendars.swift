import WorkingTime

/// The calendars by which procedures are proved and dossiers go: an office of eight hours a day with the days off of Vietnam,
/// and a duty desk that works on Saturdays too and keeps other hours.
struct Calendars {
  let office: WorkCalendar
  let duty: WorkCalendar

  init?() {
    guard let first = Day(iso: "2025-12-01"), let last = Day(iso: "2030-12-31") else { return nil }
    let covered = DayRange(first, through: last)
    func sessions(_ times: [(String, String)]) -> [Session] {
      times.compactMap { opens, closes in
        if let opens = TimeOfDay(text: opens), let closes = TimeOfDay(text: closes) {
          Session(opens, closes)
        } else {
          nil
        }
      }
    }
    let week: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
    var off: [DaysOff] = []
    for (from, through) in [
      ("2026-01-01", "2026-01-01"), ("2026-02-16", "2026-02-20"), ("2026-04-27", "2026-04-27"),
      ("2026-04-30", "2026-05-01"), ("2026-09-01", "2026-09-02"), ("2027-01-01", "2027-01-01"),
      ("2027-02-05", "2027-02-11"),
    ] {
      guard let from = Day(iso: from), let through = Day(iso: through) else { return nil }
      off.append(DaysOff(DayRange(from, through: through), "off", source: .secondary))
    }
    guard let swappedOff = Day(iso: "2026-08-31"), let worked = Day(iso: "2026-08-22") else { return nil }
    let swap = SwappedDay(off: swappedOff, worked: worked, "swap", source: .secondary)
    let office = CalendarDefinition(
      name: "default", covered: covered,
      weeks: [WeekPattern(covered, on: week, sessions([("08:00", "12:00"), ("13:00", "17:00")]))], daysOff: off,
      swaps: [swap])
    let duty = CalendarDefinition(
      name: "duty", covered: covered,
      weeks: [
        WeekPattern(covered, on: week + [.saturday], sessions([("07:00", "11:00"), ("13:30", "17:30")]))
      ], daysOff: Array(off.prefix(2)))
    guard let office = try? WorkCalendar(office), let duty = try? WorkCalendar(duty) else { return nil }
    (self.office, self.duty) = (office, duty)
  }

  /// The calendar of a name in a graph.
  subscript(name: String) -> WorkCalendar { name == "duty" ? duty : office }
}
