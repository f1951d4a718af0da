/// A date of the solar calendar from 1900 to 2200, as a number of days since 1970-01-01.
@frozen
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01, negative before it.
  public let number: Int32

  @inlinable
  init(unchecked number: Int32) { self.number = number }

  /// The day so many days after 1970-01-01, or nil outside 1900 to 2200.
  @inlinable
  public init?(number: Int64) {
    guard number >= Int64(Day.first.number), number <= Int64(Day.last.number) else { return nil }
    self.number = Int32(truncatingIfNeeded: number)
  }

  /// The date of these parts, or nil when there is no such date or it lies outside 1900 to 2200.
  public init?(year: Int, month: Int, day: Int) {
    guard (1900...2200).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Day.daysInMonth(year: year, month: month) else { return nil }
    // Years begin in March, so that the leap day is the last of its year.
    let shifted = month > 2 ? year : year - 1
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let days = shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear
    self.number = Int32(days - 719_468)
  }

  /// 1900-01-01, the first day that exists here.
  @inlinable public static var first: Day { Day(unchecked: -25_567) }
  /// 2200-12-31, the last day that exists here.
  @inlinable public static var last: Day { Day(unchecked: 84_370) }

  /// Orders by time.
  @inlinable
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday; whole weeks are added to make the dividend positive.
    Weekday(rawValue: (Int(number) + 3 + 7 * 4_000) % 7 + 1) ?? .monday
  }

  /// Year, month (1 to 12) and day of the month.
  public var civil: (year: Int, month: Int, day: Int) {
    let days = Int(number) + 719_468
    let century = (4 * days + 3) / 146_097
    let dayOfCentury = days - century * 146_097 / 4
    let yearOfCentury = (4 * dayOfCentury + 3) / 1_461
    let dayOfYear = dayOfCentury - yearOfCentury * 1_461 / 4
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let year = century * 100 + yearOfCentury
    return month < 10 ? (year, month + 3, day) : (year + 1, month - 9, day)
  }

  /// The day so many days later (earlier when negative), or nil outside 1900 to 2200.
  @inlinable
  public func advanced(days: Int64) -> Day? {
    let (sum, overflow) = Int64(number).addingReportingOverflow(days)
    return overflow ? nil : Day(number: sum)
  }

  /// The day with the same number so many months later, or the last day of that month where it has none
  /// (Civil Code 91/2015/QH13 article 148.3); nil outside 1900 to 2200.
  public func advanced(months: Int64) -> Day? {
    let (year, month, day) = civil
    let (total, overflow) = months.addingReportingOverflow(Int64(year * 12 + month - 1))
    guard !overflow, total >= 1900 * 12, total < 2201 * 12 else { return nil }
    let (newYear, newMonth) = (Int(total / 12), Int(total % 12) + 1)
    return Day(year: newYear, month: newMonth, day: min(day, Day.daysInMonth(year: newYear, month: newMonth)))
  }

  private static func daysInMonth(year: Int, month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
