import Messages

/// What can be wrong with the question when something is due.
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
}
