import Bundle
import Foundation
import Numbers
import ProcessGraph
import Testing
import WorkingTime

@Suite struct BundleTests {
  private func graph(name: String = "p", title: String = "Thủ tục") throws -> ProcessGraph {
    var builder = GraphBuilder(name)
    let zone = builder.fact("house.zone", .choice([Choice(id: "urban", title: ""), Choice(id: "rural", title: "")]))
    let receive = builder.step("receive", .within(Table(try Duration(2, .workingHours))))
    let choice = builder.choice("choice")
    let review = builder.step("review", .within(Table(try Duration(Rational(1, 2), .workingDays))))
    let end = builder.end()
    builder.chain(builder.start, receive, choice)
    builder.edge(choice, review, .when(.compare(.equal, .fact(zone), .literal(.choice(1)))))
    builder.edge(choice, end, .otherwise)
    builder.chain(review, end)
    builder.graph.title = title
    builder.graph.provenance = Provenance(origin: SourceOrigin(file: 0, start: 3, end: 9), mark: .proposed)
    return builder.build()
  }

  private func parsed(_ bundle: GraphBundle, _ position: Int) throws -> [String: Any] {
    let data = Data(bundle.files[position].bytes)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test func anIndependentReaderFindsEveryReference() throws {
    let file = try parsed(GraphBundle(package: "test", graphs: [graph()], sources: ["a.tthc"]), 1)
    let graph = try #require(file["graph"] as? [String: Any])
    let nodes = try #require(graph["nodes"] as? [[String: Any]]).compactMap { $0["id"] as? String }
    let edges = try #require(graph["edges"] as? [[String: Any]])
    #expect(nodes == ["start", "receive", "choice", "review", "approved"])
    #expect(edges.count == 5)
    for edge in edges {
      #expect(nodes.contains(try #require(edge["from"] as? String)))
      #expect(nodes.contains(try #require(edge["to"] as? String)))
    }
  }

  @Test func conditionsAreDataWithIDsInsteadOfPositions() throws {
    let bundle = GraphBundle(package: "test", graphs: [try graph()], sources: [])
    let text = String(decoding: bundle.files[1].bytes, as: UTF8.self)
    #expect(text.contains(#""when":{"of":[{"fact":"house.zone"},{"choice":"rural"}],"op":"="}"#))
    #expect(text.contains(#"{"amount":"1/2","unit":"working days"}"#) || text.contains(#"{"amount":"0.5","unit""#))
  }

  @Test func whatIsNotVerifiedSaysSo() throws {
    let file = try parsed(GraphBundle(package: "test", graphs: [graph()], sources: ["a.tthc"]), 1)
    #expect((file["graph"] as? [String: Any])?["source"] as? String == "proposed")
    let origins = try #require(file["origins"] as? [String: [String: Any]])
    #expect(origins["procedure"]?["file"] as? String == "a.tthc")
  }

  @Test func titlesStandOutsideTheMeaning() throws {
    func meaning(_ title: String) throws -> NSDictionary {
      let bundle = GraphBundle(package: "test", graphs: [try graph(title: title)], sources: [])
      return try #require(try parsed(bundle, 1)["graph"] as? NSDictionary)
    }
    #expect(try meaning("Một") == meaning("Hai"))
  }

  @Test func theSameGraphsGiveTheSameBytesWhateverTheirNormalForm() throws {
    let composed = GraphBundle(package: "test", graphs: [try graph(title: "Thủ tục")], sources: [])
    let decomposed = GraphBundle(package: "test", graphs: [try graph(title: "Thu\u{309} tu\u{323}c")], sources: [])
    #expect(composed.files == decomposed.files)
  }

  @Test func editionsAndNamesThatDifferInCaseHaveFilesOfTheirOwn() throws {
    var later = try graph()
    later.identity.from = Day(iso: "2026-07-01")
    let bundle = GraphBundle(
      package: "test", graphs: [try graph(), later, try graph(name: "P"), try graph(name: "thủ_tục")], sources: [])
    let paths = bundle.files.map(\.path)
    #expect(Set(paths.map { $0.lowercased() }).count == 5)
    #expect(paths[4].utf8.allSatisfy { $0 < 0x80 })
    let listed = try #require(try parsed(bundle, 0)["graphs"] as? [[String: Any]])
    #expect(listed.compactMap { $0["path"] as? String } == Array(paths.dropFirst()))
  }
}
