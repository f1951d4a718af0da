import ProcessGraph

extension ProcessGraph {
  /// Puts other expressions in the place of all that there are.
  mutating func rewriteConditions(_ change: (Expression) -> Expression) {
    assumptions = assumptions.map(change)
    for position in requirements.indices { requirements[position].condition = change(requirements[position].condition) }
    authority?.rewrite(change)
    documentRequirements = documentRequirements.map { $0.rewritten(change) }
    timeLimit?.rewrite(change)
    reducedLimit?.rewrite(change)
    for position in fees.indices { fees[position].rewrite(change) }
    for position in stages.indices { stages[position].limit?.rewrite(change) }
    for position in nodes.indices { nodes[position].kind.rewrite(change) }
    for position in edges.indices {
      switch edges[position].label {
      case .when(let condition): edges[position].label = .when(change(condition))
      case .branch(let condition?): edges[position].label = .branch(change(condition))
      default: break
      }
    }
    for position in results.indices { results[position].condition = results[position].condition.map(change) }
    for position in pending.indices { pending[position].condition = pending[position].condition.map(change) }
  }
}

extension Table {
  fileprivate mutating func rewrite(_ change: (Expression) -> Expression) {
    for row in rows.indices { rows[row].condition = rows[row].condition.map(change) }
  }
}

extension TimeLimit {
  fileprivate mutating func rewrite(_ change: (Expression) -> Expression) {
    table.rewrite(change)
    for granted in extensions.indices {
      extensions[granted].condition = extensions[granted].condition.map(change)
      extensions[granted].decidedBy?.rewrite(change)
    }
  }
}

extension DeskOption {
  fileprivate mutating func rewrite(_ change: (Expression) -> Expression) {
    desk.rewrite(change)
    condition = condition.map(change)
  }
}

extension Fee {
  fileprivate mutating func rewrite(_ change: (Expression) -> Expression) {
    table.rewrite(change)
    for row in table.rows.indices {
      if case .expression(let amount) = table.rows[row].value { table.rows[row].value = .expression(change(amount)) }
    }
    for factor in factors.indices { factors[factor].condition = factors[factor].condition.map(change) }
    freeWhen = freeWhen.map(change)
  }
}

extension DocumentRequirement {
  fileprivate func rewritten(_ change: (Expression) -> Expression) -> DocumentRequirement {
    switch self {
    case .paper(var use, let copies, let form, let registry, let provenance):
      use.condition = use.condition.map(change)
      return .paper(use, copies: copies, formName: form, registry: registry, provenance)
    case .anyOf(let name, let parts, let condition):
      return .anyOf(name: name, parts.map { $0.rewritten(change) }, condition: condition.map(change))
    case .allOf(let parts, let condition):
      return .allOf(parts.map { $0.rewritten(change) }, condition: condition.map(change))
    }
  }
}

extension NodeKind {
  fileprivate mutating func rewrite(_ change: (Expression) -> Expression) {
    func uses(_ list: [DocumentUse]) -> [DocumentUse] {
      list.map { DocumentUse($0.document, when: $0.condition.map(change), at: $0.origin) }
    }
    func outcomes(_ list: [Outcome]) -> [Outcome] {
      list.map { outcome in
        var outcome = outcome
        outcome.condition = outcome.condition.map(change)
        return outcome
      }
    }
    func options(_ list: [DeskOption]) -> [DeskOption] {
      list.map { option in
        var option = option
        option.rewrite(change)
        return option
      }
    }
    switch self {
    case .step(var task):
      switch task.assignment {
      case .system: break
      case .anyOf(let list): task.assignment = .anyOf(options(list))
      case .allOf(let list): task.assignment = .allOf(options(list))
      }
      if case .within(var table) = task.duration {
        table.rewrite(change)
        task.duration = .within(table)
      }
      task.uses = uses(task.uses)
      task.issues = uses(task.issues)
      task.outcomes = outcomes(task.outcomes)
      self = .step(task)
    case .wait(var task):
      if case .desk(var option) = task.party {
        option.rewrite(change)
        task.party = .desk(option)
      }
      task.limit?.rewrite(change)
      task.uses = uses(task.uses)
      task.issues = uses(task.issues)
      task.outcomes = outcomes(task.outcomes)
      self = .wait(task)
    default: break
    }
  }
}
