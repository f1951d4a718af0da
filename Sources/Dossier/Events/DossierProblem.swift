public import ProcessGraph
public import WorkingTime

/// Why an event does not fit the state of a dossier; the state stays as it was.
public enum DossierProblem: Error, Hashable, Sendable {
  /// Nobody has handed it in yet.
  case notSubmitted
  /// It was handed in already.
  case alreadySubmitted
  /// It has ended so.
  case ended(EndKind)
  /// Something happened to it after that moment already.
  case earlierThan(Instant)
  /// A calendar says nothing about the moment, or about what follows from it.
  case outsideCalendar(Instant)
  /// The procedure is not offered over this channel.
  case channelNotOffered(String)
  /// The procedure is not for this kind of applicant.
  case applicantNotServed(String)
  /// The graph has no such node, fact, fee, document or limit.
  case unknown
  /// The value is none that the fact may have.
  case factOutOfRange(FactID)
  /// The fact is not the applicant's to declare, or not this step's to settle.
  case factOfOthers(FactID)
  /// The dossier is not at that step or wait.
  case notHere(NodeID)
  /// It is a wait, not a step, or the other way round.
  case otherKind(NodeID)
  /// It has not begun yet: the desk counts from its next opening.
  case notBegun(NodeID, since: Instant)
  /// It always runs in full.
  case lastsUntil(NodeID, Instant)
  /// The step or wait has no such outcome.
  case noSuchOutcome(NodeID)
  /// Conditions decide that it comes out otherwise, by position in its outcomes.
  case outcomeDecided(NodeID, outcome: Int)
  /// The fee is to be paid before this step.
  case unpaid(FeeID, before: NodeID)
  /// The fee was paid already.
  case paidAlready(FeeID)
  /// The applicant could withdraw only before.
  case tooLateToWithdraw
  /// No right to extend this limit applies to the dossier.
  case notExtendable
  /// The limit was extended already; that is possible once.
  case extendedAlready
  /// It is extended at this step only.
  case extendedElsewhere(NodeID)
  /// The clock of the limit has not started, or has ended.
  case clockNotRunning
  /// A new appointment was given already; that is possible once (Decree 61/2018 article 19.9).
  case reappointedAlready
  /// A new appointment lies after the apology.
  case appointmentNotLater
  /// No arrow leads on from here.
  case noWayOn(NodeID)
  /// It would go on for ever without taking time.
  case endless(NodeID)
}
