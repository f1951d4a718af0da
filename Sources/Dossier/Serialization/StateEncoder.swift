import JSON
public import ProcessGraph
import WorkingTime

extension DossierState {
  /// The version of the files of dossiers: below 1.0 their shape may still change with a minor version.
  public static let formatVersion = "0.2"

  /// The state as canonical JSON: names of the graph instead of positions, sorted members, no blanks; the same state gives
  /// the same bytes everywhere. Moments are local, to the second.
  public func encoded(for graph: ProcessGraph) -> [UInt8] { StateEncoder(graph).encode(self).canonicalBytes }
}

/// Writes states with the names of their graph.
struct StateEncoder {
  let graph: ProcessGraph
  let names: GraphNames

  init(_ graph: ProcessGraph) {
    self.graph = graph
    names = GraphNames(graph)
  }

  func encode(_ state: DossierState) -> JSONValue {
    var members: [String: JSONValue] = [
      "format": .string("thutuc-dossier"), "version": .string(DossierState.formatVersion),
      "procedure": encode(state.procedure),
    ]
    members["now"] = moment(state.now)
    members["submitted"] = moment(state.submitted)
    members["received"] = moment(state.received)
    members["accepted"] = moment(state.accepted)
    members["resolved"] = moment(state.resolved)
    members["ending"] = state.ending.map { ending in
      .object(["kind": .string(ending.kind.rawValue), "at": .integer(Int(ending.at.seconds))])
    }
    members["facts"] = facts(state.facts)
    members["passed"] = .array(
      state.facts.passed.indices.filter { state.facts.passed[$0] }.map { node(NodeID($0)) })
    members["positions"] = .array(state.positions.map(encode))
    members["counters"] = .object(
      Dictionary(
        graph.counters.indices.map { (names.counters[$0], JSONValue.integer(state.counters[$0])) },
        uniquingKeysWith: { first, _ in first }))
    members["limit"] = encode(state.limit)
    members["reducedLimit"] = encode(state.reducedLimit)
    members["stays"] = .array(
      state.stays.map { stay in
        .object(["stage": .integer(stay.stage.position), "clock": encode(stay.clock)])
      })
    members["documents"] = papers(state.documents)
    members["payments"] = .array(
      state.payments.map { payment in
        .object(["fee": fee(payment.fee), "at": .integer(Int(payment.at.seconds))])
      })
    members["apology"] = state.apology.map { apology in
      var parts: [String: JSONValue] = ["at": .integer(Int(apology.at.seconds)), "late": .bool(apology.isLate)]
      parts["appointment"] = moment(apology.appointment)
      return .object(parts)
    }
    members["joins"] = .array(state.joins.map(encode))
    members["remainders"] = .array(
      state.remainders.map { .object(["node": node($0.node), "left": encode($0.left)]) })
    members["stops"] = .integer(state.stops)
    members["reappointed"] = .bool(state.isReappointed)
    members["history"] = .array(state.history.map(encode))
    return .object(members)
  }

  private func encode(_ identity: ProcedureIdentity) -> JSONValue {
    var members: [String: JSONValue] = ["package": .string(identity.package), "name": .string(identity.name)]
    members["from"] = identity.from.map { .string($0.description) }
    members["to"] = identity.to.map { .string($0.description) }
    return .object(members)
  }

  func moment(_ instant: Instant?) -> JSONValue? { instant.map { .integer(Int($0.seconds)) } }

  func node(_ id: NodeID) -> JSONValue { .string(names.nodes[id.position]) }

  func fee(_ id: FeeID) -> JSONValue { .string(names.fees[id.position]) }

  func papers(_ list: [DocumentID]) -> JSONValue { .array(list.map { .string(names.documents[$0.position]) }) }

  func desks(_ list: [DeskID]) -> JSONValue { .array(list.map { .string(names.desks[$0.position]) }) }

  func encode(_ duration: Duration) -> JSONValue {
    .object(["amount": .string(duration.amount.description), "unit": .string(duration.unit.rawValue)])
  }

  private func facts(_ facts: FactValues) -> JSONValue {
    var members: [String: JSONValue] = [:]
    for (position, value) in facts.values.enumerated() where graph.facts.indices.contains(position) {
      members[names.facts[position]] = value.map { encode($0, of: graph.facts[position].type) }
    }
    return .object(members)
  }

  private func encode(_ value: Value, of type: FactType) -> JSONValue {
    switch value {
    case .yesNo(let truth): .bool(truth)
    case .number(let number): .object(["number": .string(number.description)])
    case .date(let day): .object(["date": .string(day.description)])
    case .text(let text): .string(text)
    case .choice(let position):
      if case .choice(let choices) = type, choices.indices.contains(position) {
        .string(choices[position].id)
      } else {
        .integer(position)
      }
    }
  }

  private func encode(_ position: DossierPosition) -> JSONValue {
    var members: [String: JSONValue] = [
      "node": node(position.node), "since": .integer(Int(position.since.seconds)), "desks": desks(position.desks),
      "stopsClock": .bool(position.stopsClock), "stays": .array(position.stays.map(JSONValue.integer)),
      "carries": encode(position.carries),
    ]
    members["share"] = position.share.map(encode)
    return .object(members)
  }

  private func encode(_ carried: [CarriedOutcome]) -> JSONValue {
    .array(carried.map { .object(["from": node($0.node), "outcome": .string($0.outcome)]) })
  }

  private func encode(_ clock: ClockRecord) -> JSONValue {
    func list(_ runs: [ClockRecord.Run]) -> JSONValue {
      .array(
        runs.map { run in
          var members: [String: JSONValue] = ["from": .integer(Int(run.from.seconds))]
          members["until"] = moment(run.until)
          return .object(members)
        })
    }
    var members: [String: JSONValue] = ["runs": list(clock.runs), "earlier": .array(clock.earlier.map(list))]
    members["granted"] = clock.granted.map(JSONValue.integer)
    members["ended"] = moment(clock.ended)
    return .object(members)
  }

  private func encode(_ join: OpenJoin) -> JSONValue {
    .object([
      "join": node(join.join), "underWay": .integer(join.underWay),
      "carried": .array(join.carried.map(JSONValue.string)), "around": encode(join.around),
      "latest": .integer(Int(join.latest.seconds)), "stays": .array(join.stays.map(JSONValue.integer)),
    ])
  }
}
