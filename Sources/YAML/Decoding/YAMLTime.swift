/// A time of day as written, from `00:00` to `24:00`, the end of the day.
public struct YAMLTime: Hashable, Comparable, Sendable {
  /// Minutes since midnight, 0 to 1440.
  public let minutes: Int

  /// Reads two digits, `:`, two digits; nil for anything else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[2] == UInt8(ascii: ":") else { return nil }
    var digits: [Int] = []
    for index in [0, 1, 3, 4] {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) else { return nil }
      digits.append(Int(bytes[index] - UInt8(ascii: "0")))
    }
    let (hour, minute) = (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3])
    guard minute < 60, hour * 60 + minute <= 24 * 60 else { return nil }
    minutes = hour * 60 + minute
  }

  /// Orders by time of day.
  public static func < (left: YAMLTime, right: YAMLTime) -> Bool { left.minutes < right.minutes }
}
