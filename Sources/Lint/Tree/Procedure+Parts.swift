import Language
import ProcessGraph
import SourceText

extension Procedure {
  /// All its steps, in reading order.
  var steps: [Step] { statements.flatMap { $0.steps } }

  /// All its ends with their places: on the path, behind arrows, bounds, joins and waits.
  var ends: [(task: EndTask, provenance: Provenance)] {
    statements.flatMap { $0.ends } + asideWaits.flatMap { $0.ends }
  }

  /// Where its declaration stands.
  var span: SourceSpan? { provenance.span }
}

extension Statement {
  /// The statements inside.
  private var inner: [Statement] {
    switch self {
    case .stage(_, let statements): statements
    case .parallel(let block): block.branches.flatMap(\.statements)
    case .choose(let block): block.options.flatMap(\.statements)
    case .step, .wait, .resolved, .end, .call: []
    }
  }

  fileprivate var steps: [Step] {
    if case .step(let step) = self { return [step] }
    return inner.flatMap { $0.steps }
  }

  fileprivate var ends: [(task: EndTask, provenance: Provenance)] {
    switch self {
    case .step(let step): step.arrows.flatMap { $0.target.ends }
    case .wait(let wait): wait.ends
    case .parallel(let block): block.rules.flatMap { $0.target.ends } + inner.flatMap { $0.ends }
    case .end(let task, let provenance): [(task, provenance)]
    case .stage, .choose, .resolved, .call: inner.flatMap { $0.ends }
    }
  }
}

extension Wait {
  fileprivate var ends: [(task: EndTask, provenance: Provenance)] {
    (onTimeout?.ends ?? []) + (bound?.then.ends ?? []) + arrows.flatMap { $0.target.ends }
  }
}

extension Target {
  fileprivate var ends: [(task: EndTask, provenance: Provenance)] {
    switch self {
    case .end(let task, let provenance): [(task, provenance)]
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
