/// What a day is in a calendar, and why; for messages that explain a date.
public enum DayStatus: Hashable, Sendable {
  /// A working day of the week.
  case working
  /// A day worked in place of another.
  case swappedIn(SwappedDay)
  /// A day off.
  case dayOff(DaysOff)
  /// A working day of the week taken off and made up for on another.
  case swappedOff(SwappedDay)
  /// A day on which dossiers are received but no time counts.
  case receptionOnly
  /// A weekly day of rest.
  case weeklyRest
}

extension WorkCalendar {
  /// What a day is, or nil outside the covered days.
  public func status(of day: Day) -> DayStatus? {
    definition.covered.contains(day) ? definition.status(of: day) : nil
  }
}

extension CalendarDefinition {
  /// What a covered day is.
  func status(of day: Day) -> DayStatus {
    if let swap = swaps.first(where: { $0.worked == day }) { return .swappedIn(swap) }
    if let swap = swaps.first(where: { $0.off == day }) { return .swappedOff(swap) }
    if let off = daysOff.first(where: { $0.days.contains(day) }) { return .dayOff(off) }
    let sessions = sessions(of: day.weekday, at: day)
    if sessions.contains(where: \.counts) { return .working }
    return sessions.isEmpty ? .weeklyRest : .receptionOnly
  }
}
