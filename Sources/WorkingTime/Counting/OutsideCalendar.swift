/// A count that leaves the days a calendar covers: what follows would be a guess.
public struct OutsideCalendar: Error, Hashable, Sendable {
  /// The covered days.
  public let covered: DayRange

  /// A count that left these days.
  public init(covered: DayRange) { self.covered = covered }
}
