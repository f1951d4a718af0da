import SourceText

/// A text of the imported file, with the bytes it stands in.
struct PlacedText: Hashable {
  /// What it says, as written.
  var text: String
  /// Where it stands.
  var span: SourceSpan

  /// True when it holds nothing but blanks.
  var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
}
