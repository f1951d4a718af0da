import ProcessGraph
import WorkingTime

/// The time of nodes along the calendars of their desks: values are seconds of instants.
struct CalendarClock: PathClock {
  /// How a node moves an instant.
  private enum Move: UInt8 {
    case stays
    case share
    case deadline
  }

  private var move: [Move]
  private var share: [TimelineShare]
  private var limit: [Duration]
  /// By node and one more: where its calendars begin in `calendarsOfNodes`.
  private var firstCalendar: [Int32]
  private var calendarsOfNodes: [Int32]
  /// The package's own calendar, apart from the others: taking it out of an array would copy it on every step.
  private let own: WorkCalendar
  private let calendars: [WorkCalendar]
  private var unstated: [Bool]

  /// Prepares a case; nil when a calendar that a node needs is missing.
  init?(_ graph: borrowing ProcessGraph, _ flow: CaseFlow, _ given: [WorkCalendar?]) {
    let count = graph.nodes.count
    let nothing = Duration.none(.days)
    move = Array(repeating: .stays, count: count)
    share = Array(repeating: TimelineShare(nothing), count: count)
    limit = Array(repeating: nothing, count: count)
    unstated = Array(repeating: false, count: count)
    firstCalendar = [0]
    calendarsOfNodes = []
    guard let first = given.first, let own = first else { return nil }
    self.own = own
    calendars = given.map { $0 ?? own }
    for position in graph.nodes.indices {
      var isWait = false
      if case .wait = graph.nodes[position].kind { isWait = true }
      switch flow.time[position] {
      case .instant: break
      case .unstated: unstated[position] = graph.nodes[position].kind.takesTime
      case .within(let duration), .lasts(let duration):
        move[position] = duration.amount > 0 ? (isWait ? .deadline : .share) : .stays
        share[position] = TimelineShare(duration)
        limit[position] = duration
        for calendar in graph.calendars(of: graph.nodes[position].kind) {
          guard calendar.position < given.count, given[calendar.position] != nil else { return nil }
          calendarsOfNodes.append(calendar.raw)
        }
      }
      firstCalendar.append(Int32(calendarsOfNodes.count))
    }
  }

  func leaving(_ node: Int, at value: Int64) -> Int64? {
    switch move[node] {
    case .stays: return value
    case .share:
      let start = Instant(seconds: value)
      var latest = value
      // Whoever of several desks takes it: the one that is slowest on these days.
      for position in Int(firstCalendar[node])..<Int(firstCalendar[node + 1]) {
        let number = Int(calendarsOfNodes[position])
        let end =
          number == 0 ? own.end(of: share[node], from: start) : calendars[number].end(of: share[node], from: start)
        guard let end else { return nil }
        latest = max(latest, end.seconds)
      }
      return latest
    case .deadline:
      let calendar = calendars[Int(calendarsOfNodes[Int(firstCalendar[node])])]
      return (try? calendar.deadline(from: Instant(seconds: value), limit: limit[node]))?.instant.seconds
    }
  }

  func isForeign(_ node: Int) -> Bool { false }
  func isUnstated(_ node: Int) -> Bool { unstated[node] }

  /// The latest moment at which a stop that begins at a moment is over; nil without a limit and outside the calendars.
  func stopEnds(_ node: Int, from value: Int64) -> Int64? { unstated[node] ? nil : leaving(node, at: value) }
}

extension ProcessGraph {
  /// The calendars by which a node may be worked, without repetitions; the package's own for what is no desk's.
  func calendars(of kind: NodeKind) -> [CalendarID] {
    var found: [CalendarID] = []
    func add(_ option: DeskOption) {
      for row in option.desk.rows where row.value.position < desks.count {
        let calendar = desks[row.value].calendar
        if !found.contains(calendar) { found.append(calendar) }
      }
    }
    switch kind {
    case .step(let task):
      switch task.assignment {
      case .system: break
      case .anyOf(let options), .allOf(let options): for option in options { add(option) }
      }
    case .wait(let task):
      if case .desk(let option) = task.party { add(option) }
    default: break
    }
    return found.isEmpty ? [CalendarID(0)] : found
  }
}
