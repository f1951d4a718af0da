import Numbers
import ProcessGraph
import Testing
import WorkingTime

@testable import Simulation

/// Whatever is wrong with a scenario is found before it runs, all at once.
@Suite struct ScenarioIssueTests {
  static let graph: ProcessGraph = {
    var builder = GraphBuilder("permit")
    let floors = builder.fact("floors", .integer(from: 1, to: 50))
    let choice = builder.choice("choice")
    let step = builder.step(
      "receive",
      outcomes: [
        Outcome("accepted"), Outcome("incomplete"), Outcome("refused"),
        Outcome("odd", when: .compare(.less, .fact(floors), .literal(.number(2)))),
      ])
    let wait = builder.wait("supplement@receive", within: nil, clock: .pauses)
    let end = builder.end()
    builder.edge(builder.start, choice)
    builder.edge(choice, step, .when(.compare(.atLeast, .fact(floors), .literal(.number(7)))))
    builder.edge(choice, wait, .otherwise)
    builder.edge(wait, step)
    for outcome in 0..<4 { builder.edge(step, end, .outcome(outcome)) }
    return builder.build()
  }()
  static let floors = FactID(0)
  static let receive = NodeID(2)
  static let supplement = NodeID(3)
  static let hour = VaryingTime(.fixed(3_600))

  static func scenario() -> Scenario {
    let load = ProcedureLoad(
      graph: 0, arrivals: Arrivals(.perWorkingDay(5)),
      facts: [FactDistribution(floors, [.init(.number(3), weight: 1), .init(.number(9), weight: 2)])],
      efforts: [NodeTime(receive, hour)], waits: [NodeTime(supplement, hour)],
      outcomes: [OutcomeShare(receive, outcome: 1, share: 0.25)])
    return Scenario(
      name: "good", from: Office.from, to: Office.day(20), warmUpDays: 2, loads: [load],
      staff: [StaffPool(id: "office", count: 2)])
  }

  static func issues(_ change: (inout Scenario) -> Void) throws -> [ScenarioIssue] {
    var scenario = scenario()
    change(&scenario)
    let calendar = try Office.usual(days: 100)
    do throws(InvalidScenario) {
      _ = try SimulationModel(scenario, graphs: [graph], calendars: [calendar])
      return []
    } catch { return error.issues }
  }

  @Test func aGoodScenarioHasNone() throws { #expect(try Self.issues { _ in } == []) }

  @Test func aStepThatLeadsNowhereIsNamed() throws {
    var builder = GraphBuilder("permit")
    let step = builder.step("receive")
    builder.edge(builder.start, step)
    let scenario = Scenario(
      name: "endless", from: Office.from, to: Office.day(20),
      loads: [ProcedureLoad(graph: 0, arrivals: Arrivals(.perWorkingDay(5)), efforts: [NodeTime(step, Self.hour)])],
      staff: [StaffPool(id: "office", count: 2)])
    let calendar = try Office.usual(days: 100)
    let graph = builder.build()
    #expect(throws: InvalidScenario(issues: [.badProcedure(load: 0, node: "receive")])) {
      try SimulationModel(scenario, graphs: [graph], calendars: [calendar])
    }
  }

  typealias Change = @Sendable (inout Scenario) -> Void

  static let cases: [(Change, ScenarioIssue)] = [
    ({ $0.to = Office.day(-1) }, .badPeriod), ({ $0.warmUpDays = 21 }, .badWarmUp),
    ({ $0.warmUpDays = -1 }, .badWarmUp),
    ({ $0.replications = 0 }, .badReplications), ({ $0.loads[0].graph = 1 }, .badGraph(load: 0)),
    ({ $0.loads.append($0.loads[0]) }, .badGraph(load: 1)),
    (
      { $0.to = Office.day(200) },
      .calendarTooShort(CalendarName("default"), covers: DayRange(Office.from, through: Office.day(100)))
    ),
    ({ $0.loads[0].arrivals.rate = .perWorkingDay(-1) }, .badArrivals(load: 0)),
    ({ $0.loads[0].arrivals.rate = .perOpenHour(.nan) }, .badArrivals(load: 0)),
    ({ $0.loads[0].arrivals.hourWeights = [1] }, .badArrivals(load: 0)),
    ({ $0.loads[0].arrivals.calendar = CalendarName("nowhere") }, .unknownCalendar(CalendarName("nowhere"))),
    ({ $0.loads[0].backlog = -1 }, .badBacklog(load: 0)),
    ({ $0.loads[0].facts[0].fact = FactID(9) }, .badFact(load: 0, fact: 0)),
    ({ $0.loads[0].facts[0].shares[0].weight = .nan }, .badFact(load: 0, fact: 0)),
    ({ $0.loads[0].facts[0].shares = [] }, .badFact(load: 0, fact: 0)),
    ({ $0.loads[0].facts[0].shares[0].value = .number(51) }, .badFactValue(load: 0, fact: 0)),
    ({ $0.loads[0].facts[0].shares[0].value = .yesNo(true) }, .badFactValue(load: 0, fact: 0)),
    ({ $0.loads[0].facts[0].shares[0].value = nil }, .badFactValue(load: 0, fact: 0)),
    ({ $0.loads[0].facts = [] }, .missingFact(load: 0, floors)),
    ({ $0.loads[0].efforts[0].node = supplement }, .badEffortNode(load: 0, effort: 0)),
    ({ $0.loads[0].efforts.append(NodeTime(receive, hour)) }, .badEffortNode(load: 0, effort: 1)),
    (
      { $0.loads[0].efforts[0].time.distribution = .gamma(mean: 1, sd: 0) },
      .badEffort(load: 0, effort: 0, .notPositive)
    ),
    ({ $0.loads[0].waits[0].node = receive }, .badWaitNode(load: 0, wait: 0)),
    ({ $0.loads[0].waits = [] }, .missingWait(load: 0, supplement)),
    ({ $0.loads[0].outcomes[0].outcome = 4 }, .badOutcome(load: 0, outcome: 0)),
    ({ $0.loads[0].outcomes[0].outcome = 3 }, .badOutcome(load: 0, outcome: 0)),
    ({ $0.loads[0].outcomes[0].node = NodeID(99) }, .badOutcome(load: 0, outcome: 0)),
    ({ $0.loads[0].outcomes[0].share = 1.5 }, .badOutcome(load: 0, outcome: 0)),
    (
      { $0.loads[0].outcomes.append(OutcomeShare(receive, outcome: 2, share: 0.875)) },
      .outcomesAboveOne(load: 0, receive, sum: 1.125)
    ),
    (
      { $0.loads[0].outcomes.append(OutcomeShare(receive, outcome: 0, share: 0.5)) },
      .outcomesBelowOne(load: 0, receive, sum: 0.75)
    ),
    ({ $0.staff[0].count = 0 }, .badPool(pool: 0)), ({ $0.staff[0].absence = 1 }, .badPool(pool: 0)),
    ({ $0.staff[0].first = [1] }, .badPool(pool: 0)), ({ $0.staff[0].first = [0, 0] }, .badPool(pool: 0)),
    ({ $0.staff[0].desks = ["office", "attic"] }, .unknownDesk(pool: 0, desk: "attic")),
    ({ $0.staff.append(StaffPool(id: "two", desks: ["office"], count: 1)) }, .deskServedTwice(pool: 1, desk: "office")),
  ]

  @Test(arguments: cases.indices) func mistakesAreFound(number: Int) throws {
    let (change, issue) = Self.cases[number]
    #expect(try Self.issues(change) == [issue])
  }

  @Test func anOutcomeWithoutShareIsTakenForGranted() throws {
    var builder = GraphBuilder("permit")
    let receive = builder.step(
      "receive",
      outcomes: [Outcome("accepted"), Outcome("incomplete"), Outcome("unfit"), Outcome("forged", when: .always)])
    builder.chain(builder.start, receive, builder.end())
    let graph = builder.build()
    func assumptions(_ shares: [OutcomeShare]) throws -> [Assumption] {
      let load = ProcedureLoad(
        graph: 0, arrivals: Arrivals(.perOpenHour(1)),
        efforts: [NodeTime(receive, VaryingTime(.fixed(60)))], outcomes: shares)
      let scenario = Scenario(
        name: "shares", from: Office.from, to: Office.day(6), replications: 1, loads: [load],
        staff: [StaffPool(id: "office", count: 1)])
      return try SimulationModel(scenario, graphs: [graph], calendars: [Office.usual()]).assumptions
    }
    let incomplete = OutcomeShare(receive, outcome: 1, share: 0.1)
    #expect(try assumptions([incomplete]) == [.outcomeNever(load: 0, receive, outcome: 2)])
    #expect(try assumptions([incomplete, OutcomeShare(receive, outcome: 2, share: 0)]) == [])
    // Who says how often it goes as it should has said how often it does not.
    #expect(try assumptions([incomplete, OutcomeShare(receive, outcome: 0, share: 0.9)]) == [])
  }

  @Test func severalAreFoundAtOnce() throws {
    let issues = try Self.issues {
      $0.loads[0].backlog = -1
      $0.loads[0].waits = []
      $0.loads[0].outcomes[0].share = 2
    }
    #expect(issues == [.badBacklog(load: 0), .badOutcome(load: 0, outcome: 0), .missingWait(load: 0, Self.supplement)])
  }

  @Test func aWaitIsMeantByItsName() {
    #expect(ProcedureLoad.nodes(named: "supplement", in: Self.graph) == [Self.supplement])
    #expect(ProcedureLoad.nodes(named: "receive", in: Self.graph) == [Self.receive])
    #expect(ProcedureLoad.nodes(named: "supp", in: Self.graph) == [])
  }
}
