import Language
import ProcessGraph

/// What is still handed in for a part of an interconnected procedure, and which documents stand for its slots.
///
/// What another part issues is not handed in, or only in the cases in which that part does not issue it.
struct HandedInDocuments {
  /// What is handed in.
  private(set) var requirements: [DocumentRequirement] = []
  /// By slot of alternatives, the documents that fill it, each when it does; nil for the condition of a slot that always
  /// comes from inside.
  private(set) var filled: [DocumentID: [DocumentUse]] = [:]
  /// By slot, when it is filled from outside all the same.
  private(set) var otherwise: [DocumentID: Expression] = [:]

  private let plan: InterconnectionPlan

  init(_ plan: InterconnectionPlan, part: Int) {
    self.plan = plan
    for asked in plan.parts[part].asked { requirements += remaining(asked) }
    if let condition = plan.parts[part].condition {
      requirements = requirements.map { $0.when(condition) }
    }
  }

  private mutating func remaining(_ asked: AskedDocument) -> [DocumentRequirement] {
    switch asked {
    case .paper(let requirement, let needs):
      guard case .paper(let use, _, _, _, _) = requirement else { return [requirement] }
      let issuers = needs.compactMap { plan.chosen[$0] }
      guard !issuers.isEmpty else { return [requirement] }
      let conditions = issuers.map { plan.issuedWhen(use.document, by: $0) }
      let known = conditions.compactMap { $0 }
      guard known.count == conditions.count else { return [] }
      return [requirement.when(.not(known.count == 1 ? known[0] : .any(known)))]
    case .allOf(let requirement, let inner):
      guard case .allOf(_, let condition) = requirement else { return [] }
      let left = inner.flatMap { remaining($0) }
      return left.isEmpty ? [] : [.allOf(left, condition: condition)]
    case .anyOf(let requirement, let needs, let inner, let groups):
      let issuers = needs.compactMap { plan.chosen[$0] }
      guard case .anyOf(let slot, _, let condition) = requirement, let first = issuers.first else {
        return [requirement]
      }
      if let position = groups.firstIndex(of: first) {
        let group = inner[position]
        let left = remaining(group)
        if let slot { fill(slot, with: group.requirement.papers.map(\.use)) }
        return left.isEmpty ? [] : [.allOf(left, condition: condition)]
      }
      let papers = inner.flatMap(\.requirement.papers).map(\.document)
      var inside: [DocumentUse] = []
      for issuer in issuers {
        let own = papers.filter { paper in plan.parts[issuer].issues.contains { $0.document == paper } }
        let uses = own.map { DocumentUse($0, when: plan.issuedWhen($0, by: issuer)) }
        // Of several that one part issues, one that it issues always is enough.
        for use in uses.first(where: { $0.condition == nil }).map({ [$0] }) ?? uses where !inside.contains(use) {
          inside.append(use)
        }
      }
      let conditions = inside.compactMap(\.condition)
      let isAlways = conditions.count < inside.count
      let missing = Expression.not(conditions.count == 1 ? conditions[0] : .any(conditions))
      if let slot {
        fill(slot, with: inside)
        if !isAlways { otherwise[slot] = missing }
      }
      return isAlways ? [] : [requirement.when(missing)]
    }
  }

  private mutating func fill(_ slot: DocumentID, with uses: [DocumentUse]) { filled[slot, default: []] += uses }

  /// The uses of a step with slots replaced by what fills them.
  func uses(_ uses: [DocumentUse]) -> [DocumentUse] {
    uses.flatMap { use -> [DocumentUse] in
      guard let inside = filled[use.document] else { return [use] }
      var result = inside.map {
        DocumentUse($0.document, when: InterconnectionPlan.both(use.condition, $0.condition), at: use.origin)
      }
      if let condition = otherwise[use.document] {
        result.append(
          DocumentUse(use.document, when: InterconnectionPlan.both(use.condition, condition), at: use.origin))
      }
      return result
    }
  }
}

extension InterconnectionPlan {
  /// When a part issues a document; nil for always, or for what only the way through its steps tells.
  func issuedWhen(_ document: DocumentID, by issuer: Int) -> Expression? {
    guard let whole = parts[issuer].issuedInCase(document) else { return nil }
    return whole.asksForPath ? parts[issuer].condition : whole
  }
}

extension Expression {
  /// Whether it asks which steps were passed.
  var asksForPath: Bool {
    switch self {
    case .passed: true
    case .literal, .fact, .isAbsent: false
    case .compare(_, let left, let right), .arithmetic(_, let left, let right): left.asksForPath || right.asksForPath
    case .isIn(let one, let others): one.asksForPath || others.contains(where: \.asksForPath)
    case .all(let parts), .any(let parts): parts.contains(where: \.asksForPath)
    case .not(let part): part.asksForPath
    }
  }
}

extension DocumentRequirement {
  /// The same under one more condition.
  func when(_ condition: Expression) -> DocumentRequirement {
    switch self {
    case .paper(var use, let copies, let form, let registry, let provenance):
      use.condition = InterconnectionPlan.both(condition, use.condition)
      return .paper(use, copies: copies, formName: form, registry: registry, provenance)
    case .anyOf(let name, let inner, let own):
      return .anyOf(name: name, inner, condition: InterconnectionPlan.both(condition, own))
    case .allOf(let inner, let own): return .allOf(inner, condition: InterconnectionPlan.both(condition, own))
    }
  }
}
