import ProcessGraph
import Testing
import WorkingTime

@testable import Simulation

/// What is seen every half hour is what the books say.
@Suite struct SamplesTests {
  /// One person, so many dossiers of an hour each that lie there from the start; open 8 hours on weekdays.
  func run(backlog: Int, days: Int = 27) throws -> (model: SimulationModel, result: ReplicationResult) {
    let (graph, step) = Office.counter()
    let load = ProcedureLoad(
      graph: 0, arrivals: .none, backlog: backlog, efforts: [NodeTime(step, VaryingTime(.fixed(3_600)))])
    let scenario = Scenario(
      name: "samples", from: Office.from, to: Office.day(days), replications: 1, loads: [load],
      staff: [StaffPool(id: "office", count: 1)])
    let model = try SimulationModel(scenario, graphs: [graph], calendars: [Office.usual()])
    return (model, model.run(replication: 0))
  }

  @Test func somebodyWhoAlwaysHasWorkIsAlwaysSeenAtIt() throws {
    let samples = try run(backlog: 10_000).result.samples
    #expect(samples.busy == samples.present && samples.present.count == 168)
    // Four weeks; 7:30 to 11:30 and 13:00 to 17:00, so a half of the hour from 7 and of that from 11.
    for (hour, seen) in samples.present.enumerated() {
      let (day, time) = (hour / 24, hour % 24)
      let expected: Int64 =
        switch time {
        case 7, 11: 4
        case 8, 9, 10, 13, 14, 15, 16: 8
        default: 0
        }
      #expect(seen == (day < 5 ? expected : 0), "at \(time) on day \(day)")
    }
  }

  @Test func aQueueThatIsWorkedOffIsSeenToShrink() throws {
    let (_, result) = try run(backlog: 100)
    // Eight a day: at work on the first at 7:45, and so on. By the day, 16 looks: 99, 99, 98, 98, …
    let first = (0..<8).reduce(Int64(0)) { $0 + 2 * (99 - Int64($1)) }
    #expect(result.samples.queued[0] == first && result.samples.queued[1] == first - 16 * 8)
    #expect(result.samples.queued[5] == 0, "nobody looks on a Saturday")
    #expect(Array(result.samples.underWay.prefix(3)) == [92, 84, 76])
    #expect(result.samples.underWay.last == 0 && result.loads[0].underWayAtEnd == 0)
  }

  @Test func aBacklogIsGoneWhenItsLastDossierIs() throws {
    let (_, result) = try run(backlog: 20)
    // Twenty hours: eight on Monday, eight on Tuesday, and the last by 11:30 on Wednesday.
    #expect(result.loads[0].backlogEnded == 20)
    #expect(result.loads[0].backlogLastTick == (2 * 24 + 11) * 3_600_000 + 1_800_000)
    #expect(try run(backlog: 500).result.loads[0].backlogEnded == 160)
  }

  @Test func theWholeDayIsLookedAtWhateverTheWarmUp() throws {
    let (graph, step) = Office.counter()
    let load = ProcedureLoad(
      graph: 0, arrivals: .none, backlog: 1_000, efforts: [NodeTime(step, VaryingTime(.fixed(3_600)))])
    let scenario = Scenario(
      name: "warm", from: Office.day(2), to: Office.day(8), warmUpDays: 6, replications: 1, loads: [load],
      staff: [StaffPool(id: "office", count: 2)])
    let samples = try SimulationModel(scenario, graphs: [graph], calendars: [Office.usual()]).run(replication: 0)
      .samples
    // Wednesday to Tuesday, of which the Tuesday counts: the queue is drawn from the first day, hours of the week are not.
    #expect(samples.queued.map { $0 > 0 } == [true, true, true, false, false, true, true])
    #expect(samples.present[24 + 8] == 4 && samples.present[8] == 0)
  }
}
