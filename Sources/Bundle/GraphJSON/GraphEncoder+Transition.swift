import JSON
import ProcessGraph

extension GraphEncoder {
  func encode(_ rule: PendingRule) -> JSONValue {
    var members = knowledge(rule.provenance)
    members["from"] = .string(rule.from.description)
    members["when"] = rule.condition.map { encode($0) }
    switch rule.action {
    case .stop(let notices):
      members["action"] = .string("stop")
      if !notices.isEmpty { members["issues"] = .array(notices.map { .string(graph.documents[$0].id) }) }
    case .goOn(let agency):
      members["action"] = .string("continue")
      members["with"] = agency.map { .string(graph.agencies[$0].id) }
    }
    return .object(members)
  }

  mutating func encode(_ abolition: Abolition) -> JSONValue {
    note("abolition", "", title: "", abolition.provenance)
    var members = knowledge(abolition.provenance)
    members["from"] = .string(abolition.from.description)
    if !abolition.replacedBy.isEmpty { members["replacedBy"] = .array(abolition.replacedBy.map(JSONValue.string)) }
    return .object(members)
  }
}
