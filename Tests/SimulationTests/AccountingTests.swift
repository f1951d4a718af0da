import ProcessGraph
import Testing
import WorkingTime

@testable import Simulation

/// Books that must balance whatever happens.
@Suite struct AccountingTests {
  /// A busy counter, five working weeks on a calendar that goes on after the run, a warm-up week among them.
  func result(absence: Double = 0, seed: UInt64 = 5, people: Int = 2) throws -> ReplicationResult {
    let (graph, step) = Office.counter()
    let load = ProcedureLoad(
      graph: 0, arrivals: Arrivals(.perOpenHour(5), hourWeights: Arrivals.morningHeavy), backlog: 12,
      efforts: [NodeTime(step, VaryingTime(.gamma(mean: 1_200, sd: 600)))])
    let scenario = Scenario(
      name: "busy", from: Office.from, to: Office.day(34), warmUpDays: 7, replications: 1, seed: seed, loads: [load],
      staff: [StaffPool(id: "office", count: people, absence: absence)])
    return try SimulationModel(scenario, graphs: [graph], calendars: [Office.usual()]).run(replication: 0)
  }

  @Test(arguments: [0, 0.3]) func dossiersAreConserved(absence: Double) throws {
    let load = try result(absence: absence).loads[0]
    #expect(load.underWayAtStart + load.arrived == load.out + load.underWayAtEnd)
    #expect(load.arrived > 600 && load.arrived < 1_000)
  }

  @Test func littlesLawHoldsToTheTick() throws {
    // Without a warm-up and with all dossiers gone by the end, the law is an identity.
    let (graph, step) = Office.counter()
    let load = ProcedureLoad(
      graph: 0, arrivals: Arrivals(.perWorkingDay(30), weekdayFactors: [2, 1, 1, 1, 0, 0, 0]),
      efforts: [NodeTime(step, VaryingTime(.exponential(mean: 600)))])
    let scenario = Scenario(
      name: "all gone", from: Office.from, to: Office.day(6), replications: 1, loads: [load],
      staff: [StaffPool(id: "office", count: 1)])
    let result = try SimulationModel(scenario, graphs: [graph], calendars: [Office.usual()]).run(replication: 0)
    let counts = result.loads[0]
    #expect(counts.underWayAtEnd == 0 && counts.out == counts.arrived && counts.out > 100)
    #expect(counts.underWayTicks == counts.elapsedTicks)
    // The same for the queue: dossiers in it, and the time each spent there.
    #expect(result.pools[0].queuedTicks == result.nodes[1].waitedTicks)
    #expect(result.pools[0].busyTicks == result.nodes[1].workedTicks)
  }

  @Test func aDeskOverrunWaitsAsLongAsItsSteps() throws {
    // Forty times what one person can do: most of it still lies there at the end.
    var builder = GraphBuilder("overrun")
    let desk = builder.desk("office")
    let first = builder.step("first", by: desk)
    let second = builder.step("second", by: desk)
    builder.chain(builder.start, first, second, builder.end())
    let time = VaryingTime(.fixed(1_800))
    let load = ProcedureLoad(
      graph: 0, arrivals: Arrivals(.perOpenHour(40)), efforts: [NodeTime(first, time), NodeTime(second, time)])
    let scenario = Scenario(
      name: "overrun", from: Office.from, to: Office.day(34), warmUpDays: 7, replications: 1, loads: [load],
      staff: [StaffPool(id: "office", desks: ["office"], count: 1)])
    let model = try SimulationModel(scenario, graphs: [builder.build()], calendars: [Office.usual()])
    let report = SimulationReport(model, [model.run(replication: 0)])
    let pool = report.pools[0]
    let steps = report.procedures[0].steps
    let waiting = try #require(pool.waitingHours.mean)
    let means = try steps.map { try #require($0.waitingHours.mean) }
    // 25 days of 8 hours are simulated: nobody waits longer than that.
    #expect(waiting > 20 && waiting <= 200)
    let low = try #require(means.min())
    let high = try #require(means.max())
    #expect(waiting >= low - 1 && waiting <= high + 1, "\(waiting) lies between \(means)")
    // A dossier that came through did so in these hours, and was worked on once at each step.
    let procedure = report.procedures[0]
    #expect(try #require(procedure.waitingHours.mean) <= 200)
    #expect(try #require(procedure.workHours.mean) == 1)
    let left = try #require(pool.queuedAtEnd.mean)
    let underWay = try #require(report.procedures[0].underWayAtEnd.mean)
    #expect(left == underWay - 1, "all but the one at work")
    let soFar = try #require(pool.queuedAtEndHours.mean)
    #expect(soFar > 20 && soFar <= 200)
  }

  @Test func staffIsAsBusyAsTheWorkThatCame() throws {
    // 5 an hour of a third of an hour each, for two: five sixths, if the absent are not counted as present.
    for absence in [0, 0.1] {
      var busy: Int64 = 0
      var present: Int64 = 0
      for seed in 1...5 {
        let pool = try result(absence: absence, seed: UInt64(seed), people: absence > 0 ? 3 : 2).pools[0]
        busy += pool.busyTicks
        present += pool.presentTicks
      }
      let expected = absence > 0 ? 5.0 / 3 / 2.7 : 5.0 / 6
      #expect(abs(Double(busy) / Double(present) / expected - 1) < 0.05)
    }
  }

  @Test func nobodyIsBusierThanPresent() throws {
    for seed in 1...5 {
      let pool = try result(absence: 0.4, seed: UInt64(seed)).pools[0]
      #expect(pool.busyTicks <= pool.presentTicks && pool.presentTicks < 2 * pool.openTicks)
      #expect(pool.openTicks == 20 * 8 * 3_600_000)
    }
  }
}
