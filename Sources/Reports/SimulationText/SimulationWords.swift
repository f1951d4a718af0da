import ProcessGraph
import Simulation
import WorkingTime

/// What a report says besides figures, a line each.
enum SimulationWords {
  /// What was taken for granted; steps for which the same was, on one line.
  static func assumptions(_ report: SimulationReport, _ model: SimulationModel) -> [String] {
    groupedAssumptions(report, model, in: .english).map { $0.words + ": " + $0.names.joined(separator: ", ") }
  }

  /// What was taken for granted, and of what.
  static func groupedAssumptions(
    _ report: SimulationReport, _ model: SimulationModel, in language: ReportLanguage
  ) -> [(words: String, names: [String])] {
    var groups: [(words: String, names: [String])] = []
    for assumption in report.assumptions {
      let (words, name) = parts(assumption, model, language)
      if let known = groups.firstIndex(where: { $0.words == words }) {
        groups[known].names.append(name)
      } else {
        groups.append((words, [name]))
      }
    }
    return groups
  }

  /// Values that nobody has verified; those known alike, on one line.
  static func unverified(_ report: SimulationReport) -> [String] {
    groupedUnverified(report, in: .english).map { $0.head + ": " + $0.places.joined(separator: ", ") }
  }

  /// Values that nobody has verified, by procedure and by how they are known.
  static func groupedUnverified(
    _ report: SimulationReport, in language: ReportLanguage
  ) -> [(head: String, places: [String])] {
    var groups: [(head: String, places: [String])] = []
    for value in report.unverified {
      let name = report.procedures.first { $0.load == value.load }?.name ?? ""
      let head = "\(name), \(word(value.mark, in: language))" + (value.readIn.map { " (\($0))" } ?? "")
      if let known = groups.firstIndex(where: { $0.head == head }) {
        groups[known].places.append(place(value.place, language))
      } else {
        groups.append((head, [place(value.place, language)]))
      }
    }
    return groups
  }

  /// How well a value is known, in a word.
  static func word(_ mark: SourceMark?, in language: ReportLanguage = .english) -> String {
    guard let mark else { return language.say("not said", "chưa nói rõ") }
    return switch mark {
    case .verified: language.say(mark.rawValue, "đã kiểm chứng")
    case .secondary: language.say(mark.rawValue, "thứ cấp")
    case .recalled: language.say(mark.rawValue, "theo trí nhớ")
    case .proposed: language.say(mark.rawValue, "đề xuất")
    }
  }

  /// What a value is a value of; steps by their names.
  private static func place(_ place: String, _ language: ReportLanguage) -> String {
    guard language == .vietnamese else { return place }
    let whole = ["procedure": "cả thủ tục", "time limit": "thời hạn", "reduced limit": "thời hạn rút ngắn"]
    if let known = whole[place] { return known }
    for (english, vietnamese) in [("stage ", "giai đoạn "), ("fee ", "phí "), ("charge ", "lệ phí ")]
    where place.hasPrefix(english) { return vietnamese + place.dropFirst(english.count) }
    return place
  }

  private static func parts(
    _ assumption: Assumption, _ model: SimulationModel, _ language: ReportLanguage
  ) -> (String, String) {
    let share = Figure.fixed(100 * Assumption.shareOfLimit, 0)
    return switch assumption {
    case .effortFromProcedure(let load, let node):
      (
        language.say("effort as the procedure states it", "thời gian làm việc như thủ tục nêu"), name(load, node, model)
      )
    case .effortFromLimit(let load, let node):
      (
        language.say(
          "effort of \(share) % of the step's limit on average",
          "thời gian làm việc trung bình bằng \(share) % thời hạn của bước"), name(load, node, model)
      )
    case .noEffort(let load, let node):
      (language.say("no time at all", "không mất thời gian nào"), name(load, node, model))
    case .effortDrawnAnew(let load, let node):
      (
        language.say("as much work after a wait as before it", "sau khi chờ phải làm lại nhiều như trước khi chờ"),
        name(load, node, model)
      )
    case .waitFromLimit(let load, let node):
      (language.say("a wait of half its limit", "thời gian chờ bằng nửa thời hạn chờ"), name(load, node, model))
    case .unlimitedStaff(let desk): (language.say("as many hands as needed", "đủ người, bao nhiêu cũng có"), desk)
    case .factTakesFirstValue(let load, let fact):
      (language.say("always the first value", "luôn lấy giá trị đầu tiên"), factName(load, fact, model))
    case .outcomeNever(let load, let node, let outcome):
      (
        language.say("a share of 0 %", "tỷ lệ 0 %"),
        name(load, node, model) + " " + outcomeName(load, node, outcome, model)
      )
    case .extensionNotUsed(let load):
      (
        language.say("the right to extend the limit is never used", "không bao giờ dùng quyền gia hạn"),
        graph(load, model)?.identity.name ?? ""
      )
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
