import Language
import ProcessGraph

extension FlowBuilder {
  /// Draws statements one after another and returns what leads on from the last.
  mutating func emit(_ statements: [Statement], _ scope: Scope, _ incoming: [Dangling]) -> [Dangling] {
    var open = incoming
    for statement in statements { open = emit(statement, scope, open) }
    return open
  }

  private mutating func emit(_ statement: Statement, _ scope: Scope, _ incoming: [Dangling]) -> [Dangling] {
    switch statement {
    case .step(let step): return emit(step, scope, incoming)
    case .wait(let wait): return emit(wait, scope, incoming)
    case .stage(let stage, let statements):
      var inner = scope
      inner.stages.append(StageID(frames[scope.frame].firstStage + stage.position))
      return emit(statements, inner, incoming)
    case .parallel(let block): return emit(block, scope, incoming)
    case .choose(let block): return emit(block, scope, incoming)
    case .resolved(let provenance):
      // The clock is the caller's: a called procedure does not end it.
      guard frames[scope.frame].callers.isEmpty else { return incoming }
      let node = add("resolved", "", .resolved, scope, provenance)
      connect(incoming, to: node)
      return [dangling(node, .normal, scope)]
    case .end(let task, let provenance):
      if leavesCall(task, scope) {
        frames[scope.frame].exits += incoming
        return []
      }
      connect(incoming, to: end(task, scope, provenance))
      return []
    case .call(let position, let provenance): return emit(callOf: position, scope, provenance, incoming)
    }
  }

  func dangling(
    _ node: NodeID, _ label: EdgeLabel, _ scope: Scope, carries: String? = nil, order: Int = Self.lastOrder,
    _ provenance: Provenance = .none
  ) -> Dangling {
    Dangling(
      from: node, label: label, carries: carries, provenance: provenance, frame: scope.frame, order: order)
  }

  /// Behind all rows and rules: the way on when nothing else applies.
  static var lastOrder: Int { Int.max - 1 }
  /// Behind the way on: a limit that ran out, a bound that is used up.
  static var failureOrder: Int { Int.max }

  private func isInBranch(_ scope: Scope) -> Bool { scope.region != frames[scope.frame].region }

  /// Whether an end is that of a called procedure alone: the caller goes on.
  func leavesCall(_ task: EndTask, _ scope: Scope) -> Bool {
    task.kind == .approved && !frames[scope.frame].callers.isEmpty
  }

  /// Lines up an arrow, or the way out that it is for a called procedure.
  mutating func addPending(_ arrow: PendingArrow) {
    if case .end(let task, _) = arrow.target, leavesCall(task, arrow.scope), !frames[arrow.scope.frame].isDrawn {
      frames[arrow.scope.frame].exits.append(
        Dangling(
          from: arrow.from, label: arrow.label, carries: nil, provenance: arrow.provenance, frame: arrow.scope.frame,
          order: arrow.order))
    } else {
      pending.append(arrow)
    }
  }

  private mutating func emit(_ step: Step, _ scope: Scope, _ incoming: [Dangling]) -> [Dangling] {
    if step.isForEachDesk, case .anyOf(let options) = step.task.assignment {
      return emit(step, forEach: options, scope, incoming)
    }
    let node = add(step.name, step.title, .step(ownTask(step.task, scope)), scope, step.provenance)
    nodeOfPlace[frames[scope.frame].firstPlace + step.place.number] = node
    connect(incoming, to: node)
    var open: [Dangling] = []
    for outcome in step.task.outcomes.indices {
      if let arrow = step.arrows.first(where: { $0.outcome == outcome }) {
        addPending(
          PendingArrow(
            from: node, label: .outcome(outcome), target: arrow.target, provenance: arrow.provenance, scope: scope,
            order: outcome))
      } else {
        let carried = outcome > 0 && isInBranch(scope) ? step.task.outcomes[outcome].id : nil
        open.append(dangling(node, .outcome(outcome), scope, carries: carried, order: outcome))
      }
    }
    return open
  }

  /// A called procedure's intake does not accept the dossier again.
  private func ownTask(_ task: StepTask, _ scope: Scope) -> StepTask {
    guard !frames[scope.frame].callers.isEmpty else { return task }
    var own = task
    own.tags.removeAll { $0 == StepTask.intakeTag }
    return own
  }

  /// `each of (…)`: one branch a desk, whose outcomes the join settles.
  private mutating func emit(
    _ step: Step, forEach options: [DeskOption], _ scope: Scope, _ incoming: [Dangling]
  ) -> [Dangling] {
    let fork = add(step.name + ".each", step.title, .fork(join: NodeID(0)), scope, step.provenance)
    nodeOfPlace[frames[scope.frame].firstPlace + step.place.number] = fork
    connect(incoming, to: fork)
    var open: [Dangling] = []
    for (position, option) in options.enumerated() {
      regions.append(Region(id: step.name, parent: scope.region, fork: fork))
      var inner = scope
      inner.region = RegionID(regions.count - 1)
      var task = ownTask(step.task, scope)
      task.assignment = .anyOf([DeskOption(option.desk)])
      let node = add(step.name, step.title, .step(task), inner, step.provenance)
      connect(dangling(fork, .branch(option.condition), scope, order: position, step.provenance), to: node)
      for outcome in task.outcomes.indices {
        let carried = outcome > 0 ? task.outcomes[outcome].id : nil
        open.append(dangling(node, .outcome(outcome), scope, carries: carried, order: outcome))
      }
    }
    let join = add(step.name + ".all", step.title, .join(fork: fork), scope, step.provenance)
    nodes[fork].kind = .fork(join: join)
    connect(open, to: join)
    var onward: [Dangling] = []
    for outcome in step.task.outcomes.indices.dropFirst() {
      let id = step.task.outcomes[outcome].id
      if let arrow = step.arrows.first(where: { $0.outcome == outcome }) {
        addPending(
          PendingArrow(
            from: join, label: .onAny(id), target: arrow.target, provenance: arrow.provenance, scope: scope,
            order: outcome))
      } else {
        onward.append(dangling(join, .onAny(id), scope, carries: isInBranch(scope) ? id : nil, order: outcome))
      }
    }
    return onward + [dangling(join, .normal, scope)]
  }

  private mutating func emit(_ wait: Wait, _ scope: Scope, _ incoming: [Dangling]) -> [Dangling] {
    let place = frames[scope.frame].firstPlace + wait.place.number
    let node = raise(wait, place: place, id: wait.name, scope, incoming)
    nodeOfPlace[place] = node.entry
    switch wait.resumption {
    case .onward: return [dangling(node.wait, .normal, scope)]
    case .at(let target):
      addPending(
        PendingArrow(
          from: node.wait, label: .normal, target: .place(target, bound: nil), provenance: wait.provenance,
          scope: scope))
      return []
    case .there: return [dangling(node.wait, .normal, scope)]
    }
  }

  private mutating func emit(_ block: ParallelBlock, _ scope: Scope, _ incoming: [Dangling]) -> [Dangling] {
    let fork = add("fork", "", .fork(join: NodeID(0)), scope, block.provenance)
    connect(incoming, to: fork)
    var open: [Dangling] = []
    for (position, branch) in block.branches.enumerated() {
      regions.append(Region(id: branch.name, parent: scope.region, fork: fork))
      var inner = scope
      inner.region = RegionID(regions.count - 1)
      let entry = dangling(fork, .branch(branch.condition), scope, order: position, branch.provenance)
      open += emit(branch.statements, inner, [entry])
    }
    let join = add("join", "", .join(fork: fork), scope, block.provenance)
    nodes[fork].kind = .fork(join: join)
    connect(open, to: join)
    for (position, rule) in block.rules.enumerated() {
      addPending(
        PendingArrow(
          from: join, label: .onAny(rule.outcome), target: rule.target, provenance: rule.provenance, scope: scope,
          order: position))
    }
    return [dangling(join, .normal, scope)]
  }

  private mutating func emit(_ block: ChooseBlock, _ scope: Scope, _ incoming: [Dangling]) -> [Dangling] {
    let choice = add("choice", "", .choice(isFirstMatch: block.isFirstMatch), scope, block.provenance)
    connect(incoming, to: choice)
    var open: [Dangling] = []
    for (position, option) in block.options.enumerated() {
      let label = option.condition.map(EdgeLabel.when) ?? .otherwise
      open += emit(option.statements, scope, [dangling(choice, label, scope, order: position, option.provenance)])
    }
    return open
  }

  /// Another procedure as a step: its statements stand here, its limit is a stage's, its results are the caller's.
  private mutating func emit(
    callOf position: Int, _ scope: Scope, _ provenance: Provenance, _ incoming: [Dangling]
  ) -> [Dangling] {
    let caller = frames[scope.frame]
    let callers = caller.callers + [caller.procedure]
    // The language has refused recursion; a package with that error is drawn without the call.
    guard position < package.procedures.count, !callers.contains(position) else { return incoming }
    let called = package.procedures[position]
    var stages = scope.stages
    if let limit = called.timeLimit {
      self.stages.append(
        Stage(
          id: caller.prefix + called.identity.name, title: called.title, parent: scope.stages.last,
          limit: limit.table, isProcedure: true, provenance: limit.provenance))
      stages.append(StageID(self.stages.count - 1))
    }
    var inner = open(procedure: position, prefix: caller.prefix + called.identity.name + "/", callers: callers)
    inner.region = scope.region
    inner.stages = stages
    frames[inner.frame].region = scope.region
    let open = emit(called.statements, inner, incoming)
    frames[inner.frame].isDrawn = true
    return open + frames[inner.frame].exits
  }
}
