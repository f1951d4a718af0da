extension CalendarDefinition {
  /// Everything that is wrong with the definition, in its own order; empty for a sound one.
  public func problems() -> [CalendarProblem] {
    guard covered.first <= covered.last else { return [.coveredRangeReversed] }
    return patternProblems() + sessionProblems() + daysOffProblems() + swapProblems()
  }

  /// The sessions a weekday has at that date, before days off and swaps.
  func sessions(of weekday: Weekday, at day: Day) -> [Session] {
    weeks.first { $0.days.contains(day) }?[weekday] ?? []
  }

  private func patternProblems() -> [CalendarProblem] {
    var problems: [CalendarProblem] = []
    for (index, week) in weeks.enumerated() {
      if week.days.first > week.days.last { problems.append(.patternRangeReversed(pattern: index)) }
      for (earlier, other) in weeks[..<index].enumerated() {
        let day = max(week.days.first, other.days.first)
        if week.days.contains(day), other.days.contains(day) {
          problems.append(.patternsOverlap(first: earlier, second: index, day: day))
        }
      }
    }
    var next = covered.first
    for week in weeks.sorted(by: { $0.days.first < $1.days.first }) where week.days.contains(next) {
      guard week.days.last < covered.last, let after = week.days.last.advanced(days: 1) else { return problems }
      next = after
    }
    return problems + [.dayWithoutPattern(next)]
  }

  private func sessionProblems() -> [CalendarProblem] {
    var problems: [CalendarProblem] = []
    var counts = false
    for (pattern, week) in weeks.enumerated() {
      for weekday in Weekday.allCases {
        var closed = TimeOfDay.midnight
        for (index, session) in week[weekday].enumerated() {
          if session.closes <= session.opens {
            problems.append(.sessionReversed(pattern: pattern, weekday: weekday, session: index))
          } else if session.opens < closed {
            problems.append(.sessionsOverlap(pattern: pattern, weekday: weekday, session: index))
          }
          closed = max(closed, session.closes)
          counts = counts || session.counts
        }
      }
    }
    if !counts { problems.append(.noWorkingTime) }
    return problems + cutOffProblems()
  }

  private func cutOffProblems() -> [CalendarProblem] {
    let openings = weeks.flatMap { week in Weekday.allCases.flatMap { week[$0].map(\.opens) } }
    guard let cutOff, let first = openings.min(), cutOff <= first else { return [] }
    return [.cutOffBeforeOpening]
  }

  private func daysOffProblems() -> [CalendarProblem] {
    daysOff.indices.filter { daysOff[$0].days.first > daysOff[$0].days.last }.map { .daysOffReversed(index: $0) }
  }

  private func swapProblems() -> [CalendarProblem] {
    var problems: [CalendarProblem] = []
    for (index, swap) in swaps.enumerated() {
      let isCovered = covered.contains(swap.off)
      guard isCovered == covered.contains(swap.worked) else {
        problems.append(.swapLeavesCoveredDays(swap: index))
        continue
      }
      if let off = daysOff.firstIndex(where: { $0.days.contains(swap.worked) }) {
        problems.append(.workedDayIsOff(swap: index, daysOff: off))
      }
      let days = [swap.off, swap.worked]
      if swap.off == swap.worked {
        problems.append(.swapRepeated(first: index, second: index))
      } else if let first = swaps[..<index].firstIndex(where: { days.contains($0.off) || days.contains($0.worked) }) {
        problems.append(.swapRepeated(first: first, second: index))
      }
      guard isCovered else { continue }
      if !sessions(of: swap.off.weekday, at: swap.off).contains(where: \.counts) {
        problems.append(.swappedDayIsClosed(swap: index))
      }
      if sessions(of: swap.worked.weekday, at: swap.worked).contains(where: \.counts) {
        problems.append(.workedDayIsOpen(swap: index))
      }
    }
    return problems
  }
}
