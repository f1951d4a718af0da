import JSON
import ProcessGraph

extension GraphEncoder {
  /// A rule for dossiers under way; its day is called `since`, for `from` is the node that an edge leaves.
  func encode(_ rule: PendingRule) -> JSONValue {
    var members = knowledge(rule.provenance)
    members["since"] = .string(rule.from.description)
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
    members["since"] = .string(abolition.from.description)
    if !abolition.replacedBy.isEmpty { members["replacedBy"] = .array(abolition.replacedBy.map(JSONValue.string)) }
    return .object(members)
  }
}
