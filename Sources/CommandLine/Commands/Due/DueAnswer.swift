import WorkingTime

/// When something is due, with everything that explains it.
struct DueAnswer {
  /// Days in a row that are the same, and no ordinary working days.
  struct Run {
    var first: Day
    var last: Day
    var status: DayStatus
  }

  var event: Instant
  var limit: Duration
  var deadline: Deadline
  var calendar: String
  /// The unusual days after the event's through the last, in order.
  var runs: [Run]

  init(from event: Instant, limit: Duration, on calendar: WorkCalendar) throws(OutsideCalendar) {
    self.event = event
    self.limit = limit
    self.calendar = calendar.definition.name
    deadline = try calendar.deadline(from: event, limit: limit)
    runs = []
    var next = event.day.advanced(days: 1)
    while let day = next, day <= max(deadline.day, deadline.nominalDay) {
      next = day.advanced(days: 1)
      guard let status = calendar.status(of: day), status != .working else { continue }
      if let last = runs.indices.last, runs[last].status == status, runs[last].last.advanced(days: 1) == day {
        runs[last].last = day
      } else {
        runs.append(Run(first: day, last: day, status: status))
      }
    }
  }

  /// The rules that the count used, by the names that programs and phrases know, in the order they are explained.
  var rules: [String] {
    let names: [(DeadlineRules, String)] = [
      (.afterCutOff, "afterCutOff"), (.afterClosing, "afterClosing"), (.skippedDaysOff, "skippedDaysOff"),
      (.skippedSwappedOff, "skippedSwappedOff"), (.countedSwappedIn, "countedSwappedIn"),
      (.clippedToMonth, "clippedToMonth"), (.rolledOverWeekend, "rolledOverWeekend"),
      (.rolledOverDayOff, "rolledOverDayOff"), (.rolledOverSwappedOff, "rolledOverSwappedOff"),
      (.endsWithinDay, "endsWithinDay"),
    ]
    return names.filter { deadline.rules.contains($0.0) }.map(\.1)
  }
}

extension DayStatus {
  /// What the calendar's author calls the day, how well it is known, and where it is written; nil for weekly days.
  var source: (title: String, mark: SourceMark, reference: String?)? {
    switch self {
    case .dayOff(let off): (off.title, off.source, off.reference)
    case .swappedOff(let swap), .swappedIn(let swap): (swap.title, swap.source, swap.reference)
    case .working, .receptionOnly, .weeklyRest: nil
    }
  }

  /// The name that programs and phrases know.
  var name: String {
    switch self {
    case .working: "working"
    case .dayOff: "off"
    case .swappedOff: "swappedOff"
    case .swappedIn: "swappedIn"
    case .receptionOnly: "receptionOnly"
    case .weeklyRest: "weeklyRest"
    }
  }

  /// The day that the swap exchanges it with.
  var other: Day? {
    switch self {
    case .swappedOff(let swap): swap.worked
    case .swappedIn(let swap): swap.off
    default: nil
    }
  }
}
