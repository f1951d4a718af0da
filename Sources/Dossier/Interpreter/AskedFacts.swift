public import ProcessGraph

extension ProcessGraph {
  /// The facts that flow, times, desks, papers, fees and requirements ask for, in the order of the graph.
  public var askedFacts: [FactID] {
    var asked = Array(repeating: false, count: facts.count)
    func add(_ expression: Expression?) { expression?.mark(&asked) }
    func add<Content>(_ table: Table<Content>?) { for row in table?.rows ?? [] { add(row.condition) } }
    func add(_ options: [DeskOption]) {
      for option in options {
        add(option.condition)
        add(option.desk)
      }
    }
    func add(_ uses: [DocumentUse]) { for use in uses { add(use.condition) } }
    func add(_ limit: TimeLimit?) {
      add(limit?.table)
      for right in limit?.extensions ?? [] { add(right.condition) }
    }
    for node in nodes {
      switch node.kind {
      case .step(let task):
        switch task.assignment {
        case .system: break
        case .anyOf(let options), .allOf(let options): add(options)
        }
        if case .within(let table) = task.duration { add(table) }
        add(task.uses + task.issues)
        for outcome in task.outcomes { add(outcome.condition) }
      case .wait(let task):
        if case .desk(let option) = task.party { add([option]) }
        add(task.limit)
        add(task.uses + task.issues)
        for outcome in task.outcomes { add(outcome.condition) }
      default: break
      }
    }
    for edge in edges {
      switch edge.label {
      case .when(let condition): add(condition)
      case .branch(let condition): add(condition)
      default: break
      }
    }
    add(timeLimit)
    add(reducedLimit)
    for stage in stages { add(stage.limit) }
    for requirement in requirements { add(requirement.condition) }
    for requirement in documentRequirements { requirement.mark(&asked) }
    for result in results { add(result.condition) }
    for fee in fees {
      add(fee.freeWhen)
      for factor in fee.factors { add(factor.condition) }
      for row in fee.table.rows {
        add(row.condition)
        switch row.value {
        case .expression(let expression): add(expression)
        case .interpolated(let fact, _): if asked.indices.contains(fact.position) { asked[fact.position] = true }
        case .unknown: break
        }
      }
    }
    return asked.indices.filter { asked[$0] }.map { FactID($0) }
  }
}

extension DocumentRequirement {
  fileprivate func mark(_ asked: inout [Bool]) {
    switch self {
    case .paper(let use, _, _, _, _): use.condition?.mark(&asked)
    case .anyOf(_, let parts, let condition), .allOf(let parts, let condition):
      condition?.mark(&asked)
      for part in parts { part.mark(&asked) }
    }
  }
}

extension Expression {
  /// Marks the facts that the expression asks for.
  fileprivate func mark(_ asked: inout [Bool]) {
    switch self {
    case .literal, .passed: break
    case .fact(let fact), .isAbsent(let fact): if asked.indices.contains(fact.position) { asked[fact.position] = true }
    case .compare(_, let left, let right), .arithmetic(_, let left, let right):
      left.mark(&asked)
      right.mark(&asked)
    case .isIn(let one, let others): for part in [one] + others { part.mark(&asked) }
    case .all(let parts), .any(let parts): for part in parts { part.mark(&asked) }
    case .not(let part): part.mark(&asked)
    }
  }
}
