public import ProcessGraph
public import Verification
import WorkingTime

/// The worst case of a procedure as text: what its steps add up to against every limit, case by case.
public enum WorstCaseText {
  /// A heading and a table, lines ended by a newline; with `showsPaths`, under every row the path that takes so long.
  public static func render(_ worst: WorstCase, of graph: ProcessGraph, showsPaths: Bool = false) -> String {
    var lines = [heading(graph)]
    if let reason = worst.undecided {
      lines.append("  not decided, because " + WorstCaseWords.reason(reason, graph))
    } else {
      lines += table(worst, graph, showsPaths: showsPaths)
    }
    if worst.isUpperBound {
      lines.append("  The sums are *at most*: not every choice that cannot be taken together could be left out.")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func heading(_ graph: ProcessGraph) -> String {
    var line = "\(graph.identity.name) · \(graph.title)"
    if let code = graph.code { line += " (\(code))" }
    if let from = graph.identity.from { line += ", from \(from)" }
    if let to = graph.identity.to { line += graph.identity.from == nil ? ", to \(to)" : " to \(to)" }
    if graph.isProposed { line += ", proposed" }
    return line
  }

  private static func table(_ worst: WorstCase, _ graph: ProcessGraph, showsPaths: Bool) -> [String] {
    var table = TextTable(
      ["limit of", "allows", "steps need", "verdict", "limit known", "steps known", "when"],
      alignsRight: [false, true, true, false, false, false, false])
    var paths: [[String]] = []
    for row in WorstCaseRow.rows(of: worst) {
      table.add([
        WorstCaseWords.kind(row.result.kind, graph), WorstCaseWords.limit(row.result.limit),
        row.result.sum.map { (row.result.isSumAtMost ? "at most " : "") + $0.description } ?? "",
        WorstCaseWords.verdict(row.result.verdict, graph) + since(row.result.verdict, worst),
        Knowledge.ofLimit(row.result, graph), Knowledge.ofSteps(row.result, graph),
        row.facts.isEmpty ? "always" : row.facts,
      ])
      paths.append((showsPaths ? path(row.result.path, graph) : []) + MarginText.days(row, graph))
    }
    guard !paths.isEmpty else { return ["  no limit is stated that steps could keep or break"] + elapsed(worst) }
    let lines = table.lines(indent: "  ")
    var shown = [lines[0]]
    for (line, path) in zip(lines.dropFirst(), paths) { shown += [line] + path }
    return shown + elapsed(worst) + MarginText.steps(worst, graph)
  }

  /// From when on every day was tried, where the calendar begins later than the edition.
  private static func since(_ verdict: LimitVerdict, _ worst: WorstCase) -> String {
    guard case .keptOnEveryDate = verdict, let first = worst.days?.first, let from = worst.procedure.from, from < first
    else { return "" }
    return " since \(first), where the calendar begins"
  }

  /// The longest time whoever takes it: what an applicant may wait for.
  private static func elapsed(_ worst: WorstCase) -> [String] {
    let sums = worst.cases.compactMap { one in one.elapsed.map { (sum: $0, facts: one.facts) } }
    guard sums.count == worst.cases.count, var longest = sums.first else { return [] }
    for sum in sums.dropFirst() where sum.sum.compare(to: longest.sum) == .longer { longest = sum }
    let when = longest.facts.isEmpty ? "" : ", when \(longest.facts)"
    return ["  Everybody's time, the applicant's included: at most \(longest.sum)\(when)."]
  }

  private static func path(_ path: [WitnessStep], _ graph: ProcessGraph) -> [String] {
    path.map { step in
      let share = step.share.map(\.description) ?? "not counted"
      let sum = step.sum.map { ", \($0) in all" } ?? ""
      return "      \(graph.nodes[step.node].id): \(share)\(sum)"
    }
  }
}
