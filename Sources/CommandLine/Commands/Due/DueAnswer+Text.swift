import Messages
import WorkingTime

extension DueAnswer {
  /// The answer on its own first line, then the reasons.
  func text(_ wording: Wording) -> String {
    var lines = [
      wording.text(
        phrase: "due.moment", ["date": .date(deadline.day), "time": .text(closing(deadline).description)]),
      "",
      wording.text(
        phrase: "due.from",
        ["date": .date(event.day), "time": .text(event.time.description), "calendar": .code(calendar)]),
    ]
    switch limit.unit {
    case .workingDays, .days, .weeks, .months, .years:
      // With nothing to count, the rule that leaves out the day of the event would contradict the answer.
      lines.append(wording.text(phrase: limit.amount == 0 ? "due.start.none" : "due.start.excluded"))
    case .hours, .minutes: lines.append(wording.text(phrase: "due.start.moment"))
    case .workingHours: lines.append(wording.text(phrase: "due.start.open"))
    }
    lines += rules.map { wording.text(phrase: "due.rule." + $0, ["nominal": .date(deadline.nominalDay)]) }
    if let first = event.day.advanced(days: 1), !runs.isEmpty {
      lines += ["", wording.text(phrase: "due.days", ["first": .date(first), "last": .date(deadline.day)])]
      let table = runs.map { (days($0, wording), reason($0.status, wording)) }
      let width = table.map { DisplayWidth.columns(of: $0.0) }.max() ?? 0
      lines += table.map { days, reason in
        "  " + days + String(repeating: " ", count: width - DisplayWidth.columns(of: days)) + "  " + reason
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func days(_ run: Run, _ wording: Wording) -> String {
    let first = wording.text("{day}", ["day": .date(run.first)])
    return run.first == run.last ? first : first + " – " + wording.text("{day}", ["day": .date(run.last)])
  }

  private func reason(_ status: DayStatus, _ wording: Wording) -> String {
    var arguments: [String: Argument] = [:]
    if let other = status.other { arguments["other"] = .date(other) }
    guard let source = status.source else { return wording.text(phrase: "due.day." + status.name) }
    arguments["title"] = .text(source.title)
    arguments["source"] = .text(source.mark.rawValue)
    if let reference = source.reference { arguments["reference"] = .text(reference) }
    let mark = wording.text(phrase: source.reference == nil ? "due.source" : "due.source.reference", arguments)
    return wording.text(phrase: "due.day." + status.name, arguments) + " [" + mark + "]"
  }

  /// The time on the last day: 24:00 belongs to the day it ends.
  func closing(_ deadline: Deadline) -> TimeOfDay {
    deadline.instant.day == deadline.day ? deadline.instant.time : .endOfDay
  }
}

extension Argument {
  /// A day of the calendar.
  static func date(_ day: Day) -> Argument {
    let (year, month, number) = day.civil
    return .date(year: year, month: month, day: number)
  }
}
