import ProcessGraph
import TestSupport
import Testing
import WorkingTime

@testable import Simulation
@testable import Workspace

/// Parts of a simulation as bytes, and put together again.
@Suite struct ReplicationPartTests {
  func model(replications: Int = 7) throws -> SimulationModel {
    var builder = GraphBuilder("counter")
    let step = builder.step("serve", by: builder.desk("office"))
    builder.chain(builder.start, step, builder.end())
    builder.graph.timeLimit = TimeLimit(Table(.duration(try Duration(2, .workingHours))))
    let day = try #require(Day(year: 2026, month: 7, day: 1))
    let last = try #require(day.advanced(days: 9))
    let definition = CalendarDefinition.roundTheClock(name: "default", covered: DayRange(day, through: last))
    let load = ProcedureLoad(
      graph: 0, arrivals: Arrivals(.perOpenHour(3)), backlog: 2,
      efforts: [NodeTime(step, VaryingTime(.exponential(mean: 1_000)))])
    let scenario = Scenario(
      name: "parts", from: day, to: last, warmUpDays: 1, replications: replications, loads: [load],
      staff: [StaffPool(id: "office", desks: ["office"], count: 1)])
    return try SimulationModel(
      scenario, graphs: [builder.build()],
      calendars: [NamedCalendar(CalendarName("default"), try WorkCalendar(definition))])
  }

  let inputs = ContentDigest(of: "inputs")

  func part(_ model: SimulationModel, _ numbers: [Int], program: String = "1", inputs: ContentDigest? = nil)
    -> ReplicationPart
  {
    ReplicationPart(
      program: program, inputs: inputs ?? self.inputs, scenario: "a/b.yaml", package: nil, of: model,
      numbers.map { model.run(replication: $0) })
  }

  func union(_ parts: [ReplicationPart], _ model: SimulationModel) throws -> [ReplicationResult] {
    try PartUnion.results(of: parts, model: model, inputs: inputs, program: "1")
  }

  @Test func whatIsWrittenIsRead() throws {
    let model = try model()
    let part = part(model, [0, 3, 6])
    let read = try ReplicationPart(bytes: part.bytes)
    #expect(read.results == part.results && read.inputs == part.inputs && read.scenario == "a/b.yaml")
    #expect(read.replications == 7 && read.warmUpDays == 1 && read.package == nil && read.program == "1")
    #expect(read.bytes == part.bytes)
  }

  @Test func anySplitInAnyOrderIsTheWhole() throws {
    let model = try model()
    let whole = (0..<7).map { model.run(replication: $0) }
    for count in [1, 2, 3, 7, 9] {
      let parts = (0..<count).map { first in part(model, Array(stride(from: first, to: 7, by: count))) }
      #expect(try union(parts.reversed(), model) == whole)
      #expect(try union(parts + parts.prefix(1), model) == whole, "a part that is there twice")
    }
  }

  @Test func partsThatDoNotMakeAWholeAreRefused() throws {
    let model = try model()
    let parts = [part(model, [0, 2, 4, 6]), part(model, [1, 3, 5])]
    func problem(_ parts: [ReplicationPart]) -> PartUnion.Problem? {
      do { _ = try union(parts, model) } catch let problem as PartUnion.Problem { return problem } catch {}
      return nil
    }
    #expect(problem([parts[0]]) == .missing([1, 3, 5], count: 3))
    #expect(problem([parts[0], part(model, [1, 3, 5], program: "2")]) == .otherProgram(part: 1))
    #expect(problem([parts[0], part(model, [1, 3, 5], inputs: ContentDigest(of: "x"))]) == .otherInputs(part: 1))
    var wrong = parts[1]
    wrong.results[0].nodes[1].visits += 1
    #expect(problem(parts + [wrong]) == .contradiction(first: 1, second: 2, replication: 1))
    wrong = parts[1]
    wrong.results[0].pools = []
    #expect(problem([wrong]) == .impossible(part: 0))
    wrong.results[0].replication = 7
    #expect(problem([wrong]) == .impossible(part: 0))
    #expect(problem([part(try self.model(replications: 8), [0])]) == .impossible(part: 0))
  }

  @Test func damageIsTold() throws {
    let bytes = part(try model(), [0, 1]).bytes
    func problem(_ bytes: [UInt8]) -> PartProblem? {
      do throws(PartProblem) { _ = try ReplicationPart(bytes: bytes) } catch { return error }
      return nil
    }
    #expect(problem([]) == .notAPart && problem(Array("scenario: x".utf8)) == .notAPart)
    #expect(problem(Array("thutuc part 2\nabc".utf8)) == .otherFormat)
    var random = SplitMix64(seed: 7)
    for _ in 0..<300 {
      var changed = bytes
      let place = 14 + Int(random.next() % UInt64(bytes.count - 14))
      changed[place] ^= UInt8(1 << (random.next() % 8))
      #expect(problem(changed) == .damaged)
      #expect(problem(Array(bytes.prefix(place))) == .damaged)
    }
  }

  /// Whoever makes the digest anew gets no further than to a report of nonsense.
  @Test func forgedNumbersDoNoHarm() throws {
    let model = try model()
    let bytes = part(model, Array(0..<7)).bytes
    let body = Array(bytes.dropLast(ContentDigest.size))
    var random = SplitMix64(seed: 11)
    var read = 0
    for _ in 0..<3_000 {
      var changed = body
      for _ in 0...(random.next() % 3) {
        changed[14 + Int(random.next() % UInt64(body.count - 14))] = UInt8(truncatingIfNeeded: random.next())
      }
      changed += ContentDigest(of: changed).bytes
      guard let part = try? ReplicationPart(bytes: changed) else { continue }
      guard
        let results = try? PartUnion.results(
          of: [part], model: model, inputs: part.inputs, program: part.program)
      else { continue }
      let report = SimulationReport(model, results)
      #expect(report.replications == 7)
      _ = Congestion(model, results)
      read += 1
    }
    #expect(read > 100, "most numbers are read, whatever they are")
  }
}
