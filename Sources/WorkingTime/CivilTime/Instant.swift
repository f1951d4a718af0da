/// A moment of local civil time, without zone: seconds since 1970-01-01 00:00 on the wall.
@frozen
public struct Instant: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Seconds since 1970-01-01 00:00, negative before it.
  public let seconds: Int64

  /// The moment so many seconds after 1970-01-01 00:00.
  @inlinable
  public init(seconds: Int64) { self.seconds = seconds }

  /// A time on a day; 24:00 is 00:00 of the next.
  @inlinable
  public init(_ day: Day, _ time: TimeOfDay) { self.seconds = Int64(day.number) * 86_400 + Int64(time.seconds) }

  /// Orders by time.
  @inlinable
  public static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }

  /// The day of the moment; moments outside 1900 to 2200 give the nearest day inside.
  @inlinable
  public var day: Day {
    // An arithmetic shift and a division floor alike, also before 1970: 86_400 = 675 * 128.
    let days = ((seconds >> 7) - (seconds < 0 ? 674 : 0)) / 675
    return Day(unchecked: Int32(clamping: min(max(days, Int64(Day.first.number)), Int64(Day.last.number))))
  }

  /// The time on its day; 24:00 and later outside the years that exist is cut to 24:00.
  @inlinable
  public var time: TimeOfDay {
    let rest = seconds.subtractingReportingOverflow(Int64(day.number) * 86_400)
    return TimeOfDay(unchecked: rest.overflow ? 0 : Int32(clamping: min(max(rest.partialValue, 0), 86_400)))
  }

  /// The moment so many seconds later, or nil when it cannot be expressed.
  @inlinable
  public func advanced(seconds count: Int64) -> Instant? {
    let (sum, overflow) = seconds.addingReportingOverflow(count)
    return overflow ? nil : Instant(seconds: sum)
  }

  /// Date and time: `2026-08-20T09:00`.
  public var description: String { "\(day)T\(time)" }
}
