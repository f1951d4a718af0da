import Messages
import Numbers
import ProcessGraph
import Simulation
import SourceText
import Testing
import WorkingTime
import Workspace

@Suite struct ScenarioBindingTests {
  /// Receive, with a wait that each of two steps has a copy of, then sign.
  private static func graph() throws -> ProcessGraph {
    var builder = GraphBuilder("house_permit", package: "construction.permits")
    let floors = builder.fact("house.floors", .integer(from: 1, to: 50))
    _ = builder.fact("house.adjoining", .yesNo)
    _ = builder.fact("house.zone", .choice([Choice(id: "urban", title: ""), Choice(id: "rural", title: "")]))
    _ = builder.fact("house.area", .decimal(unit: "m2", from: 0, to: nil), isOptional: true)
    _ = builder.fact("channel", .choice([Choice(id: "online", title: ""), Choice(id: "counter", title: "")]))
    let officer = builder.desk("commune.centre.officer")
    let chair = builder.desk("commune.chair")
    _ = builder.desk("province.centre.officer")
    let high = Expression.compare(.atLeast, .fact(floors), .literal(.number(7)))
    let receive = builder.step(
      "receive", by: officer, outcomes: [Outcome("accepted"), Outcome("incomplete"), Outcome("high", when: high)])
    let sign = builder.step("sign", by: chair, outcomes: [Outcome("accepted"), Outcome("incomplete")])
    let first = builder.wait("supplement@receive", within: try Duration(2, .workingDays), clock: .restarts)
    let second = builder.wait("supplement@sign", within: try Duration(2, .workingDays), clock: .restarts)
    let approved = builder.end()
    let refused = builder.end(.refused)
    builder.chain(builder.start, receive, sign, approved)
    builder.edge(receive, first, .outcome(1))
    builder.edge(receive, refused, .outcome(2))
    builder.edge(sign, second, .outcome(1))
    for wait in [first, second] {
      builder.edge(wait, refused, .normal)
      builder.edge(wait, refused, .timeout)
    }
    return builder.build()
  }

  private static let sound = """
    scenario: baseline
    as-of: 2026-07-01
    period: {from: 2026-07-01, to: 2026-09-30, warm-up: 30 days}
    replications: 2
    seed: 2026
    arrivals:
      house_permit: {per-working-day: 12, profile: morning-heavy, channel: {online: 70%, counter: 30%}}
    facts:
      house: {floors: {1: 20%, 2..6: 75%, 7: 5%}, adjoining: 40%, zone: {urban: 60%, rural: 40%}, area: {uniform: {from: 60, to: 520}}}
    staff:
      commune.centre.officer: 3
      chair: {count: 1, absence: 8%}
    effort:
      house_permit.receive: {lognormal: {mean: 20 minutes, sd: 10 minutes}}
    outcomes:
      house_permit.receive: {incomplete: 25%}
    waits:
      house_permit.supplement: {weibull: {scale: 1.5 working days, shape: 0.8}}
    backlog: {construction.permits.house_permit: 40}

    """

  private func bind(_ text: String) throws -> (bound: BoundScenario?, findings: [Diagnostic], file: SourceFile) {
    let file = sourceFile(text)
    var findings: [Diagnostic] = []
    let scenario = ScenarioFile.read(file, findings: &findings)
    let bound = try scenario?.bind(to: [Self.graph()], calendars: ["night"], findings: &findings)
    return (bound, findings, file)
  }

  @Test func namesBecomePlaces() throws {
    let (read, findings, file) = try bind(Self.sound)
    #expect(printed(findings, [file]) == [])
    let scenario = try #require(read).scenario
    let graph = try Self.graph()
    let load = try #require(scenario.loads.first)
    #expect(scenario.loads.count == 1 && load.backlog == 40 && load.arrivals.rate == .perWorkingDay(12))
    #expect(load.efforts.map { graph.nodes[$0.node].id } == ["receive"])
    #expect(load.efforts.map(\.time) == [VaryingTime(.lognormal(mean: 1200, sd: 600), basis: .working)])
    #expect(load.waits.map { graph.nodes[$0.node].id } == ["supplement@receive", "supplement@sign"])
    #expect(load.waits.map(\.time.distribution) == Array(repeating: .weibull(scale: 43_200, shape: 0.8), count: 2))
    #expect(load.outcomes.map(\.outcome) == [1] && load.outcomes.map(\.share) == [0.25])
    #expect(scenario.staff.map(\.desks) == [["commune.centre.officer"], ["commune.chair"]])
    #expect(scenario.staff.map(\.absence) == [0, 0.08])
    let facts = Dictionary(uniqueKeysWithValues: load.facts.map { (graph.facts[$0.fact].id, $0.shares) })
    #expect(facts["channel"]?.map(\.weight) == [70, 30])
    #expect(facts["house.floors"]?.map(\.value) == (1...7).map { .number(Rational($0)) })
    #expect(facts["house.floors"]?.map(\.weight) == [20, 15, 15, 15, 15, 15, 5])
    #expect(facts["house.adjoining"]?.map(\.weight) == [40, 60])
    #expect(facts["house.zone"]?.map(\.value) == [.choice(0), .choice(1)])
    let area = try #require(facts["house.area"])
    let numbers = area.compactMap { if case .number(let number)? = $0.value { number } else { nil } }
    #expect(numbers.count == area.count && numbers == numbers.sorted())
    let sum = numbers.reduce(0.0) { $0 + Double($1.numerator) / Double($1.denominator) }
    #expect(abs(sum / Double(numbers.count) - 290) < 1e-9, "the middle of the bounds")
    #expect(try #require(numbers.first) > 60 && #require(numbers.last) < 520)
  }

  @Test func aPoolMaySayWhoGoesFirst() throws {
    let staff = "commune.centre.officer: {count: 3, first: [house_permit], order: earliest-deadline}"
    let (bound, findings, file) = try bind(Self.sound.replacing("commune.centre.officer: 3", with: staff))
    #expect(printed(findings, [file]) == [])
    let pools = try #require(bound).scenario.staff
    #expect(pools.map(\.first) == [[0], []] && pools.map(\.order) == [.earliestDeadline, .firstCome])
  }

  @Test(arguments: [
    ("first: [house_permt]", "a.yaml:11:46 TT1020: there is no procedure `house_permt`"),
    (
      "first: [house_permit, house_permit]",
      "a.yaml:11:60 TT1068: `house_permit` is named twice among those that go first"
    ),
    ("order: latest", "a.yaml:11:45 TT0240: `order` cannot be `latest`"),
  ])
  func aMistakeInWhoGoesFirstIsReportedOnce(order: String, finding: String) throws {
    let staff = "commune.centre.officer: {count: 3, \(order)}"
    let (bound, findings, file) = try bind(Self.sound.replacing("commune.centre.officer: 3", with: staff))
    #expect(printed(findings, [file]) == [finding])
    #expect(bound == nil)
  }

  @Test func mixturesAndQuantilesBecomeSeconds() throws {
    let written = "{lognormal: {mean: 20 minutes, sd: 10 minutes}}"
    let mixture = "{mixture: [{share: 75%, fixed: 20 minutes}, {share: 25%, exponential: {mean: 1 working day}}]}"
    let mixed = try bind(Self.sound.replacing(written, with: mixture))
    #expect(printed(mixed.findings, [mixed.file]) == [])
    #expect(
      mixed.bound?.scenario.loads[0].efforts[0].time.distribution
        == .mixture([
          WeightedDistribution(.fixed(1_200), weight: 75), WeightedDistribution(.exponential(mean: 28_800), weight: 25),
        ]))
    let table = try bind(
      Self.sound.replacing(written, with: "{quantiles: {0%: 5 minutes, 50%: 20 minutes, 100%: 3 hours}}"))
    #expect(printed(table.findings, [table.file]) == [])
    #expect(
      table.bound?.scenario.loads[0].efforts[0].time.distribution
        == .quantiles([Quantile(0, 300), Quantile(0.5, 1_200), Quantile(1, 10_800)]))
  }

  @Test func whatIsReadCanBeRun() throws {
    let (read, _, _) = try bind(Self.sound)
    let bound = try #require(read)
    let covered = DayRange(try day("2026-01-01"), through: try day("2026-12-31"))
    let calendar = try WorkCalendar(.roundTheClock(name: "default", covered: covered))
    let model = try SimulationModel(
      bound.scenario, graphs: [Self.graph()], calendars: [NamedCalendar(CalendarName("default"), calendar)])
    let result = model.run(replication: 0)
    let arrived = try #require(result.loads.first).arrived
    // 62 days are counted, 12 arrivals each.
    #expect((600...900).contains(arrived), "\(arrived)")
  }

  @Test(arguments: [
    ("house_permit: {per", "house_permt: {per", "7:3 TT1020: there is no procedure `house_permt`"),
    ("house: {floors", "hose: {floors", "9:3 TT1034: no procedure has facts of `hose`"),
    ("{floors", "{flors", "9:11 TT1024: no procedure has a fact `house.flors`"),
    ("floors: {1: 20%", "floors: {low: 20%", "9:20 TT1042: `low` is not a value of `house.floors`"),
    (
      "{1: 20%, 2..6: 75%, 7: 5%}", "20%",
      "9:19 TT1040: `house.floors` is not yes or no, so one share does not say enough"
    ),
    ("rural: 40%", "rual: 40%", "9:82 TT1025: `house.zone` cannot be `rual`"),
    ("counter: 30%", "fax: 30%", "7:86 TT1025: `channel` cannot be `fax`"),
    ("7: 5%", "absent: 5%", "9:39 TT1041: `house.floors` is never absent"),
    ("  chair:", "  chiar:", "12:3 TT1032: there is no desk `chiar`"),
    ("  commune.centre.officer:", "  officer:", "11:3 TT1033: `officer` may be any of several desks"),
    ("absence: 8%", "calendar: nigth", "12:31 TT1023: there is no calendar `nigth`"),
    ("house_permit.receive: {log", "house_permit.recieve: {log", "14:3 TT1026: `house_permit` has no step `recieve`"),
    ("house_permit.receive: {log", "receive: {log", "14:3 TT1021: `receive` names no step"),
    (
      "house_permit.receive: {log", "house_permit.supplement: {log",
      "14:3 TT1029: `house_permit.supplement` is a wait, not a step"
    ),
    (
      "house_permit.supplement: {wei", "house_permit.sign: {wei",
      "18:3 TT1028: `house_permit.sign` is a step, not a wait"
    ),
    (
      "house_permit.supplement: {wei", "house_permit.suplement: {wei",
      "18:3 TT1027: `house_permit` has no wait `suplement`"
    ),
    ("mean: 20 minutes", "mean: 2 days", "14:25 TT1044: hands-on work is counted in minutes, hours or working days"),
    ("{incomplete", "{incmplete", "16:26 TT1030: `house_permit.receive` has no outcome `incmplete`"),
    ("{incomplete", "{high", "16:26 TT1031: a condition decides when `high` happens, so it has no share"),
  ])
  func aMistakeIsReportedOnceAtItsPlace(right: String, wrong: String, finding: String) throws {
    let text = Self.sound.replacing(right, with: wrong, maxReplacements: 1)
    #expect(text != Self.sound)
    let (bound, findings, file) = try bind(text)
    #expect(printed(findings, [file]) == ["a.yaml:" + finding])
    #expect(bound == nil)
  }

  /// Whatever was meant under `arrivals`, its steps and waits are not said to have no dossiers as well.
  @Test(arguments: ["house_permt", "permit_of_another_name"])
  func aWrongNameUnderArrivalsIsOneFinding(name: String) throws {
    let text = Self.sound.replacing("house_permit: {per", with: name + ": {per")
      .replacing("backlog: {construction.permits.house_permit: 40}\n", with: "")
    let (_, findings, file) = try bind(text)
    #expect(printed(findings, [file]) == ["a.yaml:7:3 TT1020: there is no procedure `\(name)`"])
    #expect(printedInFull(findings, [file]).contains("help: the package has `house_permit`"))
  }

  /// Steps and waits are written behind their procedure, so a wrong name stands in many lines.
  @Test func aWrongNameIsOneFindingWhereverItStands() throws {
    let text = Self.sound.replacing("  house_permit.", with: "  house_permt.")
    let (_, findings, file) = try bind(text)
    #expect(printed(findings, [file]) == ["a.yaml:14:3 TT1020: there is no procedure `house_permt`"])
    #expect(findings.first?.secondary.map { file.text($0.span) } == ["house_permt.supplement", "house_permt.receive"])
    let other = text.replacing("  house_permt.supplement", with: "  hose_permit.supplement")
    #expect(try bind(other).1.count == 2)
  }

  @Test func aPackageWithoutProceduresIsSaidToHaveNone() throws {
    let file = sourceFile(Self.sound)
    var findings: [Diagnostic] = []
    let scenario = ScenarioFile.read(file, findings: &findings)
    #expect(scenario?.bind(to: [], findings: &findings) == nil)
    let full = printedInFull(findings, [file])
    #expect(full.contains("help: the package has no procedure in force on the day `as-of`"))
    #expect(full.contains("help: no procedure depends on facts of a subject"), "\(full)")
    #expect(!full.contains("  have") && !full.contains("{list}"))
  }

  /// Mistakes of form, each with the words that say what to write instead.
  @Test(arguments: [
    (
      "{per-working-day: 12, profile: morning-heavy, channel: {online: 70%, counter: 30%}}", "8", "TT1012",
      "`{per-working-day: 8}`"
    ),
    ("commune.centre.officer: 3", "commune.centre.officer: 0.5", "TT1013", "`{count: 1, absence: 50%}`"),
    ("commune.centre.officer: 3", "commune.centre.officer: 2.5", "TT1013", "`{count: 3, absence: 17%}`"),
    ("{incomplete: 25%}", "{incomplete: 15,5%}", "TT0242", "`15.5%`"),
    ("{incomplete: 25%}", "{incomplete: 25}", "TT0236", "write `25%`"),
    ("to: 2026-09-30", "to: 2026-06-30", "TT1002", "swap the two dates"),
    ("absence: 8%}", "absence: 8,5%}", "TT0242", "`8.5%`"),
    ("  house_permit.receive: {incomplete: 25%}", "  house_permit.receive: 25%", "TT1012", "`{outcome: 15%}`"),
    ("{construction.permits.house_permit: 40}", "40", "TT1012", "`{procedure: 40}`"),
    ("{from: 2026-07-01, to: 2026-09-30, warm-up: 30 days}", "2026", "TT1012", "`{from: 2026-07-01, to: 2026-12-31}`"),
    ("  chair: {count", "\tchair: {count", "TT0205", "tab"),
    ("  chair:", "  police.warden:", "TT1032", "`commune.centre.officer`, `commune.chair`"),
    ("  house: {floors", "  business: {floors", "TT1034", "`house`"),
    ("{incomplete: 25%}", "{silence: 25%}", "TT1030", "silence comes by itself when the limit of the step runs out"),
  ])
  func aMistakeOfFormShowsTheForm(right: String, wrong: String, code: String, words: String) throws {
    let text = Self.sound.replacing(right, with: wrong, maxReplacements: 1)
    #expect(text != Self.sound)
    let (bound, findings, file) = try bind(text)
    #expect(bound == nil)
    let lines = printed(findings, [file])
    #expect(lines.count == 1 && lines.allSatisfy { $0.contains(" \(code): ") }, "\(lines)")
    let full = printedInFull(findings, [file])
    #expect(full.contains(words), "\(full)")
  }

  @Test func aFactMayBeCalledByItsWholeName() throws {
    let text = Self.sound.replacing(
      "house: {floors: {1: 20%, 2..6: 75%, 7: 5%}, adjoining: 40%,",
      with: "house.floors: {1: 20%, 2..6: 75%, 7: 5%}\n  house.adjoining: 40%\n  house: {")
    let (short, _, _) = try bind(Self.sound)
    let (whole, findings, file) = try bind(text)
    #expect(printed(findings, [file]) == [])
    let graph = try Self.graph()
    func facts(_ bound: BoundScenario?) throws -> [String: [FactDistribution.Share]] {
      let load = try #require(bound?.scenario.loads.first)
      return Dictionary(uniqueKeysWithValues: load.facts.map { (graph.facts[$0.fact].id, $0.shares) })
    }
    #expect(try facts(short) == facts(whole))
  }

  @Test func theLineToWriteCanBeRead() throws {
    let (read, _, file) = try bind(Self.sound.replacing("floors: {1: 20%, 2..6: 75%, 7: 5%}, ", with: ""))
    let bound = try #require(read)
    let covered = DayRange(try day("2026-01-01"), through: try day("2026-12-31"))
    let calendar = NamedCalendar(
      CalendarName("default"), try WorkCalendar(.roundTheClock(name: "default", covered: covered)))
    var finding: [Diagnostic] = []
    do throws(InvalidScenario) {
      _ = try SimulationModel(bound.scenario, graphs: [graphOrEmpty()], calendars: [calendar])
    } catch {
      finding = bound.diagnostics(error, graphs: [graphOrEmpty()])
    }
    let full = printedInFull(finding, [file])
    #expect(full.contains("write under `facts`: `house: {floors: {uniform: {from: 1, to: 50}}}`"), "\(full)")
    let shares = "{1: 20%, 2..6: 75%, 7: 5%}"
    let (again, findings, _) = try bind(Self.sound.replacing(shares, with: "{uniform: {from: 1, to: 50}}"))
    #expect(printed(findings, [file]) == [] && again != nil)
  }

  @Test(arguments: [
    (
      "to: 2026-09-30", "to: 2027-09-30",
      "3:9 TT1054: the calendar of the package covers only Thu 1 Jan 2026 to Thu 31 Dec 2026"
    ),
    ("7: 5%", "70: 5%", "9:19 TT1057: a value here lies outside what `house.floors` may be"),
    (
      "floors: {1: 20%, 2..6: 75%, 7: 5%}, ", "",
      "7:3 TT1058: `house_permit` asks for `house.floors`, and the scenario does not say how it is distributed"
    ),
    ("sd: 10 minutes", "sd: 5000 hours", "14:25 TT1061: nothing real is spread so widely or so narrowly"),
    (
      "{incomplete: 25%}", "{incomplete: 25%, accepted: 80%}",
      "16:38 TT1063: the outcomes of `receive` add up to `105%`, more than 100%"
    ),
    (
      "  chair: {count: 1, absence: 8%}", "  both: {count: 1, desks: [chair, commune.centre.officer]}",
      "12:3 TT1066: `commune.centre.officer` is served by two entries"
    ),
  ])
  func whatCannotBeRunPointsAtItsLine(right: String, wrong: String, finding: String) throws {
    let text = Self.sound.replacing(right, with: wrong, maxReplacements: 1)
    #expect(text != Self.sound)
    let (read, findings, file) = try bind(text)
    #expect(printed(findings, [file]) == [])
    let bound = try #require(read)
    let covered = DayRange(try day("2026-01-01"), through: try day("2026-12-31"))
    let calendar = try WorkCalendar(.roundTheClock(name: "default", covered: covered))
    do throws(InvalidScenario) {
      _ = try SimulationModel(
        bound.scenario, graphs: [graphOrEmpty()], calendars: [NamedCalendar(CalendarName("default"), calendar)])
      Issue.record("nothing was refused")
    } catch {
      let diagnostics = bound.diagnostics(error, graphs: [graphOrEmpty()])
      #expect(printed(diagnostics, [file]) == ["a.yaml:" + finding])
    }
  }

  /// Whoever has more to do than time is named before anything runs, with the arithmetic.
  @Test(arguments: [
    (
      "3",
      "a.yaml:11:3 warning TT1069: `commune.centre.officer` gets as much work as its 3 people can do, or more: what "
        + "waits there grows without end", "12 × 1 × 8 ÷ (3 × 24) = 1.333", 5
    ),
    (
      "{count: 4, absence: 50%}",
      "a.yaml:11:3 warning TT1069: `commune.centre.officer` gets as much work as its 4 people can "
        + "do, or more: what waits there grows without end", "12 × 1 × 8 ÷ (4 × 0.5 × 24) = 2", 9
    ),
    ("5", "", "", 0),
  ])
  func aQueueWithoutEndIsForetold(staff: String, finding: String, formula: String, needed: Int) throws {
    let text = Self.sound.replacing("{lognormal: {mean: 20 minutes, sd: 10 minutes}}", with: "{fixed: 8 hours}")
      .replacing("commune.centre.officer: 3", with: "commune.centre.officer: \(staff)")
    let (read, findings, file) = try bind(text)
    #expect(printed(findings, [file]) == [])
    let bound = try #require(read)
    let covered = DayRange(try day("2026-01-01"), through: try day("2026-12-31"))
    let calendar = try WorkCalendar(.roundTheClock(name: "default", covered: covered))
    let model = try SimulationModel(
      bound.scenario, graphs: [graphOrEmpty()], calendars: [NamedCalendar(CalendarName("default"), calendar)])
    let warnings = bound.warnings(about: model)
    #expect(printed(warnings, [file]) == (finding.isEmpty ? [] : [finding]))
    let said = warnings.first?.arguments
    #expect(warnings.allSatisfy { $0.severity == .warning })
    #expect(said?["formula"] == (finding.isEmpty ? nil : .code(formula)))
    #expect(said?["needed"] == (finding.isEmpty ? nil : .number(needed)))
    #expect(said?["steps"] == (finding.isEmpty ? nil : .codes(["house_permit.receive"])))
  }

  private func graphOrEmpty() -> ProcessGraph { (try? Self.graph()) ?? GraphBuilder().build() }
}
