import ProcessGraph
import Simulation
import WorkingTime

/// What a report says besides figures, a line each.
enum SimulationWords {
  /// What was taken for granted; steps for which the same was, on one line.
  static func assumptions(_ report: SimulationReport, _ model: SimulationModel) -> [String] {
    var groups: [(words: String, names: [String])] = []
    for assumption in report.assumptions {
      let (words, name) = parts(assumption, model)
      if let known = groups.firstIndex(where: { $0.words == words }) {
        groups[known].names.append(name)
      } else {
        groups.append((words, [name]))
      }
    }
    return groups.map { $0.words + ": " + $0.names.joined(separator: ", ") }
  }

  /// Values that nobody has verified; those known alike, on one line.
  static func unverified(_ report: SimulationReport) -> [String] {
    var groups: [(head: String, places: [String])] = []
    for value in report.unverified {
      let name = report.procedures.first { $0.load == value.load }?.name ?? ""
      let head = "\(name), \(word(value.mark))" + (value.readIn.map { " (\($0))" } ?? "")
      if let known = groups.firstIndex(where: { $0.head == head }) {
        groups[known].places.append(value.place)
      } else {
        groups.append((head, [value.place]))
      }
    }
    return groups.map { $0.head + ": " + $0.places.joined(separator: ", ") }
  }

  /// How well a value is known, in a word.
  static func word(_ mark: SourceMark?) -> String { mark?.rawValue ?? "not said" }

  private static func parts(_ assumption: Assumption, _ model: SimulationModel) -> (String, String) {
    switch assumption {
    case .effortFromProcedure(let load, let node):
      ("effort as the procedure states it", name(load, node, model))
    case .effortFromLimit(let load, let node):
      (
        "effort of \(Figure.fixed(100 * Assumption.shareOfLimit, 0)) % of the step's limit on average",
        name(load, node, model)
      )
    case .noEffort(let load, let node): ("no time at all", name(load, node, model))
    case .effortDrawnAnew(let load, let node):
      ("as much work after a wait as before it", name(load, node, model))
    case .waitFromLimit(let load, let node): ("a wait of half its limit", name(load, node, model))
    case .unlimitedStaff(let desk): ("as many hands as needed", desk)
    case .factTakesFirstValue(let load, let fact): ("always the first value", factName(load, fact, model))
    case .outcomeNever(let load, let node, let outcome):
      ("a share of 0 %", name(load, node, model) + " " + outcomeName(load, node, outcome, model))
    case .extensionNotUsed(let load):
      ("the right to extend the limit is never used", graph(load, model)?.identity.name ?? "")
    }
  }

  private static func graph(_ load: Int, _ model: SimulationModel) -> ProcessGraph? {
    guard model.scenario.loads.indices.contains(load) else { return nil }
    let number = model.scenario.loads[load].graph
    return model.graphs.indices.contains(number) ? model.graphs[number] : nil
  }

  private static func name(_ load: Int, _ node: NodeID, _ model: SimulationModel) -> String {
    guard let graph = graph(load, model), graph.nodes.indices.contains(node.position) else { return "" }
    return graph.identity.name + "." + graph.nodes[node].id
  }

  private static func outcomeName(_ load: Int, _ node: NodeID, _ outcome: Int, _ model: SimulationModel) -> String {
    guard let graph = graph(load, model), graph.nodes.indices.contains(node.position) else { return "" }
    let outcomes: [Outcome] =
      switch graph.nodes[node].kind {
      case .step(let task): task.outcomes
      case .wait(let task): task.outcomes
      default: []
      }
    return outcomes.indices.contains(outcome) ? outcomes[outcome].id : ""
  }

  private static func factName(_ load: Int, _ fact: FactID, _ model: SimulationModel) -> String {
    guard let graph = graph(load, model), graph.facts.indices.contains(fact.position) else { return "" }
    return graph.identity.name + "." + graph.facts[fact].id
  }
}
