import Dossier
import Messages
import ProcessGraph
import SourceText
import WorkingTime

extension GivenBinder {
  /// What of the given things cannot have happened, each at its line.
  func findings(about run: DossierRun) -> [Diagnostic] {
    if case .problem(let problem, let event)? = run.stop { return [finding(problem, event, run)] }
    if case .beyondCalendar(let node, let since)? = run.stop {
      let covered = calendars[0].definition.covered
      return [
        Diagnostic(
          GivenMessage.beyondCalendar, at: given.submitted.span,
          [
            "place": .code(graph.writtenName(of: node)), "day": since.day.argument, "first": covered.first.argument,
            "last": covered.last.argument,
          ])
      ]
    }
    guard run.stop == nil, let end = run.state.ending else { return [] }
    return run.unplayed.map { event in
      Diagnostic(GivenMessage.endedBefore, at: span(of: event, run), ["day": end.at.day.argument])
    }
  }

  private func finding(_ problem: DossierProblem, _ event: DossierEvent, _ run: DossierRun) -> Diagnostic {
    let place = span(of: event, run)
    let procedure = Argument.code(graph.identity.name)
    func name(_ node: NodeID) -> Argument { .code(graph.writtenName(of: node)) }
    func say(_ message: GivenMessage, _ arguments: [String: Argument] = [:], at span: SourceSpan? = nil) -> Diagnostic {
      Diagnostic(message, at: span ?? place, arguments)
    }
    switch problem {
    case .outsideCalendar(let moment):
      let covered = calendars[0].definition.covered
      return say(
        .outsideCalendar,
        ["day": moment.day.argument, "first": covered.first.argument, "last": covered.last.argument])
    case .channelNotOffered(let word):
      return say(
        .channelNotOffered,
        [
          "procedure": procedure, "name": .code(word), "known": .codes(graph.channels),
          "suggestion": .phrase("YAML.not-known"), "nearest": .code(""),
        ], at: given.channel?.span)
    case .applicantNotServed(let word):
      return say(
        .applicantNotServed,
        [
          "procedure": procedure, "name": .code(word), "known": .codes(graph.applicants),
          "suggestion": .phrase("YAML.not-known"), "nearest": .code(""),
        ], at: given.applicant?.span)
    case .outcomeDecided(let node, let outcome):
      var decided = ""
      if case .step(let task) = graph.nodes[node].kind, task.outcomes.indices.contains(outcome) {
        decided = task.outcomes[outcome].id
      }
      return say(.outcomeDecided, ["step": name(node), "decided": .code(decided)])
    case .tooLateToWithdraw: return say(.tooLateToWithdraw)
    case .notExtendable, .extendedAlready: return say(.notExtendable)
    case .extendedElsewhere(let node): return say(.extendedElsewhere, ["step": name(node)])
    case .clockNotRunning: return say(.clockNotRunning)
    case .appointmentNotLater, .reappointedAlready:
      return say(.appointmentNotLater, at: given.apology?.appointment?.span)
    case .earlierThan, .alreadySubmitted, .notSubmitted: return say(.earlierThanLast)
    case .ended: return say(.endedBefore, ["day": run.state.now?.day.argument ?? .text("")])
    case .unpaid(let fee, let node):
      return say(.unpaid, ["fee": .code(graph.fees[fee].id), "step": name(node)], at: span(ofFee: fee))
    case .noWayOn(let node), .endless(let node), .notHere(let node), .otherKind(let node), .noSuchOutcome(let node),
      .notBegun(let node, _), .lastsUntil(let node, _):
      return say(.cannotBeFollowed, ["procedure": procedure, "place": name(node)])
    case .unknown, .factOutOfRange, .factOfOthers, .paidAlready:
      return say(.cannotBeFollowed, ["procedure": procedure, "place": .code("start")])
    }
  }

  private func span(ofFee fee: FeeID) -> SourceSpan? {
    given.payments.first { $0.key.value == graph.fees[fee].id }?.value.span
  }

  /// Where an event was written; the submission for what follows from it.
  private func span(of event: DossierEvent, _ run: DossierRun) -> SourceSpan {
    let submission = given.submitted.span
    switch event {
    case .submitted, .handedIn, .timePassed: return submission
    case .withdrawn: return given.withdrawn?.span ?? submission
    case .extended: return given.extended?.span ?? submission
    case .apologised: return given.apology?.at.span ?? submission
    case .paid(let fee, _): return span(ofFee: fee) ?? submission
    case .completed(let node, _, _, _):
      let name = graph.writtenName(of: node)
      guard let written = given.outcomes.first(where: { $0.key.value == name })?.value, let last = written.last else {
        return given.takes.first { $0.key.value == name }?.key.span ?? submission
      }
      let visits = run.state.history.count { entry in
        guard case .completed = entry.what, let done = entry.node else { return false }
        return graph.writtenName(of: done) == name
      }
      return written.indices.contains(visits) ? written[visits].span : last.span
    case .answered(let node, _, _, _):
      let name = graph.writtenName(of: node)
      return given.waits.first { $0.key.value == name }?.key.span ?? submission
    }
  }
}
