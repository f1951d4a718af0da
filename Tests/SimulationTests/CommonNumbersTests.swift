import ProcessGraph
import Testing
import WorkingTime

@testable import Simulation

/// Two scenarios with one seed differ only where they differ: who comes, what is asked of whom, and how it comes out is the
/// same whoever works.
@Suite struct CommonNumbersTests {
  /// An office with facts, a choice, two branches, returns and absences.
  static func model(people: Int, absence: Double, perDay: Double, backlog: Int) throws -> SimulationModel {
    var builder = GraphBuilder("office")
    let desk = builder.desk("specialist")
    let receive = builder.step("receive", outcomes: [Outcome("accepted"), Outcome("incomplete")])
    // Nobody waits so long: what a limit decides may depend on the hour at which a wait begins.
    let wait = builder.wait("supplement@receive", within: try Duration(900, .workingDays), clock: .runs)
    let appraise = builder.step("appraise", by: desk, outcomes: [Outcome("fit"), Outcome("unfit")])
    let refused = builder.end(.refused)
    builder.chain(builder.start, receive, appraise, builder.end())
    builder.edge(receive, wait, .outcome(1))
    builder.edge(wait, receive)
    builder.edge(wait, refused, .timeout)
    builder.edge(appraise, refused, .outcome(1))
    let load = ProcedureLoad(
      graph: 0, arrivals: Arrivals(.perWorkingDay(perDay)), backlog: backlog,
      efforts: [
        NodeTime(receive, VaryingTime(.lognormal(mean: 1_200, sd: 600))),
        NodeTime(appraise, VaryingTime(.gamma(mean: 3_000, sd: 3_000))),
      ], waits: [NodeTime(wait, VaryingTime(.weibull(scale: 32_400, shape: 0.8)))],
      outcomes: [OutcomeShare(receive, outcome: 1, share: 0.25), OutcomeShare(appraise, outcome: 1, share: 0.1)])
    let scenario = Scenario(
      name: "office \(people)", from: Office.from, to: Office.day(200), replications: 4, seed: 5, loads: [load],
      staff: [StaffPool(id: "office", count: 1), StaffPool(id: "specialist", count: people, absence: absence)])
    return try SimulationModel(scenario, graphs: [builder.build()], calendars: [Office.usual()])
  }

  @Test(arguments: [(1, 0.0), (2, 0.3), (30, 0.0)])
  func arrivalsAreTheSameWhoeverWorks(people: Int, absence: Double) throws {
    let (one, other) = (
      try Self.model(people: 3, absence: 0, perDay: 15, backlog: 0),
      try Self.model(people: people, absence: absence, perDay: 15, backlog: 0)
    )
    for replication in 0..<4 {
      let (first, second) = (one.run(replication: replication), other.run(replication: replication))
      #expect(first.loads[0].arrived == second.loads[0].arrived)
      #expect(first.loads[0].arrived > 1_000)
    }
  }

  @Test(arguments: [(1, 0.0), (2, 0.3), (30, 0.0)])
  func effortsAndOutcomesAreTheSameWhoeverWorks(people: Int, absence: Double) throws {
    // All that lies there comes to its end, so that no edge of the counted days blurs the sums.
    let (one, other) = (
      try Self.model(people: 3, absence: 0, perDay: 0, backlog: 300),
      try Self.model(people: people, absence: absence, perDay: 0, backlog: 300)
    )
    for replication in 0..<4 {
      let (first, second) = (one.run(replication: replication), other.run(replication: replication))
      #expect(first.loads[0].out == 300 && second.loads[0].out == 300)
      #expect(first.loads[0].ended == second.loads[0].ended)
      #expect(first.nodes.map(\.visits) == second.nodes.map(\.visits))
      #expect(first.nodes.map(\.workedTicks) == second.nodes.map(\.workedTicks))
      #expect(first.loads[0].waitedTicks != second.loads[0].waitedTicks)
    }
    #expect(one.run(replication: 0).nodes.map(\.workedTicks) != one.run(replication: 1).nodes.map(\.workedTicks))
  }

  @Test func thoseWhoAreNotNeededChangeNothing() throws {
    let (one, other) = (
      try Self.model(people: 60, absence: 0, perDay: 15, backlog: 0),
      try Self.model(people: 90, absence: 0, perDay: 15, backlog: 0)
    )
    let (first, second) = (one.run(replication: 1), other.run(replication: 1))
    #expect(first.loads == second.loads && first.nodes == second.nodes && first.events == second.events)
  }

  @Test func aComparisonSaysWhatIsInOneOnly() throws {
    var before = try Self.model(people: 1, absence: 0, perDay: 15, backlog: 0)
    let after = try Self.model(people: 3, absence: 0, perDay: 15, backlog: 0)
    before = try before.with { $0.staff[0].id = "counter" }
    let results = [before, after].map { model in (0..<4).map { model.run(replication: $0) } }
    let comparison = ScenarioComparison(before, results[0].reversed(), after, results[1])
    #expect(comparison.unpairedPools.before == ["counter"] && comparison.unpairedPools.after == ["office"])
    #expect(comparison.pools.map(\.part.id) == ["specialist"])
    #expect(comparison.pools[0].peopleBefore == 1 && comparison.pools[0].peopleAfter == 3)
    let procedure = try #require(comparison.procedures.first)
    #expect(procedure.unpaired.isEmpty && procedure.steps.map(\.id) == ["receive", "appraise"])
    func verdict(_ measure: ScenarioMeasure) -> PairedEstimate.Verdict? {
      procedure.measures.first { $0.measure == measure }?.estimate.verdict
    }
    #expect(verdict(.arrived) == .same)
    #expect(verdict(.waitingHours) == .less && verdict(.meanWorkingDays) == .less)
    #expect(comparison == ScenarioComparison(before, results[0], after, results[1].reversed()))
  }
}
