public import ProcessGraph

/// Something that happened to a dossier in a simulated run.
public struct LoggedEvent: Hashable, Sendable {
  /// What can happen, in the words of the transactional life cycle of XES (IEEE 1849) but for `lapse`.
  public enum Happening: UInt8, Sendable, CaseIterable {
    /// A dossier comes to a desk.
    case schedule
    /// Somebody takes it up, or time begins to pass.
    case start
    /// Work is laid aside, or the clock of the dossier stops.
    case suspend
    /// Work is taken up again, or the clock goes on.
    case resume
    /// It is done.
    case complete
    /// It ended by itself: silence, or a limit that ran out.
    case lapse
    /// Nobody had taken it up when the dossier ended in another branch.
    case withdraw
    /// It was under way when the dossier ended in another branch.
    case abort
  }

  /// What happened.
  public var happening: Happening
  /// Where, by position among the nodes of the procedure's graph; -1 for the clock of the dossier.
  public var node: Int
  /// The pool that has to do with it, by position in the scenario's staff; -1 for none.
  public var pool: Int
  /// When, in milliseconds from 00:00 of the first day of the scenario.
  public var milliseconds: Int64
}

/// A dossier of a simulated run from handing in to its end, or as far as it came.
public struct LoggedDossier: Hashable, Sendable {
  /// Its procedure, by position in the scenario's loads.
  public var load: Int
  /// Its number among those handed in, or in the backlog, from 1.
  public var number: UInt64
  /// True when it lay there before the run began.
  public var isBacklog: Bool
  /// How it ended; nil for one still under way at the end of the run.
  public var end: EndKind?
  /// True when it ended after the warm-up, so that the report counts it.
  public var isCounted: Bool
  /// What happened to it, in order of time; of one moment in the order of happening.
  public var events: [LoggedEvent]
}
