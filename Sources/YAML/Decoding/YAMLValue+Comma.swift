import SourceText

/// Shares with the comma of Vietnamese habit, `15,5%`: one text in a line of its own, but in `{ }` the share `15` and a
/// key `5%` without a value. Both are one mistake.
extension YAMLValue {
  /// How such a share should be written, `15.5%`; nil for any other text.
  var percentageWithComma: String? {
    guard kind == .scalar, document.style(node) == .plain else { return nil }
    var whole = Array(text.utf8)
    if whole.last != UInt8(ascii: "%") { whole += Self.tail(after: Int(span.end), in: document.file.bytes) }
    guard whole.popLast() == UInt8(ascii: "%") else { return nil }
    let parts = whole.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy(Self.isDigits) else { return nil }
    return String(decoding: parts[0] + [UInt8(ascii: ".")] + parts[1] + [UInt8(ascii: "%")], as: UTF8.self)
  }

  /// What follows a value up to a percent sign when it is a comma and digits; else empty.
  private static func tail(after end: Int, in bytes: [UInt8]) -> [UInt8] {
    guard bytes.indices.contains(end), bytes[end] == UInt8(ascii: ",") else { return [] }
    let digits = bytes[(end + 1)...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard !digits.isEmpty, bytes.indices.contains(digits.endIndex), bytes[digits.endIndex] == UInt8(ascii: "%") else {
      return []
    }
    return Array(bytes[end...digits.endIndex])
  }

  private static func isDigits(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty && bytes.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

extension YAMLDocument {
  /// True for a key that is the second half of a share with a comma, which is reported at its first half.
  func isTailOfPercentage(_ key: NodeID, value: NodeID) -> Bool {
    let (start, bytes) = (Int(span(key).start), file.bytes)
    guard isAbsent(value), start >= 2, start <= bytes.count, bytes[start - 1] == UInt8(ascii: ",") else { return false }
    let text = Array(text(key).utf8)
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return digits.contains(bytes[start - 2]) && text.count > 1 && text.last == UInt8(ascii: "%")
      && text.dropLast().allSatisfy(digits.contains)
  }
}
