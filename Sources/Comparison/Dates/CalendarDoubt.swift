public import WorkingTime

/// A day off or a swapped day on which dates rest and that nobody has read in the official text.
public struct CalendarDoubt: Hashable, Sendable {
  /// What the day is called.
  public let title: String
  /// How well it is known.
  public let mark: SourceMark

  /// Those of a year, each name once, in the order of the calendars.
  static func doubts(in calendars: [WorkCalendar], year: Int) -> [CalendarDoubt] {
    var found: [CalendarDoubt] = []
    func add(_ title: String, _ mark: SourceMark, _ days: Day...) {
      guard mark != .verified, days.contains(where: { $0.civil.year == year }) else { return }
      let doubt = CalendarDoubt(title: title, mark: mark)
      if !found.contains(doubt) { found.append(doubt) }
    }
    for calendar in calendars {
      for off in calendar.definition.daysOff { add(off.title, off.source, off.days.first, off.days.last) }
      for swap in calendar.definition.swaps { add(swap.title, swap.source, swap.off, swap.worked) }
    }
    return found
  }
}
