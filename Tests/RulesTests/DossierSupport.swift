import Dossier
import Numbers
import ProcessGraph
import TestSupport
import Testing
import Verification
import WorkingTime

/// The real procedures as dossiers go through them.
enum RealDossiers {
  /// The edition of a procedure in force on a day; in August 2026 the law of July and the signed tables hold.
  static func graph(_ name: String, on day: String = "2026-08-03") throws -> ProcessGraph {
    let day = try #require(Day(iso: day))
    return try #require(
      Rules.real?.graphs.first { graph in
        graph.identity.name == name && (graph.identity.from ?? .first) <= day && day <= (graph.identity.to ?? .last)
      })
  }

  static func interpreter(_ graph: ProcessGraph) throws -> DossierInterpreter {
    let calendar = try #require(Rules.calendar)
    return try #require(DossierInterpreter(graph, calendars: graph.calendars.map { _ in calendar }))
  }

  static func at(_ text: String) throws -> Instant { try #require(Instant(text: text)) }

  /// Facts by the names behind the point of their ids; numbers and words as they are written.
  static func facts(_ graph: ProcessGraph, _ given: [String: String]) throws -> FactValues {
    var facts = FactValues(count: graph.facts.count)
    for (name, text) in given {
      let position = try #require(graph.facts.firstIndex { $0.id.hasSuffix("." + name) }, "\(name)")
      switch graph.facts[position].type {
      case .yesNo: facts.values[position] = .yesNo(text == "yes")
      case .choice(let choices):
        facts.values[position] = .choice(try #require(choices.firstIndex { $0.id == text }, "\(name)"))
      case .integer, .decimal, .money: facts.values[position] = .number(try Rational(literal: text))
      case .date: facts.values[position] = .date(try #require(Day(iso: text)))
      case .text: facts.values[position] = .text(text)
      }
    }
    return facts
  }

  /// A value that a fact may have, by chance.
  static func value(of fact: Fact, _ random: inout SplitMix64) -> Value? {
    func number(_ from: Rational?, _ to: Rational?) -> Value {
      let low = from ?? 0
      guard let to, let width = (try? to - low)?.int64, width > 0 else {
        return .number((try? low + Rational(random.below(20))) ?? low)
      }
      return .number((try? low + Rational(Int(random.next() % UInt64(width + 1)))) ?? low)
    }
    switch fact.type {
    case .yesNo: return .yesNo(random.chance(50))
    case .choice(let choices): return choices.isEmpty ? nil : .choice(random.below(choices.count))
    case .integer(let from, let to), .decimal(_, let from, let to), .money(let from, let to): return number(from, to)
    case .date: return Day(iso: "2026-07-01").map { .date($0) }
    case .text: return .text("any")
    }
  }

  /// Declared facts by chance.
  static func facts(_ graph: ProcessGraph, _ random: inout SplitMix64) -> FactValues {
    var facts = FactValues(count: graph.facts.count)
    for (position, fact) in graph.facts.enumerated() {
      switch fact.origin {
      case .declared, .member:
        if !fact.isOptional || random.chance(50) { facts.values[position] = value(of: fact, &random) }
      case .builtIn, .established: break
      }
    }
    return facts
  }
}
