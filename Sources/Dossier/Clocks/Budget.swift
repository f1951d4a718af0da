import Numbers
import ProcessGraph
import WorkingTime

/// What a clock may use: lengths of time one after another (an extension in another unit counts from the end of the limit
/// itself), or the rule of the same working day.
enum Budget {
  case lengths([Duration])
  case sameWorkingDay(before: TimeOfDay)

  /// A limit with what extends it; nil for a limit that has no end or none that is known.
  init?(_ value: LimitValue, extended by: ExtensionLength?, hoursPerDay: Rational) {
    switch value {
    case .none, .unknown: return nil
    case .sameWorkingDay(let time):
      guard case .duration(let more)? = by else {
        self = .sameWorkingDay(before: time)
        return
      }
      // Counted from the end of that day.
      self = .lengths([.none(.workingDays), more])
    case .duration(let limit):
      switch by {
      case nil: self = .lengths([limit])
      case .share(let share):
        let whole = limit.unit.isWhole
        let exact = try? limit.amount * (1 + share)
        let amount = whole ? exact.flatMap { try? $0.rounded(.down) } : exact
        guard let amount, let longer = try? Duration(amount, limit.unit) else { return nil }
        self = .lengths([longer])
      case .duration(let more):
        guard more.unit.family == limit.unit.family,
          let added = more.amount(in: limit.unit, hoursPerDay: hoursPerDay), let sum = try? limit.amount + added,
          let longer = try? Duration(sum, limit.unit)
        else {
          self = .lengths([limit, more])
          return
        }
        self = .lengths([longer])
      }
    }
  }

  /// When it ends that is counted from a moment; nil outside the calendar.
  func deadline(from moment: Instant, _ calendar: WorkCalendar) -> Deadline? {
    switch self {
    case .sameWorkingDay(let time): return try? calendar.deadline(from: moment, sameDayBefore: time)
    case .lengths(let lengths):
      var deadline: Deadline?
      for length in lengths {
        guard let next = try? calendar.deadline(from: deadline?.instant ?? moment, limit: length) else { return nil }
        deadline = next
      }
      return deadline
    }
  }

  /// What is left when a clock that runs from a moment is stopped at another, and what was used; nil outside the calendar.
  func stopped(at stop: Instant, from moment: Instant, _ calendar: WorkCalendar) -> (left: Budget, used: [Duration])? {
    guard case .lengths(let lengths) = self else { return (self, []) }
    var left: [Duration] = []
    var used: [Duration] = []
    var start = moment
    for (number, length) in lengths.enumerated() {
      guard let one = try? calendar.usedTime(of: length, from: start, until: max(stop, start)) else { return nil }
      left.append(one.remaining)
      used.append(one.used)
      guard number + 1 < lengths.count else { break }
      guard let end = try? calendar.deadline(from: start, limit: length) else { return nil }
      start = end.instant
      if stop <= start {
        // What comes after the part that runs is whole.
        left += lengths[(number + 1)...]
        break
      }
    }
    return (.lengths(left), used)
  }

  /// The length when it is one.
  var single: Duration? {
    if case .lengths(let lengths) = self, lengths.count == 1 { lengths[0] } else { nil }
  }
}

extension Expression {
  /// True when it asks for a fact that an officer has yet to settle.
  func isOpen(_ graph: ProcessGraph, _ facts: FactValues) -> Bool {
    switch self {
    case .literal, .passed: false
    case .fact(let fact), .isAbsent(let fact):
      fact.position < graph.facts.count && graph.facts[fact].origin == .established && facts[fact] == nil
    case .compare(_, let left, let right), .arithmetic(_, let left, let right):
      left.isOpen(graph, facts) || right.isOpen(graph, facts)
    case .isIn(let one, let others): one.isOpen(graph, facts) || others.contains { $0.isOpen(graph, facts) }
    case .all(let parts), .any(let parts): parts.contains { $0.isOpen(graph, facts) }
    case .not(let part): part.isOpen(graph, facts)
    }
  }
}
