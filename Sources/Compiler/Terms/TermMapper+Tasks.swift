import ProcessGraph

extension TermMapper {
  mutating func map(_ use: DocumentUse) -> DocumentUse {
    DocumentUse(map(use.document), when: map(use.condition), at: use.origin)
  }

  mutating func map(_ option: DeskOption) -> DeskOption {
    let rows = option.desk.rows.map { Row(when: map($0.condition), map($0.value), provenance: $0.provenance) }
    return DeskOption(Table(rows), when: map(option.condition))
  }

  mutating func map(_ assignment: Assignment) -> Assignment {
    switch assignment {
    case .system: .system
    case .anyOf(let options): .anyOf(options.map { map($0) })
    case .allOf(let options): .allOf(options.map { map($0) })
    }
  }

  /// Outcomes as they are where none has a condition, as nearly always.
  mutating func map(_ outcomes: [Outcome]) -> [Outcome] {
    guard outcomes.contains(where: { $0.condition != nil }) else { return outcomes }
    return outcomes.map { Outcome($0.id, when: map($0.condition)) }
  }

  mutating func map(_ task: StepTask) -> StepTask {
    var mapped = task
    mapped.assignment = map(task.assignment)
    if case .within(let table) = task.duration { mapped.duration = .within(mapConditions(table)) }
    mapped.uses = task.uses.map { map($0) }
    mapped.issues = task.issues.map { map($0) }
    mapped.signs = task.signs.map { map($0) }
    mapped.establishes = task.establishes.map { map($0) }
    mapped.outcomes = map(task.outcomes)
    return mapped
  }

  mutating func map(_ task: WaitTask) -> WaitTask {
    var mapped = task
    if case .desk(let option) = task.party { mapped.party = .desk(map(option)) }
    mapped.limit = task.limit.map { mapConditions($0) }
    mapped.uses = task.uses.map { map($0) }
    mapped.issues = task.issues.map { map($0) }
    mapped.outcomes = map(task.outcomes)
    return mapped
  }

  mutating func map(_ end: EndTask) -> EndTask { EndTask(end.kind, issues: end.issues.map { map($0) }) }

  mutating func map(_ kind: NodeKind) -> NodeKind {
    switch kind {
    case .step(let task): .step(map(task))
    case .wait(let task): .wait(map(task))
    case .end(let task): .end(map(task))
    case .start, .choice, .fork, .join, .bound, .resolved: kind
    }
  }

  mutating func map(_ label: EdgeLabel) -> EdgeLabel {
    switch label {
    case .when(let condition): .when(map(condition))
    case .branch(let condition): .branch(map(condition))
    default: label
    }
  }
}
