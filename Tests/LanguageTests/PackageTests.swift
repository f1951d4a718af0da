import Language
import Messages
import Numbers
import ProcessGraph
import Testing
import WorkingTime

/// What no single file can show: imports among files, calendars, members.
@Suite struct PackageTests {
  private let body = "document d\n"

  @Test func filesMayImportFilesAndParts() {
    let sample = Sample([
      ("rules/law.tthc", Array("package city.law\n".utf8)),
      ("rules/land/paper.tthc", Array("package city.land\nimport law, city.law\n".utf8)),
      ("rules/main.tthc", Array("import paper, land.paper, land, city.land, rules.law\n".utf8)),
    ])
    #expect(sample.findings.isEmpty, "\(sample.words)")
  }

  @Test func filesMustNotImportEachOtherInACircle() {
    let sample = Sample([
      ("one.tthc", Array("import two\n".utf8)), ("two.tthc", Array("import three\n".utf8)),
      ("three.tthc", Array("\nimport one\n".utf8)),
    ])
    #expect(sample.findings == ["three.tthc:2 TT0414"], "\(sample.words)")
  }

  @Test func filesOfOnePartMayImportItsOtherFiles() {
    let sample = Sample([
      ("one.tthc", Array("package part\nimport two\n".utf8)), ("two.tthc", Array("package part\n".utf8)),
    ])
    #expect(sample.findings.isEmpty, "\(sample.words)")
  }

  @Test func calendarsMustBeThoseOfTheManifest() {
    let text = Array("agency a level commune calendar shore { role clerk calendar hills }\n".utf8)
    let known = Sample(
      [("a.tthc", text)], settings: ResolutionSettings(packageName: "p", calendars: ["hills", "shore"]))
    #expect(known.findings.isEmpty, "\(known.words)")
    let desk = known.resolution.package.desks.first
    #expect(desk.map { known.resolution.package.calendars[$0.calendar].id } == "hills")
    let unknown = Sample([("a.tthc", text)], settings: ResolutionSettings(packageName: "p", calendars: ["hill"]))
    #expect(unknown.findings == ["a.tthc:1 TT0419", "a.tthc:1 TT0419"], "\(unknown.words)")
  }

  @Test func theFactsOfEveryDossierHaveVietnameseTitlesForAllTheirValues() {
    let facts = Sample([("a.tthc", Array(body.utf8))]).resolution.package.facts.filter { $0.origin == .builtIn }
    let choices = facts.flatMap { fact in
      if case .choice(let choices) = fact.type { choices } else { [Choice]() }
    }
    #expect(facts.map(\.id) == ["channel", "applicant", "submitted"])
    #expect(choices.count == 9)
    #expect(facts.allSatisfy { $0.title != $0.id } && choices.allSatisfy { $0.title != $0.id })
  }

  @Test func membersGiveTheirNumberAndFacts() {
    let members = MembersSummary(
      count: 3,
      columns: [("remote", ["yes", "no", "no"]), ("islands", ["1", "0"]), ("area", ["shore", "hills", "shore"])])
    let settings = ResolutionSettings(packageName: "p", members: ["m.yaml": members])
    let text = """
      agency commune level commune members from "m.yaml" { role clerk }
      procedure p {
        authority commune
        time limit {
          when authority.remote: 9 days
          when authority.area = hills and authority.islands is absent: 8 days
          otherwise: 5 days
        }
        steps { step a by authority.clerk; end approved }
      }
      """
    let sample = Sample([("a.tthc", Array(text.utf8))], settings: settings)
    #expect(sample.findings.isEmpty, "\(sample.words)")
    #expect(sample.resolution.package.agencies.map(\.memberCount) == [3])
    let facts = sample.resolution.package.facts.suffix(3)
    #expect(Set(facts.map(\.id)) == ["authority.remote", "authority.area", "authority.islands"])
    #expect(facts.allSatisfy { $0.origin == .member(of: nil) })
  }

  /// The example of the language's description, as a package of five files; its reduced limit is 3.5 working days.
  @Test func exampleResolvesAsDescribed() throws {
    let files = Corpus.files(in: Corpus.folder + "/example").map { ($0, Corpus.bytes($0)) }
    let sample = Sample(files)
    #expect(sample.findings.isEmpty && sample.faults.isEmpty, "\(sample.words)")
    let package = sample.resolution.package
    let permit = try #require(package.procedures.first)
    #expect(permit.code == "1.013225")
    #expect(permit.authority?.single.map { package.agencies[$0].id } == "commune")
    #expect(permit.reducedLimit?.table.single == .duration(try Duration(Rational(7, 2), .workingDays)))
    #expect(permit.placeCount == 8)
    let names = permit.statements.compactMap { if case .step(let step) = $0 { step.name } else { nil } }
    #expect(names == ["receive", "appraise", "sign", "deliver"])
    guard case .step(let receive)? = permit.statements.first,
      case .anyOf(let desks) = receive.task.assignment
    else {
      Issue.record("the first statement is no step with desks")
      return
    }
    #expect(desks.map { $0.desk.single.map { package.desks[$0].id } } == ["commune.centre.officer"])
    #expect(receive.task.outcomes.map(\.id) == ["accepted", "incomplete", "refused"])
    #expect(receive.arrows.map(\.outcome) == [1, 2])
    let supplement = try #require(permit.asideWaits.first)
    #expect(supplement.task.clock == .restarts)
    #expect(supplement.resumption == .at(receive.place))
    #expect(supplement.bound?.limit == 1)
    #expect(permit.fees.map(\.payable) == [["online"]])
  }

  @Test func nothingResolvesToAnEmptyPackage() {
    let resolution = resolve(files: [], settings: ResolutionSettings(packageName: "p", hoursInWorkingDay: 7))
    #expect(resolution.diagnostics.isEmpty)
    #expect(resolution.package.hoursInWorkingDay == 7)
  }
}

/// Depth that a reader allows must not overflow the stack of the reader above it.
@Suite struct DepthTests {
  private func nested(_ open: String, _ inner: String, _ close: String, _ depth: Int) -> String {
    String(repeating: open, count: depth) + inner + String(repeating: close, count: depth)
  }

  @Test(arguments: [150, 199, 100_000])
  func deepExpressionsDoNotTrap(depth: Int) {
    _ = Sample("condition c about house = " + nested("(", "floors > 3", ")", depth))
    _ = Sample("condition c about house = " + nested("not ", "floors > 3", "", depth))
  }

  @Test(arguments: [60, 195, 20_000])
  func deepBlocksDoNotTrap(depth: Int) {
    var text = "procedure p about house { documents "
    text += nested("{ all of ", "{ application 1 copy }", "}", depth) + "\n steps {"
    for level in 0..<depth { text += "stage s\(level) { parallel { branch b { choose { when adjoining {\n" }
    text += "step a by chair\n" + String(repeating: "} } } } }\n", count: depth) + "end approved } }"
    _ = Sample(text)
  }

  @Test func longChainsOfConditionsAreRefusedAndDoNotTrap() {
    var text = "condition c0 about house = floors > 3\n"
    for number in 1...20_000 { text += "condition c\(number) about house = not c\(number - 1)\n" }
    let sample = Sample(text)
    // The first condition that is too deep is reported; those that use it are not.
    #expect(sample.findings.count == 1, "\(sample.findings.prefix(3))")
  }

  @Test func longChainsOfUnitsDoNotTrap() {
    var text = ""
    for number in 1...20_000 { text += "unit u\(number) = 1 u\(number - 1)\n" }
    #expect(Sample(text).findings.isEmpty)
  }
}
