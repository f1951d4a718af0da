import Foundation
import ProcessGraph
import Testing
import WorkingTime

@testable import Reports

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A procedure as a picture says what the graph says.
@Suite struct ProcedureDrawingTests {
  /// A check that sends back at most twice, two opinions side by side, a decision by the facts.
  func graph(title: String = "Cấp phép") throws -> ProcessGraph {
    var builder = GraphBuilder("permit")
    let floors = builder.fact("floors", .integer(from: 1, to: 9))
    let receive = builder.step(
      "receive", by: builder.desk("centre.officer"), outcomes: [Outcome("complete"), Outcome("incomplete")])
    let supplement = builder.wait("supplement", within: try Duration(30, .days), clock: .pauses)
    let limit = builder.bound("limit", builder.counter("receive.incomplete", atMost: 2))
    let choice = builder.choice("choice")
    let (fork, join) = builder.parallel("1")
    let first = builder.step("ask_planning", by: builder.desk("planning.officer"))
    let second = builder.step("ask_culture", by: builder.desk("culture.officer"))
    let approved = builder.end()
    builder.chain(builder.start, receive, choice)
    builder.edge(receive, limit, .outcome(1))
    builder.edge(limit, supplement)
    builder.edge(limit, builder.end(.notAccepted), .exhausted)
    builder.edge(supplement, receive)
    builder.edge(choice, fork, .when(.compare(.greater, .fact(floors), .literal(.number(3)))))
    builder.edge(choice, approved, .otherwise)
    builder.edge(fork, first, .branch(nil))
    builder.edge(fork, second, .branch(nil))
    builder.chain(first, join)
    builder.chain(second, join)
    builder.edge(join, approved)
    var graph = builder.build()
    graph.title = title
    return graph
  }

  func svg(_ graph: ProcessGraph, _ language: ReportLanguage = .english) -> String {
    String(decoding: ProcedureDrawing.svg(graph, in: language), as: UTF8.self)
  }

  @Test func everyPlaceAndLabelIsThere() throws {
    let text = svg(try graph())
    for words in [
      "receive", "supplement", "ask_planning", "ask_culture", "Handed in", "Result", "Not accepted", "Applicant",
      "incomplete, at most 2×", "incomplete, after 2×", "floors &gt; 3", "otherwise",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(text.components(separatedBy: "class=\"step\"").count - 1 == 3)
    #expect(text.components(separatedBy: "class=\"loop\"").count - 1 == 1)
    #expect(text.components(separatedBy: "class=\"bar\"").count - 1 == 2)
    #expect(svg(try graph(), .vietnamese).contains("Người nộp hồ sơ"))
    #expect(svg(try graph()) == text)
  }

  @Test func itIsXMLWhateverTheTitles() throws {
    let hostile = "a < b & \"c\" ]]> \u{7} <script>\u{202E}"
    var graph = try graph(title: hostile)
    for position in graph.nodes.indices { graph.nodes[position].title = hostile }
    let parser = XMLParser(data: Data(svg(graph).utf8))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    for text in [
      ProcedureDrawing.mermaid(graph, in: .english), ProcedureDrawing.dot(graph, in: .english),
    ].map({ String(decoding: $0, as: UTF8.self) }) {
      #expect(!text.contains("\u{7}"))
    }
  }

  @Test func mermaidAndDOTHaveEveryArrow() throws {
    let graph = try graph()
    let mermaid = String(decoding: ProcedureDrawing.mermaid(graph, in: .english), as: UTF8.self)
    let dot = String(decoding: ProcedureDrawing.dot(graph, in: .english), as: UTF8.self)
    // A bound is no shape: what leads through it is one arrow for each way on.
    #expect(mermaid.components(separatedBy: "-->").count - 1 == graph.edges.count - 1)
    #expect(dot.components(separatedBy: "->").count - 1 == graph.edges.count - 1)
    #expect(mermaid.hasPrefix("flowchart TD\n") && dot.hasPrefix("digraph procedure {\n") && dot.hasSuffix("}\n"))
  }
}
