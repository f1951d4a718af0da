/// A step's share of time made ready for the timeline: integers only, so that a simulator can apply it millions of times.
@frozen
public struct TimelineShare: Hashable, Sendable {
  /// How the share moves.
  @frozen
  @usableFromInline
  enum Kind: UInt8, Sendable {
    case openSeconds
    case workingDays
    case seconds
    case months
  }

  @usableFromInline let kind: Kind
  /// Open seconds, whole working days, clock seconds or months.
  @usableFromInline let whole: Int64
  /// The part of a further working day, below 1.
  @usableFromInline let numerator: Int64
  @usableFromInline let denominator: Int64

  /// Prepares a duration; parts of a second count as one.
  public init(_ duration: Duration) {
    numerator = duration.unit == .workingDays ? duration.numerator % duration.denominator : 0
    denominator = duration.denominator
    switch duration.unit {
    case .workingDays: (kind, whole) = (.workingDays, duration.wholeUnits)
    case .workingHours: (kind, whole) = (.openSeconds, duration.seconds)
    case .hours, .minutes: (kind, whole) = (.seconds, duration.seconds)
    case .days: (kind, whole) = (.seconds, duration.wholeUnits * 86_400)
    case .weeks: (kind, whole) = (.seconds, duration.wholeUnits * 7 * 86_400)
    case .months: (kind, whole) = (.months, duration.wholeUnits)
    case .years: (kind, whole) = (.months, duration.wholeUnits * 12)
    }
  }
}
