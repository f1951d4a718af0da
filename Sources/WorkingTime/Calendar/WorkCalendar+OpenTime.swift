extension WorkCalendar {
  /// Ticks in all covered days.
  @inlinable public var totalTicks: Int64 { ticksBefore[dayCount] }

  /// Seconds of counted open time from the first covered day to a moment.
  ///
  /// Grows with the moment and by exactly one a second while the office is open. Before the covered days it is 0, after
  /// them ``totalTicks``: callers for whom that would be an answer ask ``covers(_:)`` first.
  @inlinable
  public func workTicks(at instant: Instant) -> Int64 {
    let start = firstDay * 86_400
    guard instant.seconds > start else { return 0 }
    guard instant.seconds < start + Int64(dayCount) * 86_400 else { return totalTicks }
    let offset = UInt64(bitPattern: instant.seconds &- start)
    let index = Int(truncatingIfNeeded: offset / 86_400)
    let second = Int32(truncatingIfNeeded: offset % 86_400)
    return ticksBefore[index] &+ Int64(elapsed(on: index, at: second))
  }

  /// Counted seconds of a covered day up to a second of it.
  @inlinable
  func elapsed(on index: Int, at second: Int32) -> Int32 {
    let shape = shapes[Int(shapeOfDay[index])]
    var elapsed =
      min(max(second &- shape.opens, 0), shape.length) &+ min(max(second &- shape.opensAgain, 0), shape.lengthAgain)
    var position = Int(shape.further)
    while position < Int(shape.end) {
      let open = hours[position]
      elapsed &+= max(min(second, open.closes) &- open.opens, 0)
      position &+= 1
    }
    return elapsed
  }

  /// The first moment at which so many ticks have run: a closing moment rather than the opening that follows it.
  ///
  /// Nil below 0 and above ``totalTicks``.
  @inlinable
  public func instant(atWorkTicks ticks: Int64) -> Instant? {
    guard ticks > 0, ticks <= totalTicks else {
      return ticks == 0 ? Instant(seconds: firstDay * 86_400) : nil
    }
    let working = workingDay(ofTick: ticks - 1)
    return Instant(seconds: moment(on: working, after: ticks - workingTicksBefore[working]))
  }

  /// The last moment at which no more than so many ticks have run: an opening rather than the closing before it.
  ///
  /// Nil below 0 and from ``totalTicks`` on.
  @inlinable
  public func opening(atWorkTicks ticks: Int64) -> Instant? {
    guard ticks >= 0, ticks < totalTicks else { return nil }
    let working = workingDay(ofTick: ticks)
    // One tick further and back again is the same moment on the opening side of a break.
    return Instant(seconds: moment(on: working, after: ticks + 1 - workingTicksBefore[working]) - 1)
  }

  /// The working day during which a tick runs, from 0 and below ``totalTicks``.
  @inlinable
  func workingDay(ofTick tick: Int64) -> Int {
    var working = Int(workingDayOfBlock[Int(tick >> tickShift)])
    // One step without a branch is the rule; more are needed only where days differ greatly in length.
    working &+= workingTicksBefore[working + 1] <= tick ? 1 : 0
    while workingTicksBefore[working + 1] <= tick { working += 1 }
    return working
  }

  /// The first moment at which so many ticks of a working day have run, from 1 to as many as it has.
  @inlinable
  func moment(on working: Int, after ticks: Int64) -> Int64 {
    let index = Int(workingDayIndex[working])
    let midnight = (firstDay + Int64(index)) * 86_400
    let shape = shapes[Int(shapeOfDay[index])]
    var rest = ticks
    let (first, second) = (Int64(shape.length), Int64(shape.lengthAgain))
    if rest <= first &+ second {
      return midnight + (rest <= first ? Int64(shape.opens) &+ rest : Int64(shape.opensAgain) &+ (rest &- first))
    }
    rest -= first &+ second
    var position = Int(shape.further)
    while true {
      let open = hours[position]
      let length = Int64(open.closes &- open.opens)
      if rest <= length { return midnight + Int64(open.opens) + rest }
      rest -= length
      position += 1
    }
  }

  /// Counted open seconds between two moments, negative when they are reversed; nil outside the covered days.
  @inlinable
  public func openSeconds(from start: Instant, to end: Instant) -> Int64? {
    guard covers(start), covers(end) else { return nil }
    return workTicks(at: end) - workTicks(at: start)
  }

  /// The first moment by which so many open seconds have passed since a start, the start itself for none.
  ///
  /// `workTicks(add(d, t)) = workTicks(t) + d`. Nil for fewer than none and outside the covered days.
  @inlinable
  public func add(openSeconds: Int64, to start: Instant) -> Instant? {
    guard openSeconds > 0, covers(start) else { return openSeconds == 0 && covers(start) ? start : nil }
    let (ticks, overflow) = workTicks(at: start).addingReportingOverflow(openSeconds)
    return overflow ? nil : instant(atWorkTicks: ticks)
  }

  /// The last moment from which so many open seconds remain to an end, the end itself for none; nil outside the
  /// covered days.
  @inlinable
  public func subtract(openSeconds: Int64, from end: Instant) -> Instant? {
    guard openSeconds > 0, covers(end) else { return openSeconds == 0 && covers(end) ? end : nil }
    let ticks = workTicks(at: end)
    return openSeconds <= ticks ? opening(atWorkTicks: ticks - openSeconds) : nil
  }

  /// Whether counted time runs at a moment: a closing moment is not open.
  @inlinable
  public func isOpen(at instant: Instant) -> Bool? {
    guard covers(instant) else { return nil }
    return opening(atWorkTicks: workTicks(at: instant)).map { $0 <= instant } ?? false
  }

  /// The moment itself when counted time runs, else the next opening; nil outside the covered days.
  @inlinable
  public func nextOpening(atOrAfter instant: Instant) -> Instant? {
    guard covers(instant), let opening = opening(atWorkTicks: workTicks(at: instant)) else { return nil }
    return max(opening, instant)
  }
}
