public import Messages

/// What can be wrong with steps, waits, blocks, arrows and ends.
public enum StatementMessage: Int, MessageSet {
  case nobodyDoesIt = 600
  case withinAndLasts = 601
  case outcomeNotTaken = 602
  case outcomeTwice = 603
  case timeoutOnStep = 604
  case unboundedArrow = 605
  case unboundedWait = 606
  case arrowEntersBranch = 607
  case arrowLeavesBranch = 608
  case waitWithoutParty = 609
  case waitWithoutLimit = 610
  case waitWithoutTimeout = 611
  case waitWithoutResume = 612
  case resumeThereOnPath = 613
  case restartsOutside = 614
  case resolvedTwice = 615
  case recursiveCall = 616
  case onAnyOfNobody = 617
  case noBranch = 618
  case noRow = 619
  case conditionOnNormal = 620
  case silenceWithoutLimit = 621
  case zeroTimes = 622
  case normalOnWait = 623
  case establishedTwice = 624
  case signsAndIssues = 625
  case arrowInCircle = 626
  case waitNeverEntered = 627
  case arrowNowhere = 629
  case choiceWithoutRows = 630
  case resumeOutOfBranch = 631
  case onAnyTwice = 632
  case resumeThereAtJoin = 633

  /// What is doubtful, but not wrong.
  public static var remarks: [(kind: Self, level: Severity?)] {
    [
      (.choiceWithoutRows, .warning)
    ]
  }

  /// The English words, one entry a case.
  public static var english: [CatalogueEntry] { steps + waits + arrows + blocks }

  private static var steps: [CatalogueEntry] {
    [
      CatalogueEntry(
        nobodyDoesIt, "nobody does step {name}", label: "no `by`",
        help: "add the role that does it, such as `by authority.specialist`, or `by system`"),
      CatalogueEntry(
        withinAndLasts, "step {name} has both `within` and `lasts`", label: "which of them holds?",
        labels: ["first": "first given here"],
        note: "`within` is the most a desk may take; `lasts` always runs in full, with no desk busy",
        help: "keep one of them"),
      CatalogueEntry(
        outcomeNotTaken, "nothing says what happens when {step} comes out {name}", label: "leads nowhere",
        note: "the first outcome goes on along the normal path; every other needs an arrow", help: "{hint}"),
      CatalogueEntry(
        outcomeTwice, "the outcome {name} has two arrows", label: "again", labels: ["first": "first here"],
        help: "keep one of them, or give them two names"),
      CatalogueEntry(
        timeoutOnStep, "a step has no timeout", label: "only waits run out",
        note: "a step that is late is late; what silence means is said by `silence counts as`",
        help: "write `silence counts as` and the outcome, or use a `wait`"),
      CatalogueEntry(
        conditionOnNormal, "the normal outcome {name} cannot have a condition", label: "what happens otherwise?",
        help: "give the conditional departure an outcome of its own"),
      CatalogueEntry(
        silenceWithoutLimit, "silence counts only when a limit runs out, and {name} has none", label: "never happens",
        help: "add `within` to the step"),
      CatalogueEntry(
        establishedTwice, "{name} is settled twice", label: "again", labels: ["first": "first here"],
        help: "let one step settle it"),
      CatalogueEntry(
        signsAndIssues, "{name} is issued twice here", label: "again", labels: ["first": "first here"],
        help: "`signs` also issues it: remove the other"),
    ]
  }

  private static var waits: [CatalogueEntry] {
    [
      CatalogueEntry(
        waitWithoutParty, "wait {name} does not say for whom", label: "no `for`",
        help: "add `for applicant`, or `for` and a role"),
      CatalogueEntry(
        waitWithoutLimit, "wait {name} does not say how long", label: "no `within`",
        note: "a wait without a limit might never end", help: "add `within` and a time"),
      CatalogueEntry(
        waitWithoutTimeout, "wait {name} does not say what happens when its time runs out", label: "no `on timeout`",
        help: "add a line such as `on timeout -> end stopped`"),
      CatalogueEntry(
        waitWithoutResume, "wait {name} stands aside and does not say where the dossier goes on", label: "no `resume`",
        help: "add `resume` and a step, or `resume there` to go back to the step that raised it"),
      CatalogueEntry(
        resumeThereOnPath, "wait {name} stands on the path, and no step raised it", label: "where is there?",
        help: "leave it out to go on along the path, or name the step"),
      CatalogueEntry(
        resumeThereAtJoin, "wait {name} is entered from a join, and no single step raised it", label: "where is there?",
        labels: ["raised": "entered from here"], help: "name the step to resume, as in `resume draft`"),
      CatalogueEntry(
        restartsOutside, "the clock restarts only after a wait for the applicant", label: "not here",
        note: "a step at another agency may stop the clock (`clock pauses`), but only a resubmission restarts it",
        help: "write `clock pauses` with its `basis`"),
      CatalogueEntry(
        normalOnWait, "`accepted` is not an outcome of a wait", label: "not needed",
        help: "where the dossier goes on is said by `resume`"),
      CatalogueEntry(
        waitNeverEntered, "no arrow leads to wait {name}", label: "never waited for",
        help: "draw an arrow to it from a step, or remove it"),
    ]
  }

  private static var arrows: [CatalogueEntry] {
    [
      CatalogueEntry(
        unboundedArrow, "this arrow leads back to {name} as often as it likes", label: "no bound",
        labels: ["target": "back to here"], note: "without a bound the procedure might never end",
        help: "add a bound, as in `-> {plainName} at most 2 times then -> end stopped`"),
      CatalogueEntry(
        unboundedWait, "wait {name} can be entered again and again", label: "no bound",
        labels: ["raised": "entered from here", "resumed": "goes on here"],
        note: "without a bound the procedure might never end",
        help: "add a line such as `at most 1 time then -> end stopped`"),
      CatalogueEntry(
        arrowEntersBranch, "this arrow enters the branch {branch} from outside", label: "enters a branch",
        labels: ["target": "stands inside the branch"],
        note: "all branches of `parallel` start together; none is entered in the middle",
        help: "lead to the step before `parallel`"),
      CatalogueEntry(
        arrowLeavesBranch, "this arrow leaves the branch {branch}", label: "leaves a branch",
        labels: ["target": "stands outside the branch"], note: "the other branches would go on without it",
        help:
          "name the outcome without an arrow and decide at the join with `on any`, or end the procedure with `-> end refused`"
      ),
      CatalogueEntry(
        resumeOutOfBranch, "wait {name} is entered from the branch {branch} and goes on outside it",
        label: "leaves a branch", labels: ["raised": "entered from here"],
        note: "the other branches would go on without it",
        help: "write `resume there`"),
      CatalogueEntry(
        zeroTimes, "at most {count} times is never", label: "never",
        help: "allow at least one time, or remove the arrow"),
      CatalogueEntry(
        arrowInCircle, "wait {name} leads back to itself through waits alone", label: "the circle begins here",
        labels: ["target": "leads on to here"], note: "without a bound the procedure might never end",
        help: "add a line such as `at most 1 time then -> end stopped` to one of the waits"),
      CatalogueEntry(
        arrowNowhere, "stage {name} has no step to go to", label: "an empty stage"),
    ]
  }

  private static var blocks: [CatalogueEntry] {
    [
      CatalogueEntry(
        resolvedTwice, "a path passes `resolved` twice", label: "again", labels: ["first": "first here"],
        note: "the clock of the limit ends once", help: "keep one of them on each path"),
      CatalogueEntry(
        recursiveCall, "{circle|and} {count|calls|call} {count|itself|one another}", label: "closes the circle",
        note: "a procedure that runs itself would never end"),
      CatalogueEntry(
        onAnyOfNobody, "no branch comes out {name}", label: "never happens",
        note: "`on any` decides on outcomes that have no arrow in their branch", help: "{hint}"),
      CatalogueEntry(
        onAnyTwice, "the outcome {name} is decided twice", label: "never reached", labels: ["first": "decided here"],
        help: "keep one of them"),
      CatalogueEntry(noBranch, "`parallel` has no branch", label: "nothing happens", help: "add `branch NAME { … }`"),
      CatalogueEntry(
        noRow, "`choose` has no row", label: "nothing to choose from",
        help: "give the steps a condition, `when … { … }`, and add `otherwise { }` for the other cases"),
      CatalogueEntry(
        choiceWithoutRows, "`otherwise` is the only row, so there is no choice", label: "always taken"),
    ]
  }

  /// English templates that arguments name, by key.
  public static var englishPhrases: [String: String] {
    [
      "language.hint.arrow": "add an arrow such as `on {plainName} -> end refused`",
      "language.hint.join": "add `on any {plainName} -> …` to the `parallel` block, or an arrow to the step",
    ]
  }
}
