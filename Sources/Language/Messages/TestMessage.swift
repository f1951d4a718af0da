public import Messages

/// What can be wrong in a test.
public enum TestMessage: Int, MessageSet {
  case withoutSubmission = 684
  case expectsNothing = 685
  case givenTwice = 686

  /// What is doubtful, but not wrong.
  public static var remarks: [(kind: Self, level: Severity?)] {
    [
      (.expectsNothing, .warning)
    ]
  }

  /// The English words, one entry a case.
  public static var english: [CatalogueEntry] {
    [
      CatalogueEntry(
        withoutSubmission, "the test {title} does not say when the dossier is handed in", label: "no `submit`",
        help: "write a line such as `submit 2026-08-20 09:00 online`"),
      CatalogueEntry(
        expectsNothing, "the test {title} expects nothing, so it cannot fail", label: "no `expect`",
        help: "write a line such as `expect end approved`"),
      CatalogueEntry(
        givenTwice, "the test says {name} twice", label: "said again", labels: ["first": "said first here"],
        help: "leave one of the two out"),
    ]
  }
}
