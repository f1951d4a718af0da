/// Opening hours without a break: from its opening up to, and without, its closing moment.
public struct Session: Hashable, Sendable {
  /// When the office opens.
  public var opens: TimeOfDay
  /// When it closes; not before it opens, at most 24:00.
  public var closes: TimeOfDay
  /// False where dossiers are received but no working time runs, such as Saturday mornings.
  public var counts: Bool

  /// Opening hours that count as working time unless said otherwise.
  public init(_ opens: TimeOfDay, _ closes: TimeOfDay, counts: Bool = true) {
    self.opens = opens
    self.closes = closes
    self.counts = counts
  }
}

/// The sessions of each weekday during a range of days.
public struct WeekPattern: Hashable, Sendable {
  /// When the pattern holds.
  public var days: DayRange
  /// Sessions by weekday, Monday first; seven lists.
  private var sessions: [[Session]]

  /// A pattern with no sessions yet.
  public init(_ days: DayRange) {
    self.days = days
    self.sessions = Array(repeating: [], count: 7)
  }

  /// A pattern with the same sessions on several weekdays.
  public init(_ days: DayRange, on weekdays: [Weekday], _ sessions: [Session]) {
    self.init(days)
    for weekday in weekdays { self[weekday] = sessions }
  }

  /// The sessions of a weekday, as written.
  public subscript(weekday: Weekday) -> [Session] {
    get { sessions[weekday.rawValue - 1] }
    set { sessions[weekday.rawValue - 1] = newValue }
  }
}
