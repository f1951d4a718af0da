import Messages
import SourceText

/// Reading a file whose keywords are, all or some, those of the vocabulary that it does not say it is written in.
extension Parser {
  /// The file read with the keywords of both vocabularies and one finding about the foreign ones; nil where that is no
  /// better than the reading at hand, so that names which are words of the other vocabulary stay names.
  static func readMixed(_ file: SourceFile, _ reading: ParsedFile) -> ParsedFile? {
    let own = reading.tree.vocabulary
    guard hasWordsOnly(of: own.other, file) else { return nil }
    var mixed = read(file, with: .mixed(own))
    guard mixed.diagnostics.count < reading.diagnostics.count else { return nil }
    let foreign = keywords(of: own.other, notOf: own, in: mixed.tree)
    guard let first = foreign.first else { return nil }
    let isOther = foreign.count > keywords(of: own, notOf: own.other, in: mixed.tree).count
    let finding = foreignKeyword(first, foreign, isOther: isOther, mixed.tree, own)
    // What else is wrong is then answered with the words of the language that was meant.
    if isOther { mixed = read(file, with: .mixed(own.other)) }
    mixed.diagnostics.append(finding)
    return mixed
  }

  /// True when a word of the file starts a phrase of one vocabulary and none of the other: what any text can be asked
  /// faster than it is read again.
  private static func hasWordsOnly(of vocabulary: VocabularyLanguage, _ file: SourceFile) -> Bool {
    file.bytes.withUnsafeBufferPointer { bytes in
      let table = PhraseTable.table(vocabulary)
      let other = PhraseTable.table(vocabulary.other)
      return Lexer.tokens(of: bytes, file.id).contains { token in
        token.kind == .name && table.starts(with: token.detail) && !other.starts(with: token.detail)
      }
    }
  }

  /// The keywords that are spelt as in one vocabulary and not as in another.
  private static func keywords(
    of vocabulary: VocabularyLanguage, notOf other: VocabularyLanguage, in tree: SyntaxTree
  ) -> [TokenID] {
    (0..<Int32(clamping: tree.tokenCount)).map { TokenID($0) }.filter { token in
      guard !tree.isMissing(token), let keyword = tree.keyword(of: token) else { return false }
      let words = withoutBlanks(tree.text(of: token))
      func isSpelt(in one: VocabularyLanguage) -> Bool {
        keyword.phrases(one).all.contains { withoutBlanks($0) == words }
      }
      return isSpelt(in: vocabulary) && !isSpelt(in: other)
    }
  }

  /// Letters with marks are equal whether they are written composed or not.
  private static func withoutBlanks(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  private static func foreignKeyword(
    _ token: TokenID, _ all: [TokenID], isOther: Bool, _ tree: SyntaxTree, _ own: VocabularyLanguage
  ) -> Diagnostic {
    let isEnglish = own == .english
    var arguments: [String: Argument] = [
      "found": .code(tree.text(of: token)), "count": .number(all.count),
      "own": .phrase(isEnglish ? "syntax.english" : "syntax.vietnamese"),
      "foreign": .phrase(isEnglish ? "syntax.aVietnamese" : "syntax.anEnglish"),
    ]
    var edits: [TextEdit] = []
    var places: [SecondaryLabel] = []
    if isOther {
      let name = (isEnglish ? Keyword.vietnamese : .english).phrases(own).main
      let line = Keyword.language.phrases(.english).main + " " + name
      arguments["suggestion"] = .phrase("syntax.suggestLanguageLine")
      arguments["line"] = .code(line)
      if let written = languageName(in: tree) {
        edits = [TextEdit(tree.span(of: written), name)]
      } else {
        edits = [TextEdit(SourceSpan(file: tree.file.id, start: 0, end: 0), line + "\n")]
      }
    } else {
      let instead = tree.keyword(of: token)?.phrases(own).main ?? ""
      arguments["suggestion"] = .phrase("syntax.suggestInstead")
      arguments["instead"] = .code(instead)
      // Every one of them is mended at once: they are one mistake.
      edits = all.compactMap { other in
        tree.keyword(of: other).map { TextEdit(tree.span(of: other), $0.phrases(own).main) }
      }
      places = all.dropFirst().prefix(Lexer.shownPlaces).map { SecondaryLabel(tree.span(of: $0), "also") }
    }
    return Diagnostic(
      SyntaxMessage.foreignKeyword, at: tree.span(of: token), arguments, secondary: places,
      fixes: [Fix(edits, isSafe: false)])
  }

  /// The name of a language in the file's first line.
  private static func languageName(in tree: SyntaxTree) -> TokenID? {
    (0..<Int32(clamping: min(2, tree.tokenCount))).map { TokenID($0) }.first {
      tree.keyword(of: $0) == .english || tree.keyword(of: $0) == .vietnamese
    }
  }
}
