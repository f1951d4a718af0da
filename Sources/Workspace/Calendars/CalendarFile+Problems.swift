import Messages
import SourceText
import WorkingTime

extension CalendarFile {
  /// What is wrong with a definition, at the place where it was written.
  static func diagnostic(
    _ problem: CalendarProblem, _ definition: CalendarDefinition, _ places: CalendarPlaces
  ) -> Diagnostic {
    func finding(
      _ message: WorkspaceMessage, _ span: SourceSpan, _ arguments: [String: Argument] = [:],
      first: SourceSpan? = nil
    ) -> Diagnostic {
      Diagnostic(message, at: span, arguments, secondary: first.map { [SecondaryLabel($0, "first")] } ?? [])
    }
    func range(_ days: DayRange) -> [String: Argument] { ["from": days.first.argument, "to": days.last.argument] }
    func swapArguments(_ index: Int) -> [String: Argument] {
      ["off": definition.swaps[index].off.argument, "worked": definition.swaps[index].worked.argument]
    }
    switch problem {
    case .coveredRangeReversed:
      return finding(.rangeReversed, places.covered, range(definition.covered))
    case .patternRangeReversed(let pattern):
      return finding(.rangeReversed, places.weeks[pattern], range(definition.weeks[pattern].days))
    case .patternsOverlap(let first, let second, let day):
      return finding(.weeksOverlap, places.weeks[second], ["day": day.argument], first: places.weeks[first])
    case .dayWithoutPattern(let day):
      return finding(.dayWithoutWeek, places.covered, ["day": day.argument])
    case .noWorkingTime:
      return finding(.noWorkingTime, places.weeks.first ?? places.covered)
    case .sessionReversed(let pattern, let weekday, let session):
      let written = definition.weeks[pattern][weekday][session]
      let arguments: [String: Argument] = [
        "opens": .code(written.opens.description), "closes": .code(written.closes.description),
      ]
      return finding(.sessionReversed, places.sessions[pattern][weekday.rawValue - 1][session], arguments)
    case .sessionsOverlap(let pattern, let weekday, let session):
      let day = places.sessions[pattern][weekday.rawValue - 1]
      return finding(.sessionsOverlap, day[session], first: session > 0 ? day[session - 1] : nil)
    case .cutOffBeforeOpening:
      let arguments: [String: Argument] = ["time": .code(definition.cutOff?.description ?? "")]
      return finding(.cutOffBeforeOpening, places.cutOff ?? places.covered, arguments)
    case .daysOffReversed(let index):
      return finding(.rangeReversed, places.daysOff[index], range(definition.daysOff[index].days))
    case .workedDayIsOff(let swap, let off):
      return finding(.workedDayIsOff, places.swaps[swap], swapArguments(swap), first: places.daysOff[off])
    case .workedDayIsOpen(let swap):
      return finding(.workedDayIsOpen, places.swaps[swap], swapArguments(swap))
    case .swappedDayIsClosed(let swap):
      return finding(.swappedDayIsClosed, places.swaps[swap], swapArguments(swap))
    case .swapRepeated(let first, let second):
      let earlier = first == second ? nil : places.swaps[first]
      return finding(.swapRepeated, places.swaps[second], swapArguments(second), first: earlier)
    case .swapLeavesCoveredDays(let swap):
      return finding(.swapNotCovered, places.swaps[swap], swapArguments(swap), first: places.covered)
    }
  }
}
