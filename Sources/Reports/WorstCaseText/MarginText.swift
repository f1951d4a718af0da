import ProcessGraph
import Verification
import WorkingTime

/// Margins as text: how much longer each step may take, and the tightest day of each year.
enum MarginText {
  /// A table of steps, lines without a newline; nothing where none has a margin.
  static func steps(_ worst: WorstCase, _ graph: ProcessGraph) -> [String] {
    guard let margins = worst.margins else {
      return ["  How much longer steps may take was not worked out: there are too many cases."]
    }
    guard !margins.isEmpty else { return [] }
    var table = TextTable(
      ["step", "takes", "may take more", "until", "when"], alignsRight: [false, true, true, false, false])
    for margin in margins {
      table.add([
        graph.nodes[margin.node].id, margin.allowed.description,
        margin.spare.amount == 0 ? "nothing" : margin.spare.description,
        "the limit of \(WorstCaseWords.kind(margin.limit, graph))", margin.facts.isEmpty ? "always" : margin.facts,
      ])
    }
    let heading = "  Each by itself, the others taking their longest, may take so much more with the limit kept:"
    return [heading] + table.lines(indent: "  ") + beyondNumbers(worst, graph)
  }

  /// The limits of which no sum tells, so that the margins say nothing of them.
  private static func beyondNumbers(_ worst: WorstCase, _ graph: ProcessGraph) -> [String] {
    var kinds: [String] = []
    for limit in worst.cases.flatMap(\.limits) where !limit.isOfNumbers {
      let name = WorstCaseWords.kind(limit.kind, graph)
      if !kinds.contains(name) { kinds.append(name) }
    }
    return kinds.isEmpty
      ? [] : ["  That says nothing of what dates decide: the limit of \(kinds.joined(separator: ", "))."]
  }

  /// The tightest day of each year, one a line; nothing for a limit that numbers decide.
  static func days(_ row: WorstCaseRow, _ graph: ProcessGraph) -> [String] {
    row.tightest.map { day, facts in
      let left = Int(day.due.day.number - day.finish.day.number)
      let verdict =
        left < 0
        ? "\(-left) \(left == -1 ? "day" : "days") late"
        : left == 0 ? "done on the last day" : "\(left) \(left == 1 ? "day" : "days") before"
      let when = facts.isEmpty || facts == row.facts ? "" : ", when \(facts)"
      return "      tightest in \(day.year): \(beginning(day.beginning, graph)) \(day.start.day), "
        + "due \(day.due.day), may finish \(day.finish.day), \(verdict)\(when)"
    }
  }

  private static func beginning(_ beginning: ClockBeginning, _ graph: ProcessGraph) -> String {
    switch beginning {
    case .acceptance: "received"
    case .resubmission: "received anew"
    case .with(let node): "with \(graph.nodes[node].id) begun"
    case .after(let node): "with \(graph.nodes[node].id) done"
    }
  }
}

extension LimitResult {
  /// Whether a sum of the steps decides it.
  fileprivate var isOfNumbers: Bool {
    switch verdict {
    case .keptOnEveryDate, .brokenOnDates, .possiblyBrokenOnDates: false
    default: true
    }
  }
}
