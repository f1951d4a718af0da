/// Dates, `2026-07-01` or `01/07/2026` (day first).
enum DateLiteral {
  /// The length of a date literal: both forms have ten bytes.
  static let length = 10

  /// The parts of the date that starts at an offset; the bytes are known to have one of the two forms.
  static func value(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> DateValue {
    func digit(_ index: Int) -> Int { Int(bytes[start + index]) - 48 }
    guard start + length <= bytes.count else { return DateValue(year: 0, month: 0, day: 0) }
    if bytes[start + 4] == UInt8(ascii: "-") {
      return DateValue(
        year: digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3), month: digit(5) * 10 + digit(6),
        day: digit(8) * 10 + digit(9))
    }
    return DateValue(
      year: digit(6) * 1000 + digit(7) * 100 + digit(8) * 10 + digit(9), month: digit(3) * 10 + digit(4),
      day: digit(0) * 10 + digit(1))
  }
}

/// Times of day, `15:00`.
enum TimeLiteral {
  /// The length of a time literal.
  static let length = 5

  /// The parts of the time that starts at an offset; the bytes are known to have the form.
  static func value(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> TimeValue {
    func digit(_ index: Int) -> Int { Int(bytes[start + index]) - 48 }
    guard start + length <= bytes.count else { return TimeValue(hour: 99, minute: 99) }
    return TimeValue(hour: digit(0) * 10 + digit(1), minute: digit(3) * 10 + digit(4))
  }
}
