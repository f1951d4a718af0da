public import ProcessGraph
public import WorkingTime

/// Why a script did not bring a dossier to its end.
public enum RunStop: Hashable, Sendable {
  /// An event did not fit.
  case problem(DossierProblem, DossierEvent)
  /// A place that nobody says how to leave, such as a wait without a limit or a step that a payment holds.
  case stuck(NodeID)
  /// The calendar ends before this place's own limit or length does.
  case beyondCalendar(NodeID, since: Instant)
  /// It went on for too many events.
  case endless
}

/// A dossier played by a script.
public struct DossierRun: Sendable {
  /// What it came to.
  public let state: DossierState
  /// The events that were played, in order: the same state comes of them without the script.
  public let events: [DossierEvent]
  /// Events of the script that were not reached, because the dossier had ended before.
  public let unplayed: [DossierEvent]
  /// Why it came to no end; nil when it did.
  public let stop: RunStop?
  /// Steps and waits in the order in which they began; those side by side in the order in which they are declared.
  public let path: [NodeID]
  /// When each visit of the path was over, in the order of ``path``; nil for one that ended with the dossier or not at all.
  public let finishes: [Instant?]
  /// What every fee amounts to, in the order of the graph.
  public let charges: [FeeReckoning]
  /// The readings of the statutory and the reduced limit at the end, nil for a limit that is not there.
  public let limit: ClockReading?
  /// The same of the reduced limit.
  public let reducedLimit: ClockReading?
  /// The same of every stay in a stage, in order.
  public let stays: [ClockReading]

  /// The end; nil when it came to none.
  public var end: EndKind? { state.ending?.kind }
}
