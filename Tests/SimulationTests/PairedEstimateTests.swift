import Foundation
import ProcessGraph
import Testing
import WorkingTime

@testable import Simulation

/// Differences of two scenarios on common random numbers: their intervals are as narrow as theory says, and no narrower.
///
/// The scenarios are M/M/1 queues over one day from an empty office, whose expected number of dossiers under way is known
/// exactly by uniformisation (Jensen 1953).
@Suite struct PairedEstimateTests {
  static let repetitions = 500
  static let replications = 20

  @Test func verdictsAreWhatTheIntervalSays() {
    #expect(PairedEstimate([1, nil, 3], [nil, 2, nil]).verdict == .notEnoughData)
    #expect(PairedEstimate([1, nil, 3], [2, 2, nil]).verdict == .notEnoughData)
    #expect(PairedEstimate([1, 2, 3], [1, 2, 3]).verdict == .same)
    #expect(PairedEstimate([1, 2, 3], [2, 1, 4]).verdict == .noneShown)
    #expect(PairedEstimate([1, 2, 3], [2, 3, 4]).verdict == .more)
    #expect(PairedEstimate([1, 2, 3.5], [0.5, 1.4, 3]).verdict == .less)
    #expect(PairedEstimate([1, 2, nil, 9], [2, 4, 8, nil]).difference == Estimate([1, 2]))
  }

  /// Dossiers under way on average over a day, by replication.
  static func underWay(service: Double, count: Int) throws -> [Double] {
    let model = try Office.queue(
      Office.roundTheClock(days: 2), perHour: 2, service: .exponential(mean: service), people: 1, days: 1, warmUp: 0,
      seed: 77)
    return (0..<count).map { replication in
      Double(model.run(replication: replication).loads[0].underWayTicks) / (24 * 3_600_000)
    }
  }

  /// The same, expected: the chain of an M/M/1 queue from empty, step by step at one rate for all states.
  static func expected(perHour arrivals: Double, service: Double, hours: Double) -> Double {
    let rate = 3_600 / service
    let all = arrivals + rate
    var state = Array(repeating: 0.0, count: 200)
    state[0] = 1
    // The chance that more than so many steps fall into the time, from that of just so many.
    var exactly = exp(-all * hours)
    var more = 1 - exactly
    var sum = 0.0
    for step in 1...1_500 {
      let mean = state.indices.reduce(0) { $0 + Double($1) * state[$1] }
      sum += more * mean / all
      var next = Array(repeating: 0.0, count: state.count)
      for number in state.indices {
        next[min(number + 1, state.count - 1)] += state[number] * arrivals / all
        next[max(number - 1, 0)] += state[number] * rate / all
      }
      state = next
      exactly *= all * hours / Double(step)
      more -= exactly
    }
    return sum / hours
  }

  static let pairs: (before: [Double], after: [Double])? = try? (
    underWay(service: 540, count: repetitions * replications),
    underWay(service: 450, count: repetitions * replications)
  )

  static func variance(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
  }

  @Test func intervalsOfTheDifferenceCoverTheTruth() throws {
    let (before, after) = try #require(Self.pairs)
    let truth =
      Self.expected(perHour: 2, service: 450, hours: 24) - Self.expected(perHour: 2, service: 540, hours: 24)
    // The model is the one whose truth is known.
    #expect(abs(standardised(zip(before, after).map { $1 - $0 }, against: truth)) < 4)
    var covered = 0
    for repetition in 0..<Self.repetitions {
      let own = repetition * Self.replications..<(repetition + 1) * Self.replications
      let difference = PairedEstimate(before[own].map { $0 }, after[own].map { $0 }).difference
      let (mean, half) = (try #require(difference.mean), try #require(difference.halfWidth))
      if abs(mean - truth) <= half { covered += 1 }
    }
    #expect((465...485).contains(covered), "\(covered) of 500")
  }

  @Test func pairingNarrowsTheIntervalAsTheoryHasIt() throws {
    let (before, after) = try #require(Self.pairs)
    let sum = Self.variance(before) + Self.variance(after)
    let means = [before, after].map { $0.reduce(0, +) / Double($0.count) }
    let covariance =
      zip(before, after).reduce(0) { $0 + ($1.0 - means[0]) * ($1.1 - means[1]) } / Double(before.count - 1)
    let factor = 1 - 2 * covariance / sum
    #expect(factor < 0.3, "common numbers are worth little: \(factor)")
    // Squared widths of intervals, each against what the same figures would give apart: on average that factor.
    let excess = try (0..<Self.repetitions).map { repetition in
      let own = repetition * Self.replications..<(repetition + 1) * Self.replications
      let pair = PairedEstimate(before[own].map { $0 }, after[own].map { $0 })
      let widths = try [pair.difference, pair.before, pair.after].map { try #require($0.halfWidth) }
      return widths[0] * widths[0] - factor * (widths[1] * widths[1] + widths[2] * widths[2])
    }
    #expect(abs(standardised(excess, against: 0)) < 4)
    // Replications of unlike numbers have nothing in common: there the sum of the variances holds.
    let apart = zip(before, after.dropFirst() + after.prefix(1)).map { $1 - $0 }
    let squares = apart.map { ($0 - means[1] + means[0]) * ($0 - means[1] + means[0]) }
    #expect(abs(standardised(squares, against: sum)) < 4)
    let paired = zip(before, after).map { ($1 - $0 - means[1] + means[0]) * ($1 - $0 - means[1] + means[0]) }
    #expect(abs(standardised(paired, against: factor * sum)) < 4)
    #expect(abs(standardised(paired, against: sum)) > 4)
  }
}
