public import ProcessGraph
public import WorkingTime

extension DossierInterpreter {
  /// Declared facts with those that the dossier itself settles, for what is fixed on handing in.
  public func facts(on day: Day, channel: String?, applicant: String?, _ declared: FactValues) -> FactValues {
    var known = declared
    for (id, word) in [("channel", channel), ("applicant", applicant)] {
      guard let word, let position = graph.facts.firstIndex(where: { $0.id == id && $0.origin == .builtIn }),
        case .choice(let choices) = graph.facts[position].type
      else { continue }
      known.values[position] = choices.firstIndex { $0.id == word }.map { .choice($0) }
    }
    if let position = graph.facts.firstIndex(where: { $0.id == "submitted" && $0.origin == .builtIn }) {
      known.values[position] = .date(day)
    }
    return known
  }
}
