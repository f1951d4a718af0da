import Numbers
import ProcessGraph
import TestSupport
import Testing

@testable import Verification

/// Sets of cases in words.
@Suite struct FactRegionTests {
  private static let floors = FactID(0)
  private static let grade = FactID(1)
  private static let area = FactID(2)

  private static func graph() -> ProcessGraph {
    var graph = ProcessGraph(identity: ProcedureIdentity(package: "p", name: "p"), title: "p")
    let grades = ["special", "first", "second", "third"].map { Choice(id: $0, title: $0) }
    graph.facts = [
      Fact(id: "h.floors", title: "", type: .integer(from: 1, to: 50)),
      Fact(id: "h.grade", title: "", type: .choice(grades)),
      Fact(id: "h.area", title: "", type: .decimal(unit: "m2", from: 0, to: nil), isOptional: true),
    ]
    return graph
  }

  private static func atLeast(_ fact: FactID, _ number: Rational) -> Expression {
    .compare(.atLeast, .fact(fact), .literal(.number(number)))
  }

  private static func isGrade(_ choices: Int...) -> Expression {
    .isIn(.fact(grade), choices.map { .literal(.choice($0)) })
  }

  /// The region in which a condition holds, told apart by it and by others.
  private func words(_ condition: Expression, beside others: [Expression] = []) -> String {
    let space = CaseSpace(Self.graph(), [condition] + others)
    let holds = (space.cases() ?? []).map(\.holds).filter { $0[0] }
    return space.region(of: Set(holds)).words
  }

  @Test func oneFactIsTold() {
    #expect(words(Self.atLeast(Self.floors, 7)) == "h.floors >= 7")
    #expect(words(.not(Self.atLeast(Self.floors, 7))) == "h.floors < 7")
    #expect(words(.compare(.equal, .fact(Self.floors), .literal(.number(7)))) == "h.floors = 7")
    #expect(
      words(.all([Self.atLeast(Self.floors, 3), .not(Self.atLeast(Self.floors, 7))]))
        == "h.floors >= 3 and h.floors < 7")
    #expect(words(Self.isGrade(1, 2)) == "h.grade in (first, second)")
    #expect(words(.not(Self.isGrade(1))) == "h.grade != first")
    #expect(words(Self.isGrade(0, 1, 2)) == "h.grade != third")
    #expect(words(.isAbsent(Self.area)) == "h.area is absent")
    #expect(words(.not(.isAbsent(Self.area))) == "h.area is given")
    #expect(
      words(.any([.isAbsent(Self.area), Self.atLeast(Self.area, 10)])) == "(h.area >= 10 m2 or h.area is absent)")
  }

  @Test func whatDoesNotMatterIsLeftOut() {
    #expect(
      words(Self.atLeast(Self.floors, 7), beside: [Self.isGrade(2), Self.atLeast(Self.area, 5)]) == "h.floors >= 7")
  }

  @Test func severalFactsMakeBoxes() {
    let high = Self.atLeast(Self.floors, 7)
    #expect(words(.all([high, Self.isGrade(1)])) == "h.floors >= 7 and h.grade = first")
    #expect(words(.any([high, Self.isGrade(1)])) == "h.grade = first or h.floors >= 7")
  }

  @Test func everythingAndNothing() {
    let space = CaseSpace(Self.graph(), [Self.atLeast(Self.floors, 7)])
    let all = Set((space.cases() ?? []).map(\.holds))
    #expect(space.region(of: all).extent == .everywhere)
    #expect(space.region(of: []).extent == .nowhere)
  }

  /// The boxes hold exactly the combinations that are meant, whatever set of cases that is.
  @Test func boxesHoldExactlyTheCasesMeant() {
    var random = SplitMix64(seed: 7)
    let conditions = [
      Self.atLeast(Self.floors, 3), Self.atLeast(Self.floors, 7), Self.isGrade(1), Self.isGrade(3),
      Self.atLeast(Self.area, 5),
    ]
    let space = CaseSpace(Self.graph(), conditions)
    let cases = space.cases() ?? []
    #expect(cases.count > 10)
    for _ in 0..<200 {
      let chosen = Set(cases.map(\.holds).filter { _ in random.chance(40) })
      let region = space.region(of: chosen)
      for one in cases {
        let isInside =
          switch region.extent {
          case .everywhere: true
          case .nowhere: false
          case .somewhere: region.boxes.contains { box in box.allSatisfy { Self.holds($0, one, space) } }
          }
        #expect(isInside == chosen.contains(one.holds), "\(region.words)")
      }
    }
  }

  /// Reads one fact of a box back and asks it of a case.
  private static func holds(_ text: String, _ one: FactCase, _ space: CaseSpace) -> Bool {
    if text.hasPrefix("("), text.hasSuffix(")") {
      return String(text.dropFirst().dropLast()).components(" or ").contains { holds($0, one, space) }
    }
    return text.components(" and ").allSatisfy { part in
      let words = part.split(separator: " ").map(String.init)
      if words[0] == "not" { return !holds(String(part.dropFirst(4)), one, space) }
      guard let slot = space.facts.firstIndex(where: { space.declarations[$0.fact].id == words[0] }) else {
        return false
      }
      let value = space.facts[slot].values[one.atoms[slot]]
      let declaration = space.declarations[space.facts[slot].fact]
      switch words[1] {
      case "is": return (value == nil) == (words[2] == "absent")
      case "in":
        let list = part.split(separator: "(")[1].dropLast().split(separator: ",").map {
          $0.filter { $0 != " " }
        }
        return value.map { list.contains($0.words(in: declaration)) } ?? false
      case "=" where !words[2].first!.isNumber: return value?.words(in: declaration) == words[2]
      case "!=": return value?.words(in: declaration) != words[2]
      default:
        guard case .number(let number)? = value, let bound = try? Rational(literal: words[2]) else { return false }
        switch words[1] {
        case ">=": return number >= bound
        case ">": return number > bound
        case "<=": return number <= bound
        case "<": return number < bound
        default: return number == bound
        }
      }
    }
  }
}

extension String {
  /// The parts between separators.
  fileprivate func components(_ separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let found = rest.firstRange(of: separator) {
      parts.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    return parts + [String(rest)]
  }
}
