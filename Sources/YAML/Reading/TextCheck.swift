import Messages
import SourceText

/// A file's bytes seen as text fit for YAML: proper UTF-8 without characters that hide or reverse what is shown.
struct TextCheck {
  /// The number of bytes of the byte order mark, 0 or 3.
  let markLength: Int
  /// Turns libyaml's positions, which count characters after the byte order mark, into byte offsets.
  let offsets: CharacterOffsets

  /// Looks at every byte once; a file that is not fit is reported at its first bad place.
  init?(_ file: SourceFile, limits: YAMLLimits, findings: inout [Diagnostic]) {
    let bytes = file.bytes
    let limit = min(limits.bytes, SourceFile.largestSize)
    guard bytes.count <= limit else {
      let arguments: [String: Argument] = ["size": .number(bytes.count), "limit": .number(limit)]
      findings.append(
        Diagnostic(YAMLMessage.fileTooLarge, at: nil, arguments.merging(["path": .text(file.path)]) { $1 }))
      return nil
    }
    if Self.looksLikeUTF16(bytes) {
      let span = SourceSpan(file: file.id, start: 0, end: Int32(min(2, bytes.count)))
      findings.append(Diagnostic(YAMLMessage.notUTF8ButUTF16, at: span))
      return nil
    }
    markLength = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var offsets = CharacterOffsets(start: markLength)
    var position = markLength
    while position < bytes.count {
      let byte = bytes[position]
      var length = 1
      if byte < 0x80 {
        if byte < 0x20 ? (byte != 0x09 && byte != 0x0A && byte != 0x0D) : byte == 0x7F {
          findings.append(Self.forbidden(UInt32(byte), at: position, length: 1, in: file))
          return nil
        }
      } else {
        guard let character = UTF8Character(bytes, at: position) else {
          let span = SourceSpan(file: file.id, start: Int32(position), end: Int32(position + 1))
          let arguments: [String: Argument] = ["byte": .code(hexadecimal(UInt32(byte), digits: 2))]
          findings.append(Diagnostic(YAMLMessage.invalidUTF8, at: span, arguments))
          return nil
        }
        length = character.length
        if Self.isForbidden(character.codePoint) {
          findings.append(Self.forbidden(character.codePoint, at: position, length: length, in: file))
          return nil
        }
      }
      offsets.take(characterAt: position)
      position += length
    }
    offsets.finish(at: position)
    self.offsets = offsets
  }

  /// A UTF-16 byte order mark, or a first ASCII character written in two bytes.
  private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 2 else { return false }
    let first = (bytes[0], bytes[1])
    return first == (0xFF, 0xFE) || first == (0xFE, 0xFF) || (first.0 == 0) != (first.1 == 0)
  }

  /// Beyond ASCII: control characters, noncharacters, a byte order mark inside, and marks that reverse the order of
  /// what is shown, behind which a file could say something else than it seems to.
  private static func isForbidden(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x80...0x84, 0x86...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func forbidden(_ codePoint: UInt32, at position: Int, length: Int, in file: SourceFile) -> Diagnostic {
    let span = SourceSpan(file: file.id, start: Int32(position), end: Int32(position + length))
    let name = "U+" + hexadecimal(codePoint, digits: 4)
    return Diagnostic(YAMLMessage.forbiddenCharacter, at: span, ["character": .code(name)])
  }
}

/// A number in capital hexadecimal digits, at least so many.
private func hexadecimal(_ number: UInt32, digits: Int) -> String {
  let text = String(number, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}
