import JSON
import ProcessGraph
import WorkingTime

extension StateEncoder {
  func encode(_ entry: HistoryEntry) -> JSONValue {
    var members: [String: JSONValue] = [
      "at": .integer(Int(entry.at.seconds)), "what": encode(entry.what), "status": .integer(entry.status.rawValue),
      "desks": desks(entry.desks), "documents": papers(entry.documents), "lacking": papers(entry.lacking),
      "clock": encode(entry.clock),
    ]
    members["node"] = entry.node.map(node)
    members["edge"] = entry.edge.map { .integer($0.position) }
    members["until"] = moment(entry.until)
    return .object(members)
  }

  private func encode(_ mark: ClockMark) -> JSONValue {
    var members: [String: JSONValue] = ["state": .string(mark.state.rawValue)]
    members["used"] = mark.used.map { encode($0) }
    members["due"] = moment(mark.due)
    members["reducedDue"] = moment(mark.reducedDue)
    return .object(members)
  }

  private func encode(_ what: Happening) -> JSONValue {
    var members: [String: JSONValue] = [:]
    func named(_ name: String) { members["is"] = .string(name) }
    switch what {
    case .submitted: named("submitted")
    case .accepted: named("accepted")
    case .began: named("began")
    case .completed(let outcome, let manner):
      named("completed")
      members["outcome"] = .integer(outcome)
      members["manner"] = .string(manner.rawValue)
    case .answered(let outcome):
      named("answered")
      members["outcome"] = outcome.map(JSONValue.integer)
    case .timedOut: named("timedOut")
    case .counted(let counter, let use):
      named("counted")
      members["counter"] = .string(names.counters[counter.position])
      members["use"] = .integer(use)
    case .exhausted(let counter):
      named("exhausted")
      members["counter"] = .string(names.counters[counter.position])
    case .joined(let outcome):
      named("joined")
      members["carried"] = outcome.map(JSONValue.string)
    case .waitsAtJoin: named("waitsAtJoin")
    case .resolved: named("resolved")
    case .handedIn: named("handedIn")
    case .paid(let fee):
      named("paid")
      members["fee"] = self.fee(fee)
    case .extended(let limit):
      named("extended")
      switch limit {
      case .statutory: members["limit"] = .string("statutory")
      case .reduced: members["limit"] = .string("reduced")
      case .stay(let number): members["limit"] = .integer(number)
      }
    case .apologised(let appointment):
      named("apologised")
      members["appointment"] = moment(appointment)
    case .lawChanged(let rule):
      named("lawChanged")
      members["rule"] = .integer(rule)
    case .withdrew: named("withdrew")
    case .withdrawn: named("withdrawn")
    case .ended(let kind):
      named("ended")
      members["end"] = .string(kind.rawValue)
    }
    return .object(members)
  }
}
