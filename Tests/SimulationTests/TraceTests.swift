import Numbers
import ProcessGraph
import Testing
import WorkingTime

@testable import Simulation

/// Small procedures whose every minute was worked out by hand. Dossiers lie there on Monday 1 January 2024, 00:00; the
/// office is open 7:30 to 11:30 and 13:00 to 17:00.
@Suite struct TraceTests {
  static let hour: Int64 = 3_600_000

  /// One run of four weeks over graphs with dossiers that lie there from the start; efforts and waits in hours.
  func run(
    _ loads: [(graph: ProcessGraph, backlog: Int, hours: [(NodeID, Double)])], staff: [StaffPool],
    outcomes: [OutcomeShare] = [], facts: [FactDistribution] = []
  ) throws -> ReplicationResult {
    let scenario = Scenario(
      name: "trace", from: Office.from, to: Office.day(27), replications: 1,
      loads: loads.enumerated().map { number, load in
        func times(_ wanted: (NodeKind) -> Bool) -> [NodeTime] {
          load.hours.filter { wanted(load.graph.nodes[$0.0].kind) }
            .map { NodeTime($0.0, VaryingTime(.fixed($0.1 * 3_600))) }
        }
        return ProcedureLoad(
          graph: number, arrivals: .none, backlog: load.backlog, facts: facts,
          efforts: times { if case .step = $0 { true } else { false } },
          waits: times { if case .wait = $0 { true } else { false } }, outcomes: outcomes)
      }, staff: staff)
    return try SimulationModel(scenario, graphs: loads.map(\.graph), calendars: [Office.usual()]).run(replication: 0)
  }

  @Test func workRestsAtNoonAndOvernight() throws {
    let (graph, step) = Office.counter()
    let result = try run([(graph, 2, [(step, 5)])], staff: [StaffPool(id: "office", count: 1)])
    // The first is done on Monday at 14:00, the second, which waited five working hours, on Tuesday at 9:30.
    #expect(result.loads[0].elapsedTicks == Self.hour * 14 + Self.hour * 67 / 2)
    #expect(result.loads[0].workingTicks == Self.hour * 15)
    #expect(result.nodes[step.position].waitedTicks == Self.hour * 5)
    #expect(result.nodes[step.position].workedTicks == Self.hour * 10)
    #expect(result.pools[0].longestQueue == 1)
  }

  /// Two branches side by side, at desks `a` and `b`.
  func fork(carries: String? = nil) -> (graph: ProcessGraph, a: NodeID, b: NodeID) {
    var builder = GraphBuilder("fork")
    let deskA = builder.desk("a")
    let deskB = builder.desk("b")
    let (fork, join) = builder.parallel("1")
    let stepA = builder.step("stepA", by: deskA)
    let stepB = builder.step("stepB", by: deskB)
    let approved = builder.end()
    let refused = builder.end(.refused)
    builder.edge(builder.start, fork)
    builder.edge(fork, stepA, .branch(nil))
    builder.edge(fork, stepB, .branch(nil))
    builder.edge(stepA, join, .outcome(0))
    builder.edge(stepB, join, .outcome(0), carries: carries)
    builder.edge(join, refused, .onAny("disagreed"))
    builder.edge(join, approved)
    return (builder.build(), stepA, stepB)
  }

  @Test func aJoinWaitsForTheLastBranch() throws {
    let (graph, a, b) = fork()
    let result = try run(
      [(graph, 1, [(a, 2), (b, 3)])], staff: [StaffPool(id: "a", count: 1), StaffPool(id: "b", count: 1)])
    #expect(result.loads[0].ended == [1, 0, 0, 0, 0])
    #expect(result.loads[0].elapsedTicks == Self.hour * 21 / 2)
  }

  @Test func anOutcomeIsCarriedToTheJoin() throws {
    let (graph, a, b) = fork(carries: "disagreed")
    let result = try run([(graph, 1, [(a, 2), (b, 3)])], staff: [])
    #expect(result.loads[0].ended == [0, 1, 0, 0, 0])
  }

  @Test func anEndInABranchWithdrawsTheOthers() throws {
    var builder = GraphBuilder("withdraw")
    let deskA = builder.desk("a")
    let deskB = builder.desk("b")
    let (fork, join) = builder.parallel("1")
    let stepA = builder.step("stepA", by: deskA)
    let stepB = builder.step("stepB", by: deskB)
    let approved = builder.end()
    let refused = builder.end(.refused)
    builder.edge(builder.start, fork)
    builder.edge(fork, stepA, .branch(nil))
    builder.edge(fork, stepB, .branch(nil))
    builder.edge(stepA, refused, .outcome(0))
    builder.edge(stepB, join, .outcome(0))
    builder.edge(join, approved)
    let result = try run(
      [(builder.build(), 3, [(stepA, 1), (stepB, 6)])],
      staff: [StaffPool(id: "a", count: 1), StaffPool(id: "b", count: 1)])
    // Refused at 8:30, 9:30 and 10:30; until then b works, on one after the other, and two lay in its queue.
    #expect(result.loads[0].ended == [0, 3, 0, 0, 0])
    #expect(result.loads[0].elapsedTicks == Self.hour * (17 + 19 + 21) / 2)
    #expect(result.pools[1].busyTicks == Self.hour * 3)
    #expect(result.nodes[stepB.position].visits == 0)
  }

  @Test(arguments: [(40.0, 65.0, 1), (5, 14, 0)]) func aWaitEndsAtItsLimit(hours: Double, ends: Double, timeouts: Int)
    throws
  {
    var builder = GraphBuilder("wait")
    let wait = builder.wait("supplement", within: try Duration(2, .workingDays), clock: .pauses)
    let approved = builder.end()
    let stopped = builder.end(.stopped)
    builder.chain(builder.start, wait, approved)
    builder.edge(wait, stopped, .timeout)
    let result = try run([(builder.build(), 1, [(wait, hours)])], staff: [])
    // Two working days after Monday end on Wednesday at 17:00.
    #expect(result.loads[0].elapsedTicks == Int64(ends) * Self.hour)
    // It begins when the office opens and receives the dossier.
    #expect(result.loads[0].stoppedTicks == Int64(2 * ends - 15) * Self.hour / 2)
    #expect(result.nodes[wait.position].timeouts == Int64(timeouts))
    #expect(result.loads[0].ended[3] == Int64(timeouts))
  }

  @Test(
    arguments: [
      // Received on Monday; asked for a supplement on Tuesday at 8:30; back on Wednesday at 8:30; decided on Friday at
      // 14:00. Of two working days one was used: the other ends on Thursday, both anew on Friday.
      (ClockEffect.runs, 8.0, 20.0, (0, 0)), (.pauses, 8, 20, (0, 0)), (.restarts, 8, 20, (1, 1)),
      // Decided on Thursday at 14:00.
      (.runs, 8, 12, (0, 0)), (.pauses, 8, 12, (1, 1)), (.restarts, 8, 12, (1, 0)),
      // Asked on Thursday at 8:30, when two working days were over: late, whatever begins anew.
      (.restarts, 24, 1, (0, 0)),
    ] as [(ClockEffect, Double, Double, (onTime: Int64, onLastDay: Int64))])
  func clocks(
    clock: ClockEffect, first: Double, second: Double, expected: (onTime: Int64, onLastDay: Int64)
  ) throws {
    var builder = GraphBuilder("clocks")
    let receive = builder.step("receive", tags: [StepTask.intakeTag])
    let look = builder.step("look")
    let wait = builder.wait("supplement", within: try Duration(10, .workingDays), clock: clock)
    let appraise = builder.step("appraise")
    let deliver = builder.step("deliver")
    builder.chain(builder.start, receive, look, wait, appraise, builder.resolved(), deliver, builder.end())
    builder.graph.timeLimit = TimeLimit(Table(.duration(try Duration(2, .workingDays))))
    builder.graph.reducedLimit = TimeLimit(Table(.unknown(because: "nobody decided")))
    let result = try run(
      [(builder.build(), 1, [(receive, 1), (look, first), (wait, 8), (appraise, second), (deliver, 40)])],
      staff: [StaffPool(id: "office", count: 1)])
    #expect(
      result.loads[0].limit
        == LimitCounts(onTime: expected.onTime, late: 1 - expected.onTime, onLastDay: expected.onLastDay))
    #expect(result.loads[0].reducedLimit == LimitCounts(undecided: 1))
  }

  @Test func aBoundCountsItsUses() throws {
    var builder = GraphBuilder("loop")
    let counter = builder.counter("draft.wrong", atMost: 2)
    let draft = builder.step("draft", outcomes: [Outcome("accepted"), Outcome("wrong")])
    let bound = builder.bound("bound", counter)
    let approved = builder.end()
    let stopped = builder.end(.stopped)
    builder.chain(builder.start, draft, approved)
    builder.edge(draft, bound, .outcome(1))
    builder.edge(bound, draft)
    builder.edge(bound, stopped, .exhausted)
    let result = try run(
      [(builder.build(), 1, [(draft, 1)])], staff: [], outcomes: [OutcomeShare(draft, outcome: 1, share: 1)])
    #expect(result.nodes[draft.position].visits == 3)
    #expect(result.loads[0].ended == [0, 0, 0, 1, 0])
  }

  @Test func silenceCountsWhenTheLimitRunsOut() throws {
    var builder = GraphBuilder("silence")
    let task = StepTask(
      assignment: .anyOf([DeskOption(Table(DeskID(0)))]), duration: .within(Table(try Duration(8, .workingHours))),
      outcomes: [Outcome("agreed"), Outcome("disagreed")], silence: 1)
    let ask = builder.node("ask", .step(task))
    let approved = builder.end()
    let refused = builder.end(.refused)
    builder.edge(builder.start, ask)
    builder.edge(ask, approved, .outcome(0))
    builder.edge(ask, refused, .outcome(1))
    let result = try run([(builder.build(), 3, [(ask, 30)])], staff: [StaffPool(id: "office", count: 1)])
    // All three run out on Monday at 17:00: one in the middle of the work, two in the queue.
    #expect(result.loads[0].ended == [0, 3, 0, 0, 0])
    #expect(result.loads[0].elapsedTicks == Self.hour * 51)
    #expect(result.nodes[ask.position].timeouts == 3)
    #expect(result.nodes[ask.position].workedTicks == Self.hour * 8)
    #expect(result.pools[0].busyTicks == Self.hour * 8)
    #expect(result.nodes[ask.position].waitedTicks == Self.hour * 16)
  }

  @Test func aJointStepNeedsEverybody() throws {
    var alone = GraphBuilder("alone")
    let deskOfB = alone.desk("b")
    let work = alone.step("work", by: deskOfB)
    alone.chain(alone.start, work, alone.end())
    var joint = GraphBuilder("joint")
    let deskB = joint.desk("b")
    let deskA = joint.desk("a")
    let council = joint.node(
      "council", .step(StepTask(assignment: .allOf([DeskOption(Table(deskB)), DeskOption(Table(deskA))]))))
    joint.chain(joint.start, council, joint.end())
    let result = try run(
      [(alone.build(), 1, [(work, 3)]), (joint.build(), 1, [(council, 2)])],
      staff: [StaffPool(id: "a", count: 1), StaffPool(id: "b", count: 1)])
    // b is free at 10:30; together they work until 14:00; a was kept from 7:30 on.
    #expect(result.loads[1].elapsedTicks == Self.hour * 14)
    #expect(result.pools.map(\.busyTicks) == [Self.hour * 5, Self.hour * 5])
    #expect(result.nodes[alone.graph.nodes.count + council.position].waitedTicks == Self.hour * 3)
  }

  @Test func aPeriodRunsInFullAndASystemIsNoDesk() throws {
    var builder = GraphBuilder("period")
    let system = builder.node("screen", .step(StepTask(assignment: .system)))
    let post = builder.node(
      "post",
      .step(StepTask(assignment: .anyOf([DeskOption(Table(DeskID(0)))]), duration: .lasts(try Duration(15, .days)))))
    builder.chain(builder.start, system, post, builder.end())
    let result = try run([(builder.build(), 5, [])], staff: [StaffPool(id: "office", count: 1)])
    // The period begins at 7:30, when the office receives what lies there.
    #expect(result.loads[0].elapsedTicks == 5 * (15 * 48 + 15) * Self.hour / 2)
    #expect(result.pools[0].busyTicks == 0)
  }

  @Test func conditionsDecideBranchesChoicesAndOutcomes() throws {
    var builder = GraphBuilder("conditions")
    let floors = builder.fact("floors", .integer(from: 1, to: 50))
    let isHigh = Expression.compare(.atLeast, .fact(floors), .literal(.number(7)))
    let choice = builder.choice("choice")
    let review = builder.step("review")
    let sign = builder.step("sign", outcomes: [Outcome("accepted"), Outcome("refused", when: .passed(review))])
    let approved = builder.end()
    let refused = builder.end(.refused)
    builder.edge(builder.start, choice)
    builder.edge(choice, review, .when(isHigh))
    builder.edge(choice, sign, .otherwise)
    builder.edge(review, sign, .outcome(0))
    builder.edge(sign, approved, .outcome(0))
    builder.edge(sign, refused, .outcome(1))
    for (number, expected) in [(6, [4, 0]), (7, [0, 4])] as [(Int, [Int64])] {
      let result = try run(
        [(builder.build(), 4, [(review, 1), (sign, 1)])], staff: [],
        facts: [FactDistribution(floors, [.init(.number(Rational(number)), weight: 1)])])
      #expect(Array(result.loads[0].ended.prefix(2)) == expected)
    }
  }

  @Test func shareOfFactsAndOutcomesAreKept() throws {
    var builder = GraphBuilder("shares")
    let zone = builder.fact("zone", .choice([Choice(id: "urban", title: ""), Choice(id: "rural", title: "")]))
    let choice = builder.choice("choice")
    let sign = builder.step("sign", outcomes: [Outcome("accepted"), Outcome("refused")])
    let ends = [EndKind.approved, .refused, .stopped].map { builder.end($0) }
    builder.edge(builder.start, choice)
    builder.edge(choice, sign, .when(.compare(.equal, .fact(zone), .literal(.choice(0)))))
    builder.edge(choice, ends[2], .otherwise)
    builder.edge(sign, ends[0], .outcome(0))
    builder.edge(sign, ends[1], .outcome(1))
    let result = try run(
      [(builder.build(), 4_000, [(sign, 0)])], staff: [], outcomes: [OutcomeShare(sign, outcome: 1, share: 0.25)],
      facts: [FactDistribution(zone, [.init(.choice(0), weight: 60), .init(.choice(1), weight: 40)])])
    let ended = result.loads[0].ended.map { Double($0) / 4_000 }
    #expect(abs(ended[3] - 0.4) < 0.03 && abs(ended[1] - 0.15) < 0.02 && abs(ended[0] - 0.45) < 0.03)
  }

  @Test func aLoopWithoutEndIsGivenUp() throws {
    var builder = GraphBuilder("endless")
    let step = builder.step("again")
    builder.edge(builder.start, step)
    builder.edge(step, step, .outcome(0))
    let result = try run([(builder.build(), 1, [(step, 0)])], staff: [])
    #expect(result.loads[0].stuck == 1 && result.loads[0].underWayAtEnd == 1)
  }
}
