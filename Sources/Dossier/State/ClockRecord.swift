public import WorkingTime

/// What happened to one clock, as a record from which every figure about it is answered anew: how long the limit is comes
/// from the facts, when it is due from the calendar, so that neither is stale when the other changes.
public struct ClockRecord: Hashable, Sendable {
  /// One stretch during which the clock ran.
  public struct Run: Hashable, Sendable {
    /// When it began to run: the day of this moment is not counted.
    public internal(set) var from: Instant
    /// When it was stopped; nil while it runs, and where the clock ended running.
    public internal(set) var until: Instant?
  }

  /// The stretches of the current count, in order; a pause lies between two of them.
  public internal(set) var runs: [Run] = []
  /// The counts that were given up when the clock began anew; each is compared with the limit by itself.
  public internal(set) var earlier: [[Run]] = []
  /// Which right to extend was used, by position in the limit's extensions; nil while none was.
  public internal(set) var granted: Int?
  /// When the clock ended.
  public internal(set) var ended: Instant?

  /// True when it has started at some time.
  public var isStarted: Bool { !runs.isEmpty }
  /// True while it runs.
  public var isRunning: Bool { ended == nil && runs.last.map { $0.until == nil } ?? false }
  /// True while it stands still.
  public var isStopped: Bool { ended == nil && runs.last.map { $0.until != nil } ?? false }

  /// Starts the clock unless it has started.
  mutating func start(at moment: Instant) {
    if runs.isEmpty, ended == nil { runs = [Run(from: moment, until: nil)] }
  }

  /// Stops the clock if it runs.
  mutating func stop(at moment: Instant) {
    guard isRunning, let last = runs.indices.last else { return }
    runs[last].until = max(runs[last].from, moment)
  }

  /// Lets a clock that stands still run again, with what was left or anew.
  mutating func resume(at moment: Instant, anew: Bool) {
    guard isStopped else { return }
    if anew {
      earlier.append(runs)
      runs = []
    }
    runs.append(Run(from: moment, until: nil))
  }

  /// Ends the clock, running or not.
  mutating func end(at moment: Instant) {
    if isStarted, ended == nil { ended = moment }
  }
}
