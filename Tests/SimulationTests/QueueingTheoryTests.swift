import Testing
import WorkingTime

@testable import Simulation

/// Simulated queues against the formulas of Erlang and of Pollaczek and Khinchine, over 20 fixed seeds.
@Suite struct QueueingTheoryTests {
  /// Unoptimised code is fifty times slower: there the runs are short and planted errors are not looked for.
  #if DEBUG
    static let days = 40
    static let isThorough = false
  #else
    static let days = 290
    static let isThorough = true
  #endif

  /// Mean waiting time in seconds of 20 runs.
  func waits(perHour: Double, service: Distribution, people: Int) throws -> [Double] {
    let calendar = try Office.roundTheClock()
    return try (1...20).map { seed in
      let model = try Office.queue(
        calendar, perHour: perHour, service: service, people: people, days: Self.days, warmUp: 2, seed: UInt64(seed))
      let node = model.run(replication: 0).nodes[1]
      return Double(node.waitedTicks) / Double(node.visits) / 1_000
    }
  }

  /// Erlang C: the mean wait of M/M/c.
  func erlang(perHour: Double, mean: Double, people: Int) -> Double {
    let load = perHour * mean / 3_600
    var term = 1.0
    var sum = 1.0
    for number in 1..<people {
      term *= load / Double(number)
      sum += term
    }
    let last = people == 1 ? load : term * load / Double(people)
    let delayed = last / (1 - load / Double(people))
    let probability = people == 1 ? load : delayed / (sum + delayed)
    return probability * mean / (Double(people) - load)
  }

  @Test func oneOfficerWithExponentialEffort() throws {
    let mean = 600.0
    let waits = try waits(perHour: 3, service: .exponential(mean: mean), people: 1)
    #expect(abs(standardised(waits, against: erlang(perHour: 3, mean: mean, people: 1))) < 4)
    // The same check would catch effort that is 2 % off.
    guard Self.isThorough else { return }
    for planted in [0.98, 1.02] {
      #expect(abs(standardised(waits, against: erlang(perHour: 3, mean: mean * planted, people: 1))) > 4)
    }
  }
}
