/// A day of the Gregorian calendar as written, checked to exist.
public struct YAMLDate: Hashable, Comparable, Sendable {
  /// From 1 to 9999.
  public let year: Int
  /// From 1 to 12.
  public let month: Int
  /// From 1 to the month's last.
  public let day: Int

  /// A day; nil when there is none such.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day <= lengths[month - 1] else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Orders by time.
  public static func < (left: YAMLDate, right: YAMLDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// Year, month and day of `2026-07-01` or `01/07/2026` as numbers that need not name a day; nil for other texts.
  static func parts(of text: String) -> (year: Int, month: Int, day: Int)? {
    let bytes = Array(text.utf8)
    guard bytes.count == 10 else { return nil }
    let isDayFirst = bytes[2] == UInt8(ascii: "/")
    let separators = isDayFirst ? [2, 5] : [4, 7]
    let separator = isDayFirst ? UInt8(ascii: "/") : UInt8(ascii: "-")
    var numbers = [0]
    for (index, byte) in bytes.enumerated() {
      if separators.contains(index) {
        guard byte == separator else { return nil }
        numbers.append(0)
      } else {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(byte - UInt8(ascii: "0"))
      }
    }
    return isDayFirst ? (numbers[2], numbers[1], numbers[0]) : (numbers[0], numbers[1], numbers[2])
  }
}
