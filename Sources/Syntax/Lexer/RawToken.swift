/// A token as the lexer found it: words are not yet names or keywords, since only the parser's place decides.
struct RawToken: Sendable {
  /// Offset of the first byte.
  var start: Int32
  /// Offset one past the last byte.
  var end: Int32
  /// A word's symbol (also of `/`), a bracket's partner after ``BracketMatcher``, otherwise -1.
  var detail: Int32
  /// What it is; every word is a ``TokenKind/name``.
  var kind: TokenKind
  /// What is known about its place.
  var flags: Flags

  /// Facts about a token's place.
  struct Flags: OptionSet, Sendable {
    let rawValue: UInt16

    /// A line break stands before it.
    static let startsLine = Flags(rawValue: 1)
    /// A line break or `;` stands before it: no phrase reaches across.
    static let afterBreak = Flags(rawValue: 2)
    /// The break before it separates lines of the language, that is, the line before does not go on.
    static let separated = Flags(rawValue: 4)
    /// It stands in the first column.
    static let firstColumn = Flags(rawValue: 8)
    /// A name in backticks, which is never part of a phrase.
    static let quoted = Flags(rawValue: 16)
    /// Put there by ``BracketMatcher``, without bytes.
    static let inserted = Flags(rawValue: 32)
    /// A bracket without partner, or bytes that are no token: to be skipped, already reported.
    static let skipped = Flags(rawValue: 64)
    /// An opening parenthesis or a text that nothing closes, already reported.
    static let unpaired = Flags(rawValue: 128)
    /// Written in another notation, already reported: that it does not fit where it stands is not said as well.
    static let reported = Flags(rawValue: 256)
  }
}
