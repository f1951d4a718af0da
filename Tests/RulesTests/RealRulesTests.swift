import Compiler
import Messages
import Testing
import Workspace

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

  /// The order of a house comes out of its papers: nobody drew an arrow.
  @Test func aHouseIsBuiltBetweenItsPermitAndItsRegistration() throws {
    let check = PackageCheck("rules", RepositoryFiles(), detail: .whole)
    #expect(check.findings.filter { $0.severity > .note } == [])
    let house = try #require(check.interconnections.first { $0.plan.bundle.identity.name == "build_house" })
    let package = try #require(check.build.package)
    let waits = house.plan.edges.map { edge in
      let document = edge.document.map { package.documents[$0].id } ?? ""
      return "\(house.plan.parts[edge.user].name): \(document) of \(house.plan.parts[edge.issuer].name)"
    }
    #expect(
      waits == [
        "power_connection: building_permit of house_permit", "completion_registration: building_permit of house_permit",
        "construction: building_permit of house_permit", "completion_registration: house_drawing of construction",
      ])
    #expect(house.plan.added.isEmpty)
  }
}
