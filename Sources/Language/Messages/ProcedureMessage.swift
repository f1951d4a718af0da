public import Messages

/// What can be wrong with the clauses of a procedure: editions, limits, fees, papers.
public enum ProcedureMessage: Int, MessageSet {
  case editionsOverlap = 550
  case editionWithoutDate = 551
  case endsBeforeItBegins = 552
  case durationImpossible = 553
  case shareWithoutLimit = 554
  case shareIsNothing = 555
  case rowAfterOtherwise = 556
  case otherwiseTwice = 557
  case emptyTable = 558
  case subClauseOnRow = 559
  case shareTooLarge = 560
  case interpolationOrder = 561
  case interpolationBase = 562
  case rateExpected = 563
  case registryLacks = 564
  case paperTwice = 565
  case noSteps = 566
  case stepsMissing = 567
  case feeBoundsCross = 568
  case reservationOfPayment = 569
  case documentsOtherwiseFirst = 570
  case roundedToNothing = 572
  case pointMissing = 573
  case authorityIsUnit = 574
  case reducedIsLonger = 575
  case editionRetitled = 576
  /// A second fee or charge without a name.
  case unnamedTwice = 577

  /// What is doubtful, but not wrong.
  public static var remarks: [(kind: Self, level: Severity?)] {
    [
      (.editionRetitled, .warning)
    ]
  }

  /// The English words, one entry a case.
  public static var english: [CatalogueEntry] { editions + limits + money + papers }

  private static var editions: [CatalogueEntry] {
    [
      CatalogueEntry(
        editionsOverlap, "two editions of {name} are in force at the same time", label: "from {from}",
        labels: ["first": "still in force then"],
        note: "a later edition ends the one before, unless that one names its last day itself",
        help: "correct the dates in `effective from … to …`, or give one of them another name"),
      CatalogueEntry(
        editionRetitled, "this edition of {name} has another title than the one before it", label: "{title}",
        labels: ["before": "{before}"],
        note: "procedures of one name are editions of one procedure, and each ends the one before",
        help: "give one of them another name if they are two procedures, or use the same title"),
      CatalogueEntry(
        editionWithoutDate, "{name} is declared twice, and this edition does not say from when it holds",
        label: "declared again", labels: ["first": "first declared here"],
        help: "add `effective from` with a date for a new edition, or rename the procedure"),
      CatalogueEntry(
        endsBeforeItBegins, "{name} ends before it begins", label: "no day lies between", help: "check the two dates"),
      CatalogueEntry(noSteps, "{name} has no steps", label: "nothing happens", help: "add `steps { … }`"),
      CatalogueEntry(
        stepsMissing, "there is no step in `steps`", label: "nothing happens",
        help: "add a step such as `step receive by receiving.officer within 2 working hours`"),
      CatalogueEntry(
        authorityIsUnit, "{name} is not an agency but a part of one", label: "an agency is needed",
        help: "name the agency; the unit stands in the roles of the steps"),
    ]
  }

  private static var limits: [CatalogueEntry] {
    [
      CatalogueEntry(
        durationImpossible, "{text} is not counted so", label: "not possible",
        note: "days, weeks, months and years are counted whole; parts are possible in working days and hours",
        help: "write a whole number of them, or count it in `working days`, `working hours`, `hours` or `minutes`"),
      CatalogueEntry(
        shareWithoutLimit, "a share needs a limit that it is taken from", label: "of which limit?",
        help: "add `time limit`, or write the reduced limit as a time"),
      CatalogueEntry(
        shareIsNothing, "{share} of {limit} rounds down to nothing", label: "no time is left",
        labels: ["limit": "of this limit"],
        note: "a share is rounded down to half a working day, and to a whole unit of the calendar",
        help: "write the reduced limit of this row as a time"),
      CatalogueEntry(
        shareTooLarge, "{share} is more than the limit itself", label: "not a reduction",
        help: "write at most `100%`, or the reduced limit as a time"),
      CatalogueEntry(
        rowAfterOtherwise, "this row is never reached", label: "stands behind `otherwise`",
        labels: ["otherwise": "takes all that is left"], help: "move `otherwise` to the end"),
      CatalogueEntry(
        otherwiseTwice, "`otherwise` stands twice", label: "again", labels: ["otherwise": "first here"],
        help: "keep one of them"),
      CatalogueEntry(
        emptyTable, "there is no row", label: "an empty table",
        help: "add rows such as `when floors >= 7: 10 working days`"),
      CatalogueEntry(
        subClauseOnRow, "{clause} holds for the whole {owner}, not for one row", label: "on a row",
        help: "move it behind the rows"),
      CatalogueEntry(
        reducedIsLonger, "the reduced limit of {reduced} is longer than the limit of {limit}", label: "not a reduction",
        labels: ["limit": "the limit itself"], help: "check the two times"),
    ]
  }

  private static var money: [CatalogueEntry] {
    [
      CatalogueEntry(
        unnamedTwice, "only one {keyword} of a procedure can go without a name, and this is the second",
        label: "without a name", labels: ["first": "the first without a name"],
        help: "write a name behind the word, as in {example}, so that tests and reports can tell them apart"),
      CatalogueEntry(
        interpolationOrder, "the points of an interpolation go upward", label: "not above the one before",
        labels: ["before": "the one before"], help: "order the points by their amounts"),
      CatalogueEntry(
        interpolationBase, "a fee is interpolated over an amount of money, and {name} is {found}", label: "{found}"),
      CatalogueEntry(
        rateExpected, "a point gives a share such as `0.019%`", label: "not a share"),
      CatalogueEntry(
        feeBoundsCross, "the least amount lies above the greatest", label: "no amount fits",
        labels: ["other": "against this bound"], help: "check the two amounts"),
      CatalogueEntry(
        roundedToNothing, "an amount is rounded to a multiple of at least one đồng", label: "not above zero"),
      CatalogueEntry(pointMissing, "an interpolation needs two points at least", label: "too few points"),
      CatalogueEntry(
        reservationOfPayment, "this procedure has {count} fees and charges, so `pays {keyword}` fits several",
        label: "which of them?", help: "name the fee: `pays {example}`"),
    ]
  }

  private static var papers: [CatalogueEntry] {
    [
      CatalogueEntry(
        registryLacks, "{registry} does not supply {name}", label: "not among what it supplies",
        labels: ["declared": "the registry is declared here"],
        help: "add {name} to `supplies`, or ask the applicant for it"),
      CatalogueEntry(
        paperTwice, "{name} is asked for twice", label: "again", labels: ["first": "first here"],
        help: "remove one of them, or give both a `when`"),
      CatalogueEntry(
        documentsOtherwiseFirst, "`otherwise` needs a `when` before it", label: "otherwise than what?"),
    ]
  }

  /// English templates that arguments name, by key.
  public static var englishPhrases: [String: String] {
    [
      "language.part.limit": "time limit", "language.part.fee": "fee",
    ]
  }
}
