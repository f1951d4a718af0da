import Dossier
import JSON
import ProcessGraph
import WorkingTime

extension TraceAnswer {
  /// One object with sorted names: `procedure`, moments (`submitted`, `received`, `accepted`, `resolved`), `end` and
  /// `endedAt` or `stuckAt`, `status`, `limits`, `fees`, `path`, `documents`, `unmet`, and `history`, whose entries have
  /// `at`, `what`, `node`, `outcome`, `manner`, `desks`, `until`, `status`, `clock`, `basis`, `source`, `documents`,
  /// `lacking`, each where there is something to say.
  var json: String {
    var members: [String: JSONValue] = [
      "format": .string("thutuc-trace-1"), "procedure": procedure, "path": path,
      "documents": names(state.documents), "history": .array(state.history.map(encode)),
      "status": encode(interpreter.status(of: state)),
    ]
    members["submitted"] = encode(state.submitted)
    members["received"] = encode(state.received)
    members["accepted"] = encode(state.accepted)
    members["resolved"] = encode(state.resolved)
    members["end"] = state.ending.map { .string($0.kind.rawValue) }
    members["endedAt"] = encode(state.ending?.at)
    if case .stuck(let node)? = run.stop { members["stuckAt"] = .string(graph.nodes[node].id) }
    members["limits"] = .array(limits.map { encode($0.name, $0.reading, $0.provenance) })
    members["fees"] = .array(graph.fees.indices.map { encode(FeeID($0)) })
    let unmet = interpreter.unmet(by: state.facts)
    if !unmet.isEmpty { members["unmet"] = .array(unmet.map { .string($0.text) }) }
    return String(decoding: JSONValue.object(members).canonicalBytes, as: UTF8.self) + "\n"
  }

  private var procedure: JSONValue {
    var members: [String: JSONValue] = [
      "package": .string(graph.identity.package), "name": .string(graph.identity.name), "title": .string(graph.title),
    ]
    members["code"] = graph.code.map(JSONValue.string)
    members["from"] = graph.identity.from.map { .string($0.description) }
    members["to"] = graph.identity.to.map { .string($0.description) }
    return .object(members)
  }

  /// Visits in order: the node, and when it was over.
  private var path: JSONValue {
    .array(
      zip(run.path, run.finishes).map { node, finish in
        var members: [String: JSONValue] = ["node": .string(graph.nodes[node].id)]
        members["until"] = encode(finish)
        return .object(members)
      })
  }

  private func encode(_ moment: Instant?) -> JSONValue? { moment.map { .string($0.description) } }

  private func encode(_ status: DossierStatus) -> JSONValue {
    .object(["number": .integer(status.rawValue), "title": .string(status.title)])
  }

  private func encode(_ duration: Duration) -> JSONValue {
    .object(["amount": .string(duration.amount.description), "unit": .string(duration.unit.rawValue)])
  }

  private func names(_ papers: [DocumentID]) -> JSONValue { .array(papers.map { .string(graph.documents[$0].id) }) }

  private func knowledge(_ provenance: Provenance) -> [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    if !provenance.basis.isEmpty { members["basis"] = .array(provenance.basis.map { .string($0.words) }) }
    members["source"] = mark(provenance).map { .string($0.rawValue) }
    return members
  }

  private func encode(_ name: String, _ reading: ClockReading, _ provenance: Provenance) -> JSONValue {
    var members = knowledge(provenance)
    if case .stay = reading.limit { members["stage"] = .string(name) } else { members["of"] = .string(name) }
    members["state"] = .string(reading.state.rawValue)
    members["late"] = .bool(reading.isLate)
    if case .duration(let duration)? = reading.value {
      members["limit"] = encode(duration)
    } else {
      members["limit"] = .string(words(reading.value))
    }
    members["countedFrom"] = encode(reading.countedFrom)
    members["used"] = reading.used.map { encode($0) }
    members["left"] = reading.left.map { encode($0) }
    members["due"] = encode(reading.due?.instant)
    return .object(members)
  }

  private func encode(_ fee: FeeID) -> JSONValue {
    var members = knowledge(graph.fees[fee].provenance)
    members["fee"] = .string(graph.fees[fee].id)
    members["kind"] = .string(graph.fees[fee].kind.rawValue)
    members["paid"] = .bool(state.hasPaid(fee))
    switch interpreter.amount(of: fee, for: state.facts) {
    case .amount(let dong): members["dong"] = .integer(Int(dong))
    case .unknown(let reason): members["unknown"] = .string(reason)
    case .notDecided: members["unknown"] = .string("not decided")
    }
    return .object(members)
  }

  private func encode(_ entry: HistoryEntry) -> JSONValue {
    let isBeginning = entry.what == .began
    let place = entry.node.map { interpreter.limitProvenance(of: $0, in: state) }
    var members = knowledge(isBeginning ? place ?? .none : interpreter.provenance(of: entry, in: state))
    members["at"] = encode(entry.at)
    members["status"] = encode(entry.status)
    members["node"] = entry.node.map { .string(graph.nodes[$0].id) }
    members["until"] = encode(entry.until)
    if !entry.desks.isEmpty { members["desks"] = .array(entry.desks.map { .string(graph.desks[$0].id) }) }
    if !entry.documents.isEmpty { members["documents"] = names(entry.documents) }
    if !entry.lacking.isEmpty { members["lacking"] = names(entry.lacking) }
    var clock: [String: JSONValue] = ["state": .string(entry.clock.state.rawValue)]
    clock["used"] = entry.clock.used.map { encode($0) }
    clock["due"] = encode(entry.clock.due)
    clock["reducedDue"] = encode(entry.clock.reducedDue)
    members["clock"] = .object(clock)
    describe(entry, &members)
    return .object(members)
  }

  /// What happened, by a word, with what belongs to it.
  private func describe(_ entry: HistoryEntry, _ members: inout [String: JSONValue]) {
    var word: String
    switch entry.what {
    case .submitted: word = "submitted"
    case .accepted: word = "accepted"
    case .began: word = "began"
    case .completed(let outcome, let manner):
      word = "completed"
      members["outcome"] = .string(self.outcome(outcome, of: entry))
      members["manner"] = .string(manner.rawValue)
    case .answered(let outcome):
      word = "answered"
      members["outcome"] = outcome.map { .string(self.outcome($0, of: entry)) }
    case .timedOut: word = "timedOut"
    case .counted(let counter, let use):
      word = "counted"
      members["counter"] = .string(graph.counters[counter].id)
      members["use"] = .integer(use)
    case .exhausted(let counter):
      word = "exhausted"
      members["counter"] = .string(graph.counters[counter].id)
    case .joined(let outcome):
      word = "joined"
      members["outcome"] = outcome.map(JSONValue.string)
    case .waitsAtJoin: word = "waitsAtJoin"
    case .resolved: word = "resolved"
    case .handedIn: word = "handedIn"
    case .paid(let fee):
      word = "paid"
      members["fee"] = .string(graph.fees[fee].id)
    case .extended: word = "extended"
    case .apologised(let appointment):
      word = "apologised"
      members["appointment"] = encode(appointment)
    case .lawChanged(let rule):
      word = "lawChanged"
      if case .goOn(let agency?) = graph.pending[rule].action {
        members["agency"] = .string(graph.agencies[agency].id)
      }
    case .withdrew: word = "withdrew"
    case .withdrawn: word = "withdrawn"
    case .ended(let kind):
      word = "ended"
      members["end"] = .string(kind.rawValue)
    }
    members["what"] = .string(word)
  }
}
