public import Messages
public import SourceText
import WorkingTime
import YAML

extension CalendarFile {
  /// Reads a calendar; nil when something in it is wrong, all of which is among the findings.
  public static func read(_ file: SourceFile, findings: inout [Diagnostic]) -> CalendarFile? {
    guard let parts = YAMLReading.read(file, as: CalendarReader.shape, findings: &findings) else { return nil }
    let applying = parts.daysOff.filter { $0.value.suspendedBecause == nil }
    let definition = CalendarDefinition(
      name: parts.name, covered: parts.covered.value, weeks: parts.weeks.map(\.value.pattern),
      daysOff: applying.map(\.value.daysOff), swaps: parts.swaps.map(\.value), cutOff: parts.cutOff?.value)
    let places = CalendarPlaces(
      covered: parts.covered.span, weeks: parts.weeks.map(\.span),
      sessions: parts.weeks.map(\.value.sessionPlaces), daysOff: applying.map(\.span),
      swaps: parts.swaps.map(\.span), cutOff: parts.cutOff?.span)
    findings += remarks(definition, places)
    do throws(InvalidCalendar) {
      return CalendarFile(
        file: file.id, definition: definition, calendar: try WorkCalendar(definition),
        suspended: parts.daysOff.compactMap { entry in
          entry.value.suspendedBecause.map {
            SuspendedDaysOff(daysOff: entry.value.daysOff, reason: $0, span: entry.span)
          }
        },
        weekSources: parts.weeks.map(\.value.source), places: places)
    } catch {
      findings += error.problems.map { diagnostic($0, definition, places) }
      return nil
    }
  }

  /// What is sound but probably not meant: days off named twice, or on days the calendar does not speak about.
  private static func remarks(_ definition: CalendarDefinition, _ places: CalendarPlaces) -> [Diagnostic] {
    // Every day lies outside a reversed range, which is reported by itself.
    guard definition.covered.first <= definition.covered.last else { return [] }
    var remarks: [Diagnostic] = []
    let all = definition.daysOff
    for (index, entry) in all.enumerated() where entry.days.first <= entry.days.last {
      if entry.days.last < definition.covered.first || entry.days.first > definition.covered.last {
        let covered = [SecondaryLabel(places.covered, "covered")]
        remarks.append(
          Diagnostic(WorkspaceMessage.dayOffNotCovered, .warning, at: places.daysOff[index], secondary: covered))
      }
      let earlier = all[..<index].firstIndex {
        $0.days.first <= entry.days.last && entry.days.first <= $0.days.last
      }
      if let earlier {
        let arguments = ["day": max(entry.days.first, all[earlier].days.first).argument]
        let first = [SecondaryLabel(places.daysOff[earlier], "first")]
        remarks.append(
          Diagnostic(
            WorkspaceMessage.dayOffTwice, .warning, at: places.daysOff[index], arguments, secondary: first))
      }
    }
    return remarks
  }
}
