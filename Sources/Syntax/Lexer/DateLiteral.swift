/// Dates, `2026-07-01` or `01/07/2026` (day first), and as they are written elsewhere.
enum DateLiteral {
  /// The length of a date literal: both forms have ten bytes.
  static let length = 10

  /// The parts of the date between two offsets; the bytes are known to be three groups of digits.
  ///
  /// A first group of four digits is the year; otherwise the day comes first, as in `01/07/2026`, unless only the month
  /// can. Years of two digits are those of this century.
  static func value(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> DateValue {
    var groups: InlineArray<3, Int> = .init(repeating: 0)
    var lengths: InlineArray<3, Int> = .init(repeating: 0)
    var group = 0
    for offset in start..<min(end, bytes.count) {
      if Lexer.isDigit(bytes[offset]) {
        groups[group] = groups[group] * 10 + Int(bytes[offset]) - 48
        lengths[group] += 1
      } else if lengths[group] > 0, group < 2 {
        group += 1
      }
    }
    if lengths[0] == 4 { return DateValue(year: groups[0], month: groups[1], day: groups[2]) }
    let year = lengths[2] == 2 ? 2000 + groups[2] : groups[2]
    let date = DateValue(year: year, month: groups[1], day: groups[0])
    // The forms of the language are day first whatever they say.
    guard !date.exists, end - start != length || bytes[start + 2] != UInt8(ascii: "/") else { return date }
    let other = DateValue(year: year, month: groups[0], day: groups[1])
    return other.exists ? other : date
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
