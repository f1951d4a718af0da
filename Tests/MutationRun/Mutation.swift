/// One damage done to a text: what a broken disk, a hurried hand or an enemy would do.
enum Mutation: CaseIterable {
  case truncate
  case flipBit
  case dropBytes
  case doubleBytes
  case swapLines
  case dropLine
  case spliceOther
  case nestDeeply
  case insertOddBytes
  case insertLongLine
  case changeNumber

  /// Bytes that have broken readers before: NUL, a lone surrogate, an overlong slash, an unfinished character, a BOM, a
  /// right-to-left override, a combining mark, an emoji sequence, other line ends, and the marks of both languages.
  private static let oddBytes: [[UInt8]] = [
    [0], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xE1, 0xBB], [0xEF, 0xBB, 0xBF], Array("\u{202E}".utf8),
    Array("\u{0323}".utf8), Array("👩‍👩‍👧".utf8), [0x0D], [0x0D, 0x0A], [0x85], Array("\u{2028}".utf8), [0x09],
    Array("\"".utf8), Array("\"\"\"".utf8), Array("`".utf8), Array("//".utf8), Array("->".utf8), Array("}".utf8),
    Array("{".utf8), Array(")".utf8), Array("75.000".utf8), Array("3,5".utf8), Array("99999999999999999999".utf8),
    Array("0.0000000000000000000000000001 working days".utf8), Array("9999-12-31".utf8), Array("&a *a".utf8),
    Array("<<: *a".utf8), Array("!!binary".utf8), Array("---\n".utf8), Array("? ".utf8), Array("%".utf8),
  ]

  /// The damaged text; `other` is a text to take pieces from.
  func apply(to text: [UInt8], other: [UInt8], _ random: inout Random) -> [UInt8] {
    var bytes = text
    let place = random.below(bytes.count + 1)
    let length = min(random.below(40) + 1, bytes.count - place)
    switch self {
    case .truncate: bytes.removeSubrange(place...)
    case .flipBit:
      if place < bytes.count { bytes[place] ^= 1 << UInt8(random.below(8)) }
    case .dropBytes: bytes.removeSubrange(place..<place + length)
    case .doubleBytes: bytes.insert(contentsOf: Array(bytes[place..<place + length]), at: place)
    case .swapLines: swapLines(&bytes, &random)
    case .dropLine:
      let line = lineRange(bytes, around: place)
      bytes.removeSubrange(line)
    case .spliceOther:
      let start = random.below(other.count)
      let piece = other[start..<min(other.count, start + random.below(400))]
      bytes.insert(contentsOf: piece, at: place)
    case .nestDeeply:
      let brackets: [UInt8] = [UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "-")]
      bytes.insert(contentsOf: Array(repeating: brackets[random.below(4)], count: random.below(3000)), at: place)
    case .insertOddBytes: bytes.insert(contentsOf: Self.oddBytes[random.below(Self.oddBytes.count)], at: place)
    case .insertLongLine:
      bytes.insert(contentsOf: Array(repeating: UInt8(ascii: "a"), count: random.below(20_000)), at: place)
    case .changeNumber:
      if let digit = bytes[place...].firstIndex(where: { (0x30...0x39).contains($0) }) {
        bytes[digit] = 0x30 + UInt8(random.below(10))
      }
    }
    return bytes
  }

  private func swapLines(_ bytes: inout [UInt8], _ random: inout Random) {
    let first = lineRange(bytes, around: random.below(bytes.count + 1))
    let second = lineRange(bytes, around: random.below(bytes.count + 1))
    guard first.upperBound <= second.lowerBound else { return }
    let moved = Array(bytes[second])
    bytes.replaceSubrange(second, with: Array(bytes[first]))
    bytes.replaceSubrange(first, with: moved)
  }

  private func lineRange(_ bytes: [UInt8], around place: Int) -> Range<Int> {
    let newline = UInt8(ascii: "\n")
    let start = bytes[..<place].lastIndex(of: newline).map { $0 + 1 } ?? 0
    let end = bytes[place...].firstIndex(of: newline).map { $0 + 1 } ?? bytes.count
    return start..<end
  }
}
