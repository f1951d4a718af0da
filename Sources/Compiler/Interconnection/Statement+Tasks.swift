import Language
import ProcessGraph

extension [Statement] {
  /// Visits the tasks of all steps and waits, at any depth, in reading order.
  func forEachTask(step: (StepTask) -> Void, wait: (WaitTask) -> Void) {
    for statement in self {
      switch statement {
      case .step(let one): step(one.task)
      case .wait(let one): wait(one.task)
      case .stage(_, let inner): inner.forEachTask(step: step, wait: wait)
      case .parallel(let block): for branch in block.branches { branch.statements.forEachTask(step: step, wait: wait) }
      case .choose(let block): for option in block.options { option.statements.forEachTask(step: step, wait: wait) }
      case .resolved, .end, .call: break
      }
    }
  }

  /// The same statements with every step and wait changed, or left out where the change gives nil.
  func mapped(step: (Step) -> Step?, wait: (Wait) -> Wait) -> [Statement] {
    compactMap { statement in
      switch statement {
      case .step(let one): step(one).map(Statement.step)
      case .wait(let one): .wait(wait(one))
      case .stage(let id, let inner): .stage(id, inner.mapped(step: step, wait: wait))
      case .parallel(var block):
        .parallel(
          {
            for branch in block.branches.indices {
              block.branches[branch].statements = block.branches[branch].statements.mapped(step: step, wait: wait)
            }
            return block
          }())
      case .choose(var block):
        .choose(
          {
            for option in block.options.indices {
              block.options[option].statements = block.options[option].statements.mapped(step: step, wait: wait)
            }
            return block
          }())
      case .resolved, .end, .call: statement
      }
    }
  }
}
