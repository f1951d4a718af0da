import ProcessGraph

extension PortraitBuilder {
  /// Where a paper stands among the others.
  private struct Group {
    /// The conditions of the groups around it.
    var conditions: [Expression] = []
    /// The slot or group of alternatives that it belongs to; nil for what is always asked.
    var slot: String?
  }

  /// What is handed in, and what is handed over.
  mutating func describePapers() {
    for requirement in graph.documentRequirements { describe(requirement, Group()) }
    for result in graph.results where holds(result.condition) {
      let subject = Subject(.result, id(result.document))
      guard begin(subject) else { continue }
      if let validity = result.validity { add(.valid, "", validity.description, of: subject, result.provenance) }
      let when = whenWords(result.condition)
      if !when.isEmpty { add(.when, "", String(when.dropFirst(5)), of: subject, result.provenance) }
      addKnowledge(result.provenance, of: subject)
    }
  }

  private mutating func describe(_ requirement: DocumentRequirement, _ group: Group) {
    switch requirement {
    case .paper(let use, let copies, let form, let registry, let provenance):
      guard holds(use.condition) else { return }
      let subject = Subject(.document, id(use.document))
      guard begin(subject) else { return }
      if !copies.isEmpty { add(.copies, "", words(copies), of: subject, provenance) }
      if let form { add(.form, "", "\"\(form)\"", of: subject, provenance) }
      if let registry { add(.dataFrom, "", registry, of: subject, provenance) }
      addPlace(group, use.condition, of: subject, provenance)
      // Of all cases, that is said of the kind of document.
      if view != nil, let validity = graph.documents[use.document].validity {
        add(.valid, "", validity.description, of: subject)
      }
      addKnowledge(provenance, of: subject)
    case .anyOf(let name, let parts, let condition):
      guard holds(condition) else { return }
      let subject = Subject(.document, name.map { id($0) } ?? "one of " + listed(parts, " or "))
      if begin(subject) {
        add(.alternatives, "", listed(parts, " or "), of: subject)
        addPlace(group, condition, of: subject, nil)
      }
      for part in parts { describe(part, Group(slot: subject.id)) }
    case .allOf(let parts, let condition):
      guard holds(condition) else { return }
      var inside = group
      if let condition { inside.conditions.append(condition) }
      if let slot = group.slot { inside.slot = slot + " (" + listed(parts, " and ") + ")" }
      for part in parts { describe(part, inside) }
    }
  }

  private mutating func addPlace(
    _ group: Group, _ condition: Expression?, of subject: Subject, _ provenance: Provenance?
  ) {
    if let slot = group.slot { add(.partOf, "", slot, of: subject, provenance) }
    guard view == nil else { return }
    let conditions = group.conditions + (condition.map { [$0] } ?? [])
    guard let first = conditions.first else { return }
    add(
      .when, "", words.words(conditions.count == 1 ? first : .all(conditions)), of: subject, provenance)
  }

  private func listed(_ parts: [DocumentRequirement], _ separator: String) -> String {
    parts.filter { isThere($0) }.map { part in
      switch part {
      case .paper(let use, _, _, _, _): id(use.document)
      case .anyOf(let name, let inner, _): name.map { id($0) } ?? "(" + listed(inner, " or ") + ")"
      case .allOf(let inner, _): "(" + listed(inner, " and ") + ")"
      }
    }.joined(separator: separator)
  }

  private func isThere(_ part: DocumentRequirement) -> Bool {
    switch part {
    case .paper(let use, _, _, _, _): holds(use.condition)
    case .anyOf(_, _, let condition), .allOf(_, let condition): holds(condition)
    }
  }

  private func words(_ copies: [DocumentCopies]) -> String {
    copies.map { copy in
      let isSeveral = (copy.count ?? 1) > 1
      let form =
        switch copy.form {
        case .original: isSeveral ? "originals" : "original"
        case .copy: isSeveral ? "copies" : "copy"
        case .certifiedCopy: isSeveral ? "certified copies" : "certified copy"
        case .electronic, .data, .shown: copy.form.rawValue
        }
      return [copy.count?.description, form].compactMap { $0 }.joined(separator: " ")
    }.joined(separator: ", ")
  }
}
