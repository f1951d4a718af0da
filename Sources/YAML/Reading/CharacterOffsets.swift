/// Where characters lie in the bytes: libyaml counts positions in characters, spans count bytes.
struct CharacterOffsets {
  /// Byte offsets of the characters 0, 64, 128 and so on.
  private var checkpoints: [Int32] = []
  private var characterCount = 0
  private var end: Int32
  private static let stride = 64

  /// Starts an empty index whose first character will lie at a byte offset.
  init(start: Int) { end = Int32(start) }

  /// Notes that the next character starts at a byte offset.
  mutating func take(characterAt offset: Int) {
    if characterCount % Self.stride == 0 { checkpoints.append(Int32(offset)) }
    characterCount += 1
  }

  /// Notes where the bytes end.
  mutating func finish(at offset: Int) { end = Int32(offset) }

  /// The byte offset of a character of the text; positions past the end give the end.
  func byteOffset(ofCharacter position: Int, in bytes: [UInt8]) -> Int32 {
    guard position >= 0, position < characterCount else { return position < 0 ? checkpoints.first ?? end : end }
    var offset = Int(checkpoints[position / Self.stride])
    var left = position % Self.stride
    while left > 0 {
      offset += 1
      // Bytes 10xxxxxx go on with a character.
      if offset >= bytes.count || bytes[offset] & 0xC0 != 0x80 { left -= 1 }
    }
    return Int32(offset)
  }
}
