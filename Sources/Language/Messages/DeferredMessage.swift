public import Messages

/// What is read and whose names are checked, but whose meaning this version does not evaluate.
public enum DeferredMessage: Int, MessageSet {
  case notEvaluated = 690

  /// The English words, one entry a case.
  public static var english: [CatalogueEntry] {
    [
      CatalogueEntry(
        notEvaluated, "{what} is read and its names are checked, but its meaning is not evaluated yet",
        label: "without effect in this version")
    ]
  }

  /// English templates that arguments name, by key.
  public static var englishPhrases: [String: String] {
    [
      "language.deferred.policy": "the policy {name}",
      "language.deferred.test": "the test {name}",
    ]
  }
}
