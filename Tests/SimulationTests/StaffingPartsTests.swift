import TestSupport
import Testing

@testable import Simulation

/// What the search for staff is made of.
@Suite struct StaffingPartsTests {
  /// Values of tables of Student's t.
  @Test(arguments: [
    (0.95, 19, 1.729_133), (0.99, 9, 2.821_438), (0.975, 4, 2.776_445), (0.5, 7, 0), (0.9, 1, 3.077_684),
    (0.999, 3, 10.214_532),
  ])
  func oneSidedQuantiles(probability: Double, degrees: Int, value: Double) {
    #expect(abs(StudentT.quantile(probability, degreesOfFreedom: degrees) - value) < 1e-5)
  }

  @Test func theLightestStaffingUnderCutsIsTheLightestOfAll() {
    var random = SplitMix64(seed: 12)
    for _ in 0..<200 {
      let pools = 2 + Int(random.next() % 3)
      let least = (0..<pools).map { _ in 1 + Int(random.next() % 2) }
      let most = least.map { $0 + 3 }
      let weights = (0..<pools).map { _ in 1 + Int64(random.next() % 5) }
      var cuts = StaffingCuts(least: least, most: most, weights: weights)
      for _ in 0..<random.next() % 8 {
        cuts.add((0..<pools).map { least[$0] + Int(random.next() % UInt64(most[$0] - least[$0] + 1)) })
      }
      var open: [[Int]] = [[]]
      for pool in 0..<pools { open = open.flatMap { head in (least[pool]...most[pool]).map { head + [$0] } } }
      let allowed = open.filter { people in
        cuts.cuts.allSatisfy { cut in cut.alternatives.contains { people[$0.pool] >= $0.least } }
      }
      let lightest = allowed.map(cuts.weight).min()
      #expect(cuts.lightest().map(cuts.weight) == lightest)
      #expect(cuts.lightest().map(allowed.contains) ?? true)
    }
  }

  @Test func whoIsOverdueAtTheEndIsLate() {
    var result = ReplicationResult(replication: 0, loads: [], nodes: [], pools: [])
    var tally = LoadCounts.Tally()
    tally.limit = LimitCounts(onTime: 6, late: 1, undecided: 5, overdue: 3)
    result.loads = [LoadCounts(tally, ended: [7, 0, 0, 0, 0], elapsed: LogHistogram(), working: LogHistogram())]
    #expect(OnTimeTally(result).share(load: 0) == 0.6)
    #expect(OnTimeTally(result).share(load: nil) == 0.6)
  }

  /// Not one late of n: at 95 % a share of 1 - 3/n, nearly.
  @Test func withoutALateDossierTheLimitIsThatOfTheirNumber() throws {
    var tally = LoadCounts.Tally()
    tally.limit = LimitCounts(onTime: 50, late: 0, undecided: 0, overdue: 0)
    let load = LoadCounts(tally, ended: [50, 0, 0, 0, 0], elapsed: LogHistogram(), working: LogHistogram())
    let tallies = (0..<6).map { OnTimeTally(ReplicationResult(replication: $0, loads: [load], nodes: [], pools: [])) }
    let limits = try #require(OnTimeTally.limits(tallies, load: 0, 0.95))
    #expect(abs(limits.lower - 0.990_064) < 1e-6 && limits.upper == 1)
    #expect(OnTimeTally.limits(Array(tallies.prefix(1)), load: 0, 0.95) == nil)
  }
}
