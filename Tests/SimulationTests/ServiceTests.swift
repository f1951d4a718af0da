import Numbers
import ProcessGraph
import Testing
import WorkingTime

@testable import Simulation

/// What applicants see: how early, and how often they are sent back; and what it costs.
@Suite struct ServiceTests {
  /// A check sends dossiers back until they are complete, at most three times; a payment lies on the usual path.
  func report(incomplete: Double, hours: Double, staff: [StaffPool] = [], bound: Bool = true) throws
    -> SimulationReport
  {
    var builder = GraphBuilder("returns")
    let receive = builder.step(
      "receive", outcomes: [Outcome("complete"), Outcome("incomplete")], tags: [StepTask.intakeTag])
    let complete = builder.wait("complete_file", within: try Duration(10, .workingDays), clock: .runs)
    let payment = builder.wait("payment", within: try Duration(10, .workingDays), clock: .pauses)
    let decide = builder.step("decide")
    let approved = builder.end()
    if bound {
      let limit = builder.bound("limit", builder.counter("receive.incomplete", atMost: 3))
      builder.edge(receive, limit, .outcome(1))
      builder.edge(limit, complete)
      builder.edge(limit, builder.end(.notAccepted), .exhausted)
    } else {
      builder.edge(receive, complete, .outcome(1))
    }
    builder.edge(complete, receive)
    builder.chain(builder.start, receive, payment, decide, approved)
    builder.graph.timeLimit = TimeLimit(Table(.duration(try Duration(2, .workingDays))))
    let fixed = { (hours: Double) in VaryingTime(.fixed(hours * 3_600)) }
    let load = ProcedureLoad(
      graph: 0, arrivals: Arrivals(.perWorkingDay(20)), efforts: [NodeTime(decide, fixed(hours))],
      waits: [NodeTime(complete, fixed(1)), NodeTime(payment, fixed(1))],
      outcomes: [OutcomeShare(receive, outcome: 1, share: incomplete)])
    let scenario = Scenario(
      name: "service", from: Office.from, to: Office.day(364), replications: 4, loads: [load], staff: staff)
    let model = try SimulationModel(scenario, graphs: [builder.build()], calendars: [Office.usual()])
    return SimulationReport(model, (0..<4).map { model.run(replication: $0) })
  }

  @Test(
    arguments: [
      // Done at once, on the last day, and after it; a payment stops the clock and is no return.
      (0, 2.0), (16, 1), (40, 0),
    ] as [(Double, Double)]) func pointsForTime(hours: Double, points: Double) throws
  {
    let service = try report(incomplete: 0, hours: hours).procedures[0].servicePoints
    let time = try #require(service.time.mean)
    #expect(abs(time - points) < 0.3, "\(time) points")
    #expect(service.returns.mean == 2)
  }

  @Test(arguments: [true, false]) func pointsForNotBeingSentBack(bound: Bool) throws {
    let service = try report(incomplete: 0.3, hours: 0, bound: bound).procedures[0].servicePoints
    // Never with 70 %, once with 21 %: 1.61 points.
    let mean = try #require(service.returns.mean)
    let half = try #require(service.returns.halfWidth)
    #expect(abs(mean - 1.61) < 3 * half && half < 0.05, "\(mean) ± \(half)")
  }

  @Test func staffCostsItsPartOfTheYear() throws {
    let priced = StaffPool(id: "office", desks: ["office"], count: 2, yearlyCost: Money(dong: 100_000_000))
    let paid = try #require(try report(incomplete: 0, hours: 0, staff: [priced]).cost)
    #expect(abs(paid.total - 200_000_000) < 1 && paid.withoutPrice.isEmpty)
    let perDossier = try #require(paid.perDossier.mean)
    #expect(perDossier > 30_000 && perDossier < 50_000, "5 000 dossiers or so")
    #expect(try report(incomplete: 0, hours: 0).cost == nil)
  }

  @Test func aBacklogIsToldOfUntilItIsGone() throws {
    let (graph, step) = Office.counter()
    func report(_ backlog: Int) throws -> BacklogReport? {
      let load = ProcedureLoad(
        graph: 0, arrivals: .none, backlog: backlog, efforts: [NodeTime(step, VaryingTime(.fixed(3_600)))])
      let scenario = Scenario(
        name: "backlog", from: Office.from, to: Office.day(27), replications: 2, loads: [load],
        staff: [StaffPool(id: "office", count: 1)])
      let model = try SimulationModel(scenario, graphs: [graph], calendars: [Office.usual()])
      return SimulationReport(model, (0..<2).map { model.run(replication: $0) }).procedures[0].backlog
    }
    // Ten working days of eight dossiers: by Friday of the second week at 17:00.
    let cleared = try #require(try report(80))
    #expect(cleared.cleared == 2 && cleared.ended.mean == 1)
    let weeks = try #require(cleared.weeks.mean)
    #expect(abs(weeks - (11 + 17.0 / 24) / 7) < 1e-9)
    let left = try #require(try report(320))
    #expect(left.cleared == 0 && left.ended.mean == 0.5 && left.weeks.mean == nil)
    #expect(try report(0) == nil)
  }
}
