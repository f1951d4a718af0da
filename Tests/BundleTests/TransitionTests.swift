import Bundle
import Foundation
import ProcessGraph
import Testing
import WorkingTime

/// What services need to know when a procedure changes or ends under their dossiers.
@Suite struct TransitionTests {
  private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

  @Test func pendingDossiersAndAbolitionAreData() throws {
    var builder = GraphBuilder("p")
    let tall = builder.fact("house.tall", .yesNo)
    let receive = builder.step("receive", .unstated)
    builder.chain(builder.start, receive, builder.end())
    builder.graph.documents = [Document(id: "notice", title: "")]
    builder.graph.agencies = [Agency(id: "county", title: "Huyện")]
    let law = Provenance(
      origin: SourceOrigin(file: 0, start: 1, end: 5), basis: [Citation(law: "decree", number: "2/2026")])
    builder.graph.pending = [
      PendingRule(
        from: try day("2026-10-01"), .stop(issues: [DocumentID(0)]), when: .fact(tall), provenance: law),
      PendingRule(from: try day("2026-10-01"), .goOn(with: AgencyID(0))),
      PendingRule(from: try day("2027-01-01"), .goOn(with: nil)),
    ]
    builder.graph.abolition = Abolition(from: try day("2027-01-01"), replacedBy: ["q"], provenance: law)
    builder.graph.isProposed = true
    let bundle = GraphBundle(package: "test", graphs: [builder.build()], sources: ["a.tthc"])
    let file = try parsed(bundle.files[1])
    let graph = try #require(file["graph"] as? [String: Any])
    let pending = try #require(graph["pending"] as? [NSDictionary])
    let basis: NSArray = [["law": "decree", "number": "2/2026"]]
    #expect(
      pending == [
        [
          "since": "2026-10-01", "action": "stop", "issues": ["notice"], "when": ["fact": "house.tall"],
          "basis": basis,
        ],
        ["since": "2026-10-01", "action": "continue", "with": "county"],
        ["since": "2027-01-01", "action": "continue"],
      ])
    #expect(graph["abolition"] as? NSDictionary == ["since": "2027-01-01", "replacedBy": ["q"], "basis": basis])
    #expect(graph["proposed"] as? Bool == true)
    #expect((file["origins"] as? [String: Any])?["abolition"] != nil)
    let listed = try #require(try parsed(bundle.files[0])["graphs"] as? [[String: Any]])
    #expect(listed.map { $0["proposed"] as? Bool } == [true])
  }

  @Test func aProcedureThatGoesOnSaysNothingOfIt() throws {
    var builder = GraphBuilder("p")
    builder.chain(builder.start, builder.end())
    let bundle = GraphBundle(package: "test", graphs: [builder.build()], sources: [])
    let graph = try #require(try parsed(bundle.files[1])["graph"] as? [String: Any])
    #expect(Set(graph.keys).isDisjoint(with: ["pending", "abolition", "proposed"]))
  }

  private func parsed(_ file: BundleFile) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any])
  }
}
