import Messages
import Numbers
import ProcessGraph
import WorkingTime

/// How a fact is written, and what it may be.
enum FactForm {
  /// A value as it may be written.
  static func example(_ fact: Fact, _ given: GivenFile) -> String {
    switch fact.type {
    case .yesNo: "yes"
    case .choice(let choices): choices.first?.id ?? ""
    case .integer(let from, _): "\(from ?? 1)"
    case .decimal(let unit, let from, _): unit.isEmpty ? "\(from ?? 1)" : "\(from ?? 1) \(unit)"
    case .money(let from, _): "\(from ?? 1_000_000) VND"
    case .date(let from, _): (from ?? given.submitted.value.day).description
    case .text: "text"
    }
  }

  /// The type and its range, as arguments of a message: `type`, and what that phrase names.
  static func type(_ fact: Fact) -> [String: Argument] {
    switch fact.type {
    case .yesNo: return ["type": .phrase("Plan.yesNo")]
    case .text: return ["type": .phrase("Plan.text")]
    case .date: return ["type": .phrase("Plan.date")]
    case .choice(let choices):
      let words = choices.map { $0.title.isEmpty ? $0.id : "\($0.id) (\($0.title))" }
      return ["type": .phrase("Plan.choice"), "choices": .text(words.joined(separator: ", "))]
    case .integer(let from, let to): return range("Plan.whole", from, to)
    case .money(let from, let to): return range("Plan.money", from, to)
    case .decimal(let unit, let from, let to):
      var arguments = range("Plan.number", from, to)
      arguments["unit"] = .phrase(unit.isEmpty ? "Plan.none" : "Plan.unit")
      arguments["measure"] = .text(unit)
      return arguments
    }
  }

  private static func range(_ phrase: String, _ from: Rational?, _ to: Rational?) -> [String: Argument] {
    var end = ""
    if from != nil, to != nil {
      end = ".between"
    } else if from != nil {
      end = ".from"
    } else if to != nil {
      end = ".to"
    }
    return [
      "type": .phrase(phrase + end), "least": .text("\(from ?? 0)"), "most": .text("\(to ?? 0)"),
    ]
  }
}
