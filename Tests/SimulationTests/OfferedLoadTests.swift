import Numbers
import ProcessGraph
import Testing
import WorkingTime

@testable import Simulation

/// The work that comes to people is known before a single event runs.
@Suite struct OfferedLoadTests {
  private static func model(
    _ graph: ProcessGraph, perDay: Double, hours: [(NodeID, Double)], waits: [NodeID] = [],
    outcomes: [OutcomeShare] = [], facts: [FactDistribution] = [], staff: [StaffPool]
  ) throws -> SimulationModel {
    let load = ProcedureLoad(
      graph: 0, arrivals: Arrivals(.perWorkingDay(perDay)), facts: facts,
      efforts: hours.map { NodeTime($0.0, VaryingTime(.exponential(mean: $0.1 * 3_600))) },
      waits: waits.map { NodeTime($0, VaryingTime(.fixed(3_600))) }, outcomes: outcomes)
    let scenario = Scenario(
      name: "load", from: Office.from, to: Office.day(363), replications: 1, loads: [load], staff: staff)
    return try SimulationModel(scenario, graphs: [graph], calendars: [Office.usual()])
  }

  @Test(arguments: [
    (2, 10.0, 1.25, true, 3), (3, 10.0, 10.0 / 12, false, 3), (2, 8.0, 1.0, true, 3), (1, 3.0, 0.75, false, 1),
  ])
  func isArrivalsTimesEffortByPeopleTimesHours(
    people: Int, perDay: Double, utilisation: Double, grows: Bool, least: Int
  ) throws {
    let (graph, step) = Office.counter()
    let model = try Self.model(
      graph, perDay: perDay, hours: [(step, 2)], staff: [StaffPool(id: "office", count: people)])
    let load = try #require(model.offeredLoads.first)
    #expect(load.parts.map(\.node) == [step] && !load.isAtLeast)
    #expect(abs(load.parts[0].arrivals - perDay) < 1e-9 && load.parts[0].visits == 1 && load.hoursOfDay == 8)
    #expect(abs(load.utilisation - utilisation) < 1e-9)
    #expect(load.growsWithoutEnd == grows && load.leastPeople == least)
  }

  @Test func whoIsAwayWorksLess() throws {
    let (graph, step) = Office.counter()
    let staff = [StaffPool(id: "office", count: 2, absence: 0.25)]
    let load = try #require(Self.model(graph, perDay: 6, hours: [(step, 2)], staff: staff).offeredLoads.first)
    #expect(abs(load.utilisation - 1) < 1e-9 && load.growsWithoutEnd && load.leastPeople == 3)
  }

  /// A quarter of the visits is sent back, so a dossier comes 1 + 1/4 + 1/16 + … times.
  private static func rework(atMost limit: Int?) throws -> SimulationModel {
    var builder = GraphBuilder("rework")
    let step = builder.step("serve", outcomes: [Outcome("accepted"), Outcome("incomplete")])
    let wait = builder.wait("supplement", within: nil, clock: .pauses)
    let end = builder.end()
    builder.chain(builder.start, step, end)
    if let limit {
      let bound = builder.bound("returns", builder.counter("returns", atMost: limit))
      builder.edge(step, bound, .outcome(1))
      builder.edge(bound, wait)
      builder.edge(bound, end, .exhausted)
    } else {
      builder.edge(step, wait, .outcome(1))
    }
    builder.edge(wait, step)
    return try model(
      builder.build(), perDay: 20, hours: [(step, 0.25)], waits: [wait],
      outcomes: [OutcomeShare(step, outcome: 1, share: 0.25)], staff: [StaffPool(id: "office", count: 1)])
  }

  @Test(arguments: [(nil, 4.0 / 3), (2, 1 + 0.25 + 0.0625), (0, 1.0)])
  func everyReturnIsAVisit(limit: Int?, visits: Double) throws {
    let load = try #require(Self.rework(atMost: limit).offeredLoads.first)
    #expect(abs(load.parts[0].visits - visits) < 1e-12 && !load.isAtLeast)
  }

  /// What a run counts is the judge: within five standard errors of a binomial count.
  @Test(arguments: [nil, 1, 2]) func aRunCountsAsManyVisits(limit: Int?) throws {
    let model = try Self.rework(atMost: limit)
    let expected = try #require(model.offeredLoads.first).parts[0].visits
    let result = model.run(replication: 0)
    let visits = Double(result.nodes[1].visits) / Double(result.loads[0].out)
    #expect(abs(visits - expected) < 5 * (0.5 / Double(result.loads[0].out)).squareRoot())
  }

  private static func factGraph() -> (graph: ProcessGraph, inspect: NodeID) {
    var builder = GraphBuilder("facts")
    let floors = builder.fact("floors", .integer(from: 1, to: 50))
    let choice = builder.choice("high")
    let inspect = builder.step("inspect")
    let end = builder.end()
    builder.edge(builder.start, choice)
    builder.edge(choice, inspect, .when(.compare(.atLeast, .fact(floors), .literal(.number(7)))))
    builder.edge(choice, end, .otherwise)
    builder.chain(inspect, end)
    return (builder.build(), inspect)
  }

  @Test func factsDecideWithTheirShares() throws {
    let (graph, inspect) = Self.factGraph()
    let floors = FactDistribution(
      FactID(0), [.init(.number(3), weight: 1), .init(.number(9), weight: 2), .init(.number(12), weight: 1)])
    let model = try Self.model(
      graph, perDay: 8, hours: [(inspect, 1)], facts: [floors], staff: [StaffPool(id: "office", count: 1)])
    let load = try #require(model.offeredLoads.first)
    #expect(abs(load.parts[0].visits - 0.75) < 1e-12 && !load.isAtLeast)
  }

  @Test func branchesAreAllVisitedAndWhatFollowsOnce() throws {
    var builder = GraphBuilder("parallel")
    let fork = builder.node("fork", .fork(join: NodeID(4)))
    let first = builder.step("first")
    let second = builder.step("second")
    let join = builder.node("join", .join(fork: fork))
    let sign = builder.step("sign")
    let end = builder.end()
    builder.edge(builder.start, fork)
    for step in [first, second] {
      builder.edge(fork, step, .branch(nil))
      builder.edge(step, join, .outcome(0))
    }
    builder.chain(join, sign, end)
    let model = try Self.model(
      builder.build(), perDay: 2, hours: [(first, 1), (second, 2), (sign, 3)],
      staff: [StaffPool(id: "office", count: 1)])
    let load = try #require(model.offeredLoads.first)
    #expect(load.parts.map(\.node) == [sign, second, first] && load.parts.map(\.visits) == [1, 1, 1])
    #expect(load.growsWithoutEnd && load.leastPeople == 2 && !load.isAtLeast)
  }

  /// How many waits end before their limit is known within bounds only: visits that depend on it are at least so many.
  @Test func whatALimitLeavesOpenIsNotCounted() throws {
    var builder = GraphBuilder("limit")
    let step = builder.step("serve", outcomes: [Outcome("accepted"), Outcome("incomplete")])
    let wait = builder.wait("supplement", within: try Duration(1, .workingDays), clock: .pauses)
    let end = builder.end()
    builder.chain(builder.start, step, end)
    builder.edge(step, wait, .outcome(1))
    builder.edge(wait, step)
    builder.edge(wait, end, .timeout)
    let graph = builder.build()
    func load(_ wait: VaryingTime) throws -> OfferedLoad {
      let load = ProcedureLoad(
        graph: 0, arrivals: Arrivals(.perWorkingDay(4)), efforts: [NodeTime(step, VaryingTime(.fixed(3_600)))],
        waits: [NodeTime(NodeID(2), wait)], outcomes: [OutcomeShare(step, outcome: 1, share: 0.5)])
      let scenario = Scenario(
        name: "limit", from: Office.from, to: Office.day(363), loads: [load],
        staff: [StaffPool(id: "office", count: 1)])
      return try #require(
        SimulationModel(scenario, graphs: [graph], calendars: [Office.usual()]).offeredLoads.first)
    }
    let short = try load(VaryingTime(.fixed(3_600)))
    #expect(abs(short.parts[0].visits - 2) < 1e-9 && !short.isAtLeast)
    let long = try load(VaryingTime(.fixed(24 * 3_600)))
    #expect(abs(long.parts[0].visits - 1) < 1e-9 && !long.isAtLeast)
    let between = try load(VaryingTime(.fixed(12 * 3_600)))
    #expect(abs(between.parts[0].visits - 1) < 1e-9 && between.isAtLeast)
  }

  @Test(arguments: [
    Distribution.fixed(600), .uniform(from: 60, to: 600), .triangular(from: 60, mode: 120, to: 600),
    .exponential(mean: 700), .gamma(mean: 500, sd: 300), .lognormal(mean: 900, sd: 400),
    .weibull(scale: 800, shape: 0.8), .empirical([WeightedLength(60, weight: 3), WeightedLength(900)]),
    .quantiles([Quantile(0, 60), Quantile(0.5, 120), Quantile(1, 900)]),
    .mixture([WeightedDistribution(.fixed(60), weight: 1), WeightedDistribution(.exponential(mean: 90), weight: 2)]),
  ]) func theMeanIsThatOfManyDraws(distribution: Distribution) {
    var table = SamplerTable()
    let number = table.add(distribution)
    let arena = Arena()
    withExtendedLifetime(arena) {
      let samplers = Samplers(table, in: arena)
      var stream = RandomStream(state: 11)
      let draws = (0..<20_000).map { _ in Double(samplers.ticks(number, &stream)) }
      let mean = samplers.mean(number)
      let deviation = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }.squareRoot() / 20_000
      #expect(abs(draws.reduce(0, +) / 20_000 - mean) <= 5 * deviation + 1)
    }
  }
}
