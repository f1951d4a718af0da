import Messages
import SourceText
import WorkingTime
import YAML

/// Reads the keys of a calendar file into the parts of a definition, each with its place.
struct CalendarReader {
  struct Week {
    var pattern: WeekPattern
    var sessionPlaces: [[SourceSpan]]
    var source: WrittenSource?
  }
  struct Off {
    var daysOff: DaysOff
    /// Why the entry does not apply; nil for one that does.
    var suspendedBecause: String?
  }
  struct Parts {
    var name: String
    var covered: Positioned<DayRange>
    var weeks: [Positioned<Week>]
    var daysOff: [Positioned<Off>]
    var swaps: [Positioned<SwappedDay>]
    var cutOff: Positioned<TimeOfDay>?
  }

  static var shape: YAMLShape<Parts> {
    .mapping { keys in
      let name = keys.required("calendar", as: .text)
      let covered = keys.required("covers", as: .positioned(range))
      let weeks = keys.required("weeks", as: .list(of: .positioned(week(covered?.value)), allowsEmpty: false))
      let daysOff = keys.optional("days-off", as: .list(of: .positioned(off)), default: [])
      let swaps = keys.optional("swaps", as: .list(of: .positioned(swap)), default: [])
      let cutOff = keys.optional("cut-off", as: .positioned(.timeOfDay))
      guard let name, let covered, let weeks else { return nil }
      return Parts(name: name, covered: covered, weeks: weeks, daysOff: daysOff, swaps: swaps, cutOff: cutOff)
    }
  }

  private static var range: YAMLShape<DayRange> {
    .mapping { keys in
      guard let from = keys.required("from", as: .day), let to = keys.required("to", as: .day) else { return nil }
      return DayRange(from, through: to)
    }
  }

  /// A week pattern; without dates of its own it holds on all covered days.
  private static func week(_ covered: DayRange?) -> YAMLShape<Week> {
    .mapping { keys in
      let from = keys.optional("from", as: .day, default: covered?.first ?? .first)
      let to = keys.optional("to", as: .day, default: covered?.last ?? .last)
      let source = source(keys, isRequired: false)
      let days = keys.required(
        "sessions", as: .entries(keys: WrittenWeekdays.shape, values: .list(of: .positioned(WrittenSession.shape))))
      guard let days else { return nil }
      var pattern = WeekPattern(DayRange(from, through: to))
      var places: [[SourceSpan]] = Array(repeating: [], count: 7)
      var isWritten = Array(repeating: false, count: 7)
      for entry in days {
        for weekday in entry.key.value {
          let index = weekday.rawValue - 1
          if isWritten[index] {
            keys.findings.report(
              WorkspaceMessage.weekdayTwice, at: entry.key.span,
              ["weekday": .code(WrittenWeekdays.names[index].word)])
            continue
          }
          isWritten[index] = true
          pattern[weekday] = entry.value.map(\.value)
          places[index] = entry.value.map(\.span)
        }
      }
      return Week(pattern: pattern, sessionPlaces: places, source: source)
    }
  }

  private static var off: YAMLShape<Off> {
    .mapping { keys in
      let days = offDays(keys)
      let title = keys.required("title", as: .text)
      let source = source(keys, isRequired: true)
      let applies = keys.optional("applies", as: .yesNo, default: true)
      let because = keys.optional("because", as: .text)
      if !applies, because == nil {
        keys.findings.report(WorkspaceMessage.reasonMissing, at: keys.span(ofValue: "applies"))
      }
      guard let days, let title, let source else { return nil }
      let daysOff = DaysOff(days, title, source: source.mark, reference: source.reference)
      return Off(daysOff: daysOff, suspendedBecause: applies ? nil : because ?? "")
    }
  }

  /// `day`, or `from` and `to`.
  private static func offDays(_ keys: YAMLMapping) -> DayRange? {
    let hasRange = keys.has("from") || keys.has("to")
    if keys.has("day"), !hasRange { return keys.required("day", as: .day).map { DayRange($0) } }
    if !keys.has("day"), !hasRange {
      keys.report(WorkspaceMessage.dayOrRange)
      return nil
    }
    if keys.has("day") {
      keys.report(WorkspaceMessage.dayOrRange)
      return nil
    }
    guard let from = keys.required("from", as: .day), let to = keys.required("to", as: .day) else { return nil }
    return DayRange(from, through: to)
  }

  private static var swap: YAMLShape<SwappedDay> {
    .mapping { keys in
      let off = keys.required("off", as: .day)
      let worked = keys.required("worked", as: .day)
      let title = keys.required("title", as: .text)
      let source = source(keys, isRequired: true)
      guard let off, let worked, let title, let source else { return nil }
      return SwappedDay(off: off, worked: worked, title, source: source.mark, reference: source.reference)
    }
  }

  /// `source` and `where`: how well an entry is known, and where that is written.
  private static func source(_ keys: YAMLMapping, isRequired: Bool) -> WrittenSource? {
    let mark =
      isRequired
      ? keys.required("source", as: YAMLShape<SourceMark>.choice)
      : keys.optional("source", as: YAMLShape<SourceMark>.choice)
    let reference = keys.optional("where", as: .text)
    return mark.map { WrittenSource(mark: $0, reference: reference) }
  }
}
