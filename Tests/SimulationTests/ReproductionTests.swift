import ProcessGraph
import Testing
import WorkingTime

@testable import Simulation

/// The same seed means the same run, wherever, whenever and in whatever company it is made.
@Suite struct ReproductionTests {
  func model(seed: UInt64 = 11, extraStep: Bool = false, people: Int = 3) throws -> (SimulationModel, [NodeID]) {
    var builder = GraphBuilder("office")
    let desk = builder.desk("specialist")
    var chain = [builder.start]
    if extraStep { chain.append(builder.step("screen")) }
    let receive = builder.step("receive", outcomes: [Outcome("accepted"), Outcome("incomplete")])
    let wait = builder.wait("supplement@receive", within: try Duration(3, .workingDays), clock: .restarts)
    let appraise = builder.step("appraise", by: desk)
    chain += [receive, appraise, builder.end()]
    let stopped = builder.end(.stopped)
    builder.chain(chain)
    builder.edge(receive, wait, .outcome(1))
    builder.edge(wait, receive)
    builder.edge(wait, stopped, .timeout)
    builder.graph.timeLimit = TimeLimit(Table(.duration(try Duration(2, .workingDays))))
    let load = ProcedureLoad(
      graph: 0, arrivals: Arrivals(.perWorkingDay(20)),
      efforts: [
        NodeTime(receive, VaryingTime(.lognormal(mean: 1_200, sd: 600))),
        NodeTime(appraise, VaryingTime(.gamma(mean: 3_000, sd: 3_000))),
      ], waits: [NodeTime(wait, VaryingTime(.weibull(scale: 32_400, shape: 0.8)))],
      outcomes: [OutcomeShare(receive, outcome: 1, share: 0.25)])
    let scenario = Scenario(
      name: "office", from: Office.from, to: Office.day(60), warmUpDays: 14, replications: 6, seed: seed, loads: [load],
      staff: [StaffPool(id: "office", count: 1), StaffPool(id: "specialist", count: people, absence: 0.08)])
    return (
      try SimulationModel(scenario, graphs: [builder.build()], calendars: [Office.usual()]), [receive, appraise]
    )
  }

  @Test func replicationsAreTheSameOnAnyNumberOfThreads() async throws {
    let (model, _) = try model()
    let alone = (0..<6).map { model.run(replication: $0) }
    let together = await withTaskGroup(of: ReplicationResult.self) { group in
      for number in (0..<6).reversed() { group.addTask { model.run(replication: number) } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(together.sorted { $0.replication < $1.replication } == alone)
    #expect(SimulationReport(model, together) == SimulationReport(model, alone))
    #expect(Set(alone.map(\.loads[0].elapsedTicks)).count == 6)
  }

  @Test func anotherSeedIsAnotherRun() throws {
    let runs = try [1, 2].map { try model(seed: $0).0.run(replication: 0) }
    #expect(runs[0].loads[0].elapsedTicks != runs[1].loads[0].elapsedTicks)
  }

  @Test func scenariosShareTheirRandomNumbers() throws {
    let (before, steps) = try model()
    // A step more moves all nodes on by one, and more people change who waits; who comes and how much work it is stays.
    let (after, shifted) = try model(extraStep: true, people: 40)
    let first = before.run(replication: 2)
    let second = after.run(replication: 2)
    #expect(first.loads[0].arrived == second.loads[0].arrived)
    let mean = { (result: ReplicationResult, node: NodeID) in
      Double(result.nodes[node.position].workedTicks) / Double(result.nodes[node.position].visits)
    }
    // Only dossiers at the edges of the counted days differ.
    #expect(abs(mean(first, steps[0]) / mean(second, shifted[0]) - 1) < 0.005)
    #expect(abs(mean(first, steps[1]) / mean(second, shifted[1]) - 1) < 0.02)
  }
}
