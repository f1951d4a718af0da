import Numbers
import ProcessGraph
public import WorkingTime

extension DossierInterpreter {
  /// What a clock says at a moment; nil for a limit that the procedure does not have.
  ///
  /// A limit that depends on facts still to be settled is read by the shortest of its rows that is possible.
  public func reading(_ which: DossierLimit, of state: DossierState, at moment: Instant) -> ClockReading? {
    let record: ClockRecord
    let table: Table<LimitValue>?
    var extensions: [LimitExtension] = []
    switch which {
    case .statutory:
      (record, table) = (state.limit, graph.timeLimit?.table)
      extensions = graph.timeLimit?.extensions ?? []
    case .reduced:
      (record, table) = (state.reducedLimit, graph.reducedLimit?.table)
      extensions = graph.reducedLimit?.extensions ?? []
    case .stay(let number):
      guard state.stays.indices.contains(number) else { return nil }
      let stay = state.stays[number]
      record = stay.clock
      table = graph.stages.indices.contains(stay.stage.position) ? graph.stages[stay.stage].limit : nil
    }
    guard let table else { return nil }
    var extended: ExtensionLength?
    if let granted = record.granted, extensions.indices.contains(granted) { extended = extensions[granted].length }
    let rows = possibleRows(table, state.facts)
    var best: (reading: ClockReading, order: Int64)?
    for row in rows {
      let reading = read(which, record, table.rows[row].value, row, extended, at: moment, isProvisional: rows.count > 1)
      guard let found = best else {
        best = (reading.0, reading.order)
        continue
      }
      if reading.order < found.order { best = (reading.0, reading.order) }
    }
    if let best { return best.reading }
    return ClockReading(
      limit: which, state: Self.state(of: record), value: nil, row: nil, countedFrom: record.runs.first?.from,
      used: nil, left: nil, due: nil, isLate: false, isProvisional: false)
  }

  /// The last moment for an apology, one working day before the deadline (Decree 61/2018 article 19.9); nil while no
  /// deadline is known.
  public func apologyDue(in state: DossierState, at moment: Instant) -> Instant? {
    guard let due = reading(.statutory, of: state, at: moment)?.due, let day = try? Duration(1, .workingDays) else {
      return nil
    }
    return own.latest(day, before: due)
  }

  /// The rows that hold or may come to hold, in their order.
  private func possibleRows(_ table: Table<LimitValue>, _ facts: FactValues) -> [Int] {
    var rows: [Int] = []
    for (number, row) in table.rows.enumerated() {
      guard let condition = row.condition else { return rows + [number] }
      switch condition.value(for: facts) {
      case .yesNo(true): return rows + [number]
      case .yesNo(false): continue
      default: if condition.isOpen(graph, facts) { rows.append(number) }
      }
    }
    return rows
  }

  private static func state(of record: ClockRecord) -> ClockState {
    if record.ended != nil { return .ended }
    return record.isRunning ? .running : record.isStopped ? .stopped : .notStarted
  }

  /// The reading of one row, and what it is compared with others by: the moment at which it would end.
  private func read(
    _ which: DossierLimit, _ record: ClockRecord, _ value: LimitValue, _ row: Int, _ extended: ExtensionLength?,
    at moment: Instant, isProvisional: Bool
  ) -> (ClockReading, order: Int64) {
    func reading(
      used: Duration? = nil, left: Duration? = nil, due: Deadline? = nil, isLate: Bool = false
    ) -> ClockReading {
      ClockReading(
        limit: which, state: Self.state(of: record), value: value, row: row, countedFrom: record.runs.first?.from,
        used: used, left: left, due: due, isLate: isLate, isProvisional: isProvisional)
    }
    guard let whole = Budget(value, extended: extended, hoursPerDay: graph.hoursInWorkingDay) else {
      return (reading(), .max)
    }
    guard let last = record.runs.last else {
      return (reading(left: whole.single), whole.deadline(from: moment, own)?.instant.seconds ?? .max)
    }
    var isLate = false
    for count in record.earlier { isLate = (follow(count, whole)?.isLate ?? false) || isLate }
    // A run that ended with the clock was used up to that end, one that still runs up to the moment asked about.
    guard let before = follow(record.runs.dropLast(), whole) else { return (reading(isLate: isLate), .max) }
    let stop = last.until ?? record.ended ?? max(moment, last.from)
    let due = before.left.deadline(from: last.from, own)
    isLate = isLate || before.isLate || due.map { stop > $0.instant } ?? false
    let now = before.left.stopped(at: stop, from: last.from, own)
    let used = Self.sum(before.used + (now?.used ?? []))
    let order = due?.instant.seconds ?? .max
    let left = now?.left.single
    return (reading(used: used, left: left, due: record.isStopped ? nil : due, isLate: isLate), order)
  }

  /// What is left after stretches of one count that were all stopped.
  private func follow(
    _ runs: some Sequence<ClockRecord.Run>, _ whole: Budget
  ) -> (left: Budget, used: [Duration], isLate: Bool)? {
    var left = whole
    var used: [Duration] = []
    var isLate = false
    for run in runs {
      guard let until = run.until else { continue }
      if let due = left.deadline(from: run.from, own), until > due.instant { isLate = true }
      guard let stopped = left.stopped(at: until, from: run.from, own) else { return nil }
      left = stopped.left
      used += stopped.used
    }
    return (left, used, isLate)
  }

  /// The sum of durations of one unit; nil where units differ.
  private static func sum(_ parts: [Duration]) -> Duration? {
    guard let first = parts.first else { return nil }
    var amount: Rational = 0
    for part in parts {
      guard part.unit == first.unit, let sum = try? amount + part.amount else { return nil }
      amount = sum
    }
    return try? Duration(min(amount, 1_000_000), first.unit)
  }
}
