import ProcessGraph
import WorkingTime

/// The calendars and days by which limits in unlike units are decided.
///
/// A class, since it goes with every case of a graph.
final class DateSetting: Sendable {
  /// By the graph's calendars; nil where one could not be read.
  let calendars: [WorkCalendar?]
  /// By which limits are counted: the package's own.
  let calendar: WorkCalendar
  /// By which the desk works that receives dossiers.
  let receiving: WorkCalendar
  /// What the package calls that calendar.
  let receivingName: String
  /// The days of acceptance that are tried.
  let days: DayRange

  /// By the graph's calendars, what the package calls them.
  private let names: [String]

  /// What the package calls the calendar of the desk on whose days a run of the clock begins.
  func calendarName(of anchor: Anchor) -> String {
    // The last reception of a day and its close are two moments, so that the desk that receives is told apart.
    anchor.calendar.map { "close of " + names[$0.position] } ?? receivingName
  }

  /// Nil without a calendar for limits.
  init?(_ graph: borrowing ProcessGraph, _ clock: ClockRules, calendars: [WorkCalendar?], days: DayRange?) {
    guard let first = calendars.first, let calendar = first else { return nil }
    self.calendars = calendars
    names = graph.calendars.map(\.id)
    self.calendar = calendar
    var receiving = calendar
    var receivingName = graph.calendars.first?.id ?? ""
    if let intake = clock.isIntake.firstIndex(of: true),
      let desk = graph.calendars(of: graph.nodes[intake].kind).first, desk.position < calendars.count,
      let own = calendars[desk.position]
    {
      receiving = own
      receivingName = graph.calendars[desk].id
    }
    self.receiving = receiving
    self.receivingName = receivingName
    var from = max(calendar.first, receiving.first)
    var through = min(calendar.last, receiving.last)
    if let days { (from, through) = (max(from, days.first), min(through, days.last)) }
    // An edition accepts only while it is in force.
    if let start = graph.identity.from { from = max(from, start) }
    if let end = graph.identity.to { through = min(through, end) }
    self.days = DayRange(from, through: through)
  }
}

extension WorkCalendar {
  /// The names of the days off and swapped days between two moments, in order, each once.
  func closures(from start: Instant, to end: Instant) -> [String] {
    var names: [String] = []
    var day = start.day
    while day <= end.day {
      switch status(of: day) {
      case .dayOff(let off): if !names.contains(off.title) { names.append(off.title) }
      case .swappedOff(let swap): if !names.contains(swap.title) { names.append(swap.title) }
      default: break
      }
      guard let next = day.advanced(days: 1) else { break }
      day = next
    }
    return names
  }
}
