public import Messages
import SourceText
public import WorkingTime

extension CalendarFile {
  /// Notes on what is not verified about the days from one through another, for whoever counts over them: days off and
  /// swaps known from less than the official text, and days off that are written down but do not apply.
  public func doubts(from first: Day, through last: Day) -> [Diagnostic] {
    func touches(_ days: DayRange) -> Bool { days.first <= last && first <= days.last }
    var notes: [Diagnostic] = []
    for (entry, place) in zip(definition.daysOff, places.daysOff) where touches(entry.days) {
      guard entry.source != .verified else { continue }
      let arguments: [String: Argument] = [
        "day": entry.days.first.argument, "title": .code(entry.title), "mark": .code(entry.source.rawValue),
      ]
      notes.append(Diagnostic(WorkspaceMessage.dayOffNotVerified, .note, at: place, arguments))
    }
    for (swap, place) in zip(definition.swaps, places.swaps)
    where touches(DayRange(swap.off)) || touches(DayRange(swap.worked)) {
      guard swap.source != .verified else { continue }
      let arguments: [String: Argument] = [
        "off": swap.off.argument, "worked": swap.worked.argument, "mark": .code(swap.source.rawValue),
      ]
      notes.append(Diagnostic(WorkspaceMessage.swapNotVerified, .note, at: place, arguments))
    }
    for entry in suspended where touches(entry.daysOff.days) {
      let arguments: [String: Argument] = [
        "day": entry.daysOff.days.first.argument, "title": .code(entry.daysOff.title), "reason": .text(entry.reason),
      ]
      notes.append(Diagnostic(WorkspaceMessage.dayOffSuspended, .note, at: entry.span, arguments))
    }
    return notes
  }
}
