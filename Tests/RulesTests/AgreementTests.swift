import Agreement
import Testing

/// Some hundreds of random procedures; `make agree` plays ten thousand.
@Suite struct AgreementTests {
  @Test func proofsDossiersAndSimulationsAgree() throws {
    let agreement = try #require(Agreement())
    var tally = Tally()
    for seed in (77_000_000 as UInt64)..<77_000_300 {
      tally.add(agreement.judge(seed, dossiers: 6))
    }
    #expect(
      tally.disagreements.isEmpty, "\(tally.words)\n\(tally.disagreements.prefix(5).map { "\($0.seed) \($0.what)" })")
    #expect(
      tally.procedures > 200 && tally.sums > 2_000 && tally.dates > 200 && tally.reachedSums > 200, "\(tally.words)")
  }

  /// A run that cannot fail shows nothing: a fault in any of the three is seen.
  @Test(arguments: Agreement.Fault.allCases) func aFaultIsSeen(fault: Agreement.Fault) throws {
    let agreement = try #require(Agreement(fault: fault))
    var tally = Tally()
    for seed in 0..<40 { tally.add(agreement.judge(UInt64(seed) + 78_000_000, dossiers: 4)) }
    #expect(!tally.disagreements.isEmpty)
  }
}
