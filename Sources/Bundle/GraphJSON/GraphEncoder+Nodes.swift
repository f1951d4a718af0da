import JSON
import ProcessGraph

extension GraphEncoder {
  mutating func encode(_ region: Region) -> JSONValue {
    var members: [String: JSONValue] = ["id": .string(region.id)]
    members["parent"] = region.parent.map { .integer($0.position) }
    members["fork"] = region.fork.map { .string(graph.nodes[$0].id) }
    return .object(members)
  }

  mutating func encode(_ node: Node) -> JSONValue {
    note("node", node.id, title: node.title, node.provenance)
    var members = knowledge(node.provenance)
    members["id"] = .string(node.id)
    if !node.stages.isEmpty { members["stages"] = .array(node.stages.map { .string(graph.stages[$0].id) }) }
    if node.region.position != 0 { members["region"] = .integer(node.region.position) }
    let kind: String
    switch node.kind {
    case .start: kind = "start"
    case .choice(let isFirstMatch):
      kind = "choice"
      if isFirstMatch { members["firstMatch"] = .bool(true) }
    case .resolved: kind = "resolved"
    case .step(let task):
      kind = "step"
      members.merge(encode(task)) { own, _ in own }
    case .wait(let task):
      kind = "wait"
      members.merge(encode(task)) { own, _ in own }
    case .fork(let join):
      kind = "fork"
      members["join"] = .string(graph.nodes[join].id)
    case .join(let fork):
      kind = "join"
      members["fork"] = .string(graph.nodes[fork].id)
    case .bound(let counter):
      kind = "bound"
      members["counter"] = .string(graph.counters[counter].id)
    case .end(let task):
      kind = "end"
      members["end"] = .string(task.kind.rawValue)
      if !task.issues.isEmpty {
        members["issues"] = .array(task.issues.map { .string(graph.documents[$0].id) })
      }
    }
    members["kind"] = .string(kind)
    return .object(members)
  }

  private func encode(_ task: StepTask) -> [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    if task.isMoment { members["moment"] = .bool(true) }
    switch task.assignment {
    case .system: members["by"] = .object(["system": .bool(true)])
    case .anyOf(let options): members["by"] = .object(["anyOf": .array(options.map { encode($0) })])
    case .allOf(let options): members["by"] = .object(["allOf": .array(options.map { encode($0) })])
    }
    switch task.duration {
    case .unstated: break
    case .within(let table): members["within"] = encode(table) { encode($0) }
    case .lasts(let duration): members["lasts"] = encode(duration)
    }
    members["clock"] = .string(task.clock.rawValue)
    members["effort"] = task.effort.map { encode($0) }
    if !task.tags.isEmpty { members["tags"] = .array(task.tags.map(JSONValue.string)) }
    if !task.uses.isEmpty { members["uses"] = encode(task.uses) }
    if task.checksAllDocuments { members["checksAllDocuments"] = .bool(true) }
    if !task.issues.isEmpty { members["issues"] = encode(task.issues) }
    if !task.signs.isEmpty { members["signs"] = .array(task.signs.map { .string(graph.documents[$0].id) }) }
    if !task.establishes.isEmpty {
      members["establishes"] = .array(task.establishes.map { .string(graph.facts[$0].id) })
    }
    members["outcomes"] = .array(task.outcomes.map(encode))
    if let silence = task.silence, task.outcomes.indices.contains(silence) {
      members["silence"] = .string(task.outcomes[silence].id)
    }
    return members
  }

  private func encode(_ task: WaitTask) -> [String: JSONValue] {
    var members: [String: JSONValue] = ["clock": .string(task.clock.rawValue)]
    switch task.party {
    case .applicant: members["for"] = .object(["applicant": .bool(true)])
    case .desk(let option): members["for"] = encode(option)
    }
    members["within"] = task.limit.map { encode($0) { encode($0) } }
    members["pays"] = task.pays.map { .string(graph.fees[$0].id) }
    if !task.uses.isEmpty { members["uses"] = encode(task.uses) }
    if !task.issues.isEmpty { members["issues"] = encode(task.issues) }
    if !task.outcomes.isEmpty { members["outcomes"] = .array(task.outcomes.map(encode)) }
    return members
  }

  func encode(_ option: DeskOption) -> JSONValue {
    var members: [String: JSONValue] = [:]
    members["desk"] = encode(option.desk) { .string(graph.desks[$0].id) }
    members["when"] = option.condition.map { encode($0) }
    return .object(members)
  }

  private func encode(_ outcome: Outcome) -> JSONValue {
    var members: [String: JSONValue] = ["id": .string(outcome.id)]
    members["when"] = outcome.condition.map { encode($0) }
    return .object(members)
  }

  func encode(_ edge: Edge) -> JSONValue {
    var members = knowledge(edge.provenance)
    members["from"] = .string(graph.nodes[edge.from].id)
    members["to"] = .string(graph.nodes[edge.to].id)
    members["carries"] = edge.carries.map(JSONValue.string)
    if edge.resumesRemainder { members["resumesRemainder"] = .bool(true) }
    switch edge.label {
    case .normal: members["on"] = .string("normal")
    case .otherwise: members["on"] = .string("otherwise")
    case .timeout: members["on"] = .string("timeout")
    case .exhausted: members["on"] = .string("exhausted")
    case .outcome(let position):
      members["on"] = .string("outcome")
      members["outcome"] = .string(outcomeID(position, of: edge.from))
    case .when(let condition):
      members["on"] = .string("when")
      members["when"] = encode(condition)
    case .branch(let condition):
      members["on"] = .string("branch")
      members["when"] = condition.map { encode($0) }
    case .onAny(let outcome):
      members["on"] = .string("on_any")
      members["outcome"] = .string(outcome)
    }
    return .object(members)
  }

  private func outcomeID(_ position: Int, of node: NodeID) -> String {
    let outcomes: [Outcome]
    switch graph.nodes[node].kind {
    case .step(let task): outcomes = task.outcomes
    case .wait(let task): outcomes = task.outcomes
    default: outcomes = []
    }
    return outcomes.indices.contains(position) ? outcomes[position].id : String(position)
  }
}
