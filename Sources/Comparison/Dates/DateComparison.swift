public import Numbers
public import ProcessGraph
public import Verification
public import WorkingTime

/// Two lengths of time in unlike units, compared on every working day of a year: no number could say which is longer.
public struct DateComparison: Sendable {
  /// One day of submission with both ends.
  public struct OnDay: Hashable, Sendable {
    /// The moment of submission: the opening of the day.
    public let start: Instant
    /// When the first ends.
    public let before: Instant
    /// When the second does.
    public let after: Instant
    /// By how many hundredths of the first the second is shorter, longer where it is below zero; nil where the first
    /// takes no time.
    public let shorter: Rational?
  }

  /// Which measure has the two lengths.
  public let measure: Measure
  /// In which cases.
  public let region: FactRegion
  /// The first length.
  public let before: PromisedTime
  /// The second.
  public let after: PromisedTime
  /// The year.
  public let year: Int
  /// Every working day of the year on which both end within the calendars, in order.
  public let days: [OnDay]
  /// Working days of the year from which a calendar does not reach to the end.
  public let undecided: Int
  /// Days off and swapped days of the calendars within the year that are not verified, each once by its name.
  public let doubts: [CalendarDoubt]
  /// True when lengths are told in days from the submission to the due day, else in time of the clock.
  public let isInWholeDays: Bool

  /// Compares on all days of a year that are working days of both calendars, with the submission when the office opens.
  public init(
    _ measure: Measure, in region: FactRegion, _ before: PromisedTime, on calendar: WorkCalendar,
    _ after: PromisedTime, on other: WorkCalendar, year: Int
  ) {
    self.measure = measure
    self.region = region
    (self.before, self.after, self.year) = (before, after, year)
    isInWholeDays = before.isInWholeDays && after.isInWholeDays
    var days: [OnDay] = []
    var undecided = 0
    var next = Day(year: year, month: 1, day: 1)
    while let day = next, day.civil.year == year {
      next = day.advanced(days: 1)
      guard let open = calendar.open(of: day), let otherOpen = other.open(of: day) else { continue }
      let start = max(open, otherOpen)
      guard let one = before.end(from: start, on: calendar), let two = after.end(from: start, on: other) else {
        undecided += 1
        continue
      }
      let was =
        isInWholeDays
        ? Int64(one.day.number) - Int64(day.number) : one.instant.seconds - start.seconds
      let becomes =
        isInWholeDays ? Int64(two.day.number) - Int64(day.number) : two.instant.seconds - start.seconds
      let shorter = try? Rational(Int128(was - becomes) * 100, Int128(was))
      days.append(OnDay(start: start, before: one.instant, after: two.instant, shorter: shorter))
    }
    (self.days, self.undecided) = (days, undecided)
    doubts = CalendarDoubt.doubts(in: [calendar, other], year: year)
  }

  /// On how many days the second ends before the first.
  public var shorter: Int { days.count { $0.after < $0.before } }
  /// On how many both end at the same moment.
  public var equal: Int { days.count { $0.after == $0.before } }
  /// On how many the second ends after the first.
  public var longer: Int { days.count { $0.after > $0.before } }

  /// The day on which the second is shortest beside the first, the earliest of several; nil without days.
  public var best: OnDay? { days.reduce(nil) { known, day in Self.isMore(day, known) ? day : known } }

  /// The day on which the second is longest beside the first, the earliest of several.
  public var worst: OnDay? { days.reduce(nil) { known, day in Self.isLess(day, known) ? day : known } }

  private static func isMore(_ day: OnDay, _ known: OnDay?) -> Bool {
    guard let share = day.shorter else { return false }
    return known?.shorter.map { share > $0 } ?? true
  }

  private static func isLess(_ day: OnDay, _ known: OnDay?) -> Bool {
    guard let share = day.shorter else { return false }
    return known?.shorter.map { share < $0 } ?? true
  }
}
