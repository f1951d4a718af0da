import Simulation
import Testing

@testable import Reports

@Suite struct ScenarioComparisonTextTests {
  @Test(arguments: [
    (4.24, "+4.2"), (-4.24, "-4.2"), (0.04, "0.0"), (-0.04, "0.0"), (1_234.5, "+1 234.5"), (0, "0.0"),
  ])
  func signs(value: Double, text: String) { #expect(Figure.signed(value, 1) == text) }

  @Test func adifferenceOfSharesIsInPoints() {
    #expect(Figure.difference(Estimate([0.02, 0.02]), 1, isShare: true) == "+2.0 ± 0.0 points")
    #expect(Figure.difference(Estimate([nil]), 1) == "")
    #expect(Figure.difference(Estimate([1]), 1) == "+1.0 (no interval)")
  }

  @Test func aSmallDifferenceThatIsShownIsNotPrintedAsNothing() {
    #expect(Figure.difference(PairedEstimate([1, 2], [1.0041, 2.0043]), 2) == "+0.004 ± 0.001")
    #expect(Figure.difference(PairedEstimate([0.5, 0.5], [0.5, 0.5]), 2, isShare: true) == "0.00 ± 0.00 points")
  }

  @Test func whatADifferenceComesToIsSaidInWords() {
    let words = [
      PairedEstimate([1], [2]), PairedEstimate([1, 2], [1, 2]), PairedEstimate([1, 2], [2, 1]),
      PairedEstimate([1, 2], [0, 1]), PairedEstimate([1, 2], [2, 3]),
    ].map(\.verdict.words)
    #expect(
      words == ["not enough data", "the same in every replication", "no difference shown", "lower", "higher"])
  }

  @Test func bothSidesOfAReportStandInOneTable() throws {
    let (_, model) = try SimulationReportTests.report(replications: 3)
    let other = try model.with { $0.staff[0].count = 4 }
    let results = [model, other].map { model in (0..<3).map { model.run(replication: $0) } }
    let comparison = ScenarioComparison(model, results[0], other, results[1])
    let text = ScenarioComparisonText.render(comparison)
    for words in ["permit · Cấp giấy phép", "on time, time limit", "office · Một cửa", "2 people", "4 people", "+2"] {
      #expect(text.contains(words), "\(words)\n\(text)")
    }
    #expect(!text.contains(" \n") && !text.contains("only in"))
    let json = String(decoding: ScenarioComparisonJSON.render(comparison), as: UTF8.self)
    #expect(json.contains(#""people_before":2,"people_after":4"#) && json.contains(#""verdict":"same""#))
  }
}
