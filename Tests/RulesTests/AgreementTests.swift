import Agreement
import Testing

/// A hundred random procedures, as unoptimised code plays few; `make agree` plays ten thousand, and the checks of every change
/// a part of them.
@Suite struct AgreementTests {
  @Test func proofsDossiersAndSimulationsAgree() throws {
    let agreement = try #require(Agreement())
    var tally = Tally()
    for seed in (77_000_000 as UInt64)..<77_000_100 {
      tally.add(agreement.judge(seed, dossiers: 6))
    }
    #expect(
      tally.disagreements.isEmpty, "\(tally.words)\n\(tally.disagreements.prefix(5).map { "\($0.seed) \($0.what)" })")
    #expect(
      tally.procedures > 70 && tally.sums > 700 && tally.dates > 70 && tally.reachedSums > 70, "\(tally.words)")
  }

  /// A run that cannot fail shows nothing: a fault in any of the three is seen.
  @Test(arguments: Agreement.Fault.allCases) func aFaultIsSeen(fault: Agreement.Fault) throws {
    let agreement = try #require(Agreement(fault: fault))
    var tally = Tally()
    for seed in 0..<40 { tally.add(agreement.judge(UInt64(seed) + 78_000_000, dossiers: 4)) }
    #expect(!tally.disagreements.isEmpty)
  }
}
