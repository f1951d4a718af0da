/// The words of the answer when something is due.
enum DuePhrases {
  static let english: [String: String] = [
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
