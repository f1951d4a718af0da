import Dossier
import Numbers
import ProcessGraph
import Testing
import WorkingTime

/// Calendars and moments for tests: eight hours a day, Monday to Friday.
enum Office {
  static func calendar() throws -> WorkCalendar {
    let covered = DayRange(try day("2026-01-01"), through: try day("2027-12-31"))
    func time(_ text: String) throws -> TimeOfDay { try #require(TimeOfDay(text: text)) }
    let sessions = [Session(try time("08:00"), try time("12:00")), Session(try time("13:00"), try time("17:00"))]
    let week = WeekPattern(covered, on: [.monday, .tuesday, .wednesday, .thursday, .friday], sessions)
    return try WorkCalendar(CalendarDefinition(name: "office", covered: covered, weeks: [week], daysOff: []))
  }

  static func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

  /// A moment such as `2026-07-01 09:00`.
  static func at(_ text: String) throws -> Instant { try #require(Instant(text: text)) }

  static func days(_ number: Int) throws -> Duration { try Duration(Rational(number), .workingDays) }

  static func hours(_ number: Int) throws -> Duration { try Duration(Rational(number), .workingHours) }

  static func interpreter(_ graph: ProcessGraph) throws -> DossierInterpreter {
    let calendar = try calendar()
    return try #require(DossierInterpreter(graph, calendars: graph.calendars.map { _ in calendar }))
  }
}

/// One dossier under test, moved on event by event.
struct Followed {
  let interpreter: DossierInterpreter
  var state: DossierState

  init(_ graph: ProcessGraph, submitted: String) throws {
    interpreter = try Office.interpreter(graph)
    state = interpreter.blank
    try self.apply(
      .submitted(Submission(at: try Office.at(submitted), facts: FactValues(count: graph.facts.count))))
  }

  mutating func apply(_ event: DossierEvent) throws { state = try interpreter.apply(event, to: state) }

  mutating func complete(_ node: NodeID, _ moment: String) throws { try complete(node, nil, moment) }

  mutating func complete(_ node: NodeID, _ outcome: Int?, _ moment: String) throws {
    try apply(.completed(node, outcome: outcome, settled: [], at: try Office.at(moment)))
  }

  mutating func answer(_ node: NodeID, _ moment: String) throws {
    try apply(.answered(node, outcome: nil, documents: [], at: try Office.at(moment)))
  }

  func problem(_ event: DossierEvent) -> DossierProblem? {
    do {
      _ = try interpreter.apply(event, to: state)
      return nil
    } catch { return error }
  }

  func reading(_ limit: DossierLimit = .statutory) throws -> ClockReading {
    let now = try #require(state.now)
    return try #require(interpreter.reading(limit, of: state, at: now))
  }

  /// Where it is, by id.
  var places: [String] { state.positions.map { interpreter.graph.nodes[$0.node].id } }
}
