import Numbers
import ProcessGraph
import Testing
import WorkingTime

@testable import Simulation

/// What joins see, and places that take no time themselves but begin a step: a block for several desks, a bound.
@Suite struct CarriedTests {
  static let hour: Int64 = 3_600_000

  /// One dossier that lies there from the start: every visit takes an hour, and comes out as `outcomes` says.
  private func run(_ graph: ProcessGraph, outcomes: [OutcomeShare] = [], hours: [NodeID: Double] = [:]) throws
    -> ReplicationResult
  {
    var load = ProcedureLoad(graph: 0, arrivals: .none, backlog: 1, outcomes: outcomes)
    for position in graph.nodes.indices {
      let time = NodeTime(NodeID(position), VaryingTime(.fixed((hours[NodeID(position)] ?? 1) * 3_600)))
      switch graph.nodes[position].kind {
      case .step: load.efforts.append(time)
      case .wait: load.waits.append(time)
      default: break
      }
    }
    let scenario = Scenario(name: "one", from: Office.from, to: Office.day(27), replications: 1, loads: [load])
    return try SimulationModel(scenario, graphs: [graph], calendars: [Office.usual()]).run(replication: 0)
  }

  /// A branch with two steps in a row that carry outcomes of their own.
  @Test(arguments: [([], 0), ([1], 2), ([0], 1), ([0, 1], 1)]) func everyStepOfABranchIsHeard(
    carrying: [Int], end: Int
  ) throws {
    var builder = GraphBuilder("carried")
    let (fork, join) = builder.parallel("1")
    let steps = ["objects", "doubts"].map { builder.step("s." + $0, outcomes: [Outcome("agreed"), Outcome($0)]) }
    let ends = [builder.end(), builder.end(.refused), builder.end(.stopped)]
    builder.edge(builder.start, fork)
    builder.edge(fork, steps[0], .branch(nil))
    builder.edge(steps[0], steps[1], .outcome(0))
    builder.edge(steps[0], steps[1], .outcome(1), carries: "objects")
    builder.edge(steps[1], join, .outcome(0))
    builder.edge(steps[1], join, .outcome(1), carries: "doubts")
    builder.edge(join, ends[1], .onAny("objects"))
    builder.edge(join, ends[2], .onAny("doubts"))
    builder.edge(join, ends[0])
    let result = try run(
      builder.build(), outcomes: carrying.map { OutcomeShare(steps[$0], outcome: 1, share: 1) })
    let kinds: [EndKind] = [.approved, .refused, .stopped]
    #expect(result.loads[0].ended == EndKind.allCases.map { $0 == kinds[end] ? 1 : 0 })
  }

  /// What was carried before an inner block, and what an inner join carries on.
  @Test(arguments: [(0, EndKind.refused), (1, .stopped)]) func anInnerBlockLosesNothing(
    carrying: Int, end: EndKind
  ) throws {
    var builder = GraphBuilder("inner")
    let (fork, join) = builder.parallel("1")
    let before = builder.step("before", outcomes: [Outcome("agreed"), Outcome("objects")])
    let (innerFork, innerJoin) = builder.parallel("2")
    let inner = builder.step("inner", outcomes: [Outcome("agreed"), Outcome("doubts")])
    let ends = [builder.end(), builder.end(.refused), builder.end(.stopped)]
    builder.edge(builder.start, fork)
    builder.edge(fork, before, .branch(nil))
    builder.edge(before, innerFork, .outcome(0))
    builder.edge(before, innerFork, .outcome(1), carries: "objects")
    builder.edge(innerFork, inner, .branch(nil))
    builder.edge(inner, innerJoin, .outcome(0))
    builder.edge(inner, innerJoin, .outcome(1), carries: "doubts")
    builder.edge(innerJoin, join, .onAny("doubts"), carries: "doubts")
    builder.edge(innerJoin, join)
    builder.edge(join, ends[1], .onAny("objects"))
    builder.edge(join, ends[2], .onAny("doubts"))
    builder.edge(join, ends[0])
    let result = try run(
      builder.build(), outcomes: [OutcomeShare([before, inner][carrying], outcome: 1, share: 1)])
    #expect(result.loads[0].ended == EndKind.allCases.map { $0 == end ? 1 : 0 })
  }

  /// A step done again takes back what it carried.
  @Test func aStepGoneThroughAgainCountsAsItCameOutLast() throws {
    var builder = GraphBuilder("again")
    let again = builder.fact("again", .yesNo)
    let (fork, join) = builder.parallel("1")
    // The way back is a step, so that whether it was passed tells the visits apart.
    let repeated = builder.step("repeated")
    let step = builder.node(
      "step",
      .step(
        StepTask(
          assignment: .system,
          outcomes: [Outcome("agreed"), Outcome("objects", when: .not(.passed(repeated)))])))
    let choice = builder.choice("choice")
    let (approved, refused) = (builder.end(), builder.end(.refused))
    builder.edge(builder.start, fork)
    builder.edge(fork, step, .branch(nil))
    builder.edge(step, choice, .outcome(0))
    builder.edge(step, choice, .outcome(1), carries: "objects")
    builder.edge(
      choice, join, .when(.any([.passed(repeated), .compare(.equal, .fact(again), .literal(.yesNo(false)))])))
    builder.edge(choice, repeated, .otherwise)
    builder.edge(repeated, step, .outcome(0))
    builder.edge(join, refused, .onAny("objects"))
    builder.edge(join, approved)
    for (value, end) in [(false, EndKind.refused), (true, .approved)] {
      var load = ProcedureLoad(graph: 0, arrivals: .none, backlog: 1)
      load.facts = [FactDistribution(again, [.init(.yesNo(value), weight: 1)])]
      let scenario = Scenario(name: "one", from: Office.from, to: Office.day(27), replications: 1, loads: [load])
      let model = try SimulationModel(scenario, graphs: [builder.build()], calendars: [Office.usual()])
      #expect(model.run(replication: 0).loads[0].ended == EndKind.allCases.map { $0 == end ? 1 : 0 })
    }
  }

  /// A step of each of two desks is drawn as a fork: conditions ask whether it was passed, and a limit starts at it.
  @Test func aBlockForEachDeskIsPassedAndStartsALimit() throws {
    var builder = GraphBuilder("each")
    let first = builder.step("first")
    let (fork, join) = builder.parallel("each")
    let desks = [builder.step("ask"), builder.step("ask#2")]
    let choice = builder.choice("choice")
    let (approved, refused) = (builder.end(), builder.end(.refused))
    builder.chain(builder.start, first, fork)
    for desk in desks {
      builder.edge(fork, desk, .branch(nil))
      builder.edge(desk, join, .outcome(0))
    }
    builder.edge(join, choice)
    builder.edge(choice, approved, .when(.passed(fork)))
    builder.edge(choice, refused, .otherwise)
    // Two hours from the opinions on are enough, from acceptance on they are not.
    builder.graph.timeLimit = TimeLimit(
      Table(.duration(try Duration(Rational(2), .workingHours))), start: .step(fork))
    let result = try run(builder.build(), hours: [first: 3, desks[0]: 2, desks[1]: 1])
    #expect(result.loads[0].ended == [1, 0, 0, 0, 0])
    #expect(result.loads[0].limit.onTime == 1)
  }

  /// A wait with a bound is drawn behind it: whoever asks for the wait asks for the bound.
  @Test func aBoundIsPassedAndStartsALimit() throws {
    var builder = GraphBuilder("bound")
    let bound = builder.bound("wait.bound", builder.counter("wait", atMost: 1))
    let step = builder.step("step")
    let choice = builder.choice("choice")
    let (approved, refused) = (builder.end(), builder.end(.refused))
    builder.chain(builder.start, bound, step)
    builder.edge(bound, refused, .exhausted)
    builder.edge(step, choice, .outcome(0))
    builder.edge(choice, approved, .when(.passed(bound)))
    builder.edge(choice, refused, .otherwise)
    builder.graph.timeLimit = TimeLimit(
      Table(.duration(try Duration(Rational(2), .workingHours))), start: .step(bound))
    let result = try run(builder.build())
    #expect(result.loads[0].ended == [1, 0, 0, 0, 0])
    #expect(result.loads[0].limit.onTime == 1)
  }
}
