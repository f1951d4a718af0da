public import Comparison
import ProcessGraph
import Verification
import WorkingTime

/// A comparison as text: what changes, what it comes to, on which days, for whom, and an example.
public enum ComparisonText {
  /// The report, lines ended by a newline.
  public static func render(_ comparison: ProcedureComparison, _ labels: ComparisonLabels) -> String {
    var parts = [heading(comparison, labels)]
    guard !comparison.changes.isEmpty else {
      return (parts[0] + ["", "Nothing changes: both say the same."]).joined(separator: "\n") + "\n"
    }
    parts += changes(comparison, labels)
    parts.append(["What it comes to"] + MeasureTable(comparison, labels).lines)
    parts += comparison.dates.enumerated().map { position, dates in
      DateComparisonText(comparison: dates, labels: labels, namesDoubts: position == 0).lines
    }
    parts.append(region(comparison))
    if let example = comparison.example { parts.append(ExampleText(example: example, comparison, labels).lines) }
    return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  // MARK: Heading

  private static func heading(_ comparison: ProcedureComparison, _ labels: ComparisonLabels) -> [String] {
    let (before, after) = (comparison.before, comparison.after)
    let isOne = before.identity.name == after.identity.name && before.title == after.title
    let head = isOne ? name(before) : "\(before.identity.name) and \(after.identity.name)"
    var table = TextTable(["", ""], alignsRight: [false, false])
    for (label, graph) in [(labels.before, before), (labels.after, after)] {
      table.add([label, (isOne ? [] : [name(graph)] + []).joined() + (isOne ? "" : ", ") + period(graph)])
    }
    return [head] + table.lines(indent: "  ").dropFirst()
  }

  private static func name(_ graph: ProcessGraph) -> String {
    let title = graph.title.isEmpty ? "" : " · " + graph.title
    return graph.identity.name + title + (graph.code.map { " (\($0))" } ?? "")
  }

  private static func period(_ graph: ProcessGraph) -> String {
    let from = graph.identity.from.map { "from \($0)" }
    let to = graph.identity.to.map { "to \($0)" }
    let period = [from, to].compactMap { $0 }.joined(separator: " ")
    return (period.isEmpty ? "whenever" : period) + (graph.isProposed ? ", proposed" : "")
  }

  // MARK: Changes

  private static func changes(_ comparison: ProcedureComparison, _ labels: ComparisonLabels) -> [[String]] {
    let told = comparison.changes.filter { !$0.isImplied }
    let bearing = told.filter { !$0.isRemark }
    var parts: [[String]] = []
    if !bearing.isEmpty { parts.append(["What changes for dossiers"] + ChangeTable(bearing, labels).lines) }
    if isRenaming(bearing), let last = parts.indices.last {
      parts[last].append("  Things are compared by their names: what has another name is removed and new.")
    }
    let remarks = RemarkTable(told.filter(\.isRemark), labels)
    if !remarks.lines.isEmpty { parts.append(["What else is said otherwise: names, basis, sources"] + remarks.lines) }
    let implied = comparison.changes.count - told.count + remarks.leftOut
    if implied > 0, let last = parts.indices.last {
      let also = remarks.leftOut > 0 ? ", or only say where the same was read" : ""
      parts[last].append(
        "  (\(implied) more \(implied == 1 ? "follows" : "follow") from these\(also); --format json has them.)")
    }
    return parts
  }

  /// True when steps, or other things of one kind, are both removed and new.
  private static func isRenaming(_ changes: [Change]) -> Bool {
    changes.contains { change in
      guard case .removed = change.kind, change.subject.kind != .end else { return false }
      return changes.contains { other in
        if case .added = other.kind { other.subject.kind == change.subject.kind } else { false }
      }
    }
  }

  // MARK: Region

  private static func region(_ comparison: ProcedureComparison) -> [String] {
    let head = "For whom it differs"
    switch comparison.region {
    case .notDecided:
      return [head, "  not decided: there are too many cases to tell apart, or paths that cannot be followed"]
    case .decided(let region, let perhaps):
      let text =
        switch region.extent {
        case .everywhere: "for every dossier"
        case .nowhere: "for no dossier: only what is said of the procedure differs"
        case .somewhere: "when " + region.words
        }
      return [head, "  " + (perhaps && region.extent != .nowhere ? "perhaps " : "") + text]
    }
  }
}

extension ProcedureComparison {
  /// How the two values of a measure differ.
  func difference(_ row: JointMeasures.Row) -> MeasureDifference {
    MeasureDifference(
      row.before, row.after, hoursPerDay: (before.hoursInWorkingDay, after.hoursInWorkingDay))
  }
}
