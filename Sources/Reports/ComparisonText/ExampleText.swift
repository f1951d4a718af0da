import Comparison
import Dossier
import ProcessGraph
import WorkingTime

/// One dossier gone through both procedures, as text.
struct ExampleText {
  let example: ExampleDossier
  private let before: ProcessGraph
  private let after: ProcessGraph
  private let labels: ComparisonLabels

  init(example: ExampleDossier, _ comparison: ProcedureComparison, _ labels: ComparisonLabels) {
    self.example = example
    (before, after) = (comparison.before, comparison.after)
    self.labels = labels
  }

  var lines: [String] {
    var lines = ["An example"]
    if !example.facts.isEmpty {
      lines.append("  " + example.facts.map { "\($0.fact) = \($0.value)" }.joined(separator: ", "))
    }
    var how = "  handed in \(ComparisonWords.moment(example.submitted)) under both"
    if let channel = example.channel { how += ", \(channel)" }
    if let applicant = example.applicant { how += ", by a \(applicant)" }
    lines.append(how)
    if let trouble = example.trouble {
      lines.append(
        "  once \(trouble.step) comes out as \(trouble.outcome); every step and wait takes its whole time")
    } else {
      lines.append("  every step takes its whole time and comes out normally")
    }
    var table = TextTable(["", labels.before, labels.after], alignsRight: [false, false, false])
    for (name, value) in rows {
      let (one, two) = (value(example.before, before), value(example.after, after))
      if one != nil || two != nil { table.add(wrapped: [name, one ?? "–", two ?? "–"]) }
    }
    lines += table.lines(indent: "  ")
    if !example.differs {
      lines.append("  It ends and is due at the same moments in both; no dossier that was tried shows another date.")
    }
    return lines
  }

  private typealias Cell = (ExampleDossier.Course, ProcessGraph) -> String?

  private var rows: [(String, Cell)] {
    [
      ("resolved", { course, _ in course.resolved.map(ComparisonWords.moment) }),
      ("ended", { course, graph in Self.ended(course, graph) }),
      ("due", { course, _ in Self.due(course.run.limit) }),
      ("reduced limit due", { course, _ in Self.due(course.run.reducedLimit) }),
      ("path", { course, _ in course.path.joined(separator: ", ") }),
    ]
  }

  private static func ended(_ course: ExampleDossier.Course, _ graph: ProcessGraph) -> String {
    if let end = course.run.end, let moment = course.ended {
      return "\(end.rawValue), \(ComparisonWords.moment(moment))"
    }
    if case .stuck(let node)? = course.run.stop { return "stays at \(graph.writtenName(of: node))" }
    return "not decided"
  }

  private static func due(_ reading: ClockReading?) -> String? {
    guard let reading else { return nil }
    guard let due = reading.due else { return "no due date" }
    return ComparisonWords.moment(due.instant) + (reading.isLate ? ", not kept" : ", kept")
  }
}
