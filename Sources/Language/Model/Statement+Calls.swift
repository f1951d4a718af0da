extension [Statement] {
  /// Visits the procedures that these statements call, by position in the package's.
  public func forEachCall(_ visit: (Int) -> Void) {
    for statement in self {
      switch statement {
      case .call(let procedure, _): visit(procedure)
      case .stage(_, let inner): inner.forEachCall(visit)
      case .parallel(let block): for branch in block.branches { branch.statements.forEachCall(visit) }
      case .choose(let block): for option in block.options { option.statements.forEachCall(visit) }
      case .step, .wait, .resolved, .end: break
      }
    }
  }
}
