/// A time on the wall clock, from 00:00 to 24:00, to the second.
@frozen
public struct TimeOfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Seconds since midnight, 0 to 86,400.
  public let seconds: Int32

  @inlinable
  init(unchecked seconds: Int32) { self.seconds = seconds }

  /// So many seconds after midnight, or nil outside 0 to 86,400.
  public init?(seconds: Int) {
    guard (0...86_400).contains(seconds) else { return nil }
    self.seconds = Int32(seconds)
  }

  /// The time of these parts, or nil when there is no such time.
  public init?(hour: Int, minute: Int) {
    guard (0...24).contains(hour), (0...59).contains(minute) else { return nil }
    self.init(seconds: hour * 3_600 + minute * 60)
  }

  /// Reads `15:00` or `7:30`; nil for anything else.
  public init?(text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), (1...2).contains(colon), bytes.count == colon + 3,
      let hour = decimal(bytes[..<colon]), let minute = decimal(bytes[(colon + 1)...])
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  /// 00:00.
  public static let midnight = TimeOfDay(unchecked: 0)
  /// 24:00, the end of a day.
  public static let endOfDay = TimeOfDay(unchecked: 86_400)

  /// Orders by time.
  @inlinable
  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.seconds < right.seconds }

  /// Hours and minutes, seconds where there are any: `07:30`, `07:30:15`.
  public var description: String {
    let (minutes, second) = Int(seconds).quotientAndRemainder(dividingBy: 60)
    let text = "\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))"
    return second == 0 ? text : text + ":\(twoDigits(second))"
  }
}
