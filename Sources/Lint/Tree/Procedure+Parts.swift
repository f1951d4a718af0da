import Language
import ProcessGraph
import SourceText

extension Procedure {
  /// All its steps, in reading order.
  var steps: [Step] { statements.flatMap { $0.steps } }

  /// All its ends: on the path, behind arrows, bounds, joins and waits.
  var ends: [FoundEnd] { statements.ends + asideWaits.flatMap { $0.ends } }

  /// Where its declaration stands.
  var span: SourceSpan? { provenance.span }
}

/// An end, and whether something is issued there or by the step just before it.
struct FoundEnd {
  var task: EndTask
  var isNoticed: Bool
  var provenance: Provenance
}

extension [Statement] {
  /// The ends in statements that follow one another.
  fileprivate var ends: [FoundEnd] {
    var found: [FoundEnd] = []
    var hasIssued = false
    for statement in self {
      switch statement {
      case .step(let step):
        found += step.arrows.flatMap { $0.target.ends }
        hasIssued = !step.task.issues.isEmpty
      case .end(let task, let provenance):
        found.append(FoundEnd(task: task, isNoticed: hasIssued || !task.issues.isEmpty, provenance: provenance))
        hasIssued = false
      case .wait(let wait):
        found += wait.ends
        hasIssued = false
      case .parallel(let block):
        found += block.rules.flatMap { $0.target.ends } + block.branches.flatMap { $0.statements.ends }
        hasIssued = false
      case .stage(_, let statements): found += statements.ends
      case .choose(let block): found += block.options.flatMap { $0.statements.ends }
      case .resolved, .call: break
      }
    }
    return found
  }
}

extension Statement {
  fileprivate var steps: [Step] {
    switch self {
    case .step(let step): [step]
    case .stage(_, let statements): statements.flatMap { $0.steps }
    case .parallel(let block): block.branches.flatMap { $0.statements.flatMap { $0.steps } }
    case .choose(let block): block.options.flatMap { $0.statements.flatMap { $0.steps } }
    case .wait, .resolved, .end, .call: []
    }
  }
}

extension Wait {
  fileprivate var ends: [FoundEnd] {
    (onTimeout?.ends ?? []) + (bound?.then.ends ?? []) + arrows.flatMap { $0.target.ends }
  }
}

extension Target {
  fileprivate var ends: [FoundEnd] {
    switch self {
    case .end(let task, let provenance):
      [FoundEnd(task: task, isNoticed: !task.issues.isEmpty, provenance: provenance)]
    case .place(_, let bound): bound?.then.ends ?? []
    }
  }
}

extension Provenance {
  /// Where it stands.
  var span: SourceSpan? {
    origin.map { SourceSpan(file: FileID($0.file), start: $0.start, end: $0.end) }
  }
}
