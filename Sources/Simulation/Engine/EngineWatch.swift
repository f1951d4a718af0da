/// Who is told what happens in a run, event by event, in the order in which it happens.
///
/// Positions of dossiers are used again once one has ended; nodes and pools are numbers of the plan, -1 for none.
protocol EngineWatch {
  /// A dossier is handed in; its number is that of its random numbers.
  mutating func handIn(_ dossier: Int, load: Int, number: UInt64, start: Int32, _ tick: Int64)
  /// Something happens to a dossier at a node that takes time.
  mutating func note(_ happening: LoggedEvent.Happening, _ dossier: Int, node: Int32, pool: Int32, _ tick: Int64)
  /// A branch is left where it is, because its dossier ends in another.
  mutating func leave(_ token: Token, _ tick: Int64)
  /// A wait begins that stops those clocks of a dossier that run.
  mutating func stopClock(_ state: DossierState, _ dossier: Int, _ tick: Int64)
  /// The clocks go on, or are over; nothing where they have not been stopped.
  mutating func resumeClock(_ dossier: Int, _ tick: Int64)
  /// A dossier ends.
  mutating func end(_ dossier: Int, node: Int32, kind: UInt8, isCounted: Bool, _ tick: Int64)
}

/// Does not listen: the watcher of the runs that only count.
struct SilentWatch: EngineWatch {
  @inline(__always)
  mutating func handIn(_: Int, load _: Int, number _: UInt64, start _: Int32, _: Int64) {}
  @inline(__always)
  mutating func note(_: LoggedEvent.Happening, _: Int, node _: Int32, pool _: Int32, _: Int64) {}
  @inline(__always)
  mutating func leave(_: Token, _: Int64) {}
  @inline(__always)
  mutating func stopClock(_: DossierState, _: Int, _: Int64) {}
  @inline(__always)
  mutating func resumeClock(_: Int, _: Int64) {}
  @inline(__always)
  mutating func end(_: Int, node _: Int32, kind _: UInt8, isCounted _: Bool, _: Int64) {}
}
