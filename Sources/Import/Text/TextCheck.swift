import Messages
import SourceText

/// Refuses bytes that are no text before anything is read in them.
enum TextCheck {
  /// No table or export of people is larger; more is refused before it takes the memory.
  static let largest = 32 << 20

  /// No cell and no field is longer, in bytes; whole chapters in one were never meant for it.
  static let longestText = 100_000

  /// The finding for a text that is too long at its place; nil for any other.
  static func problem(_ span: SourceSpan) -> Diagnostic? {
    guard span.length > longestText else { return nil }
    return Diagnostic(
      ImportMessage.textTooLong, at: SourceSpan(file: span.file, start: span.start, end: span.start + 1),
      ["size": .number(Int(span.length)), "limit": .number(longestText)])
  }

  /// What is wrong with a file's bytes at its first bad place; nil when they are UTF-8 text that holds something.
  static func problem(_ file: SourceFile) -> Diagnostic? {
    let bytes = file.bytes
    func finding(_ message: ImportMessage, _ start: Int, _ length: Int, _ arguments: [String: Argument] = [:])
      -> Diagnostic
    {
      let end = min(start + length, bytes.count)
      return Diagnostic(
        message, at: SourceSpan(file: file.id, start: Int32(clamping: start), end: Int32(clamping: end)), arguments)
    }
    guard bytes.count <= largest else {
      return finding(.tooLarge, 0, 0, ["size": .number(bytes.count), "limit": .number(largest)])
    }
    if looksLikeUTF16(bytes) { return finding(.utf16, 0, 2) }
    if let zero = bytes.firstIndex(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }) {
      // A workbook saved as such begins with the letters of a ZIP archive; an older one with those of a compound file.
      let isOffice = bytes.starts(with: Array("PK".utf8)) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
      return finding(isOffice ? .officeFile : .binary, zero, 1, ["byte": .code(hexadecimal(bytes[zero]))])
    }
    if let bad = firstInvalid(bytes) { return finding(.invalidUTF8, bad, 1, ["byte": .code(hexadecimal(bytes[bad]))]) }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    guard text.contains(where: { $0 > 0x20 }) else { return finding(.emptyFile, 0, 0) }
    return nil
  }

  /// A UTF-16 byte order mark, or a first ASCII character written in two bytes.
  private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 2 else { return false }
    return bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || (bytes[0] == 0) != (bytes[1] == 0)
  }

  /// The first byte that belongs to no character.
  private static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var place = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): place += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return place
      }
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "0x" + (digits.count < 2 ? "0" : "") + digits
  }
}
