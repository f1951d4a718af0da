import ProcessGraph
import Testing
import WorkingTime

@testable import Simulation

/// Simulated queues against the formulas of Erlang and of Pollaczek and Khinchine, over 20 fixed seeds.
@Suite struct QueueingTheoryTests {
  /// Unoptimised code is thirty times slower: there the runs are shorter.
  #if DEBUG
    static let scale = 1
  #else
    static let scale = 4
  #endif

  /// Mean waiting time in seconds of 20 runs.
  func waits(perHour: Double, service: Distribution, people: Int, days: Int) throws -> [Double] {
    let calendar = try Office.roundTheClock()
    return try (1...20).map { seed in
      let model = try Office.queue(
        calendar, perHour: perHour, service: service, people: people, days: Self.scale * days, warmUp: 3,
        seed: UInt64(seed))
      let node = model.run(replication: 0).nodes[1]
      return Double(node.waitedTicks) / Double(node.visits) / 1_000
    }
  }

  /// Erlang C: the mean wait of M/M/c in seconds.
  func erlang(perHour: Double, mean: Double, people: Int) -> Double {
    let load = perHour * mean / 3_600
    var blocked = 1.0
    for number in 1...people { blocked = load * blocked / (Double(number) + load * blocked) }
    let share = load / Double(people)
    return blocked / (1 - share + share * blocked) * mean / (Double(people) - load)
  }

  /// Pollaczek and Khinchine: the mean wait of M/G/1 in seconds.
  func pollaczek(perHour: Double, mean: Double, sd: Double) -> Double {
    let rate = perHour / 3_600
    return rate * (mean * mean + sd * sd) / (2 * (1 - rate * mean))
  }

  @Test func oneOfficerWithExponentialEffort() throws {
    let waits = try waits(perHour: 3, service: .exponential(mean: 600), people: 1, days: 270)
    #expect(abs(standardised(waits, against: erlang(perHour: 3, mean: 600, people: 1))) < 4)
    // The same check catches effort that is 2 % off.
    for planted in [0.98, 1.02] {
      #expect(abs(standardised(waits, against: erlang(perHour: 3, mean: 600 * planted, people: 1))) > 4)
    }
  }

  @Test func aPlantedErrorOfTwoPercentIsCaught() throws {
    let waits = try waits(perHour: 3, service: .exponential(mean: 612), people: 1, days: 270)
    #expect(abs(standardised(waits, against: erlang(perHour: 3, mean: 600, people: 1))) > 4)
  }

  @Test func threeOfficersWithOneQueue() throws {
    let waits = try waits(perHour: 12, service: .exponential(mean: 720), people: 3, days: 120)
    #expect(abs(standardised(waits, against: erlang(perHour: 12, mean: 720, people: 3))) < 4)
    for planted in [0.98, 1.02] {
      #expect(abs(standardised(waits, against: erlang(perHour: 12, mean: 720 * planted, people: 3))) > 4)
    }
  }

  /// Cobham (1954): the mean waits of dossiers that go before others and of the others, at people of one mean effort.
  @Test func threeOfficersWhoTakeSomeFirst() throws {
    let calendar = try Office.roundTheClock()
    let graphs = ["usual", "urgent"].map { name in
      var builder = GraphBuilder(name)
      let step = builder.step("serve")
      builder.chain(builder.start, step, builder.end())
      return builder.build()
    }
    let step = NodeID(1)
    let rates = [8.0, 4.0]
    let waits = try (1...20).map { seed in
      let loads = rates.indices.map { load in
        ProcedureLoad(
          graph: load, arrivals: Arrivals(.perOpenHour(rates[load])),
          efforts: [NodeTime(step, VaryingTime(.exponential(mean: 720)))])
      }
      let scenario = Scenario(
        name: "priorities", from: Office.from, to: Office.day(Self.scale * 120 - 1), warmUpDays: 3, replications: 1,
        seed: UInt64(seed), loads: loads, staff: [StaffPool(id: "office", count: 3, first: [1])])
      let nodes = try SimulationModel(scenario, graphs: graphs, calendars: [calendar]).run(replication: 0).nodes
      return [1, graphs[0].nodes.count + 1].map { Double(nodes[$0].waitedTicks) / Double(nodes[$0].visits) / 1_000 }
    }
    func cobham(_ mean: Double) -> [Double] {
      // What a newcomer waits for when nobody goes before him: Erlang's wait without the queue.
      let load = 12 * mean / 3_600
      let base = erlang(perHour: 12, mean: mean, people: 3) * (1 - load / 3)
      let (urgent, all) = (4 * mean / 3_600 / 3, load / 3)
      return [base / ((1 - urgent) * (1 - all)), base / (1 - urgent)]
    }
    for load in rates.indices {
      let own = waits.map { $0[load] }
      #expect(abs(standardised(own, against: cobham(720)[load])) < 4)
      for planted in [0.98, 1.02] { #expect(abs(standardised(own, against: cobham(720 * planted)[load])) > 4) }
    }
  }

  @Test(arguments: [
    (Distribution.fixed(900), 900.0, 0.0), (.gamma(mean: 900, sd: 600), 900, 600),
    (.gamma(mean: 900, sd: 1_800), 900, 1_800),
    (.lognormal(mean: 900, sd: 900), 900, 900), (.weibull(scale: 900 / 0.886_226_925, shape: 2), 900, 470.450_881),
    (.triangular(from: 300, mode: 900, to: 1_500), 900, 1_200 / 24.0.squareRoot()),
    (.empirical([WeightedLength(600, weight: 3), WeightedLength(1_800, weight: 1)]), 900, 519.615_242),
    (.quantiles([Quantile(0, 300), Quantile(0.5, 600), Quantile(1, 2_100)]), 900, 547.722_558),
    (
      .mixture([
        WeightedDistribution(.fixed(600), weight: 3), WeightedDistribution(.exponential(mean: 1_800), weight: 1),
      ]),
      900, 1_039.230_485
    ),
    (.uniform(from: 300, to: 1_500), 900, 1_200 / 12.0.squareRoot()),
  ]) func oneOfficerWithAnyEffort(service: Distribution, mean: Double, sd: Double) throws {
    let waits = try waits(perHour: 2, service: service, people: 1, days: 280)
    #expect(abs(standardised(waits, against: pollaczek(perHour: 2, mean: mean, sd: sd))) < 4)
    // Effort of a deviation above its mean would need runs many times as long to show as little as 2 %.
    guard sd <= mean else { return }
    for planted in [0.98, 1.02] {
      let expected = pollaczek(perHour: 2, mean: mean * planted, sd: sd * planted)
      #expect(abs(standardised(waits, against: expected)) > 4, "\(planted) of the mean")
    }
  }
}
