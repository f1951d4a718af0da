extension Day: CustomStringConvertible {
  /// Reads `2026-07-01`; nil for anything else and for dates that do not exist.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = decimal(bytes[0..<4]), let month = decimal(bytes[5..<7]), let day = decimal(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The date in ISO 8601: `2026-07-01`.
  public var description: String {
    let (year, month, day) = civil
    return "\(year)-\(twoDigits(month))-\(twoDigits(day))"
  }
}

/// The number that digits alone spell.
func decimal(_ digits: ArraySlice<UInt8>) -> Int? {
  var value = 0
  for byte in digits {
    guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), value < 100_000 else { return nil }
    value = value * 10 + Int(byte - UInt8(ascii: "0"))
  }
  return digits.isEmpty ? nil : value
}

/// A number below 100 with a leading nought.
func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
