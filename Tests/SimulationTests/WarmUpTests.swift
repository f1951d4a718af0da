import ProcessGraph
import Testing
import WorkingTime

@testable import Simulation

/// Where a run that begins empty has filled up.
@Suite struct WarmUpTests {
  /// A level with noise of a fixed seed, begun by a rise of so many observations.
  func series(rise: Int, count: Int, drift: Double = 0, seed: UInt64) -> [Double] {
    var stream = RandomStream(state: seed)
    return (0..<count).map { position in
      let filled = position < rise ? Double(position) / Double(rise) : 1
      return 100 * filled + drift * Double(position) + 8 * (stream.unit() - 0.5)
    }
  }

  @Test(arguments: 1...20) func theRiseIsLeftOut(seed: UInt64) throws {
    let cut = try #require(MarginalStandardError.truncation(series(rise: 30, count: 200, seed: seed)))
    // The last of the rise is hidden in the noise; a little more than it is cut now and then.
    #expect(cut >= 25 && cut < 100 && cut % 5 == 0, "\(cut)")
    let none = try #require(MarginalStandardError.truncation(series(rise: 0, count: 200, seed: seed)))
    #expect(none <= 100)
  }

  @Test func whatNeverSettlesHasNone() {
    #expect(MarginalStandardError.truncation(series(rise: 0, count: 200, drift: 2, seed: 1)) == nil)
    #expect(MarginalStandardError.truncation(series(rise: 180, count: 200, seed: 1)) == nil)
  }

  @Test func aShortSeriesSaysNothing() {
    #expect(MarginalStandardError.truncation(Array(repeating: 1, count: 39)) == nil)
    #expect(MarginalStandardError.truncation(Array(repeating: 1, count: 40)) == 0)
  }

  /// By the definition, each cut for itself.
  @Test(arguments: 1...20) func itIsTheCutWithTheLeastError(seed: UInt64) {
    let series = series(rise: Int(seed) * 3, count: 157, seed: seed)
    let means = (0..<31).map { series[(5 * $0)..<(5 * $0 + 5)].reduce(0, +) / 5 }
    let errors = (0...15).map { cut -> Double in
      let rest = means[cut...]
      let mean = rest.reduce(0, +) / Double(rest.count)
      return rest.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(rest.count * rest.count)
    }
    let least = errors.indices.min { (errors[$0], $0) < (errors[$1], $1) } ?? 0
    #expect(MarginalStandardError.truncation(series) == (least == 15 ? nil : 5 * least))
  }

  /// Dossiers that wait a fixed number of working days for somebody else: then as many leave as come.
  func model(wait days: Double, people: Int? = nil) throws -> SimulationModel {
    var builder = GraphBuilder("fill")
    let step = builder.step("serve", by: builder.desk("office"))
    let wait = builder.wait("answer", within: try Duration(100, .workingDays), clock: .pauses)
    builder.chain(builder.start, step, wait, builder.end())
    let load = ProcedureLoad(
      graph: 0, arrivals: Arrivals(.perWorkingDay(20)), efforts: [NodeTime(step, VaryingTime(.fixed(1_800)))],
      waits: [NodeTime(wait, VaryingTime(.fixed(days * 28_800)))])
    let scenario = Scenario(
      name: "fill", from: Office.from, to: Office.day(364), replications: 10, loads: [load],
      staff: people.map { [StaffPool(id: "office", desks: ["office"], count: $0)] } ?? [])
    return try SimulationModel(scenario, graphs: [builder.build()], calendars: [Office.usual()])
  }

  @Test func anOfficeIsFullWhenTheFirstLeave() throws {
    let model = try model(wait: 20)
    let found = try #require(FoundWarmUp(model, (0..<10).map { model.run(replication: $0) }))
    // Twenty working days are four weeks; the days of a warm-up are those of the calendar.
    #expect(found.days >= 26 && found.days < 180, "\(found.days) days")
    #expect(found.days % 7 == 0, "whole weeks of five working days, begun on a Monday")
  }

  @Test func anOfficeWithTooFewPeopleNeverSettles() throws {
    // Twenty half hours are ten hours of work a day, for one person of eight.
    let model = try model(wait: 1, people: 1)
    #expect(FoundWarmUp(model, (0..<10).map { model.run(replication: $0) }) == nil)
  }
}
