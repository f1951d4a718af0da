/// An exact decimal number as written: `coefficient / 10^scale`.
public struct YAMLDecimal: Hashable, Sendable {
  /// All digits as one whole number, with the sign; at most 18 digits.
  public let coefficient: Int
  /// How many of the digits stand after the point, 0 to 18.
  public let scale: Int

  /// Puts a number together; nil beyond 18 digits.
  public init?(coefficient: Int, scale: Int) {
    guard (0...18).contains(scale), coefficient.magnitude < 1_000_000_000_000_000_000 else { return nil }
    self.coefficient = coefficient
    self.scale = scale
  }

  /// Reads `12`, `-0.5`, `75_000`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    var value = 0
    var digits = 0
    var scale: Int?
    var last: UInt8 = 0
    var bytes = Array(text.utf8)[...]
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes = bytes.dropFirst() }
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        guard digits <= 18 else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
        scale = scale.map { $0 + 1 }
      case UInt8(ascii: "_") where Self.isDigit(last): break
      case UInt8(ascii: ".") where Self.isDigit(last) && scale == nil: scale = 0
      default: return nil
      }
      last = byte
    }
    guard Self.isDigit(last) else { return nil }
    self.init(coefficient: isNegative ? -value : value, scale: scale ?? 0)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// The two readings of a number that Vietnamese habit and this language write differently, such as `75.000` (75 000
  /// or 75) and `3,5`; nil when there is no doubt.
  static func doubtfulReadings(of text: String) -> (thousands: String, fraction: String)? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 2, allDigits(parts[0]), allDigits(parts[1]), parts[1].utf8.count == 3, !parts[0].hasPrefix("0") {
      return (parts[0] + "_" + parts[1], parts[0] + "." + parts[1] + "0")
    }
    let pieces = text.split(separator: ",", omittingEmptySubsequences: false)
    if pieces.count == 2, allDigits(pieces[0]), allDigits(pieces[1]) {
      return (pieces[0] + "_" + pieces[1], pieces[0] + "." + pieces[1])
    }
    return nil
  }

  private static func allDigits(_ text: Substring) -> Bool { !text.isEmpty && text.utf8.allSatisfy(isDigit) }
}
