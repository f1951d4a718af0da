extension WorkCalendar {
  /// When a step that starts at a moment has used up its share; nil outside the covered days.
  ///
  /// - Working hours consume open time and end when the last of it has run.
  /// - Working days move along the *working position*: the number of working days gone by plus the fraction of the
  ///   current one's open time that has run, which rests while the office is closed. `N` working days end at the first
  ///   moment whose position is `N` more, to the second above; so 09:00 leads to 09:00 of the Nth next day of the same
  ///   hours, and a start at opening, the same position as the closing before, to the closing of the Nth day, its
  ///   own the first. Any fraction of a day is treated alike, shares add up (but for seconds rounded up), and no share at
  ///   all ends where it starts.
  /// - Days and weeks move along the calendar, hours and minutes along the clock, months and years to the day with the
  ///   same number or, where the month has none, to the end of its last; none of them rolling to a working day.
  ///
  /// Never decreases when the start or the share grows.
  @inlinable
  public func end(of share: TimelineShare, from start: Instant) -> Instant? {
    guard covers(start) else { return nil }
    let end: Instant?
    switch share.kind {
    case .openSeconds: return add(openSeconds: share.whole, to: start)
    case .workingDays: return add(workingDays: share.whole, share.numerator, share.denominator, to: start)
    case .seconds: end = start.advanced(seconds: share.whole)
    case .months: end = add(months: share.whole, to: start)
    }
    guard let end, covers(end) else { return nil }
    return end
  }

  /// When a step that starts at a moment has used up its share; nil outside the covered days.
  public func end(of share: Duration, from start: Instant) -> Instant? { end(of: TimelineShare(share), from: start) }

  @usableFromInline
  func add(months: Int64, to start: Instant) -> Instant? {
    guard let day = start.day.advanced(months: months) else { return nil }
    // At the same time of a shorter month's last day, a later start could end earlier.
    return Instant(day, day.civil.day == start.day.civil.day ? start.time : .endOfDay)
  }

  /// Moves along the working position by whole days and the part `numerator / denominator` of a further one.
  @inlinable
  func add(workingDays whole: Int64, _ numerator: Int64, _ denominator: Int64, to start: Instant) -> Instant? {
    guard whole > 0 || numerator > 0 else { return start }
    let index = Int(min((start.seconds - firstDay * 86_400) / 86_400, Int64(dayCount - 1)))
    let second = Int32(truncatingIfNeeded: start.seconds - (firstDay + Int64(index)) * 86_400)
    let length = max(ticksBefore[index + 1] - ticksBefore[index], 1)
    // The fraction of the target's day, over `scale`; a day has at most 86,400 ticks and a denominator at most 10^6.
    let scale = length * denominator
    let fraction = Int64(elapsed(on: index, at: second)) * denominator + numerator * length
    let (carried, rest) = fraction.quotientAndRemainder(dividingBy: scale)
    var working = Int64(workingBefore[index]) + whole + carried
    if rest == 0 { working -= 1 }
    guard working < Int64(workingDayIndex.count) else { return nil }
    let target = Int(working)
    let open = workingTicksBefore[target + 1] - workingTicksBefore[target]
    let ticks = rest == 0 ? open : roundedUp(open, times: rest, over: scale)
    return Instant(seconds: moment(on: target, after: ticks))
  }

  /// `value * part / scale`, rounded up, for a value up to a day and a part below a scale of at most 86,400 * 10^6.
  @inlinable
  func roundedUp(_ value: Int64, times part: Int64, over scale: Int64) -> Int64 {
    // At most 86_400 * 86_400 * 10^6 = 7.5 * 10^15, well within 64 bits.
    (value * part + scale - 1) / scale
  }
}
