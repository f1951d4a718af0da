import Numbers
import ProcessGraph
import Testing
import WorkingTime

@testable import Simulation

/// Where dossiers lie when their limit runs out.
@Suite struct LatenessTests {
  /// Dossiers that lie there on Monday 1 January 2024 go through three desks; hours are those of the work.
  func run(_ builder: GraphBuilder, hours: [(NodeID, Double)], limit: Rational = 2, backlog: Int = 1) throws
    -> (model: SimulationModel, result: ReplicationResult)
  {
    var builder = builder
    builder.graph.timeLimit = TimeLimit(Table(.duration(try Duration(limit, .workingDays))))
    let graph = builder.build()
    let times = hours.map { NodeTime($0.0, VaryingTime(.fixed($0.1 * 3_600))) }
    func all(_ wanted: (NodeKind) -> Bool) -> [NodeTime] { times.filter { wanted(graph.nodes[$0.node].kind) } }
    let load = ProcedureLoad(
      graph: 0, arrivals: .none, backlog: backlog, efforts: all { if case .step = $0 { true } else { false } },
      waits: all { if case .wait = $0 { true } else { false } })
    let scenario = Scenario(
      name: "late", from: Office.from, to: Office.day(27), replications: 1, loads: [load],
      staff: graph.desks.map { StaffPool(id: $0.id, count: 1) })
    let model = try SimulationModel(scenario, graphs: [graph], calendars: [Office.usual()])
    return (model, model.run(replication: 0))
  }

  @Test(
    arguments: [
      // The limit ends on Wednesday at 24:00, when 24 hours have been worked.
      ([8.0, 8, 8], nil), ([30, 1, 1], 0), ([8, 30, 1], 1), ([8, 15, 20], 2), ([8, 16, 1], 2),
    ] as [([Double], Int?)]) func theDeskThatHasItIsNamed(hours: [Double], place: Int?) throws
  {
    var builder = GraphBuilder("chain")
    let steps = ["a", "b", "c"].map { builder.step("at_" + $0, by: builder.desk($0)) }
    builder.chain([builder.start] + steps + [builder.end()])
    let (model, result) = try run(builder, hours: Array(zip(steps, hours)))
    var expected = [Int64](repeating: 0, count: 3)
    if let place { expected[place] = 1 }
    #expect(steps.map { result.nodes[$0.position].late } == expected)
    #expect(model.desks.map(\.id) == ["a", "b", "c"])
    #expect(result.desks.map(\.late) == expected)
    #expect(result.loads[0].becameLate == (place == nil ? 0 : 1))
  }

  @Test func theQueueCounts() throws {
    var builder = GraphBuilder("queue")
    let step = builder.step("serve", by: builder.desk("a"))
    builder.chain(builder.start, step, builder.end())
    // Done after 10, 20, 30 and 40 hours of work: the last two lie there, one on the desk and one in the queue.
    let (_, result) = try run(builder, hours: [(step, 10)], backlog: 4)
    #expect(result.nodes[step.position].late == 2 && result.desks[0].late == 2 && result.loads[0].becameLate == 2)
  }

  @Test func everyBranchCounts() throws {
    var builder = GraphBuilder("branches")
    let (fork, join) = builder.parallel("1")
    let fast = builder.step("fast", by: builder.desk("a"))
    let slow = builder.step("slow", by: builder.desk("b"))
    let slower = builder.step("slower", by: builder.desk("c"))
    builder.chain(builder.start, fork)
    for step in [fast, slow, slower] {
      builder.edge(fork, step, .branch(nil))
      builder.edge(step, join)
    }
    builder.chain(join, builder.end())
    let (_, result) = try run(builder, hours: [(fast, 3), (slow, 30), (slower, 40)])
    #expect([fast, slow, slower].map { result.nodes[$0.position].late } == [0, 1, 1])
    #expect(result.loads[0].becameLate == 1)
  }

  @Test func aBranchThatIsCutOffCounts() throws {
    var builder = GraphBuilder("cut")
    let (fork, join) = builder.parallel("1")
    let ending = builder.step("ending", by: builder.desk("a"))
    let cut = builder.step("cut", by: builder.desk("b"))
    builder.chain(builder.start, fork)
    builder.edge(fork, ending, .branch(nil))
    builder.edge(fork, cut, .branch(nil))
    builder.edge(ending, builder.end(.refused), .outcome(0))
    builder.edge(cut, join)
    builder.chain(join, builder.end())
    let (_, result) = try run(builder, hours: [(ending, 30), (cut, 60)])
    #expect([ending, cut].map { result.nodes[$0.position].late } == [1, 1])
    #expect(result.loads[0].limit.late == 1 && result.loads[0].becameLate == 1)
  }

  @Test(arguments: [ClockEffect.pauses, .runs]) func aWaitThatStopsTheClockIsNobodysDelay(clock: ClockEffect) throws {
    var builder = GraphBuilder("wait")
    let look = builder.step("look", by: builder.desk("a"))
    let wait = builder.wait("supplement", within: try Duration(30, .workingDays), clock: clock)
    let decide = builder.step("decide", by: builder.desk("b"))
    builder.chain(builder.start, look, wait, decide, builder.end())
    let (_, result) = try run(builder, hours: [(look, 8), (wait, 48), (decide, 40)])
    let late = [look, wait, decide].map { result.nodes[$0.position].late }
    #expect(late == (clock == .pauses ? [0, 0, 1] : [0, 1, 0]))
    #expect(result.desks.map(\.late) == (clock == .pauses ? [0, 1] : [0, 0]))
  }

  @Test func whoeverHasItAtTheEndOfTheRunIsNamed() throws {
    var builder = GraphBuilder("overdue")
    let step = builder.step("serve", by: builder.desk("a"))
    builder.chain(builder.start, step, builder.end())
    let (_, result) = try run(builder, hours: [(step, 1_000)])
    #expect(result.desks[0].late == 1 && result.loads[0].limit.overdue == 1 && result.loads[0].limit.late == 0)
  }
}
