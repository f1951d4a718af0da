import Messages
import Planning
import SourceText
import Testing
import Workspace
import YAML

/// Plans from rule files and a given file to the page's data, and what stands in the way.
@Suite struct PlanTests {
  private static let manifest = "thutuc: 1\nname: p\ncalendar: c.yaml\nworking-day: 8 hours\n"
  private static let calendar = """
    calendar: Test
    covers: {from: 2026-01-01, to: 2028-12-31}
    weeks: [{sessions: {monday to friday: [08:00-12:00, 13:00-17:00]}}]

    """
  private static let head = """
    agency office "Office" { role clerk "Clerk" }
    document a "A"; document b "B"; document c "C"; document d "D"; document e "E"
    subject plot "Plot" { size "Size" integer 1 to 9; wet "Wet" yes/no }
    subject shed "Shed" { size "Size" integer 1 to 9 }

    """

  /// A procedure of one step: `documents` and `results` as lines of the language.
  private static func procedure(
    _ name: String, _ documents: String, _ results: String, days: Int = 1, about subject: String = "", more: String = ""
  ) -> String {
    """
    procedure \(name) "\(name)"\(subject.isEmpty ? "" : " about " + subject) {
      authority office
      time limit \(days) working days
      \(more)
      documents { \(documents) }
      steps {
        step work "Work" by office.clerk within \(days) working days { issues \(results) }
        end approved
      }
      results { \(results) }
    }

    """
  }

  private func plan(_ goal: String, _ rules: String, _ given: String = "") -> PlanBuild {
    let files = FileTable(files: [
      "p/thutuc.yaml": Self.manifest, "p/c.yaml": Self.calendar, "p/r.tthc": Self.head + rules,
      "given.yaml": "submitted: 2026-07-01\n" + given,
    ])
    return PlanBuild(goal, given: "given.yaml", of: PackageBuild("p", files), files)
  }

  private func inFull(_ build: PlanBuild) -> String {
    var catalogue = Catalogue()
    catalogue.add(entries: YAMLMessage.english, phrases: YAMLMessage.englishPhrases)
    catalogue.add(entries: GivenMessage.english, phrases: GivenMessage.englishPhrases)
    catalogue.add(entries: PlanMessage.english, phrases: PlanMessage.englishPhrases)
    var renderer = Renderer(catalogue: catalogue, files: build.files)
    return renderer.render(Findings(build.findings), as: .full)
  }

  private func steps(_ build: PlanBuild) -> [String] { build.plan?.route.steps.map(\.name) ?? [] }

  @Test func aCircleNamesBothLines() throws {
    let build = plan("b", Self.procedure("one", "c 1 original", "b") + Self.procedure("two", "b 1 original", "c"))
    let text = inFull(build)
    #expect(build.findings.map(\.code.description) == ["TT1366"])
    #expect(text.contains("`b` cannot be had: 2 procedures wait for papers of one another"), "\(text)")
    #expect(
      text.contains("1. `one` needs `c`  (p/r.tthc:9:15)") && text.contains("2. `two` needs `b`  (p/r.tthc:20:15)"),
      "\(text)")
    #expect(text.contains("put one under `have`: `c` or `b`") || text.contains("`c`"), "\(text)")
    let opened = plan(
      "b", Self.procedure("one", "c 1 original", "b") + Self.procedure("two", "b 1 original", "c"), "have: [c]\n")
    #expect(steps(opened) == ["one"])
  }

  @Test func whatIsIssuedToOthersOnlyIsBrought() {
    let rules =
      Self.procedure("firms", "a 1 original", "b", more: "applicant organization")
      + Self.procedure("people", "b 1 original", "c", more: "applicant citizen")
    #expect(steps(plan("c", rules, "applicant: citizen\n")) == ["people"])
    #expect(inFull(plan("b", rules, "applicant: citizen\n")).contains("does not serve `citizen`"))
  }

  @Test func whatEndedBeforeIssuesNothing() {
    // `b` was issued by a procedure for others until June: since then nobody issues it, and who needs it brings it.
    let rules =
      Self.procedure(
        "old", "a 1 original", "b", more: "applicant organization\neffective from 2026-01-01 to 2026-06-30")
      + Self.procedure("new", "b 1 original", "c", more: "applicant citizen")
    let build = plan("c", rules, "applicant: citizen\n")
    #expect(steps(build) == ["new"], "\(inFull(build))")
  }

  @Test func anUnknownGoalIsAnsweredWithTheOneMeant() {
    let rules = Self.procedure("building", "a 1 original", "b")
    #expect(inFull(plan("bilding", rules)).contains("did you mean `building`?"))
    let nobody = inFull(plan("e", rules))
    #expect(nobody.contains("error TT1351: nobody in `p` issues `e`") && nobody.contains("there is `b`"), "\(nobody)")
  }

  @Test func aGoalOutOfReachSaysWhy() {
    let rules =
      Self.procedure("goal", "c 1 original", "b")
      + Self.procedure("small", "a 1 original", "c", about: "plot", more: "requires size <= 3 \"Only small plots\"")
    let text = inFull(plan("b", rules, "facts: {plot.size: 5}\n"))
    #expect(text.contains("error TT1365: `b` cannot be had with these facts"), "\(text)")
    #expect(
      text.contains(
        "`goal` needs `c`; `small` issues it, but it is for another case: “Only small plots” does not hold"),
      "\(text)")
    #expect(steps(plan("b", rules, "facts: {plot.size: 2}\n")) == ["small", "goal"])
  }

  /// A procedure about something else is left aside while another serves; where none is spoken of, all are asked about.
  @Test func subjectsThatNothingIsSaidOfAreLeftAside() {
    let rules =
      Self.procedure("goal", "c 1 original", "b")
      + Self.procedure("for_plot", "a 1 original when size > 3", "c", about: "plot")
      + Self.procedure("for_shed", "a 1 original when size > 3", "c", about: "shed")
    let one = plan("b", rules, "facts: {shed.size: 5}\n")
    #expect(steps(one) == ["for_shed", "goal"])
    #expect(one.plan?.bystanders.map(\.obstacle) == [.silent(about: ["plot"], say: ["plot.size: 1"])])
    let none = plan("b", rules)
    #expect(none.findings.map(\.code.description) == ["TT1355", "TT1355"])
    let text = inFull(none)
    #expect(text.contains("it is a whole number from 1 to 9; one of `plot` and `shed` is enough"), "\(text)")
    #expect(text.contains(", or under `from` the procedure that is to issue `"), "\(text)")
    #expect(text.contains("help: write under `facts`: `plot.size: 1`"), "\(text)")
  }

  @Test(arguments: [
    ("facts: {size: 3}", "TT1356", 9), ("facts: {plot.sise: 3}", "TT1357", 9), ("have: [x]", "TT1358", 8),
    ("waits: {x: 1 day}", "TT1359", 9), ("from: {c: goal}", "TT1360", 11), ("chanel: online", "TT0224", 1),
    ("channel: onlin", "TT1361", 10), ("applicant: citisen", "TT1362", 12), ("have: [b]", "TT1352", 8),
    ("outcomes: {work: accepted}", "TT0224", 1), ("facts: {plot.size: 12}", "TT1121", 20),
    ("facts: {plot.size: 3 m}", "TT1120", 20), ("facts: {submitted: 2026-07-01}", "TT1126", 9),
  ])
  func aMistakeIsOneFindingAtItsPlace(line: String, code: String, column: Int) {
    let rules =
      Self.procedure("goal", "c 1 original", "b")
      + Self.procedure("first", "a 1 original when size > 3", "c", about: "plot")
    let known = line.hasPrefix("facts") ? "" : "facts: {plot.size: 3}\n"
    let build = plan("b", rules, known + line + "\n")
    let text = inFull(build)
    let others = build.findings.filter { $0.code != PlanMessage.factMissing.code }
    #expect(others.map(\.code.description) == [code], "\(text)")
    #expect(text.contains("--> given.yaml:\(known.isEmpty ? 2 : 3):\(column)\n"), "\(text)")
    #expect(build.plan == nil)
  }

  /// What happens in other procedures does not matter to a plan, but what is wrong in one on the way does.
  @Test func aProcedureWithErrorsIsNoWay() {
    let rules =
      Self.procedure("goal", "c 1 original", "b") + Self.procedure("wrong", "a 1 original", "c, nothing")
      + Self.procedure("far", "nothing 1 original", "d")
    let text = inFull(plan("b", rules))
    #expect(text.contains("`goal` needs `c`; `wrong` issues it, but it has errors"), "\(text)")
  }

  /// The applicant's own work comes from an interconnected procedure, and is a step of its own where its members are gone
  /// through one by one.
  @Test func ownWorkStandsBetween() throws {
    let rules =
      Self.procedure("permit", "a 1 original", "b") + Self.procedure("register", "c 1 original", "d")
        + """
        interconnected all "All" {
          submit once at office.clerk
          procedures permit, register
          wait building "Building" for applicant within 30 days {
            uses b
            issues c
            on timeout -> end stopped
          }
          goal d
        }

        """
    let build = plan("register", rules)
    let plan = try #require(build.plan, "\(inFull(build))")
    #expect(
      plan.routes.map { $0.steps.map(\.name) }.sorted { $0.count < $1.count } == [
        ["all"], ["permit", "building", "register"],
      ])
    let single = try #require(plan.routes.first { $0.steps.count == 3 })
    // Handed in on Wed 1 July at 8:00, permitted at 17:00; the days begin on Thursday, and 30 of them end with Sat 1 August, which moves to Monday.
    #expect(single.steps.map(\.submitted.description) == ["2026-07-01T08:00", "2026-07-01T17:00", "2026-08-03T17:00"])
    #expect(single.steps[2].papers.map(\.source) == [.made(1)])
    let short = try #require(self.plan("register", rules, "waits: {building: 10 days}\n").plan)
    let shorter = try #require(short.routes.first { $0.steps.count == 3 })
    #expect(shorter.steps[2].submitted.description == "2026-07-12T08:00")
    // Without the interconnected procedure nobody makes it, and the applicant brings it.
    let alone = try #require(
      self.plan("register", Self.procedure("register", "c 1 original", "d")).plan)
    #expect(alone.route.papersToBring.map(\.paper.asked.id) == ["c"])
    #expect(steps(self.plan("all", rules)).count == plan.route.steps.count)
  }
}
