import Messages
import Testing

/// What a city takes over has to hold as it stands.
@Suite struct RealRulesTests {
  @Test func theRulesOfACityAreProvedWithoutAWarning() throws {
    let rules = try #require(Rules.real)
    #expect(rules.graphs.count >= 18)
    #expect(rules.faults == "")
  }

  /// A value without a mark would be read as law.
  @Test func everyShareAndEveryLimitSaysHowWellItIsKnown() throws {
    let rules = try #require(Rules.real)
    for graph in rules.graphs {
      let limit = try #require(graph.timeLimit, "\(graph.identity.name)")
      #expect(
        limit.provenance.mark != nil || limit.table.rows.allSatisfy { $0.provenance.mark != nil },
        "\(graph.identity.name)")
      for node in graph.nodes {
        guard case .step(let task) = node.kind, case .within(let table) = task.duration else { continue }
        #expect(table.rows.allSatisfy { $0.provenance.mark != nil }, "\(graph.identity.name).\(node.id)")
      }
    }
  }
}
