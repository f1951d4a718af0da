import Messages

/// What can be wrong with the question when something is due, and the words of the answer.
enum DueMessage: Int, MessageSet {
  case notADate = 10
  case notATime = 11
  case notADuration = 12
  case unknownUnit = 13
  case twoReadings = 14
  case notWhole = 15
  case outOfRange = 16
  case outsideCalendar = 17
  case decimalComma = 18
  case belowNone = 19

  static var english: [CatalogueEntry] {
    [
      CatalogueEntry(DueMessage.notADate, "{text} is not a date", help: "write `2026-08-20` or `20/08/2026`"),
      CatalogueEntry(DueMessage.notATime, "{text} is not a time of day", help: "write hours and minutes: `15:00`"),
      CatalogueEntry(
        DueMessage.notADuration, "{text} is not a length of time",
        help: "write a number and a unit, in quotes: `\"10 working days\"`"),
      CatalogueEntry(
        DueMessage.unknownUnit, "time is not counted in {unit}", help: "the units are {units|and}"),
      CatalogueEntry(
        DueMessage.twoReadings, "{text} has two readings: {whole} or {decimal}",
        note:
          "a point or comma parts thousands in Vietnamese and decimals elsewhere; a silent choice would change the law",
        help: "write {whole} or {decimal}"),
      CatalogueEntry(DueMessage.decimalComma, "decimals are written with a point, not {text}", help: "write {decimal}"),
      CatalogueEntry(
        DueMessage.notWhole, "{unit} are counted whole, and {text} is not",
        help: "only working days, working hours, hours and minutes have parts"),
      CatalogueEntry(
        DueMessage.outOfRange, "{text} is more than can be counted", note: "at most a million units, in millionths"),
      CatalogueEntry(
        DueMessage.belowNone, "a limit cannot be less than nothing: {text}",
        note: "a limit is counted forward from the day of the event",
        help: "write the length without the minus"),
      CatalogueEntry(
        DueMessage.outsideCalendar, "the count leaves the days that the calendar {calendar} knows",
        note: "it covers {first} to {last}; an answer beyond would be a guess",
        help: "add the years to the calendar, or name another one with `--calendar`"),
    ]
  }

  static let englishPhrases: [String: String] = [
    "due.moment": "{date} at {time}",
    "due.from": "Counted from {date}, {time}, on the calendar {calendar}.",
    "due.start.excluded": "The day of the event does not count (Civil Code article 147).",
    "due.start.none": "No day is counted, so the day of the event is the last.",
    "due.start.moment": "Time runs from the moment itself (Civil Code article 147).",
    "due.start.open": "Working hours run only while the office is open.",
    "due.rule.rolledOverWeekend":
      "The last day, {nominal}, is a weekly day of rest: it ends with the next working day (Civil Code article 148.5).",
    "due.rule.rolledOverDayOff":
      "The last day, {nominal}, is a day off: it ends with the next working day (Civil Code article 148.5).",
    "due.rule.rolledOverSwappedOff":
      "The last day, {nominal}, is swapped for another day: it ends with the next working day (Civil Code article 148.5).",
    "due.rule.countedSwappedIn": "A day worked in place of another counts as a working day.",
    "due.rule.skippedSwappedOff": "A day swapped for another does not count.",
    "due.rule.skippedDaysOff": "Days off do not count.",
    "due.rule.endsWithinDay": "It ends when its part of the last day's open time has run.",
    "due.rule.clippedToMonth":
      "The month has no such day, so it ends with the last day of the month (Civil Code article 148.3).",
    "due.rule.afterCutOff": "What arrives after the cut-off counts from the next working day.",
    "due.rule.afterClosing": "The office had closed, so the day itself could not be the last.",
    "due.days": "Days from {first} to {last} that are no ordinary working days:",
    "due.day.weeklyRest": "weekly rest", "due.day.receptionOnly": "open for reception only",
    "due.day.off": "{title}", "due.day.swappedOff": "{title}: off, {other} is worked instead",
    "due.day.swappedIn": "{title}: worked in place of {other}",
    "due.source": "{source}", "due.source.reference": "{source}: {reference}",
  ]
}
