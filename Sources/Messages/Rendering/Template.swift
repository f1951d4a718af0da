/// A catalogue's template, cut into its literal parts and its places for arguments.
///
/// `{name}` stands for an argument. `{name|and}` writes a list with a comma between its members and the word before the
/// last. `{name|day|days}` writes only the word that agrees with a number, or with the length of a list. A brace that
/// opens none of these stands for itself, so that a template may speak of `{ }`.
public struct Template: Sendable {
  /// One part of a template.
  public enum Part: Hashable, Sendable {
    /// Text that stands as it is.
    case literal(String)
    /// A place for an argument, and the words behind its bars: none, a conjunction, or a singular and a plural.
    case argument(name: String, words: [String])
  }

  /// The parts in order.
  public let parts: [Part]

  /// The names that the template asks for, in order, each once.
  public var argumentNames: [String] {
    var names: [String] = []
    for case .argument(let name, _) in parts where !names.contains(name) { names.append(name) }
    return names
  }

  /// Cuts a template; every text is one.
  public init(_ text: String) {
    var parts: [Part] = []
    var literal: [UInt8] = []
    let bytes = Array(text.utf8)
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "{"), let (part, next) = Template.place(in: bytes, after: offset + 1) {
        if !literal.isEmpty { parts.append(.literal(String(decoding: literal, as: UTF8.self))) }
        literal.removeAll()
        parts.append(part)
        offset = next
      } else {
        literal.append(bytes[offset])
        offset += 1
      }
    }
    if !literal.isEmpty { parts.append(.literal(String(decoding: literal, as: UTF8.self))) }
    self.parts = parts
  }

  /// Reads `name}` or `name|word}` or `name|one|many}`.
  private static func place(in bytes: [UInt8], after start: Int) -> (Part, Int)? {
    guard let close = bytes[start...].firstIndex(of: UInt8(ascii: "}")) else { return nil }
    let pieces = bytes[start..<close].split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
    guard let name = pieces.first, let first = name.first, isLetter(first), name.allSatisfy(isNamePart),
      pieces.count <= 3, !bytes[start..<close].contains(UInt8(ascii: "{"))
    else { return nil }
    let words = pieces.dropFirst().map { String(decoding: $0, as: UTF8.self) }
    return (.argument(name: String(decoding: name, as: UTF8.self), words: words), close + 1)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte == UInt8(ascii: "_") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
