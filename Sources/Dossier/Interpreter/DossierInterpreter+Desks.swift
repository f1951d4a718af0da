import ProcessGraph
public import WorkingTime

extension DossierInterpreter {
  /// The desks that have a step or are waited for: those whose condition and row hold for the facts, or without facts
  /// all that may.
  func desks(of node: Node, _ facts: FactValues?) -> [DeskID] {
    let options: [DeskOption]
    switch node.kind {
    case .step(let task):
      switch task.assignment {
      case .system: options = []
      case .anyOf(let some), .allOf(let some): options = some
      }
    case .wait(let task):
      if case .desk(let option) = task.party { options = [option] } else { options = [] }
    default: options = []
    }
    var found: [DeskID] = []
    for option in options {
      if let facts, let condition = option.condition, !condition.holds(for: facts) { continue }
      let rows = facts.map { facts in option.desk.row(for: facts).map { [$0] } ?? [] } ?? option.desk.rows
      for row in rows where graph.desks.indices.contains(row.value.position) && !found.contains(row.value) {
        found.append(row.value)
      }
    }
    return found
  }

  /// The calendar that a desk works by.
  func calendar(of desk: DeskID) -> WorkCalendar {
    let number = graph.desks[desk].calendar.position
    return calendars.indices.contains(number) ? calendars[number] : own
  }

  private func calendars(of desks: [DeskID]) -> [WorkCalendar] {
    var numbers: [Int] = []
    for desk in desks {
      let number = graph.desks[desk].calendar.position
      if calendars.indices.contains(number), !numbers.contains(number) { numbers.append(number) }
    }
    return numbers.isEmpty ? [own] : numbers.map { calendars[$0] }
  }

  /// When so much time has gone by at a place from a moment on: by the hours of its desks, of several the last.
  ///
  /// Nil when the calendar ends before.
  public func end(of share: Duration, at position: DossierPosition, from moment: Instant) -> Instant? {
    let prepared = TimelineShare(share)
    var latest = moment
    for calendar in calendars(of: position.desks) {
      guard let end = calendar.end(of: prepared, from: moment) else { return nil }
      latest = max(latest, end)
    }
    return latest
  }

  /// When a position's own limit ends: a step's share along its desks' hours, a wait's deadline by the Civil Code.
  ///
  /// Nil without a limit, and when the calendar ends before.
  public func limitEnd(of position: DossierPosition) -> Instant? {
    guard let share = position.share, let node = node(position.node) else { return nil }
    if case .wait = node.kind {
      let calendar = position.desks.first.map { self.calendar(of: $0) } ?? own
      return (try? calendar.deadline(from: position.since, limit: share))?.instant
    }
    return end(of: share, at: position, from: position.since)
  }

  /// What is left of a step's share when it is left at a moment, to the millionth of a unit above.
  func remainder(of position: DossierPosition, at moment: Instant) -> Duration? {
    position.share.map { calendars(of: position.desks)[0].remainder(of: $0, from: position.since, until: moment) }
  }
}

extension Table {
  /// The first row that certainly holds.
  func row(for facts: FactValues) -> Row<Content>? {
    rows.first { $0.condition.map { $0.holds(for: facts) } ?? true }
  }
}
