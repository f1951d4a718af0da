import ProcessGraph
import Testing
import WorkingTime

@testable import Simulation

/// How exact figures are against what was asked for.
@Suite struct PrecisionTests {
  func report(_ precision: Double, replications: Int) throws -> SimulationReport {
    let (graph, step) = Office.counter()
    let load = ProcedureLoad(
      graph: 0, arrivals: Arrivals(.perOpenHour(2)), efforts: [NodeTime(step, VaryingTime(.exponential(mean: 1_200)))])
    let scenario = Scenario(
      name: "exact", from: Office.from, to: Office.day(60), warmUpDays: 7, replications: 1_000, loads: [load],
      staff: [StaffPool(id: "office", count: 1)], precision: precision)
    let model = try SimulationModel(scenario, graphs: [graph], calendars: [Office.usual()])
    return SimulationReport(model, (0..<replications).map { model.run(replication: $0) })
  }

  @Test func whatIsLessExactIsNamed() throws {
    let few = try report(0.02, replications: 10)
    let estimate = few.procedures[0].meanWorkingDays
    let mean = try #require(estimate.mean)
    let half = try #require(estimate.halfWidth)
    #expect(half / mean > 0.02, "ten replications are too few for this test to say anything")
    #expect(few.precision?.missed == [MissedPrecision(procedure: "counter", figure: .days, relative: half / mean)])
    #expect(try report(half / mean * 1.01, replications: 10).precision?.missed == [])
    #expect(try report(0.02, replications: 1).precision?.missed.map(\.relative) == [nil])
  }

  @Test func itIsLookedAtNowAndThen() {
    var counts = [PrecisionReport.fewest]
    while let last = counts.last, last < 200 { counts.append(PrecisionReport.next(after: last, atMost: 200)) }
    #expect(counts == [10, 15, 22, 33, 49, 73, 109, 163, 200])
  }
}
