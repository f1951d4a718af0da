import Dossier
import Numbers
import Planning
import ProcessGraph
import Testing
import WorkingTime

/// What a made-up procedure asks for: a paper, or one of several groups.
enum Wish: Hashable {
  case paper(String)
  case oneOf([[String]])
}

/// A made-up procedure: it asks for papers, takes working hours, costs money, and hands papers over.
struct MadeUp: Hashable {
  var name: String
  var asks: [Wish]
  var gives: [String]
  var hours: Int
  var dong: Int64 = 0
}

/// Procedures made up for tests, on a calendar of eight hours a day, Monday to Friday.
enum Village {
  static func calendar() throws -> WorkCalendar {
    let covered = DayRange(
      try #require(Day(iso: "2026-01-01")), through: try #require(Day(iso: "2029-12-31")))
    func time(_ text: String) throws -> TimeOfDay { try #require(TimeOfDay(text: text)) }
    let sessions = [Session(try time("08:00"), try time("12:00")), Session(try time("13:00"), try time("17:00"))]
    let week = WeekPattern(covered, on: [.monday, .tuesday, .wednesday, .thursday, .friday], sessions)
    return try WorkCalendar(CalendarDefinition(name: "village", covered: covered, weeks: [week], daysOff: []))
  }

  static func start() throws -> Instant { try #require(Instant(text: "2026-07-01 08:00")) }

  static func graph(_ made: MadeUp) throws -> ProcessGraph {
    var builder = GraphBuilder(made.name)
    var known: [String: DocumentID] = [:]
    func document(_ name: String) -> DocumentID {
      if let id = known[name] { return id }
      let id = builder.document(name)
      known[name] = id
      return id
    }
    func paper(_ name: String) -> DocumentRequirement {
      .paper(DocumentUse(document(name)), copies: [], formName: nil, registry: nil, .none)
    }
    builder.graph.documentRequirements = made.asks.map { wish in
      switch wish {
      case .paper(let name): paper(name)
      case .oneOf(let groups):
        .anyOf(
          name: nil,
          groups.map { $0.count == 1 ? paper($0[0]) : .allOf($0.map(paper), condition: nil) }, condition: nil)
      }
    }
    builder.graph.results = made.gives.map { ProcedureResult(document($0)) }
    let issues = made.gives.map { DocumentUse(document($0)) }
    let step = builder.step(
      "work", .within(Table(try Duration(Rational(made.hours), .workingHours))), issues: issues)
    builder.chain(builder.start, step, builder.end())
    builder.graph.timeLimit = TimeLimit(Table(.duration(try Duration(Rational(made.hours), .workingHours))))
    if made.dong > 0 {
      builder.graph.fees = [
        Fee(id: "fee", kind: .fee, table: Table(.expression(.literal(.number(Rational(made.dong))))))
      ]
    }
    return builder.build()
  }

  static func part(_ made: MadeUp, _ calendar: WorkCalendar) throws -> PlanPart {
    let graph = try graph(made)
    let interpreter = try #require(DossierInterpreter(graph, calendars: [calendar]))
    let script = DossierScript(Submission(at: try start(), facts: FactValues(count: graph.facts.count)))
    return PlanPart(made.name, .procedure, editions: [PlanEdition(interpreter, script)])
  }

  static func network(
    _ all: [MadeUp], _ goal: PlanGoal, have: Set<String> = [], from: [String: String] = [:]
  ) throws -> PlanNetwork {
    let calendar = try calendar()
    return PlanNetwork(
      parts: try all.map { try part($0, calendar) }, excluded: [], start: try start(), have: have, goal: goal,
      from: from)
  }

  static func plan(
    _ all: [MadeUp], _ goal: String, have: Set<String> = [], from: [String: String] = [:],
    telling choice: Planner.Choice = .shortest
  ) throws -> PlanOutcome {
    var planner = Planner(try network(all, .document(goal), have: have, from: from), telling: choice)
    return planner.outcome()
  }
}

extension PlanOutcome {
  /// The plan; a test fails when there is none.
  func found() throws -> CitizenPlan {
    if case .plan(let plan) = self { return plan }
    throw NoPlan(outcome: "\(self)")
  }

  struct NoPlan: Error { var outcome: String }
}
