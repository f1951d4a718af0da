import Numbers
import ProcessGraph
import Testing
import Verification
import WorkingTime

/// The sums of the signed tables (Quảng Ninh, Decision 295/QĐ-VP.UBND.KSTT of 10 July 2026), read off the real rules.
@Suite struct SignedTableTests {
  struct Printed: Sendable, CustomTestStringConvertible {
    var procedure: String
    var facts: [String: String]
    /// By stage; one entry for a table without stages.
    var stages: [String]
    /// The sum of all desks.
    var sum: String
    /// The limit that was announced, or is proposed from the sum.
    var limit: String

    var testDescription: String { "\(procedure) \(facts.sorted { $0.key < $1.key })" }
  }

  private static func both(
    _ procedure: String, _ facts: [String: String] = [:], normal: [String], sum: String, limit: String,
    difficult: [String], sumDifficult: String, limitDifficult: String
  ) -> [Printed] {
    [
      Printed(
        procedure: procedure, facts: facts.merging(["area": "normal"]) { $1 }, stages: normal, sum: sum, limit: limit),
      Printed(
        procedure: procedure, facts: facts.merging(["area": "difficult"]) { $1 }, stages: difficult, sum: sumDifficult,
        limit: limitDifficult),
    ]
  }

  static let printed: [Printed] = [
    both(
      "completion_registration", ["money_duty": "no"], normal: ["8"], sum: "8", limit: "8", difficult: ["18"],
      sumDifficult: "18", limitDifficult: "18"),
    both(
      "completion_registration", ["money_duty": "yes"], normal: ["9", "9"], sum: "18", limit: "8",
      difficult: ["13", "15"], sumDifficult: "28", limitDifficult: "18"),
    both(
      "land_use_change", normal: ["5", "12", "8"], sum: "25", limit: "15", difficult: ["8", "17", "10"],
      sumDifficult: "35", limitDifficult: "25"),
    both(
      "land_allocation_commune", normal: ["5", "10"], sum: "15", limit: "15", difficult: ["10", "15"],
      sumDifficult: "25", limitDifficult: "25"),
    both(
      "first_certificate", normal: ["10", "12", "8"], sum: "30", limit: "20", difficult: ["15", "12", "8"],
      sumDifficult: "35", limitDifficult: "25"),
    both(
      "transfer_registration", normal: ["9", "9"], sum: "18", limit: "8", difficult: ["15", "13"], sumDifficult: "28",
      limitDifficult: "18"),
    both(
      "residential_allocation", normal: ["37", "8"], sum: "45", limit: "35", difficult: ["47", "8"],
      sumDifficult: "55", limitDifficult: "45"),
    both(
      "certificate_exchange", ["simple_exchange": "yes"], normal: ["5"], sum: "5", limit: "5", difficult: ["15"],
      sumDifficult: "15", limitDifficult: "15"),
    both(
      "certificate_exchange", ["simple_exchange": "no"], normal: ["10"], sum: "10", limit: "10", difficult: ["20"],
      sumDifficult: "20", limitDifficult: "20"),
    both(
      "certificate_correction", normal: ["8"], sum: "8", limit: "8", difficult: ["12"], sumDifficult: "12",
      limitDifficult: "12"),
    both(
      "debt_removal", normal: ["1"], sum: "1", limit: "1", difficult: ["1"], sumDifficult: "1", limitDifficult: "1"),
  ].flatMap { $0 }

  private static func values(_ facts: [String: String], of graph: ProcessGraph) -> FactValues {
    var values = FactValues(count: graph.facts.count)
    for (position, fact) in graph.facts.enumerated() {
      guard let word = facts[String(fact.id.split(separator: ".").last ?? "")] else { continue }
      switch fact.type {
      case .yesNo: values[FactID(position)] = .yesNo(word == "yes")
      case .choice(let choices):
        values[FactID(position)] = choices.firstIndex { $0.id == word }.map(Value.choice)
      default: break
      }
    }
    return values
  }

  @Test(arguments: printed) func everySumIsAsPrinted(table: Printed) throws {
    let rules = try #require(Rules.real)
    let graph = try #require(rules.graphs.first { $0.identity.name == table.procedure })
    let facts = Self.values(table.facts, of: graph)
    let path = try #require(try NormalPath(graph, facts))
    #expect(path.end == .approved)
    #expect(path.printed == (try Rational(literal: table.sum)))
    let stages = path.stages.filter { $0.sum != 0 || !$0.name.isEmpty }
    #expect(stages.map(\.sum) == (try table.stages.map { try Rational(literal: $0) }))
    // The announced limit is the sum of the desks it counts, to the hour.
    #expect(path.counted == (try Rational(literal: table.limit)))
    guard case .duration(let limit)? = graph.timeLimit?.table.row(for: facts)?.value else {
      Issue.record("no limit")
      return
    }
    #expect(limit.unit == .workingDays && limit.amount == path.counted)
    // The longest path of the proof is the same sum, from the other side.
    for stage in stages where !stage.name.isEmpty {
      guard let number = graph.stages.firstIndex(where: { $0.id == stage.name }),
        case .duration(let allowed)? = graph.stages[number].limit?.row(for: facts)?.value
      else {
        Issue.record("stage \(stage.name) has no limit")
        continue
      }
      #expect(allowed.amount == stage.sum)
    }
    #expect(path.posted == (table.procedure == "first_certificate" ? 15 : 0))
  }

  /// The proof finds the same sums by its longest paths: nothing exceeded, nothing left over.
  @Test func theProofFindsTheSameSums() throws {
    let rules = try #require(Rules.real)
    for name in Set(Self.printed.map(\.procedure)).sorted() {
      let position = try #require(rules.graphs.firstIndex { $0.identity.name == name })
      for one in rules.proofs[position].worstCase.cases {
        for limit in one.limits where limit.limit != nil {
          guard case .kept(let slack) = limit.verdict else {
            Issue.record("\(name), \(one.facts): \(limit.kind) \(limit.verdict)")
            continue
          }
          // Where no money is owed no stage of the other table is entered.
          if limit.path.isEmpty { continue }
          #expect(slack.amount == 0, "\(name), \(one.facts), \(limit.kind)")
        }
      }
    }
  }
}
