import JSON
import ProcessGraph

extension GraphEncoder {
  func encode(_ value: LimitValue) -> JSONValue {
    switch value {
    case .duration(let duration): encode(duration)
    case .sameWorkingDay(let time): .object(["sameWorkingDayIfReceivedBefore": .string(time.description)])
    case .none(let reason): .object(["none": .string(reason)])
    case .unknown(let reason): .object(["unknown": .string(reason)])
    }
  }

  mutating func encode(_ limit: TimeLimit) -> JSONValue {
    var members = knowledge(limit.provenance)
    members["rows"] = encode(limit.table) { encode($0) }
    switch limit.start {
    case .acceptance: members["startsAt"] = .object(["event": .string("acceptance")])
    case .step(let node):
      members["startsAt"] = .object(["event": .string("step"), "node": .string(graph.nodes[node].id)])
    case .receipt(let document):
      members["startsAt"] = .object([
        "event": .string("receipt"), "document": .string(graph.documents[document].id),
      ])
    }
    if !limit.extensions.isEmpty { members["extensions"] = .array(limit.extensions.map { encode($0) }) }
    return .object(members)
  }

  private func encode(_ extension: LimitExtension) -> JSONValue {
    var members = knowledge(`extension`.provenance)
    switch `extension`.length {
    case .duration(let duration): members["by"] = encode(duration)
    case .share(let share): members["byShare"] = .string(share.description)
    }
    members["when"] = `extension`.condition.map { encode($0) }
    members["decidedBy"] = `extension`.decidedBy.map { encode($0) }
    members["at"] = `extension`.at.map { .string(graph.nodes[$0].id) }
    return .object(members)
  }

  mutating func encode(_ stage: Stage) -> JSONValue {
    note("stage", stage.id, title: stage.title, stage.provenance)
    var members = knowledge(stage.provenance)
    members["id"] = .string(stage.id)
    members["parent"] = stage.parent.map { .string(graph.stages[$0].id) }
    members["limit"] = stage.limit.map { encode($0) { encode($0) } }
    if stage.isProcedure { members["procedure"] = .bool(true) }
    return .object(members)
  }

  mutating func encode(_ counter: RepeatCounter) -> JSONValue {
    note("counter", counter.id, title: "", counter.provenance)
    return .object(["id": .string(counter.id), "limit": .integer(counter.limit)])
  }

  mutating func encode(_ fee: Fee) -> JSONValue {
    note("fee", fee.id, title: "", fee.provenance)
    var members = knowledge(fee.provenance)
    members["id"] = .string(fee.id)
    members["kind"] = .string(fee.kind.rawValue)
    members["rows"] = encode(fee.table) { encode($0) }
    if !fee.factors.isEmpty {
      members["factors"] = encode(Table(fee.factors)) { .string($0.description) }
    }
    members["atLeast"] = fee.atLeast.map { .string(String($0)) }
    members["atMost"] = fee.atMost.map { .string(String($0)) }
    switch fee.rounding {
    case .halfUpToDong: members["rounding"] = .object(["mode": .string("half_up"), "to": .string("1")])
    case .down(let multiple):
      members["rounding"] = .object(["mode": .string("down"), "to": .string(String(multiple))])
    case .up(let multiple): members["rounding"] = .object(["mode": .string("up"), "to": .string(String(multiple))])
    }
    members["freeWhen"] = fee.freeWhen.map { encode($0) }
    if !fee.payable.isEmpty { members["payable"] = .array(fee.payable.map(JSONValue.string)) }
    members["before"] = fee.before.map { .string(graph.nodes[$0].id) }
    return .object(members)
  }

  private func encode(_ amount: FeeAmount) -> JSONValue {
    switch amount {
    case .expression(let expression): .object(["amount": encode(expression)])
    case .interpolated(let fact, let points):
      .object([
        "interpolatedOver": .string(graph.facts[fact].id),
        "points": .array(
          points.map { point in
            .object(["at": .string(point.base.description), "rate": .string(point.rate.description)])
          }),
      ])
    case .unknown(let reason): .object(["unknown": .string(reason)])
    }
  }
}
