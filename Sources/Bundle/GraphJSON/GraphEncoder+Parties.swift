import JSON
import ProcessGraph

extension GraphEncoder {
  mutating func encode(_ agency: Agency) -> JSONValue {
    note("agency", agency.id, title: agency.title, agency.provenance)
    var members = knowledge(agency.provenance)
    members["id"] = .string(agency.id)
    members["level"] = agency.level.map { .string($0.rawValue) }
    if agency.memberCount != 1 { members["members"] = .integer(agency.memberCount) }
    return .object(members)
  }

  mutating func encode(_ desk: Desk) -> JSONValue {
    note("desk", desk.id, title: desk.title, desk.provenance)
    var members = knowledge(desk.provenance)
    members["id"] = .string(desk.id)
    members["agency"] = .string(graph.agencies[desk.agency].id)
    members["unit"] = desk.unit.map(JSONValue.string)
    members["calendar"] = .string(graph.calendars[desk.calendar].id)
    return .object(members)
  }

  mutating func encode(_ document: Document) -> JSONValue {
    note("document", document.id, title: document.title, document.provenance)
    var members = knowledge(document.provenance)
    members["id"] = .string(document.id)
    members["valid"] = document.validity.map { encode($0) }
    if !document.heldBy.isEmpty { members["heldBy"] = .array(document.heldBy.map(JSONValue.string)) }
    return .object(members)
  }

  func encode(_ requirement: Requirement) -> JSONValue {
    var members = knowledge(requirement.provenance)
    members["when"] = encode(requirement.condition)
    if !requirement.text.isEmpty { members["text"] = .string(requirement.text) }
    return .object(members)
  }

  func encode(_ requirement: DocumentRequirement) -> JSONValue {
    switch requirement {
    case .paper(let use, let copies, let form, let registry, let provenance):
      var members = knowledge(provenance)
      members["document"] = .string(graph.documents[use.document].id)
      members["when"] = use.condition.map { encode($0) }
      if !copies.isEmpty { members["copies"] = .array(copies.map(encode)) }
      members["form"] = form.map(JSONValue.string)
      members["dataFrom"] = registry.map(JSONValue.string)
      return .object(members)
    case .anyOf(let name, let parts, let condition):
      var members: [String: JSONValue] = ["anyOf": .array(parts.map { encode($0) })]
      members["document"] = name.map { .string(graph.documents[$0].id) }
      members["when"] = condition.map { encode($0) }
      return .object(members)
    case .allOf(let parts, let condition):
      var members: [String: JSONValue] = ["allOf": .array(parts.map { encode($0) })]
      members["when"] = condition.map { encode($0) }
      return .object(members)
    }
  }

  private func encode(_ copies: DocumentCopies) -> JSONValue {
    var members: [String: JSONValue] = ["form": .string(copies.form.rawValue)]
    members["count"] = copies.count.map(JSONValue.integer)
    return .object(members)
  }

  func encode(_ uses: [DocumentUse]) -> JSONValue {
    .array(
      uses.map { use in
        var members: [String: JSONValue] = ["document": .string(graph.documents[use.document].id)]
        members["when"] = use.condition.map { encode($0) }
        return .object(members)
      })
  }

  func encode(_ result: ProcedureResult) -> JSONValue {
    var members = knowledge(result.provenance)
    members["document"] = .string(graph.documents[result.document].id)
    members["valid"] = result.validity.map { encode($0) }
    members["when"] = result.condition.map { encode($0) }
    return .object(members)
  }
}
