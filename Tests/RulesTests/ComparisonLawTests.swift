import Bundle
import Comparison
import Dossier
import ProcessGraph
import TestSupport
import Testing
import Verification
import WorkingTime

/// Laws of comparing, on the real procedures.
@Suite struct ComparisonLawTests {
  private static let graphs = Rules.real?.graphs ?? []

  @Test(arguments: graphs.map { "\($0.identity.name) \($0.identity.from?.description ?? "")" })
  func whatIsComparedWithItselfIsTheSame(name: String) throws {
    let graph = try #require(
      Self.graphs.first { "\($0.identity.name) \($0.identity.from?.description ?? "")" == name })
    var later = graph
    later.identity.from = Day(year: 2030, month: 1, day: 1)
    let comparison = try ComparedProcedures.compare(graph, later)
    #expect(comparison.changes.isEmpty && comparison.dates.isEmpty && comparison.example == nil)
    if case .decided(let region, _) = comparison.region { #expect(region.extent == .nowhere) }
    for measure in comparison.measures {
      for row in measure.rows ?? [] { #expect(row.before == row.after) }
    }
  }

  /// Pairs about one subject: a difference is told exactly where the files differ, and turned round it has the other sign.
  @Test func pairsOfProceduresAreToldApartBothWays() throws {
    var pairs = 0
    for (position, before) in Self.graphs.enumerated() {
      for after in Self.graphs[(position + 1)...]
      where before.facts.contains(where: { $0.id.contains(".") && after.facts.map(\.id).contains($0.id) }) {
        pairs += 1
        guard pairs % 11 == 1 else { continue }
        let there = try ComparedProcedures.compare(before, after)
        let back = try ComparedProcedures.compare(after, before)
        #expect(there.changes.isEmpty == (GraphMeaning.bytes(of: before) == GraphMeaning.bytes(of: after)))
        #expect(!there.changes.contains { $0.kind == .order })
        #expect(there.changes.count == back.changes.count, "\(before.identity.name) \(after.identity.name)")
        for (one, other) in zip(there.measures, back.measures) {
          let differences = Self.differences(one, there)
          let opposite = Self.differences(other, back)
          #expect(Set(differences) == Set(opposite.map(Self.turned)), "\(one.measure)")
        }
      }
    }
    #expect(pairs > 20)
  }

  private static func differences(_ measure: MeasureComparison, _ comparison: ProcedureComparison) -> [String] {
    let hours = (before: comparison.before.hoursInWorkingDay, after: comparison.after.hoursInWorkingDay)
    return (measure.rows ?? []).map { row in
      switch MeasureDifference(row.before, row.after, hoursPerDay: hours) {
      case .none: "0"
      case .number(let by, _), .time(let by, _, _): by.description
      case .unlike: "unlike"
      case .appears: "+"
      case .disappears: "-"
      case .undecided: "?"
      }
    }
  }

  private static func turned(_ difference: String) -> String {
    switch difference {
    case "0", "unlike", "?": difference
    case "+": "-"
    case "-": "+"
    default: difference.hasPrefix("-") ? String(difference.dropFirst()) : "-" + difference
    }
  }

  /// A dossier of which the region does not speak goes the same way through both, whatever comes of its steps.
  @Test func outsideTheRegionDossiersGoTheSameWay() throws {
    let before = try ComparedProcedures.graph(ComparedProcedures.base)
    let calendar = try #require(Rules.calendar)
    var random = SplitMix64(seed: 11)
    var outside = 0
    var inside = 0
    for (old, new, isInside) in Self.conditional {
      let after = try ComparedProcedures.graph(ComparedProcedures.base.replacing(old, with: new))
      let interpreters = try [before, after].map { graph in
        try #require(DossierInterpreter(graph, calendars: graph.calendars.map { _ in calendar }))
      }
      for _ in 0..<60 {
        let facts = RealDossiers.facts(before, &random)
        let redo = random.chance(30)
        let runs = try interpreters.map { interpreter in
          DossierDriver(interpreter).run(
            DossierScript(
              Submission(
                at: try RealDossiers.at("2026-07-15 09:00"), channel: "online", applicant: "citizen", facts: facts),
              outcomes: redo ? ["appraise": [.named("redo")]] : [:]))
        }
        let same =
          runs[0].path.map { before.writtenName(of: $0) } == runs[1].path.map { after.writtenName(of: $0) }
          && runs[0].state.ending == runs[1].state.ending && runs[0].limit?.due == runs[1].limit?.due
          && runs[0].charges == runs[1].charges
        if isInside(facts, before) {
          inside += 1
        } else {
          outside += 1
          #expect(same, "\(old) → \(new)")
        }
      }
      // What the test takes for the region is what the comparison says.
      let comparison = try ComparedProcedures.compare(before, after)
      let example = try #require(comparison.example)
      #expect(example.differs || example.before.path != example.after.path, "\(old) → \(new)")
    }
    #expect(outside > 60 && inside > 30)
  }

  private static let conditional: [(String, String, @Sendable (FactValues, ProcessGraph) -> Bool)] = [
    ("otherwise: 7 working days", "otherwise: 9 working days", { $0.zone($1) != "old" }),
    ("old: 3 working days", "old: 4 working days", { $0.zone($1) == "old" }),
    ("when floors >= 5 {", "when floors >= 25 {", { (5..<25).contains($0.floors($1)) }),
  ]
}

extension FactValues {
  fileprivate func zone(_ graph: ProcessGraph) -> String? {
    guard let fact = graph.facts.firstIndex(where: { $0.id == "house.zone" }),
      case .choice(let choices) = graph.facts[fact].type, case .choice(let choice)? = values[fact]
    else { return nil }
    return choices[choice].id
  }

  fileprivate func floors(_ graph: ProcessGraph) -> Int64 {
    guard let fact = graph.facts.firstIndex(where: { $0.id == "house.floors" }),
      case .number(let number)? = values[fact]
    else { return 0 }
    return number.int64 ?? 0
  }
}
