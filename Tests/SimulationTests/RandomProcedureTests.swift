import Numbers
import ProcessGraph
import Testing
import WorkingTime

@testable import Simulation

/// Procedures made up at random, blocks within blocks: whatever they are, the books balance and nothing traps (debug
/// builds check every position in memory).
@Suite struct RandomProcedureTests {
  struct Maker {
    var stream: RandomStream
    var builder = GraphBuilder("random")
    var desks: [DeskID] = []
    var floors = FactID(0)
    var efforts: [NodeTime] = []
    var waits: [NodeTime] = []
    var outcomes: [OutcomeShare] = []
    var count = 0

    init(seed: UInt64) {
      stream = RandomStream(state: seed)
      floors = builder.fact("floors", .integer(from: 1, to: 9))
      for name in ["a", "b", "c"] { desks.append(builder.desk(name)) }
    }

    mutating func pick(_ limit: Int) -> Int { Int(stream.next() % UInt64(limit)) }

    mutating func name(_ kind: String) -> String {
      count += 1
      return "\(kind)\(count)"
    }

    mutating func time() -> VaryingTime {
      let hours = Double(1 + pick(6)) * 1_800
      let all: [Distribution] = [
        .fixed(hours), .exponential(mean: hours), .fixed(0), .weibull(scale: hours, shape: 0.7),
        .uniform(from: 0, to: hours),
      ]
      return VaryingTime(all[pick(all.count)], basis: pick(3) == 0 ? .clock : .working)
    }

    mutating func condition() -> Expression {
      .compare(.less, .fact(floors), .literal(.number(Rational(1 + pick(9)))))
    }

    /// Draws a block that goes on to a node, and gives where it begins.
    mutating func block(_ depth: Int, to next: NodeID, carries: String? = nil) -> NodeID {
      switch depth == 0 ? pick(3) : pick(7) {
      case 0, 1:
        let task = StepTask(
          assignment: pick(4) == 0
            ? .allOf([DeskOption(Table(desks[2])), DeskOption(Table(desks[pick(2)]), when: condition())])
            : .anyOf([DeskOption(Table(desks[pick(3)])), DeskOption(Table(desks[pick(3)]))]),
          duration: (try? Duration(Rational(4), .workingHours)).map { .within(Table($0)) } ?? .unstated,
          tags: pick(5) == 0 ? [StepTask.intakeTag] : [], outcomes: [Outcome("yes"), Outcome("no")],
          silence: pick(3) == 0 ? pick(2) : nil)
        let step = builder.node(name("step"), .step(task))
        efforts.append(NodeTime(step, time()))
        outcomes.append(OutcomeShare(step, outcome: 1, share: 0.3))
        builder.edge(step, next, .outcome(0))
        builder.edge(step, pick(6) == 0 ? builder.end(.refused) : next, .outcome(1), carries: carries)
        return step
      case 2:
        let wait = builder.wait(
          name("wait"), within: try? Duration(2, .workingDays), clock: ClockEffect.allCases[pick(3)])
        waits.append(NodeTime(wait, time()))
        builder.edge(wait, next)
        builder.edge(wait, pick(3) == 0 ? builder.end(.stopped) : next, .timeout)
        return wait
      case 3:
        return block(depth - 1, to: block(depth - 1, to: next, carries: carries))
      case 4:
        let choice = builder.choice(name("choice"))
        let first = block(depth - 1, to: next)
        let second = block(depth - 1, to: next)
        builder.edge(choice, first, .when(condition()))
        builder.edge(choice, second, .otherwise)
        return choice
      case 5:
        let (fork, join) = builder.parallel(name("p"))
        for _ in 0..<(1 + pick(3)) {
          builder.edge(
            fork, block(depth - 1, to: join, carries: "no"), .branch(pick(3) == 0 ? condition() : nil))
        }
        if pick(2) == 0 { builder.edge(join, builder.end(.refused), .onAny("no")) }
        builder.edge(join, next)
        return fork
      default:
        let bound = builder.bound(name("bound"), builder.counter(name("counter"), atMost: pick(3)))
        let again = builder.choice(name("again"))
        let body = block(depth - 1, to: again)
        builder.edge(again, bound, .when(condition()))
        builder.edge(again, next, .otherwise)
        builder.edge(bound, body)
        builder.edge(bound, next, .exhausted)
        return body
      }
    }
  }

  /// An office with such a procedure.
  static func model(seed: UInt64, warmUp: Int = 5) throws -> SimulationModel {
    var maker = Maker(seed: seed)
    let end = maker.builder.end()
    let resolved = maker.builder.resolved()
    maker.builder.edge(resolved, end)
    let first = maker.block(4, to: resolved)
    maker.builder.edge(maker.builder.start, first)
    maker.builder.graph.timeLimit = TimeLimit(Table(.duration(try Duration(3, .workingDays))))
    maker.builder.graph.reducedLimit = TimeLimit(Table(.duration(try Duration(Rational(3, 2), .workingDays))))
    let shares = (1...9).map { FactDistribution.Share(.number(Rational($0)), weight: Double($0)) }
    let load = ProcedureLoad(
      graph: 0, arrivals: Arrivals(.perWorkingDay(6)), backlog: 3, facts: [FactDistribution(maker.floors, shares)],
      efforts: maker.efforts, waits: maker.waits, outcomes: maker.outcomes)
    let scenario = Scenario(
      name: "random", from: Office.from, to: Office.day(20), warmUpDays: warmUp, replications: 1, seed: seed,
      loads: [load],
      staff: [
        StaffPool(id: "a", count: 2), StaffPool(id: "b", count: 1, absence: 0.2),
        StaffPool(id: "c", count: 3, absence: 0.5),
      ])
    return try SimulationModel(scenario, graphs: [maker.builder.build()], calendars: [Office.usual()])
  }

  @Test(arguments: 1...120, [5, 0]) func theBooksBalance(seed: UInt64, warmUp: Int) throws {
    let model = try Self.model(seed: seed, warmUp: warmUp)
    let result = model.run(replication: 0)
    let counts = result.loads[0]
    #expect(counts.underWayAtStart + counts.arrived == counts.out + counts.underWayAtEnd)
    #expect(counts.stuck == 0 && counts.underWayAtEnd >= 0)
    #expect(counts.limit.onTime + counts.limit.late <= counts.out + counts.underWayAtEnd)
    #expect(counts.elapsed.total == counts.out && counts.working.total == counts.out)
    for pool in result.pools {
      #expect(pool.busyTicks >= 0 && pool.busyTicks <= pool.presentTicks)
      #expect(pool.queuedTicks >= 0)
    }
    for node in result.nodes {
      #expect(node.workedTicks >= 0 && node.waitedTicks >= 0 && node.elapsedTicks >= 0 && node.timeouts <= node.visits)
    }
    // Whoever became late lay somewhere, in one branch or in several.
    let (late, lateReduced) = result.nodes.reduce((0, 0)) { ($0.0 + $1.late, $0.1 + $1.lateReduced) }
    #expect(late >= counts.becameLate && lateReduced >= counts.becameLateReduced)
    #expect(result.desks.reduce(0) { $0 + $1.late } <= lateReduced)
    if warmUp == 0 {
      #expect(counts.becameLate == counts.limit.late + counts.limit.overdue)
      #expect(counts.becameLateReduced == counts.reducedLimit.late + counts.reducedLimit.overdue)
    }
    #expect(model.run(replication: 0) == result)
  }
}
