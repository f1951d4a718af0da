import ProcessGraph
import Testing
import WorkingTime

@testable import Dossier

/// Which edition a dossier follows: the one in force when it was accepted, unless an edition looks at the submission.
@Suite struct EditionTests {
  private func edition(_ from: String, to: String? = nil, submittedFrom: String? = nil) throws -> ProcessGraph {
    var graph = GraphBuilder("permit").build()
    graph.identity.from = try Office.day(from)
    graph.identity.to = try to.map { try Office.day($0) }
    graph.appliesToSubmittedFrom = try submittedFrom.map { try Office.day($0) }
    return graph
  }

  @Test(arguments: [
    ("2026-06-01", "2026-06-02", 0), ("2026-06-30", "2026-07-01", 1), ("2026-07-02", "2026-07-03", 1),
    ("2026-05-01", "2026-05-02", nil), ("2026-12-30", "2027-01-02", nil),
  ])
  func acceptanceFixesTheEdition(submitted: String, accepted: String, position: Int?) throws {
    let editions = [try edition("2026-06-01", to: "2026-06-30"), try edition("2026-07-01", to: "2026-12-31")]
    let days = (try Office.day(submitted), try Office.day(accepted))
    #expect(EditionInForce.position(in: editions, submitted: days.0, accepted: days.1) == position)
    let turned = EditionInForce.position(in: editions.reversed(), submitted: days.0, accepted: days.1)
    #expect(turned.map { 1 - $0 } == position, "their order does not matter")
  }

  @Test(arguments: [("2026-06-30", "2026-07-05", 0), ("2026-07-01", "2026-07-05", 1)])
  func anEditionMayLookAtTheSubmission(submitted: String, accepted: String, position: Int) throws {
    let editions = [
      try edition("2026-06-01", to: "2026-06-30"), try edition("2026-07-01", submittedFrom: "2026-07-01"),
    ]
    let days = (try Office.day(submitted), try Office.day(accepted))
    #expect(EditionInForce.position(in: editions, submitted: days.0, accepted: days.1) == position)
  }
}
