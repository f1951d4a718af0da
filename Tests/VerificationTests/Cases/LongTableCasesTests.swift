import Numbers
import ProcessGraph
import Testing

@testable import Verification

/// Cases of tables with so many rows that most of them are passed over.
@Suite struct LongTableCasesTests {
  private static let area = FactID(0)
  private static let isUrban = FactID(1)
  private static let floors = FactID(2)

  private static func graph() -> ProcessGraph {
    var graph = ProcessGraph(identity: ProcedureIdentity(package: "p", name: "p"), title: "p")
    graph.facts = [
      Fact(id: "h.area", title: "", type: .decimal(unit: "m2", from: 0, to: 500), isOptional: true),
      Fact(id: "h.urban", title: "", type: .yesNo),
      Fact(id: "h.floors", title: "", type: .integer(from: 1, to: 20)),
    ]
    return graph
  }

  private static func test(_ comparison: Comparison, _ fact: FactID, _ number: Int) -> Expression {
    .compare(comparison, .fact(fact), .literal(.number(Rational(Int64(number)))))
  }

  /// From one number to before another.
  private static func row(_ fact: FactID, _ from: Int, _ to: Int) -> Expression {
    .all([test(.atLeast, fact, from), test(.less, fact, to)])
  }

  /// The cases told and the truths of every combination, tried one by one, are the same.
  private func expectAllCases(_ conditions: [Expression], sourceLocation: SourceLocation = #_sourceLocation) throws {
    let space = CaseSpace(Self.graph(), conditions)
    let cases = try #require(space.cases(), sourceLocation: sourceLocation)
    var tried: Set<[Bool]> = []
    space.forEachCombination { _, truths in tried.formUnion(truths) }
    #expect(Set(cases.map(\.holds)) == tried, sourceLocation: sourceLocation)
    #expect(cases.count == tried.count, sourceLocation: sourceLocation)
  }

  @Test func everyRowHolds() throws {
    let rows = (0..<200).map { Self.row(Self.area, $0, $0 + 1) }
    try expectAllCases(rows)
    let cases = try #require(CaseSpace(Self.graph(), rows).cases())
    for row in rows.indices { #expect(cases.contains { $0.holds[row] }, "row \(row)") }
  }

  @Test func rowsOfSeveralFacts() throws {
    var rows = (0..<60).map { Self.row(Self.area, 8 * $0, 8 * $0 + 8) }
    rows += (1..<20).map { Self.test($0 % 2 == 0 ? .greater : .atMost, Self.floors, $0) }
    rows += (0..<10).map { .all([.fact(Self.isUrban), Self.row(Self.area, 40 * $0, 40 * $0 + 50)]) }
    try expectAllCases(rows)
  }

  @Test func rowsThatAreNoRanges() throws {
    var rows = (0..<70).map { Self.row(Self.area, 5 * $0, 5 * $0 + 5) }
    rows.append(.any([Self.row(Self.area, 3, 9), Self.row(Self.area, 203, 209)]))
    rows.append(.not(Self.row(Self.area, 50, 60)))
    rows.append(.isAbsent(Self.area))
    rows.append(Self.test(.unequal, Self.area, 33))
    // Never holds.
    rows.append(.all([Self.test(.less, Self.area, 10), Self.test(.greater, Self.area, 90)]))
    rows.append(.all([]))
    try expectAllCases(rows)
  }
}
