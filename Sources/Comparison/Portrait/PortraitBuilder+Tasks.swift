import ProcessGraph

extension PortraitBuilder {
  /// What a step is.
  mutating func describe(_ task: StepTask, of subject: Subject, _ provenance: Provenance) {
    switch task.assignment {
    case .system: add(.by, "", "system", of: subject, provenance)
    case .anyOf(let options): add(.by, "", desks(options, " or "), of: subject, provenance)
    case .allOf(let options): add(.by, "", "all of (" + desks(options, ", ") + ")", of: subject, provenance)
    }
    switch task.duration {
    case .unstated: break
    case .within(let table): add(.within, table, of: subject, in: provenance) { $0.description }
    case .lasts(let duration): add(.lasts, "", duration.description, of: subject, provenance)
    }
    if task.clock != .runs { add(.clock, "", task.clock.rawValue, of: subject, provenance) }
    if let effort = task.effort { add(.effort, "", effort.description, of: subject, provenance) }
    for tag in task.tags { add(.tag, tag, "", of: subject, provenance) }
    describe(.uses, task.uses, of: subject, provenance)
    if task.checksAllDocuments { add(.checks, "documents", "", of: subject, provenance) }
    describe(.issues, task.issues, of: subject, provenance)
    for document in task.signs { add(.signs, id(document), "", of: subject, provenance) }
    for fact in task.establishes { add(.establishes, graph.facts[fact].id, "", of: subject, provenance) }
    describe(task.outcomes, of: subject, provenance)
    if let silence = task.silence, task.outcomes.indices.contains(silence) {
      add(.silence, "", "counts as " + task.outcomes[silence].id, of: subject, provenance)
    }
  }

  /// What a wait is.
  mutating func describe(_ task: WaitTask, of subject: Subject, _ provenance: Provenance) {
    switch task.party {
    case .applicant: add(.waitsFor, "", "applicant", of: subject, provenance)
    case .desk(let option): add(.waitsFor, "", line(option), of: subject, provenance)
    }
    if let limit = task.limit { add(.within, limit, of: subject, in: provenance) { $0.description } }
    add(.clock, "", task.clock.rawValue, of: subject, provenance)
    if let fee = task.pays { add(.pays, "", graph.fees[fee].id, of: subject, provenance) }
    describe(.uses, task.uses, of: subject, provenance)
    describe(.issues, task.issues, of: subject, provenance)
    if !task.outcomes.isEmpty { describe(task.outcomes, of: subject, provenance) }
  }

  private func desks(_ options: [DeskOption], _ separator: String) -> String {
    options.filter { holds($0.condition) }.map { line($0) }.joined(separator: separator)
  }

  private mutating func describe(
    _ aspect: Aspect, _ uses: [DocumentUse], of subject: Subject, _ provenance: Provenance
  ) {
    for use in uses where holds(use.condition) {
      add(aspect, id(use.document), whenWords(use.condition), of: subject, provenance)
    }
  }

  /// The outcomes in order, the normal one first.
  private mutating func describe(_ outcomes: [Outcome], of subject: Subject, _ provenance: Provenance) {
    let list = outcomes.filter { holds($0.condition) }.map { outcome in
      [outcome.id, whenWords(outcome.condition)].filter { !$0.isEmpty }.joined(separator: " ")
    }
    add(.outcomes, "", list.joined(separator: ", "), of: subject, provenance)
  }
}
