public import Messages

/// The words of all messages of this module, for whoever gathers the catalogue.
public enum LanguageMessages {
  /// English entries of all sets.
  public static var english: [CatalogueEntry] {
    NameMessage.english + DeclarationMessage.english + ExpressionMessage.english + ProcedureMessage.english
      + StatementMessage.english + EditionMessage.english + PolicyMessage.english + TestMessage.english
      + InterconnectedMessage.english
  }

  /// English phrases of all sets, by key.
  public static var englishPhrases: [String: String] {
    var phrases = NameMessage.englishPhrases
    for more in [
      ExpressionMessage.englishPhrases, ProcedureMessage.englishPhrases, StatementMessage.englishPhrases,
      EditionMessage.englishPhrases, PolicyMessage.englishPhrases,
      InterconnectedMessage.englishPhrases,
    ] {
      phrases.merge(more) { first, _ in first }
    }
    return phrases
  }
}
