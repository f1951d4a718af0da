extension WorkCalendar {
  /// Whether counted time runs on a day; nil outside the covered days.
  @inlinable
  public func isWorkingDay(_ day: Day) -> Bool? {
    guard let index = index(of: day) else { return nil }
    return workingBefore[index + 1] > workingBefore[index]
  }

  /// The Nth working day after a day, which is not counted itself; before it for a negative N, the day itself for 0.
  ///
  /// Nil outside the covered days.
  @inlinable
  public func nthWorkingDay(after day: Day, _ count: Int64) -> Day? {
    guard let index = index(of: day), count != 0 else { return count == 0 && index(of: day) != nil ? day : nil }
    let base = Int64(count > 0 ? workingBefore[index + 1] - 1 : workingBefore[index])
    let (working, overflow) = base.addingReportingOverflow(count)
    guard !overflow, working >= 0, working < Int64(workingDayIndex.count) else { return nil }
    return self.day(at: Int(workingDayIndex[Int(working)]))
  }

  /// The day itself when it is a working day, else the next one; nil outside the covered days.
  @inlinable
  public func workingDay(atOrAfter day: Day) -> Day? {
    guard let isWorking = isWorkingDay(day) else { return nil }
    return isWorking ? day : nthWorkingDay(after: day, 1)
  }

  /// Working days after one day through another, negative when they are reversed; nil outside the covered days.
  @inlinable
  public func workingDays(after start: Day, through end: Day) -> Int64? {
    guard let from = index(of: start), let through = index(of: end) else { return nil }
    return Int64(workingBefore[through + 1]) - Int64(workingBefore[from + 1])
  }

  /// When counted time first runs on a working day; nil on any other and outside the covered days.
  @inlinable
  public func open(of day: Day) -> Instant? {
    guard let index = index(of: day), isWorkingDay(day) == true else { return nil }
    return Instant(day, TimeOfDay(unchecked: shapes[Int(shapeOfDay[index])].opens))
  }

  /// When counted time stops on a working day; nil on any other and outside the covered days.
  @inlinable
  public func close(of day: Day) -> Instant? {
    guard let index = index(of: day), isWorkingDay(day) == true else { return nil }
    let last = hours[Int(shapes[Int(shapeOfDay[index])].end) - 1]
    return Instant(day, TimeOfDay(unchecked: last.closes))
  }

  /// Counted open seconds of a day, 0 on a closed one; nil outside the covered days.
  @inlinable
  public func openSeconds(of day: Day) -> Int64? {
    guard let index = index(of: day) else { return nil }
    return ticksBefore[index + 1] - ticksBefore[index]
  }
}
