import Compiler
import Language
import Messages
import ProcessGraph
import SourceText
import Syntax
import Testing
import Verification
import WorkingTime

/// The graphs of amended editions: what was changed is changed, and nothing else.
@Suite struct AmendedGraphTests {
  private static let base = """
    law decree "Nghị định" { number "1/2026"; effective 2026-01-01; source secondary }
    law idea "Đề án" { proposed }
    agency commune level commune { role clerk; role chair }
    agency county level province { role clerk }
    document paper
    document notice
    subject house { tall yes/no }
    procedure p about house {
      authority commune
      effective from 2026-07-01
      source verified
      applies to dossiers submitted from 2026-07-01
      time limit 10 working days
      reduced to 50%
      documents { paper 1 copy }
      steps {
        step receive by authority.clerk within 1 working day { on odd -> supplement; uses paper }
        step look by authority.chair within 2 working days { on odd -> receive at most 1 time then -> end refused }
        step sign by authority.chair within 1 working day basis decree article 3
        end approved
      }
      wait supplement for applicant within 2 working days { at most 1 time then -> end stopped; resume look; on timeout -> end stopped }
    }

    """

  private func graphs(_ changes: String) -> [ProcessGraph] {
    let file = SourceFile(id: FileID(0), path: "a.tthc", bytes: Array((Self.base + changes).utf8))
    let resolution = resolve(
      files: [ParsedInput(tree: Parser.parse(file).tree)], settings: ResolutionSettings(packageName: "p"))
    #expect(resolution.diagnostics.isEmpty, "\(resolution.diagnostics)")
    return Compiler(resolution.package).compile()
  }

  private func way(_ graph: ProcessGraph) -> [String] {
    graph.edges.map { "\(graph.nodes[$0.from].id) -> \(graph.nodes[$0.to].id)" }
  }

  private func step(_ id: String, _ graph: ProcessGraph) throws -> (node: Node, task: StepTask) {
    let node = try #require(graph.nodes.first { $0.id == id })
    guard case .step(let task) = node.kind else { throw Missing() }
    return (node, task)
  }

  private struct Missing: Error {}

  @Test func editionsFollowOneAnotherByTheDay() throws {
    let graphs = graphs(
      """
      amend p from 2027-03-01 by decree { step sign within 2 working days }
      amend p from 2026-10-01 by decree { step sign within 3 working days; step look within 1 working day }
      """)
    let days = graphs.map { [$0.identity.from?.description, $0.identity.to?.description] }
    #expect(days == [["2026-07-01", "2026-09-30"], ["2026-10-01", "2027-02-28"], ["2027-03-01", nil]])
    let times = try graphs.map { graph in
      try ["look", "sign"].map { name in
        guard case .within(let table) = try step(name, graph).task.duration else { throw Missing() }
        return table.single.map(\.description) ?? ""
      }
    }
    #expect(
      times == [
        ["2 working days", "1 working day"], ["1 working day", "3 working days"], ["1 working day", "2 working days"],
      ])
  }

  /// An agency that has ended is missed in the editions that outlive it, and in no other.
  @Test func anAgencyThatHasEndedIsMissed() {
    func warned(_ changes: String) -> [String] {
      let text = Self.base.replacing(
        "agency commune level commune {", with: "agency commune level commune until 2027-02-28 {")
      let file = SourceFile(id: FileID(0), path: "a.tthc", bytes: Array((text + changes).utf8))
      let resolution = resolve(
        files: [ParsedInput(tree: Parser.parse(file).tree)], settings: ResolutionSettings(packageName: "p"))
      #expect(resolution.diagnostics.isEmpty, "\(resolution.diagnostics)")
      return Compiler(resolution.package).compile().flatMap { graph in
        EndedAgencies(of: graph).findings.map { "\(graph.identity.from?.description ?? "") \($0.code)" }
      }
    }
    #expect(warned("") == ["2026-07-01 TT0885"])
    #expect(warned("amend p from 2027-03-01 by decree { step sign within 2 days }") == ["2027-03-01 TT0885"])
    let moved = """
      agency ward level commune { role clerk; role chair }
      amend p from 2027-03-01 by decree {
        authority ward
        pending dossiers continue with ward
      }
      """
    #expect(warned(moved).isEmpty)
    #expect(warned(moved.replacing("2027-03-01", with: "2027-04-01")) == ["2026-07-01 TT0885"])
  }

  @Test func whatDependsOnAClauseIsWorkedOutAnew() throws {
    let graphs = graphs(
      "amend p from 2026-10-01 by decree { time limit 6 working days; authority county; step look by authority.clerk; step sign by authority.clerk }"
    )
    #expect(
      graphs.map { $0.reducedLimit?.table.single } == [
        .duration(try Duration(5, .workingDays)), .duration(try Duration(3, .workingDays)),
      ])
    let desks = try graphs.map { graph in
      guard case .anyOf(let options) = try step("receive", graph).task.assignment else { throw Missing() }
      return options.first?.desk.single.map { graph.desks[$0].id }
    }
    #expect(desks == ["commune.clerk", "county.clerk"])
  }

  @Test func arrowsEnterWhatIsInsertedBeforeTheirTarget() {
    let edition = graphs(
      "amend p from 2026-10-01 by decree { insert step screen by system within 1 working hour before look }")[1]
    #expect(
      way(edition).filter { $0.contains("screen") } == [
        "receive -> screen", "screen -> look", "supplement -> screen",
      ])
  }

  @Test func whatIsInsertedAfterIsOnlyOnTheNormalWay() {
    let edition = graphs(
      "amend p from 2026-10-01 by decree { insert step screen by system within 1 working hour after receive }")[1]
    #expect(way(edition).filter { $0.contains("screen") } == ["receive -> screen", "screen -> look"])
    #expect(way(edition).contains("supplement -> look"))
  }

  @Test func whatIsInsertedBesideRunsAtTheSameTime() {
    let edition = graphs(
      "amend p from 2026-10-01 by decree { insert step ask by county.clerk within 1 working day beside sign }")[1]
    #expect(
      way(edition).filter { $0.contains("fork") || $0.contains("join") } == [
        "look -> fork", "fork -> sign", "fork -> ask", "sign -> join", "ask -> join", "join -> end.approved",
      ])
    #expect(edition.regions.map(\.id) == ["", "sign", "ask"])
  }

  @Test func aRemovedStepLetsItsNeighboursMeet() {
    let edition = graphs(
      """
      amend p from 2026-10-01 by decree {
        remove step look
        remove wait supplement
        step receive { on odd -> end refused issues notice }
      }
      """)[1]
    #expect(
      way(edition) == ["start -> receive", "receive -> sign", "receive -> end.refused", "sign -> end.approved"])
  }

  @Test func whatIsChangedRestsOnTheAmendmentAndAllElseOnWhatItDid() throws {
    let edition = graphs(
      "amend p from 2026-10-01 by idea { step sign within 2 working days; insert step screen by system within 1 working hour before look }"
    )[1]
    func laws(_ provenance: Provenance) -> [String] { provenance.basis.map(\.law) }
    let sign = try step("sign", edition)
    guard case .within(let table) = sign.task.duration else { throw Missing() }
    let row = try #require(table.rows.first)
    #expect(laws(row.provenance) == ["idea"] && row.provenance.mark == .proposed)
    #expect(laws(sign.node.provenance) == ["idea"] && sign.node.provenance.mark == nil)
    let screen = try step("screen", edition).node.provenance
    #expect(laws(screen) == ["idea"] && screen.mark == .proposed)
    #expect(laws(try step("receive", edition).node.provenance) == [])
    #expect(edition.timeLimit?.provenance.basis == [] && edition.timeLimit?.provenance.mark == nil)
    #expect(laws(edition.provenance) == ["idea"] && edition.provenance.mark == .verified && edition.isProposed)
    // Places are those of the text: of the amendment for what it changed, of the procedure for all else.
    let amendment = try #require(edition.provenance.origin)
    #expect(row.provenance.origin.map { $0.start > amendment.start && $0.end <= amendment.end } == true)
    #expect(sign.node.provenance.origin.map { $0.end < amendment.start } == true)
  }

  @Test func aChangeIsKnownNoBetterThanItsLaw() throws {
    let edition = graphs(
      "amend p from 2026-10-01 by decree { time limit 9 working days; step sign within 1 working day source verified }")[
        1]
    #expect(edition.timeLimit?.table.rows.map(\.provenance.mark) == [.secondary])
    guard case .within(let table) = try step("sign", edition).task.duration else { throw Missing() }
    #expect(table.rows.map(\.provenance.mark) == [.verified])
  }

  @Test func dossiersUnderWayAreToldWhatBecomesOfThem() throws {
    let graphs = graphs(
      """
      amend p from 2026-10-01 by decree { step sign within 2 working days; pending dossiers continue with county when tall }
      amend p from 2026-11-01 by decree { applies to dossiers submitted from 2026-11-15; code "2" }
      abolish p from 2027-01-01 by decree { replaced by q; pending dossiers stop and return issues notice }
      procedure q { effective from 2027-01-01; steps { step a by commune.clerk within 1 day; end approved } }
      """)
    #expect(graphs.map(\.identity.name) == ["p", "p", "p", "q"])
    #expect(graphs.map(\.pending.count) == [2, 1, 1, 0])
    #expect(graphs.map { $0.appliesToSubmittedFrom?.description } == ["2026-07-01", nil, "2026-11-15", nil])
    #expect(graphs.map { $0.abolition?.replacedBy } == [["q"], ["q"], ["q"], nil])
    #expect(graphs[2].identity.to?.description == "2026-12-31" && graphs[2].abolition?.from.description == "2027-01-01")
    let first = try #require(graphs[0].pending.first)
    guard case .goOn(let agency?) = first.action else { throw Missing() }
    #expect(
      graphs[0].agencies[agency].id == "county" && first.condition != nil && first.from.description == "2026-10-01")
    guard case .stop(let notices) = try #require(graphs[2].pending.first).action else { throw Missing() }
    #expect(notices.map { graphs[2].documents[$0].id } == ["notice"])
  }

  /// The wording of names may differ between the files: an edition is found under either.
  @Test func namesMeetAcrossFilesAndVocabularies() {
    let texts = [
      Self.base.replacingOccurrences(of: "step sign", with: "step ki\u{301}"),
      "language vi\nsửa đổi p từ 2026-10-01 theo decree {\n  bước k\u{ED} trong 2 ngày làm việc\n  bỏ bước look\n}\n",
    ]
    let files = texts.enumerated().map {
      SourceFile(id: FileID(Int32($0)), path: "\($0).tthc", bytes: Array($1.utf8))
    }
    let resolution = resolve(
      files: files.map { ParsedInput(tree: Parser.parse($0).tree) }, settings: ResolutionSettings(packageName: "p"))
    // What is wrong is that `supplement` still resumes the step that went, said at the line that removes it.
    #expect(resolution.diagnostics.map(\.code) == [EditionMessage.stillNamed.code])
    #expect(resolution.diagnostics.first?.span?.file == FileID(1))
    #expect(resolution.diagnostics.first?.secondary.map(\.span.file) == [FileID(0)])
  }
}
