import Foundation
import Messages
import SourceText
import Testing
import WorkingTime
import Workspace
import YAML

@Suite struct ScenarioFileTests {
  /// The example that readers copy has every key, and is read without findings.
  @Test func theScenarioOfTheReferenceIsRead() throws {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("grammar/reference.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let block = try #require(text.components(separatedBy: "```yaml\n").last?.components(separatedBy: "```").first)
    var findings: [Diagnostic] = []
    let file = SourceFile(id: FileID(0), path: "reference.md", bytes: Array(block.utf8))
    let scenario = try #require(ScenarioFile.read(file, findings: &findings))
    #expect(findings.isEmpty)
    #expect(!scenario.backlog.isEmpty && !scenario.waits.isEmpty && !scenario.outcomes.isEmpty)
  }

  private static let sound = """
    scenario: baseline
    as-of: 2026-07-01
    period: {from: 2026-07-01, to: 2026-12-31, warm-up: 30 days}
    replications: 30
    seed: 2026
    arrivals:
      house_permit: {per-working-day: 12, profile: morning-heavy, channel: {online: 70%, counter: 30%}}
    facts:
      house: {floors: {1: 20%, 2: 35%, 4..6: 45%}, adjoining: 40%, area: {uniform: {from: 60, to: 520.5}}}
    staff:
      commune.centre.officer: 3
      commune.economy.specialist: {count: 5, absence: 8%}
    effort:
      house_permit.receive: {lognormal: {mean: 20 minutes, sd: 10 minutes}}
      house_permit.sign: {empirical: {1 working hour: 50%, 0.5 working hours: 50%}}
    outcomes:
      house_permit.receive: {incomplete: 25%, refused: 2%}
    waits:
      house_permit.supplement: {weibull: {scale: 9 working hours, shape: 0.8}}
    backlog: {house_permit: 40}

    """

  private func read(_ text: String) -> (ScenarioFile?, [String]) {
    let file = sourceFile(text)
    var findings: [Diagnostic] = []
    let scenario = ScenarioFile.read(file, findings: &findings)
    return (scenario, printed(findings, [file]).map { String($0.dropFirst("a.yaml:".count)) })
  }

  @Test func aScenarioMeansWhatItSays() throws {
    let (read, findings) = read(Self.sound)
    #expect(findings == [])
    let scenario = try #require(read)
    #expect(scenario.name == "baseline" && scenario.seed == 2026 && scenario.replications.value == 30)
    #expect(scenario.period.value.warmUpDays == 30)
    let arrivals = try #require(scenario.arrivals.first?.value)
    #expect(arrivals.rate == YAMLDecimal("12") && arrivals.unit == .workingDay && arrivals.profile == .morningHeavy)
    #expect(arrivals.channel?.map(\.key.value) == ["online", "counter"])
    let facts = try #require(scenario.facts.first).value
    guard case .values(let floors, _) = facts[0].value, case .yes(let yes) = facts[1].value,
      case .uniform(let from, let to, _) = facts[2].value
    else {
      Issue.record("the facts have other forms")
      return
    }
    #expect(floors.map(\.key.value) == [.text("1"), .text("2"), .range(4...6)])
    #expect(yes.percent == YAMLDecimal("40"))
    #expect(from == YAMLDecimal("60") && to == YAMLDecimal("520.5"))
    #expect(scenario.staff.map(\.value.count.value) == [3, 5])
    #expect(scenario.staff.map(\.value.absence?.percent) == [nil, YAMLDecimal("8")])
    #expect(scenario.effort[0].value.lengths.map(\.description) == ["20 minutes", "10 minutes"])
    #expect(scenario.effort[1].value.lengths.map(\.description) == ["1 working hour", "0.5 working hours"])
    #expect(scenario.outcomes[0].value.map(\.value.percent) == [YAMLDecimal("25"), YAMLDecimal("2")])
    #expect(scenario.backlog.map(\.value.value) == [40])
  }

  @Test func aRunMayFindItsWarmUpAndItsReplications() throws {
    let text = Self.sound.replacing("30 days", with: "auto")
      .replacing("replications: 30", with: "replications: {precision: 5%, at-most: 80}")
    let scenario = try #require(read(text).0)
    #expect(scenario.period.value.findsWarmUp && scenario.period.value.warmUpDays == 0)
    #expect(scenario.replications.value == 80 && scenario.precision?.amount == 5)
    let open = try #require(read(Self.sound.replacing("replications: 30", with: "replications: {precision: 5%}")).0)
    #expect(open.replications.value == 200 && !open.period.value.findsWarmUp)
  }

  @Test(arguments: [
    ("period: {", "priod: {", "3:1 TT0224: `priod` is not a key of the file"),
    ("to: 2026-12-31", "to: 2026-06-30", "3:9 TT1002: Wed 1 Jul 2026 comes after Tue 30 Jun 2026"),
    ("30 days", "184 days", "3:53 TT1003: a warm-up of 184 days leaves nothing of 184 days to count"),
    (
      "30 days", "30 working days",
      "3:53 TT1004: a warm-up is counted in whole days of the calendar, not `30 working days`"
    ),
    (
      "30 days", "automatic",
      "3:53 TT1004: a warm-up is counted in whole days of the calendar, not `automatic`"
    ),
    (
      "replications: 30", "replications: {precision: 0%}",
      "4:27 TT1015: no number of replications makes a figure exact to nothing"
    ),
    (
      "replications: 30", "replications: {precision: 5%, at-most: 9}",
      "4:40 TT0233: `at-most` must be from 10 to 1 000 000, not `9`"
    ),
    ("30 days", "thirty days", "3:53 TT1000: `thirty days` is not a length of time"),
    ("per-working-day", "per-workingday", "7:18 TT0224: `per-workingday` is not a key of `house_permit`"),
    (
      "per-working-day: 12", "per-working-day: 12, per-open-hour: 1",
      "7:17 TT1005: `house_permit` needs one rate, either `per-working-day` or `per-open-hour`"
    ),
    (
      "per-working-day: 12", "per-working-day: -1",
      "7:35 TT1006: `per-working-day` must be from 0 to 1 000 000 dossiers"
    ),
    ("counter: 30%", "counter: 20%", "7:72 TT1007: the shares of `channel` add up to `90%`, not to 100%"),
    ("morning-heavy", "morning-hevy", "7:48 TT0240: `profile` cannot be `morning-hevy`"),
    ("4..6: 45%", "6..4: 45%", "9:36 TT1010: `6..4` is not a range of whole numbers"),
    ("4..6: 45%", "4..6: 44.5%", "9:19 TT1007: the shares of `floors` add up to `99.5%`, not to 100%"),
    ("from: 60", "from: 600", "9:80 TT1009: `from` is above `to`"),
    ("absence: 8%", "absence: 100%", "12:51 TT1008: people who are always away cannot work"),
    ("officer: 3", "officer: none", "11:27 TT0232: `commune.centre.officer` must be a whole number, not `none`"),
    ("20 minutes", "20 minuts", "14:44 TT1001: there is no unit `minuts`"),
    ("20 minutes", "20.000 minutes", "14:44 TT0235: `20.000` can be read as `20_000` and as `20.0000`"),
    ("lognormal", "lognormel", "14:26 TT0224: `lognormel` is not a key of `house_permit.receive`"),
    (
      "{weibull: {scale: 9 working hours, shape: 0.8}}", "{}",
      "19:28 TT1011: `house_permit.supplement` needs one distribution"
    ),
  ])
  func aMistakeIsReportedOnceAtItsPlace(right: String, wrong: String, finding: String) {
    let text = Self.sound.replacing(right, with: wrong, maxReplacements: 1)
    #expect(text != Self.sound)
    let (scenario, findings) = read(text)
    #expect(findings == [finding])
    #expect(scenario == nil)
  }

  private static let mixed = """
    scenario: mixed
    as-of: 2026-07-01
    period: {from: 2026-07-01, to: 2026-12-31}
    arrivals: {permit: {per-working-day: 12}}
    effort:
      permit.receive: {mixture: [{share: 80%, fixed: 20 minutes}, {share: 20%, exponential: {mean: 3 hours}}]}
      permit.sign: {quantiles: {0%: 5 minutes, 50%: 20 minutes, 100%: 3 hours}}

    """

  @Test func mixturesAndQuantilesAreRead() throws {
    let (read, findings) = read(Self.mixed)
    #expect(findings == [])
    let effort = try #require(read).effort.map(\.value.form)
    guard case .mixture(let parts) = effort[0], case .quantiles(let quantiles) = effort[1],
      case .fixed(let often) = parts[0].part, case .exponential(let seldom) = parts[1].part
    else { return #expect(Bool(false)) }
    #expect(parts.map { $0.share.percent.coefficient } == [80, 20] && often.amount == 20 && seldom.amount == 3)
    #expect(quantiles.map { $0.key.value.percent.coefficient } == [0, 50, 100])
    #expect(quantiles.map(\.value.amount) == [5, 20, 3])
  }

  @Test(arguments: [
    ("share: 20%", "share: 10%", "6:29 TT1007: the shares of `mixture` add up to `90%`, not to 100%"),
    ("{share: 80%, fixed: 20 minutes}", "{share: 80%}", "6:31 TT0225: entry 1 of `mixture` lacks the key `fixed`"),
    (
      "fixed: 20 minutes", "fixed: 20 minutes, uniform: {from: 1 minute, to: 2 minutes}",
      "6:30 TT1011: entry 1 of `mixture` needs one distribution"
    ),
    ("share: 80%, ", "", "6:31 TT0225: entry 1 of `mixture` lacks the key `share`"),
    ("50%: 20 minutes", "50: 20 minutes", "7:44 TT0236: `quantiles` must be a share such as `70%`, not `50`"),
  ])
  func aMistakeInAMixtureIsReportedOnceAtItsPlace(right: String, wrong: String, finding: String) {
    let text = Self.mixed.replacing(right, with: wrong, maxReplacements: 1)
    let (scenario, findings) = read(text)
    #expect(findings == [finding])
    #expect(scenario == nil)
  }

  @Test(arguments: ["busy-commune", "city-department"])
  func theScenariosOfTheRulesAreRead(name: String) throws {
    let path = String(#filePath.split(separator: "Tests/WorkspaceTests").first ?? "") + "rules/scenarios/\(name).yaml"
    let (scenario, findings) = try read(text(ofFile: path))
    #expect(findings == [])
    #expect(scenario?.name == name)
  }
}
