import ProcessGraph
import Testing
import WorkingTime

@testable import Simulation

@Suite struct ArrivalTests {
  func run(_ arrivals: Arrivals, days: Int, people: [StaffPool] = []) throws -> ReplicationResult {
    let (graph, step) = Office.counter()
    let load = ProcedureLoad(graph: 0, arrivals: arrivals, efforts: [NodeTime(step, VaryingTime(.fixed(0)))])
    let scenario = Scenario(
      name: "arrivals", from: Office.from, to: Office.day(days - 1), replications: 1, loads: [load], staff: people)
    return try SimulationModel(scenario, graphs: [graph], calendars: [Office.usual()]).run(replication: 0)
  }

  @Test(arguments: [
    (Arrivals(.perWorkingDay(8), pattern: .even), 14, 80 as Int64),
    (Arrivals(.perOpenHour(3), pattern: .even), 7, 120),
    (Arrivals(.perWorkingDay(8), hourWeights: Arrivals.morningHeavy, pattern: .even), 14, 80),
    (Arrivals(.perWorkingDay(8), weekdayFactors: [2, 1, 1, 1, 0.5, 9, 9], pattern: .even), 7, 44),
    (.none, 30, 0),
  ]) func evenArrivalsComeAsManyAsTheRateSays(arrivals: Arrivals, days: Int, count: Int64) throws {
    #expect(try run(arrivals, days: days).loads[0].arrived == count)
  }

  @Test func randomArrivalsVaryAsAPoissonProcess() throws {
    let (graph, step) = Office.counter()
    let load = ProcedureLoad(
      graph: 0, arrivals: Arrivals(.perWorkingDay(20)), efforts: [NodeTime(step, VaryingTime(.fixed(0)))])
    let scenario = Scenario(
      name: "arrivals", from: Office.from, to: Office.day(6), replications: 400, seed: 3, loads: [load])
    let model = try SimulationModel(scenario, graphs: [graph], calendars: [Office.usual()])
    let counts = (0..<400).map { Double(model.run(replication: $0).loads[0].arrived) }
    let mean = counts.reduce(0, +) / 400
    let variance = counts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 399
    #expect(abs(mean - 100) < 4 * 10 / 20)
    #expect(abs(variance / 100 - 1) < 4 * (2.0 / 400).squareRoot())
  }

  @Test func aDossierGoesToTheFirstDeskWithSomebodyFreeElseToTheShorterQueue() throws {
    var builder = GraphBuilder("either")
    let desks = ["a", "b"].map { builder.desk($0) }
    let step = builder.node("step", .step(StepTask(assignment: .anyOf(desks.map { DeskOption(Table($0)) }))))
    builder.chain(builder.start, step, builder.end())
    let load = ProcedureLoad(
      graph: 0, arrivals: .none, backlog: 7, efforts: [NodeTime(step, VaryingTime(.fixed(3_600)))])
    let scenario = Scenario(
      name: "either", from: Office.from, to: Office.day(6), replications: 1, loads: [load],
      staff: [StaffPool(id: "a", count: 1), StaffPool(id: "b", count: 2)])
    let result = try SimulationModel(scenario, graphs: [builder.build()], calendars: [Office.usual()])
      .run(replication: 0)
    // The first goes to a, two to b; then, with as many dossiers a person at both, a, and so on by the shorter.
    #expect(result.pools.map(\.taken) == [3, 4])
    #expect(result.pools.map(\.longestQueue) == [2, 2])
  }

  @Test func whoIsAwayLeavesTheWorkToTheOthers() throws {
    let (graph, step) = Office.counter()
    let load = ProcedureLoad(
      graph: 0, arrivals: .none, backlog: 4, efforts: [NodeTime(step, VaryingTime(.fixed(20 * 3_600)))])
    for seed in 1...5 {
      let scenario = Scenario(
        name: "away", from: Office.from, to: Office.day(100), replications: 1, seed: UInt64(seed), loads: [load],
        staff: [StaffPool(id: "office", count: 3, absence: 0.6)])
      let result = try SimulationModel(scenario, graphs: [graph], calendars: [Office.usual()]).run(replication: 0)
      // All work is done in the end, no more and no less, however often it changed hands.
      #expect(result.loads[0].out == 4)
      #expect(result.nodes[step.position].workedTicks == 4 * 20 * 3_600_000)
      #expect(result.pools[0].busyTicks == 4 * 20 * 3_600_000)
    }
  }
}
