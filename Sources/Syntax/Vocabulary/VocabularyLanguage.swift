/// The language whose phrases spell the keywords of a file.
public enum VocabularyLanguage: UInt8, Sendable, CaseIterable {
  /// English, the default.
  case english
  /// Vietnamese, chosen by `language vi` on the first line.
  case vietnamese

  /// The other one.
  var other: VocabularyLanguage { self == .english ? .vietnamese : .english }
}
