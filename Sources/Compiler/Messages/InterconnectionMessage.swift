public import Messages

/// What can be said about how the parts of an interconnected procedure fit together.
public enum InterconnectionMessage: Int, MessageSet {
  case circle = 700
  case circleOnPaper = 701
  case goalNotIssued = 702
  case memberOfNoUse = 703
  case resultOfNoUse = 704
  case askedTwice = 705
  case askedThoughIssued = 706
  case askedThoughHeld = 707
  case waitsOnlyForShape = 708
  case perhapsNotShortest = 709

  /// What is doubtful, but not wrong.
  public static var remarks: [(kind: Self, level: Severity?)] {
    [
      (.memberOfNoUse, .warning),
      (.resultOfNoUse, .note),
      (.askedTwice, .note),
      (.askedThoughIssued, .note),
      (.askedThoughHeld, .note),
      (.waitsOnlyForShape, .note),
      (.perhapsNotShortest, .note),
    ]
  }

  /// The English words, one entry a case.
  public static var english: [CatalogueEntry] {
    [
      CatalogueEntry(
        circle, "{bundle} cannot begin: {circle}", label: "{name} needs {document}",
        labels: ["needed": "needed here", "issued": "issued here"],
        note: "what issues a document comes before what needs it, and here each would have to come before the other",
        help: "let one of them do without the document of the other, or accept another paper in its place with `any of`"
      ),
      CatalogueEntry(
        circleOnPaper, "{bundle} cannot run in the order listed: {circle}", label: "{name} stands too early",
        labels: ["needed": "needed here", "issued": "issued here"],
        note: "`on paper` hands one dossier from procedure to procedure in the order of `procedures`",
        help: "list the procedure that issues a document before the one that needs it, or leave out `on paper`"),
      CatalogueEntry(
        goalNotIssued, "nothing in {bundle} issues its goal {document}", label: "issued nowhere",
        help: "add the procedure that issues it to `procedures`, or correct the goal"),
      CatalogueEntry(
        memberOfNoUse, "{bundle} does not need {name}: nothing that it issues is a goal, or needed by another part",
        label: "of no use", help: "name its result as a goal, or leave it out"),
      CatalogueEntry(
        resultOfNoUse, "{document} of {name} is neither a goal of {bundle} nor needed by another part of it",
        label: "nobody needs it",
        note: "it is handed over all the same",
        help: "if the applicant comes for it, add it to `goal`"),
      CatalogueEntry(
        askedTwice, "in {bundle} {document} is asked for by {users|and}", label: "handed in once for all of them",
        labels: ["again": "asked for again"],
        note: "interconnected procedures share one dossier"),
      CatalogueEntry(
        askedThoughIssued,
        "the applicant is asked for {document} by {users|and}, though {issuer} issues it in {bundle}",
        label: "comes from inside", labels: ["issued": "issued here", "again": "asked for again"],
        note: "a paper that an agency inside has issued is passed on, and not handed in"),
      CatalogueEntry(
        askedThoughHeld, "{name} asks the applicant for {document}, which the State already holds",
        label: "held by {registries|and}",
        note: "what is in a national database is not asked for again (Decree 217/2026 art. 7.3, 56.2)",
        help: "read it with `data from` and the registry"),
      CatalogueEntry(
        waitsOnlyForShape, "in {bundle} {name} also waits for {earlier|and}", label: "waits longer",
        note: "its papers do not ask for it: procedures that begin side by side are joined before the next begins"),
      CatalogueEntry(
        perhapsNotShortest,
        "{count} parts of {bundle} need the papers of one another crosswise, and another order of waiting may be shorter",
        label: "perhaps not the shortest",
        note:
          "of up to {most} such parts all orders are tried, of more only some; every paper is there before it is needed, and "
          + "what is said of times holds for the order that was taken"),
    ]
  }

  /// English templates that arguments name, by key.
  public static var englishPhrases: [String: String] {
    [
      "interconnection.circle.two": "{name} needs {document} of {issuer}, and {issuer} needs {back} of {name}",
      "interconnection.circle.more":
        "{name} needs {document} of {issuer}, and {issuer} comes after {name} by way of {between|and}",
      "interconnection.circle.listed": "{name} needs {document} of {issuer}, which is listed after it",
      "interconnection.needs": "{name} needs {document}, which {issuer} issues",
      "interconnection.listed": "{name} is listed after {issuer}",
    ]
  }
}
