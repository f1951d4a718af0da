public import Messages
public import Simulation

extension BoundScenario {
  /// What can be said of a scenario's staff before anything is run: pools to which more work comes than they can do.
  public func warnings(about model: SimulationModel) -> [Diagnostic] {
    model.offeredLoads.filter(\.growsWithoutEnd).map { load in
      let steps = load.parts.prefix(Self.shownParts).map { part in
        places.loads[part.load].procedure + "."
          + model.graphs[model.scenario.loads[part.load].graph].nodes[part.node].id
      }
      return Diagnostic(
        ScenarioMessage.growsWithoutEnd, .warning, at: places.pools[load.pool],
        [
          "name": .code(scenario.staff[load.pool].id), "people": .number(load.people),
          "needed": .number(load.leastPeople), "load": .code(Self.decimal(load.utilisation)),
          "formula": .code(Self.formula(load)), "steps": .codes(Array(steps)),
          "least": .phrase(load.isAtLeast ? "Scenario.at-least" : "Scenario.nothing"),
        ])
    }
  }

  /// How many steps a finding shows one by one; the work of the others stands as one sum.
  private static let shownParts = 4

  /// The arithmetic of a load as anybody can do it again.
  private static func formula(_ load: OfferedLoad) -> String {
    var terms = load.parts.prefix(shownParts).map { part in
      [part.arrivals, part.visits, part.effort].map(decimal).joined(separator: " × ")
    }
    let rest = load.parts.dropFirst(shownParts).reduce(0) { $0 + $1.hours }
    if rest > 0 { terms.append(decimal(rest)) }
    let work = terms.count > 1 ? "(" + terms.joined(separator: " + ") + ")" : terms[0]
    let there = load.absence > 0 ? " × " + decimal(1 - load.absence) : ""
    return "\(work) ÷ (\(load.people)\(there) × \(decimal(load.hoursOfDay))) = \(decimal(load.utilisation))"
  }

  /// A number above nothing with three decimals at most, more where it is small.
  private static func decimal(_ value: Double) -> String {
    var (places, scale) = (3, 1_000.0)
    while value > 0, value * scale < 100, places < 9 {
      places += 1
      scale *= 10
    }
    guard value * scale < 1e15 else { return "\(value)" }
    let digits = String(Int64((value * scale).rounded()))
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    var fraction = padded.suffix(places)
    while fraction.last == "0" { fraction.removeLast() }
    let whole = String(padded.dropLast(places))
    return fraction.isEmpty ? whole : whole + "." + fraction
  }
}
