public import ProcessGraph
public import WorkingTime

/// Whether a clock runs.
public enum ClockState: String, Hashable, Sendable, CaseIterable {
  /// Nothing has started it yet.
  case notStarted
  /// It runs.
  case running
  /// It stands still while somebody is waited for.
  case stopped
  /// It has ended.
  case ended
}

/// What a clock says at a moment, worked out from its record, the facts and the calendar.
public struct ClockReading: Hashable, Sendable {
  /// Which limit it measures.
  public let limit: DossierLimit
  /// Whether it runs.
  public let state: ClockState
  /// The limit that holds, before extension; nil when no row does.
  public let value: LimitValue?
  /// The row of the limit's table.
  public let row: Int?
  /// The moment from which the current count goes: acceptance, or the resubmission that began it anew.
  public let countedFrom: Instant?
  /// What was used of the current count; nil when that has no number.
  public let used: Duration?
  /// What is left of it; nil when that has no number.
  public let left: Duration?
  /// When the limit ends, or ended; nil while the clock stands still, and when it has no end or none that is known.
  public let due: Deadline?
  /// True when the clock ended, was stopped, or by the moment asked about still runs, after the limit's end.
  public let isLate: Bool
  /// True when facts that are still to be settled may make the limit longer: the shortest that is possible is shown.
  public let isProvisional: Bool
}
