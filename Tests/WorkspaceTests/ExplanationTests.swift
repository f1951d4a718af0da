import Lint
import Messages
import Testing
import Workspace

/// The examples of explanations are what the program finds, and does not find.
@Suite struct ExplanationTests {
  private static let advice = LintMessage.explanations
  private static let names = CheckerMessages.names

  private func codes(_ rules: String, _ manifest: String) -> [MessageCode] {
    let files = [
      "p/thutuc.yaml": "thutuc: 1\nname: p\ncalendar: c.yaml\nworking-day: 8 hours\n" + manifest,
      "p/c.yaml": TestPackage.calendar, "p/rules.tthc": rules,
    ]
    return PackageCheck("p", FileTable(files: files)).findings.map(\.code)
  }

  @Test func everyAdviceIsExplained() {
    #expect(Set(Self.advice.map(\.code)) == Set(LintMessage.allCases.map(\.code)))
  }

  @Test(arguments: advice.map(\.code.description))
  func theBadExampleOfAdviceIsFoundAndTheGoodOneIsNot(code: String) throws {
    let explanation = try #require(Self.advice.first { $0.code.description == code })
    let manifest = "lint: {\(code): warning}\n"
    #expect(codes(explanation.bad, manifest) == [explanation.code])
    #expect(codes(explanation.good, manifest) == [])
    #expect(codes(explanation.bad, "") == [], "advice is off unless asked for")
  }

  @Test(arguments: CommonExplanations.all.map(\.code.description))
  func theBadExampleOfACommonFindingIsFoundAndTheGoodOneIsNot(code: String) throws {
    let explanation = try #require(CommonExplanations.all.first { $0.code.description == code })
    let found = codes(explanation.bad, "")
    #expect(found.contains(explanation.code), "\(found)")
    #expect(codes(explanation.good, "") == [])
  }

  @Test func twentyCommonFindingsAreExplained() {
    #expect(Set(CommonExplanations.all.map(\.code)).count >= 20)
    #expect(CommonExplanations.all.allSatisfy { Self.names[$0.code] != nil })
  }
}
