import Numbers
import ProcessGraph
import Reports
import Testing
import Verification
import WorkingTime

@Suite struct WorstCaseTextTests {
  /// One step of three days, or two in the normal area, under a limit; with a mark of its own.
  private func graph(limit: Int, stepMark: SourceMark? = nil) throws -> ProcessGraph {
    var builder = GraphBuilder("p")
    let difficult = builder.fact("area.difficult", .yesNo)
    let shares = Table([
      Row(when: .fact(difficult), try Duration(3, .workingDays), provenance: Provenance(mark: stepMark)),
      Row(try Duration(2, .workingDays), provenance: Provenance(mark: .verified)),
    ])
    let receive = builder.step("receive", .within(shares))
    builder.chain(builder.start, receive, builder.end())
    let allowed = LimitValue.duration(try Duration(Rational(limit), .workingDays))
    builder.graph.timeLimit = TimeLimit(Table(allowed), provenance: Provenance(mark: .verified))
    return builder.build()
  }

  private func text(_ graph: ProcessGraph, showsPaths: Bool = false) -> String {
    WorstCaseText.render(Verification(of: graph).worstCase, of: graph, showsPaths: showsPaths)
  }

  @Test func everyCaseWithFiguresOfItsOwnIsARow() throws {
    let rows = text(try graph(limit: 3)).split(separator: "\n")
    #expect(rows.count { $0.contains("the procedure  ") } == 2)
    #expect(rows.contains { $0.contains("3 working days  3 working days  kept, nothing left") })
    #expect(rows.contains { $0.contains("kept, 1 working day left") })
  }

  @Test func whatTheStepsNeedTooMuchIsSaid() throws {
    #expect(text(try graph(limit: 2)).contains("exceeded by 1 working day"))
  }

  @Test func theLeastKnownShareSaysHowWellASumIsKnown() throws {
    #expect(text(try graph(limit: 3, stepMark: .proposed)).contains("verified     proposed"))
    #expect(!text(try graph(limit: 3, stepMark: .verified)).contains("proposed"))
  }

  @Test func pathsShowTheSumsStepByStep() throws {
    let graph = try graph(limit: 3)
    #expect(text(graph, showsPaths: true).contains("      receive: 3 working days, 3 working days in all\n"))
    #expect(!text(graph).contains("receive"))
  }

  @Test func aProcedureWithoutLimitsSaysSo() throws {
    var graph = try graph(limit: 3)
    graph.timeLimit = nil
    #expect(text(graph).contains("no limit is stated"))
  }
}
