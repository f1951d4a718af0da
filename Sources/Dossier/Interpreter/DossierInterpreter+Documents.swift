public import ProcessGraph

extension DossierInterpreter {
  /// The papers that the procedure asks of an applicant with these facts: all of groups, and of alternatives the one
  /// chosen, or the first.
  public func documentsAsked(of facts: FactValues, choosing chosen: [DocumentID] = []) -> [DocumentID] {
    var asked: [DocumentID] = []
    for requirement in requirementsAsked(of: facts) { collect(requirement, chosen, &asked) }
    return asked
  }

  /// What the procedure asks of an applicant with these facts: the papers, groups and alternatives that apply, without
  /// their conditions. Alternatives of which none applies are left out.
  public func requirementsAsked(of facts: FactValues) -> [DocumentRequirement] {
    graph.documentRequirements.compactMap { applying($0, facts) }
  }

  private func applying(_ requirement: DocumentRequirement, _ facts: FactValues) -> DocumentRequirement? {
    guard requirement.holds(for: facts) else { return nil }
    switch requirement {
    case .paper(let use, let copies, let formName, let registry, let provenance):
      return .paper(
        DocumentUse(use.document, at: use.origin), copies: copies, formName: formName, registry: registry, provenance)
    case .allOf(let parts, _): return .allOf(parts.compactMap { applying($0, facts) }, condition: nil)
    case .anyOf(let name, let parts, _):
      let open = parts.compactMap { applying($0, facts) }
      return open.isEmpty ? nil : .anyOf(name: name, open, condition: nil)
    }
  }

  /// What the applicant must fulfil and, by these facts, does not.
  public func unmet(by facts: FactValues) -> [Requirement] {
    graph.requirements.filter { $0.condition.value(for: facts) == .yesNo(false) }
  }

  private func collect(_ requirement: DocumentRequirement, _ chosen: [DocumentID], _ asked: inout [DocumentID]) {
    switch requirement {
    case .paper(let use, _, _, _, _): if !asked.contains(use.document) { asked.append(use.document) }
    case .allOf(let parts, _): for part in parts { collect(part, chosen, &asked) }
    case .anyOf(_, let parts, _):
      let picked = parts.first { part in part.papers.contains { chosen.contains($0.document) } } ?? parts.first
      if let picked { collect(picked, chosen, &asked) }
    }
  }

  /// The papers that a step needs and the dossier lacks; a slot of alternatives counts as one.
  func lacking(_ node: Node, _ state: DossierState) -> [DocumentID] {
    var needed: [DocumentID] = []
    var checksAll = false
    switch node.kind {
    case .step(let task):
      needed = uses(task.uses, state.facts)
      checksAll = task.checksAllDocuments
    case .wait(let task): needed = uses(task.uses, state.facts)
    default: return []
    }
    if checksAll {
      for requirement in graph.documentRequirements where !isMet(requirement, state) {
        needed += documentsNamed(by: requirement)
      }
    }
    var lacking: [DocumentID] = []
    for document in needed where !has(document, state) && !lacking.contains(document) { lacking.append(document) }
    return lacking
  }

  private func documentsNamed(by requirement: DocumentRequirement) -> [DocumentID] {
    if case .anyOf(let name?, _, _) = requirement { [name] } else { requirement.papers.map(\.document) }
  }

  /// True for a paper that lies in the dossier, and for a slot one of whose alternatives does: where members of an
  /// interconnected procedure call different slots the same, one of each.
  private func has(_ document: DocumentID, _ state: DossierState) -> Bool {
    if state.documents.contains(document) { return true }
    let slots = graph.documentRequirements.filter { requirement in
      if case .anyOf(document?, _, _) = requirement { true } else { false }
    }
    return !slots.isEmpty && slots.allSatisfy { isMet($0, state) }
  }

  private func isMet(_ requirement: DocumentRequirement, _ state: DossierState) -> Bool {
    guard requirement.holds(for: state.facts) else { return true }
    switch requirement {
    case .paper(let use, _, _, _, _): return state.documents.contains(use.document)
    case .allOf(let parts, _): return parts.allSatisfy { isMet($0, state) }
    case .anyOf(_, let parts, _):
      return parts.contains { $0.holds(for: state.facts) && isMet($0, state) }
    }
  }
}

extension DocumentRequirement {
  /// True when it applies to a dossier.
  fileprivate func holds(for facts: FactValues) -> Bool {
    switch self {
    case .paper(let use, _, _, _, _): use.condition.map { $0.holds(for: facts) } ?? true
    case .anyOf(_, _, let condition), .allOf(_, let condition): condition.map { $0.holds(for: facts) } ?? true
    }
  }
}
