public import Messages

/// What can be wrong with editions in time, and with amendments and abolitions.
public enum EditionMessage: Int, MessageSet {
  case changedTwice = 640
  case notYetInForce = 641
  case noLongerInForce = 642
  case beginsOnTheSameDay = 643
  case goneEarlier = 644
  case stillNamed = 645
  case droppedInUse = 646
  case notAskedFor = 647
  case insertedExists = 648
  case notOnThePath = 649
  case placeless = 650
  case whichFee = 651
  case whichBranch = 652
  case otherDate = 653
  case gap = 654
  case lawNotYet = 655
  case lawNoLonger = 656
  case pendingAfterAll = 657
  case tooManyAmendments = 658
  case insertedByOneAnother = 659
  case replacedByNothing = 639
  /// An amendment names a last day on which a later edition holds already.
  case outlivesTheNext = 638

  /// The key of the words beside an amendment in whose edition something is wrong that stands in other lines.
  public static var amendedLabel: String { "language.amended" }

  /// What is doubtful, but not wrong.
  public static var remarks: [(kind: Self, level: Severity?)] {
    [
      (.gap, .warning),
      (.lawNotYet, .warning),
      (.lawNoLonger, .warning),
    ]
  }

  /// The English words, one entry a case.
  public static var english: [CatalogueEntry] { time + parts + laws }

  private static var time: [CatalogueEntry] {
    [
      CatalogueEntry(
        changedTwice, "two amendments of {name} from {from} change {what}", label: "changed again",
        labels: ["first": "changed here, from the same day"],
        note: "amendments of one day hold together, and nothing says which of them comes first",
        help: "leave one of them out, write both changes into one amendment, or give one a later day"),
      CatalogueEntry(
        notYetInForce, "{name} is not in force yet on {from}", label: "nothing to change on this day",
        labels: ["first": "its first edition, from {first}"],
        help: "correct the date, or let the first edition begin earlier"),
      CatalogueEntry(
        replacedByNothing, "{other} is to replace {name} from {from}, and is not in force then or later",
        label: "nothing replaces it", labels: ["abolished": "abolished itself here"],
        help: "name the procedure that people ask for instead, or leave `replaced by` out"),
      CatalogueEntry(
        noLongerInForce, "{name} is no longer in force on {from}", label: "nothing to change on this day",
        labels: ["abolished": "abolished here", "ended": "this edition ends on {to}, and none follows it on that day"],
        help: "correct one of the dates"),
      CatalogueEntry(
        beginsOnTheSameDay, "an edition of {name} begins on the day of this {change}", label: "from {from}",
        labels: ["edition": "this edition begins on the same day"],
        note: "what is amended or abolished has been in force until the day before",
        help: "write the change into that edition, or correct one of the dates"),
      CatalogueEntry(
        gap, "{name} is not in force from {first} to {last}", label: "the next edition",
        labels: ["before": "the edition before"], note: "nobody can decide a dossier of those days",
        help: "close the gap, or write `abolish` with the law that ended the procedure"),
      CatalogueEntry(
        outlivesTheNext, "this amendment lets {name} hold beyond {from}, when its next edition begins",
        label: "until {to}", labels: ["next": "the next edition begins here"],
        help: "leave out the last day, since the next edition ends this one, or correct one of the dates"),
      CatalogueEntry(
        otherDate, "an amendment holds from the date in its head, {from}", label: "another date",
        labels: ["head": "from this day"], help: "write the same date twice, or leave this one out"),
    ]
  }

  private static var parts: [CatalogueEntry] {
    [
      CatalogueEntry(
        goneEarlier, "{name} is gone since {since}, so nothing of it is left to change from {from}",
        label: "not there any more", labels: ["removed": "removed here"],
        help: "leave this line out, or correct the earlier amendment"),
      CatalogueEntry(
        stillNamed, "{name} is removed, but {count} {how} it", label: "removed here",
        labels: ["arrow": "this arrow leads to it", "mention": "named here"],
        help: "let the same amendment lead elsewhere, for instance `step … on OUTCOME -> …`, or keep {name}"),
      CatalogueEntry(
        droppedInUse, "{name} is no longer asked for, but {count} {count|step uses|steps use} it",
        label: "dropped here", labels: ["used": "used here"],
        help: "say in the same amendment what the step uses now, for instance `step … uses …`"),
      CatalogueEntry(
        notAskedFor, "this procedure does not ask for {name}", label: "nothing to drop", help: "{hint}"),
      CatalogueEntry(
        insertedExists, "there is a {kind} {name} already", label: "inserted under the same name",
        labels: ["declared": "in the edition before"],
        help: "give the new one another name, or remove the old one in the same amendment"),
      CatalogueEntry(
        notOnThePath, "{name} stands aside and has no place on the path", label: "before or after what?",
        labels: ["declared": "a wait that arrows lead to"], help: "name a step or a stage of the path"),
      CatalogueEntry(
        placeless,
        "{name} finds no place: {other} is removed on the same day with what is around it, or finds none itself",
        label: "by this it stands", help: "name a step that stays"),
      CatalogueEntry(
        insertedByOneAnother, "{names|and} are inserted by one another, so that none of them finds its place",
        label: "by this it stands", labels: ["inserted": "and here"],
        help: "let one of them stand by a step that is there already"),
      CatalogueEntry(
        whichFee, "it is not clear which `{keyword}` is replaced: there {known|is|are} {known|and}",
        label: "without a name",
        help: "name it, as in `{keyword} {example} …`"),
      CatalogueEntry(
        tooManyAmendments, "{name} is amended more often than can be followed",
        label: "this amendment and those after it are left out",
        help: "write the procedure anew from this day, as one text"),
      CatalogueEntry(
        whichBranch, "{count} branches are called {name}", label: "which of them?", labels: ["branch": "one of them"],
        help: "remove the steps in it instead"),
      CatalogueEntry(
        pendingAfterAll, "this line decides nothing: the one before holds for all pending dossiers",
        label: "never asked for", labels: ["first": "holds always"], help: "give the first one a `when`"),
    ]
  }

  private static var laws: [CatalogueEntry] {
    [
      CatalogueEntry(
        lawNotYet, "{law} is in force from {effective}, and {name} rests on it from {from}",
        label: "not in force yet on {from}", labels: ["declared": "its dates stand here"],
        note: "what a law says binds nobody before it is in force",
        help: "let the edition begin later, cite the law in force then, or correct the dates of the law"),
      CatalogueEntry(
        lawNoLonger, "{law} is repealed from {repealed}, and {name} rests on it {span}", label: "no longer in force",
        labels: ["declared": "its dates stand here"],
        help: "write the edition under the new law, or end this one, or correct the dates of the law"),
    ]
  }

  /// English templates that arguments name, by key.
  public static var englishPhrases: [String: String] {
    [
      "language.amended": "in the edition that this amendment makes", "language.change.amendment": "amendment",
      "language.change.abolition": "abolition", "language.still.led": "{count|arrow still leads|arrows still lead} to",
      "language.still.named": "{count|place still names|places still name}",
      "language.span.open": "from {from}", "language.span.closed": "from {from} to {to}",
    ]
  }
}
