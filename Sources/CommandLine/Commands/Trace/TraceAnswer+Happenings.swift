import Dossier
import Messages
import Numbers
import ProcessGraph
import WorkingTime

extension TraceAnswer {
  /// The lines about one thing that happened; none for what tells a reader nothing.
  func tell(_ entry: HistoryEntry) -> [String] {
    // Of a place that no analyst wrote, only that it led elsewhere.
    if let node = entry.node, graph.isMoment(node) {
      guard case .completed(let outcome, _) = entry.what, outcome > 0 else { return [] }
    }
    let place: [String: Argument] = ["node": .text(entry.node.map { graph.writtenName(of: $0) } ?? "")]
    switch entry.what {
    case .submitted:
      var lines = [say("submitted", ["status": .text(entry.status.title)])]
      if let first = firstReceived, first != entry.at {
        lines.append(say("received", ["moment": .text(moment(first))]))
      }
      if !entry.documents.isEmpty { lines.append(say("papers", ["papers": .text(papers(entry.documents))])) }
      return lines
    case .began: return tellBeginning(entry)
    case .completed(let outcome, let manner):
      var line = say(
        "completed." + manner.rawValue, place.merging(["outcome": .text(self.outcome(outcome, of: entry))]) { $1 })
      if manner == .reported, let until = entry.until, entry.at > until { line += say("overdue") }
      return [line] + results(entry) + clock(entry)
    case .answered(let outcome):
      let words = outcome.map { say("answered.as", ["outcome": .text(self.outcome($0, of: entry))]) } ?? ""
      return [say("answered", place) + words] + resubmission(entry) + results(entry) + clock(entry)
    case .timedOut: return [say("timedOut", place) + basis(entry)] + clock(entry)
    case .accepted: return [say("accepted", ["status": .text(entry.status.title)])] + acceptance(entry)
    case .counted(let counter, let use):
      return [
        say(
          "counted",
          [
            "counter": .text(written(graph.counters[counter].id)), "use": .number(use),
            "most": .number(graph.counters[counter].limit),
          ])
      ]
    case .exhausted(let counter):
      return [
        say(
          "exhausted",
          ["counter": .text(written(graph.counters[counter].id)), "most": .number(graph.counters[counter].limit)])
      ]
    case .joined(let outcome?): return [say("joined", ["outcome": .text(outcome)])]
    case .joined(nil), .waitsAtJoin: return []
    case .resolved: return [say("resolved", ["status": .text(entry.status.title)])] + clock(entry)
    case .handedIn: return [say("handedIn", ["papers": .text(papers(entry.documents))])]
    case .paid(let fee):
      return [say("paid", ["fee": .text(graph.fees[fee].id), "amount": .text(amount(fee))])]
    case .extended: return [say("extended") + basis(entry)] + clock(entry)
    case .apologised(let appointment):
      var lines = [
        say(appointment == nil ? "apologised" : "reappointed", ["moment": .text(appointment.map(moment) ?? "")])
      ]
      if state.apology?.at == entry.at, state.apology?.isLate == true { lines.append(say("apologyLate")) }
      return lines
    case .lawChanged(let rule):
      switch graph.pending[rule].action {
      case .stop: return [say("lawStops") + known(graph.pending[rule].provenance)]
      case .goOn(let agency):
        let name = agency.map { graph.agencies[$0].title } ?? ""
        return [say("lawGoesOn", ["agency": .text(name)]) + known(graph.pending[rule].provenance)]
      }
    case .withdrew: return [say("withdrew")]
    case .withdrawn: return [say("withdrawn", place)]
    case .ended(let kind):
      let line = say("ended", ["end": .text(kind.rawValue), "status": .text(entry.status.title)])
      return [line] + (entry.documents.isEmpty ? [] : [say("issues", ["papers": .text(papers(entry.documents))])])
    }
  }

  /// When the first submission counted as received.
  private var firstReceived: Instant? { state.history.first { $0.what == .began }?.at }

  private func tellBeginning(_ entry: HistoryEntry) -> [String] {
    guard let node = entry.node else { return [] }
    let task = graph.nodes[node]
    var lines = [graph.writtenName(of: node) + (task.title.isEmpty ? "" : " · " + task.title)]
    if let member = graph.member(of: node), member.name != memberBefore(entry)?.name {
      lines.append(say("member", ["member": .text(member.title)]))
    }
    var who = say("who.system")
    if !entry.desks.isEmpty { who = say("who.desk", ["desks": .text(desks(entry.desks, at: entry.at))]) }
    if case .wait(let wait) = task.kind {
      who =
        wait.party == .applicant
        ? say("who.applicant") : say("who.waits", ["desks": .text(desks(entry.desks, at: entry.at))])
    }
    let until = entry.until.map { say("until", ["moment": .text(moment($0))]) } ?? say("noLimit")
    lines.append(who + until + known(interpreter.limitProvenance(of: node, in: state)))
    if !entry.lacking.isEmpty { lines.append(say("lacking", ["papers": .text(papers(entry.lacking))])) }
    if entry.clock.state == .stopped { lines += clock(entry) }
    return lines
  }

  /// The procedure in which the dossier was before something began.
  private func memberBefore(_ entry: HistoryEntry) -> MergedMember? {
    guard let position = state.history.firstIndex(of: entry) else { return nil }
    let before = state.history[..<position].last { earlier in
      earlier.what == .began && earlier.node.map { !graph.isMoment($0) } ?? false
    }
    return before?.node.flatMap { graph.member(of: $0) }
  }

  func outcome(_ position: Int, of entry: HistoryEntry) -> String {
    guard let node = entry.node else { return "" }
    var names: [String] = []
    switch graph.nodes[node].kind {
    case .step(let task): names = task.outcomes.map(\.id)
    case .wait(let task): names = task.outcomes.map(\.id)
    default: break
    }
    return names.indices.contains(position) ? names[position] : ""
  }

  private func basis(_ entry: HistoryEntry) -> String {
    let basis = interpreter.provenance(of: entry, in: state).basis
    return basis.isEmpty ? "" : " (" + basis.map(\.words).joined(separator: ", ") + ")"
  }

  private func results(_ entry: HistoryEntry) -> [String] {
    entry.documents.isEmpty ? [] : [say("makes", ["papers": .text(papers(entry.documents))])]
  }

  private func acceptance(_ entry: HistoryEntry) -> [String] {
    guard let from = state.accepted, let limit = limits.first(where: { $0.reading.value != nil }) else { return [] }
    var lines: [String] = []
    for (name, due) in [("statutory", entry.clock.due), ("reduced", entry.clock.reducedDue)] {
      guard let limit = limits.first(where: { $0.name == name }), let due else { continue }
      lines.append(
        say(
          "limit." + name,
          [
            "limit": .text(words(limit.reading.value)), "from": .text(moment(from)), "due": .text(moment(due)),
          ]) + known(limit.provenance))
    }
    return lines.isEmpty ? [say("limitElsewhere", ["limit": .text(words(limit.reading.value))])] : lines
  }

  /// How the clock stands, once it has started.
  private func clock(_ entry: HistoryEntry) -> [String] {
    guard entry.clock.state != .notStarted, let limit = limits.first, let used = entry.clock.used else { return [] }
    var share = say("of", ["used": .text(used.description), "limit": .text(words(limit.reading.value))])
    if case .duration(let whole)? = limit.reading.value, whole.unit == used.unit {
      share = say("of", ["used": .text("\(used.amount)"), "limit": .text(whole.description)])
    }
    var arguments: [String: Argument] = ["share": .text(share)]
    if let due = entry.clock.due ?? entry.clock.reducedDue { arguments["due"] = .text(moment(due)) }
    switch entry.clock.state {
    case .notStarted: return []
    case .stopped: return [say("clock.stopped", arguments)]
    case .running: return [say("clock.running", arguments)]
    case .ended: return entry.what == .resolved ? [say("clock.ended", arguments)] : []
    }
  }

  /// What an answer of the applicant does to the clock: counted from when the desk receives it, anew or on.
  private func resubmission(_ entry: HistoryEntry) -> [String] {
    guard let node = entry.node, entry.clock.state == .running else { return [] }
    guard case .wait(let task) = graph.nodes[node].kind, task.clock != .runs else { return [] }
    let later = state.history.first { $0.at > entry.at || ($0.what == .began && $0.at == entry.at && $0 != entry) }
    let from = later?.what == .began ? later?.at ?? entry.at : entry.at
    return [
      say(task.clock == .restarts ? "anew" : "onward", ["moment": .text(moment(from))])
    ]
  }
}
