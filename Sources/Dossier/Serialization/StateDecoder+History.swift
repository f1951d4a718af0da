import JSON
import ProcessGraph
import WorkingTime

extension StateDecoder {
  func entry(_ members: JSONMembers, stays: Int) throws(DossierFormatError) -> HistoryEntry {
    guard let status = DossierStatus(rawValue: try members.integer("status")) else { throw .badMember("status") }
    let edge = try members.optionalInteger("edge")
    if let edge, !graph.edges.indices.contains(edge) { throw .badMember("edge") }
    return HistoryEntry(
      at: try members.instant("at"), what: try happening(members.members("what"), stays: stays),
      node: try members.optional("node").map { value throws(DossierFormatError) in try node(value) },
      edge: edge.map { EdgeID($0) }, desks: try desks(members.array("desks")), status: status,
      clock: try mark(members.members("clock")), until: try members.moment("until"),
      documents: try papers(members.array("documents")), lacking: try papers(members.array("lacking")))
  }

  private func mark(_ members: JSONMembers) throws(DossierFormatError) -> ClockMark {
    guard let state = ClockState(rawValue: try members.string("state")) else { throw .badMember("clock") }
    return ClockMark(
      state: state,
      used: try members.optionalMembers("used").map { used throws(DossierFormatError) in try duration(used) },
      due: try members.moment("due"), reducedDue: try members.moment("reducedDue"))
  }

  private func happening(_ members: JSONMembers, stays: Int) throws(DossierFormatError) -> Happening {
    switch try members.string("is") {
    case "submitted": return .submitted
    case "accepted": return .accepted
    case "began": return .began
    case "completed":
      guard let manner = CompletionManner(rawValue: try members.string("manner")) else { throw .badMember("manner") }
      return .completed(outcome: try members.integer("outcome"), manner)
    case "answered": return .answered(outcome: try members.optionalInteger("outcome"))
    case "timedOut": return .timedOut
    case "counted": return .counted(try counter(members), use: try members.integer("use"))
    case "exhausted": return .exhausted(try counter(members))
    case "joined": return .joined(outcome: try members.optionalString("carried"))
    case "waitsAtJoin": return .waitsAtJoin
    case "resolved": return .resolved
    case "handedIn": return .handedIn
    case "paid": return .paid(try fee(members.value("fee")))
    case "extended":
      switch try members.value("limit") {
      case .string("statutory"): return .extended(.statutory)
      case .string("reduced"): return .extended(.reduced)
      case .integer(let number) where number >= 0 && number < stays: return .extended(.stay(number))
      default: throw .badMember("limit")
      }
    case "apologised": return .apologised(appointment: try members.moment("appointment"))
    case "lawChanged":
      let rule = try members.integer("rule")
      guard names.pendingRules.contains(rule) else { throw .badMember("rule") }
      return .lawChanged(rule: rule)
    case "withdrew": return .withdrew
    case "withdrawn": return .withdrawn
    case "ended":
      guard let kind = EndKind(rawValue: try members.string("end")) else { throw .badMember("end") }
      return .ended(kind)
    default: throw .badMember("is")
    }
  }

  private func counter(_ members: JSONMembers) throws(DossierFormatError) -> CounterID {
    let id = try members.string("counter")
    guard let counter = names.counters.position(of: id) else { throw .badMember("counter") }
    return CounterID(counter)
  }
}
