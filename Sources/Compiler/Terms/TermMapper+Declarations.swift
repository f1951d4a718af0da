import ProcessGraph

extension TermMapper {
  mutating func map(_ requirement: DocumentRequirement) -> DocumentRequirement {
    switch requirement {
    case .paper(let use, let copies, let form, let registry, let provenance):
      .paper(map(use), copies: copies, formName: form, registry: registry, provenance)
    case .anyOf(let name, let members, let condition):
      .anyOf(name: name.map { map($0) }, members.map { map($0) }, condition: map(condition))
    case .allOf(let members, let condition):
      .allOf(members.map { map($0) }, condition: map(condition))
    }
  }

  mutating func map(_ limit: TimeLimit) -> TimeLimit {
    var mapped = limit
    mapped.table = mapConditions(limit.table)
    switch limit.start {
    case .acceptance: break
    case .step(let place): mapped.start = .step(node(ofPlace: place))
    case .receipt(let document): mapped.start = .receipt(map(document))
    }
    mapped.extensions = limit.extensions.map { map($0) }
    return mapped
  }

  private mutating func map(_ extension: LimitExtension) -> LimitExtension {
    var mapped = `extension`
    mapped.condition = map(`extension`.condition)
    mapped.decidedBy = `extension`.decidedBy.map { map($0) }
    mapped.at = `extension`.at.map { node(ofPlace: $0) }
    return mapped
  }

  mutating func map(_ fee: Fee) -> Fee {
    var mapped = fee
    mapped.table = Table(
      fee.table.rows.map { row in
        Row(when: map(row.condition), map(row.value), provenance: row.provenance)
      })
    mapped.factors = fee.factors.map { Row(when: map($0.condition), $0.value, provenance: $0.provenance) }
    mapped.freeWhen = map(fee.freeWhen)
    mapped.before = fee.before.map { node(ofPlace: $0) }
    return mapped
  }

  private mutating func map(_ amount: FeeAmount) -> FeeAmount {
    switch amount {
    case .expression(let expression): .expression(map(expression))
    case .interpolated(let fact, let points): .interpolated(over: map(fact), points: points)
    case .unknown: amount
    }
  }

  mutating func map(_ result: ProcedureResult) -> ProcedureResult {
    var mapped = result
    mapped.document = map(result.document)
    mapped.condition = map(result.condition)
    return mapped
  }

  mutating func map(_ rule: PendingRule) -> PendingRule {
    var mapped = rule
    mapped.condition = map(rule.condition)
    switch rule.action {
    case .stop(let notices): mapped.action = .stop(issues: notices.map { map($0) })
    case .goOn(let agency): mapped.action = .goOn(with: agency.map { map($0) })
    }
    return mapped
  }

  mutating func map(_ requirement: Requirement) -> Requirement {
    Requirement(map(requirement.condition), text: requirement.text, provenance: requirement.provenance)
  }

  mutating func map(_ stage: Stage) -> Stage {
    var mapped = stage
    mapped.limit = stage.limit.map { mapConditions($0) }
    return mapped
  }
}
