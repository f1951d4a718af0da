import ProcessGraph
import Testing
import WorkingTime

@testable import Simulation

/// One thing of a scenario varied on common random numbers.
@Suite struct VariationTests {
  private func report(_ variation: ScenarioVariation, of model: SimulationModel) throws -> VariationReport {
    let results = try [model] + variation.values.map { value in try model.with { variation.apply(value, to: &$0) } }
    let runs = results.map { model in (0..<4).map { model.run(replication: $0) } }
    return VariationReport(variation, model, runs[0], Array(runs.dropFirst()))
  }

  @Test func theValueAsWrittenDiffersNowhere() throws {
    let model = try CommonNumbersTests.model(people: 3, absence: 0, perDay: 15, backlog: 0)
    let report = try report(ScenarioVariation(.staff(pool: 1), [2, 3, 9]), of: model)
    #expect(report.written == 3 && report.replications == 4)
    #expect(report.rows[1].measures.allSatisfy { $0.verdict == .same || $0.verdict == .notEnoughData })
    #expect(report.rows[0][.meanWorkingDays].verdict == .more && report.rows[2][.waitingHours].verdict == .less)
    // Nothing has a limit there.
    #expect(report.rows[0][.onTime].verdict == .notEnoughData)
    // The same work on three times as many desks.
    let shares = try [1, 2].map { try #require(report.rows[$0][.utilisation].after.mean) }
    #expect(abs(shares[0] / shares[1] - 3) < 0.01)
  }

  @Test func moreArrivalsAreMoreOfTheSame() throws {
    let model = try CommonNumbersTests.model(people: 3, absence: 0, perDay: 10, backlog: 0)
    let variation = ScenarioVariation(.arrivals(load: 0), [0.5, 1, 1.2])
    let report = try report(variation, of: model)
    #expect(report.written == 1 && report.rows[1][.meanWorkingDays].verdict == .same)
    #expect(report.rows[0][.utilisation].verdict == .less && report.rows[2][.utilisation].verdict == .more)
    var scenario = model.scenario
    variation.apply(0.5, to: &scenario)
    #expect(scenario.loads[0].arrivals.rate == .perWorkingDay(5))
  }
}
