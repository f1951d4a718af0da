import ArgumentParser
import Messages
import WorkingTime

/// `thutuc due`: when a limit ends that begins on a date.
struct DueCommand: ParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "Says when a time limit ends, and which rule decided the date.",
    discussion: """
      The limit is counted by the Civil Code (articles 144 to 148) on a calendar of working days, days off and swapped \
      days. Units: working days, working hours, days, weeks, months, years, hours, minutes. A limit of 0 days ends with the \
      day of the event, or with the next working day when that is none; a limit below 0 is refused.
      """)

  @ArgumentParser.Argument(help: "The day of the event, such as 2026-08-20 or 20/08/2026.")
  var date: String

  @ArgumentParser.Argument(help: "The limit, such as \"10 working days\".")
  var limit: String

  @Option(help: ArgumentHelp("The calendar, a YAML file; without it the package's, or Vietnam's.", valueName: "file"))
  var calendar: String?

  @Option(help: ArgumentHelp("When on that day it happened; when the office opens, if not said.", valueName: "HH:MM"))
  var fromTime: String?

  @Option(help: "How the answer is printed.")
  var format: AnswerFormat = .text

  @OptionGroup var languages: LanguageOptions

  func run() throws {
    let day = try DateText.read(date)
    let limit = try DurationText.read(limit)
    let calendar = try CalendarFiles.load(calendar)
    let event = Instant(day, try time() ?? calendar.open(of: day)?.time ?? .midnight)
    do {
      let answer = try DueAnswer(from: event, limit: limit, on: calendar)
      StandardStream.output.write(format == .json ? answer.json : answer.text(Wording(.english)))
    } catch {
      throw Unusable(
        DueMessage.outsideCalendar,
        [
          "calendar": .code(calendar.definition.name), "first": .date(error.covered.first),
          "last": .date(error.covered.last),
        ])
    }
  }

  /// Why arguments that could not be parsed are none of the command's, where the reason is a limit below 0.
  ///
  /// Its minus makes the limit look like an option, and no option of the command starts with a digit.
  static func refusal(of arguments: [String]) -> Unusable? {
    guard arguments.first == configuration.commandName,
      let limit = arguments.firstIndex(where: DurationText.isBelowNone)
    else { return nil }
    let unit = arguments[limit].contains(" ") ? [] : arguments[(limit + 1)...].prefix { !$0.hasPrefix("-") }
    return Unusable(
      DueMessage.belowNone, ["text": .code(([arguments[limit]] + unit).joined(separator: " "))])
  }

  private func time() throws(Unusable) -> TimeOfDay? {
    guard let fromTime else { return nil }
    guard let time = TimeOfDay(text: fromTime) else { throw Unusable(DueMessage.notATime, ["text": .code(fromTime)]) }
    return time
  }
}

/// The ways to print an answer that is no finding.
enum AnswerFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
}
