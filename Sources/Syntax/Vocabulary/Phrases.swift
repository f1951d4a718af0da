/// The words of one keyword in one vocabulary.
public struct Phrases: Sendable, Hashable {
  /// The phrase that the formatter writes; after a number other than one, where ``singular`` is set.
  public let main: String
  /// The phrase that the formatter writes after the number one, where it differs.
  public let singular: String?
  /// Other spellings that are read and never written.
  public let alternatives: [String]

  init(_ main: String, one singular: String? = nil, or alternatives: [String] = []) {
    self.main = main
    self.singular = singular
    self.alternatives = alternatives
  }

  /// Everything that is read as the keyword.
  public var all: [String] { [main] + (singular.map { [$0] } ?? []) + alternatives }
}

extension Keyword {
  /// The words of the keyword in a vocabulary.
  public func phrases(_ vocabulary: VocabularyLanguage) -> Phrases {
    let (english, vietnamese) = phrases
    return vocabulary == .english ? english : vietnamese
  }
}
