extension Instant {
  /// Reads `2026-08-20T09:00`, also with a blank for the `T`, with seconds, and with an offset (`Z`, `+07:00`); nil for
  /// anything else.
  ///
  /// Local time is that of Vietnam, UTC+7: a text without an offset is taken as it stands, another is moved there.
  public init?(text: some StringProtocol) {
    var bytes = Array(text.utf8)[...]
    guard bytes.count >= 16, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
      let day = Day(iso: String(decoding: bytes[..<10], as: UTF8.self))
    else { return nil }
    bytes = bytes.dropFirst(11)
    guard let clock = TimeOfDay(text: String(decoding: bytes.prefix(5), as: UTF8.self)) else { return nil }
    bytes = bytes.dropFirst(5)
    var seconds = Int64(clock.seconds)
    if bytes.first == UInt8(ascii: ":") {
      guard bytes.count >= 3, let part = decimal(bytes.dropFirst().prefix(2)), part < 60, seconds < 86_400 else {
        return nil
      }
      seconds += Int64(part)
      bytes = bytes.dropFirst(3)
    }
    guard let offset = Instant.offset(bytes) else { return nil }
    self.init(seconds: Int64(day.number) * 86_400 + seconds + offset)
  }

  /// Seconds to add to come to Vietnam's local time.
  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int64? {
    guard let sign = bytes.first else { return 0 }
    if sign == UInt8(ascii: "Z") { return bytes.count == 1 ? 7 * 3_600 : nil }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), bytes.count == 6,
      let east = TimeOfDay(text: String(decoding: bytes.dropFirst(), as: UTF8.self))
    else { return nil }
    return 7 * 3_600 - (sign == UInt8(ascii: "+") ? 1 : -1) * Int64(east.seconds)
  }
}
