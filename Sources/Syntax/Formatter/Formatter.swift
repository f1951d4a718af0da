import SourceText

/// Writes a file in the one form that everybody reads: columns aligned, two blanks a level, at most 120 columns.
///
/// Comments and blank lines between entries stay where they were. Whether a block stands on one line is the writer's
/// choice, as long as it fits; line breaks inside an entry are not: the formatter sets them.
public enum Formatter {
  /// The width that lines are kept in where the language lets them go on below.
  static let lineWidth = 120

  /// The formatted text in UTF-8; nil for a file with errors, whose text is better left alone.
  ///
  /// - Parameter language: the vocabulary of the keywords written; that of the file when nil. A file in Vietnamese
  ///   starts with `language vi`, one in English has no such line.
  public static func format(_ parsed: ParsedFile, language: VocabularyLanguage? = nil) -> [UInt8]? {
    let tree = parsed.tree
    guard !parsed.diagnostics.contains(where: { $0.severity == .error }), !tree.hasFault(tree.root) else { return nil }
    let vocabulary = language ?? tree.vocabulary
    let bytes = LineRenderer.render(layout(tree, vocabulary, quotesAll: false))
    if Fidelity.reads(bytes, as: tree) { return bytes }
    // A name stands where its spelling means something else: with backticks around all such names nothing can.
    let quoted = LineRenderer.render(layout(tree, vocabulary, quotesAll: true))
    return Fidelity.reads(quoted, as: tree) ? quoted : nil
  }

  private static func layout(_ tree: SyntaxTree, _ vocabulary: VocabularyLanguage, quotesAll: Bool) -> FormattedText {
    let facts = TokenFacts(tree)
    let spelling = Spelling(tree, facts, vocabulary, quotesAll: quotesAll)
    var builder = LineBuilder(tree, facts, spelling, vocabulary)
    builder.build()
    var text = builder.text
    text.alignColumns()
    return text
  }
}
