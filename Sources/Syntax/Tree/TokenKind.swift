/// What a token of the tree is.
///
/// Keywords are one kind: which keyword it is stands in the tree (``SyntaxTree/keyword(of:)``), so that nobody above the
/// parser looks at spellings. Line breaks and `;` are trivia: the tree's shape already says what they separated.
public enum TokenKind: UInt8, Sendable, BitwiseCopyable, CaseIterable {
  /// A name, perhaps in backticks; see ``SyntaxTree/symbol(of:)``.
  case name
  /// A keyword phrase of one or more words, with the blanks between them; see ``SyntaxTree/keyword(of:)``.
  case keyword
  /// A number such as `12`, `75_000` or `0.5`, without sign and unit.
  case number
  /// A date, `2026-07-01` or `01/07/2026`.
  case date
  /// A time of day, `15:00`.
  case time
  /// A text, `"…"` or `"""…"""`.
  case string
  /// `{`
  case leftBrace
  /// `}`
  case rightBrace
  /// `(`
  case leftParenthesis
  /// `)`
  case rightParenthesis
  /// `,`
  case comma
  /// `:`
  case colon
  /// `.`
  case dot
  /// `->`
  case arrow
  /// `=`
  case equal
  /// `!=`
  case notEqual
  /// `<`
  case less
  /// `<=`
  case lessOrEqual
  /// `>`
  case greater
  /// `>=`
  case greaterOrEqual
  /// `+`
  case plus
  /// `-`
  case minus
  /// `*`
  case star
  /// `/`
  case slash
  /// `%`
  case percent
  /// Bytes that no token can start with, as one run; always inside an ``NodeKind/unexpected`` node.
  case invalid
  /// The end of the file; its leading trivia is what follows the last token.
  case endOfFile
}
