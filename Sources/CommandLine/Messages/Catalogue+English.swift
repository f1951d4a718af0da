import Messages

extension Catalogue {
  /// The English words of all modules.
  static var english: Catalogue {
    var catalogue = Catalogue()
    for set in allMessageSets { catalogue.add(entries: set.english, phrases: set.englishPhrases) }
    return catalogue
  }

  /// Every kind of message that the program can print.
  private static var allMessageSets: [any MessageSet.Type] { [FileMessage.self] }
}
