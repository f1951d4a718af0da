public import Messages

/// What a proof on a process graph can find.
public enum VerificationMessage: Int, MessageSet {
  // Structure.
  case malformedGraph = 800
  case unreachable = 801
  case endsNowhere = 802
  case unboundedRepeat = 804
  case arrowAcrossBranches = 805
  case nobodyDoesIt = 806
  case noWayToApproval = 807
  case askedInVain = 808

  // Cases.
  case gap = 820
  case overlap = 821
  case rowsNotDecided = 822
  case neverHolds = 823
  case alwaysHolds = 824
  case guardNotDecided = 825
  case rowNeverDecides = 826
  case otherwiseNeverHolds = 827

  // Documents.
  case documentUsedBeforeMade = 840
  case resultNotMade = 841
  case documentsNotDecided = 842
  case resultMadeTwice = 843
  case resultAfterClock = 844
  case changedSideBySide = 845
  case heldSideBySide = 846
  case paperUnseen = 847
  case paperOnlyChecked = 848
  case originalKept = 849
  case resultUnsigned = 850
  case signedForNobody = 851
  case madeForNobody = 852
  case intakeSeesNothing = 853

  // Time.
  case limitExceeded = 860
  case limitExceededUpperBound = 861
  case stageLimitExceeded = 862
  case unusedSlack = 863
  case limitNotDecided = 864
  case limitBrokenOnDates = 865
  case limitBrokenOnEveryDate = 866
  case keptOnlyWithExtension = 867
  case limitPerhapsBrokenOnDates = 868

  // Omissions.
  case noLimitStated = 880
  case noIntake = 881

  // Agencies.
  case agencyEnded = 885

  /// What is doubtful, but not wrong.
  public static var remarks: [(kind: Self, level: Severity?)] {
    [
      (.askedInVain, .warning),
      (.rowsNotDecided, .note),
      (.neverHolds, .warning),
      (.alwaysHolds, .note),
      (.guardNotDecided, .note),
      (.rowNeverDecides, .warning),
      (.otherwiseNeverHolds, .note),
      (.documentsNotDecided, .note),
      (.resultMadeTwice, .warning),
      (.resultAfterClock, .warning),
      (.changedSideBySide, .warning),
      (.heldSideBySide, nil),
      (.paperUnseen, .note),
      (.paperOnlyChecked, nil),
      (.originalKept, nil),
      (.resultUnsigned, nil),
      (.signedForNobody, .note),
      (.madeForNobody, nil),
      (.intakeSeesNothing, .note),
      (.limitExceededUpperBound, .warning),
      (.unusedSlack, .note),
      (.limitNotDecided, .note),
      (.limitBrokenOnDates, .warning),
      (.keptOnlyWithExtension, .warning),
      (.limitPerhapsBrokenOnDates, .warning),
      (.noLimitStated, .note),
      (.noIntake, .note),
      (.agencyEnded, .warning),
    ]
  }

  /// The English words.
  public static var english: [CatalogueEntry] {
    structureEntries + caseEntries + documentEntries + documentRemarkEntries + timeEntries + omissionEntries
      + agencyEntries
  }

  private static var structureEntries: [CatalogueEntry] {
    [
      CatalogueEntry(
        malformedGraph, "the compiled process is inconsistent: {what}",
        note: "this is a mistake of the compiler, not of the rules"),
      CatalogueEntry(
        unreachable, "no path reaches {name}", label: "never reached",
        note: "a dossier that follows the arrows from its submission never comes here",
        help: "draw an arrow to it, or remove it"),
      CatalogueEntry(
        endsNowhere, "the path stops at {name} without coming to an end{outcome}", label: "nothing follows",
        note: "every dossier has to come to one of the ends: approved, refused, not_accepted, stopped, withdrawn",
        help: "go on with another step, an arrow `->`, or an `end`"),
      CatalogueEntry(
        unboundedRepeat, "the dossier can go around without a bound: {path}", label: "this repeats",
        note: "without a bound no promise about time can be kept, so every way back says how often it may be taken",
        help: "write `at most N times then -> …` on the arrow or in the wait"),
      CatalogueEntry(
        arrowAcrossBranches, "an arrow goes from {from} to {to} across the border of a parallel branch",
        label: "this arrow", labels: ["target": "it leads here"],
        note: "a branch begins at its `parallel` and ends where the branches join; only an `end` may stand for both",
        help: "let the branch carry the outcome to the join and decide there with `on any`"),
      CatalogueEntry(
        nobodyDoesIt, "nobody does {name}{when}", label: "no desk takes it",
        help: "name the role for this case, or put the step under the same condition"),
      CatalogueEntry(
        noWayToApproval, "no path comes to `end approved`", label: "this procedure",
        note: "its results {results|and} are handed over only there"),
      CatalogueEntry(
        askedInVain, "{step} asks the applicant for more, and never sees what comes",
        label: "the dossier goes on from here",
        labels: ["step": "more is asked for here"],
        note:
          "what {wait} brings goes on past the step that found something missing, so nobody holds one against the other",
        help: "let the wait `resume` at that step, or at one before it"),
    ]
  }

  private static var caseEntries: [CatalogueEntry] {
    [
      CatalogueEntry(
        gap, "no case of {what} covers {facts}", label: "these conditions leave a gap",
        help: "add a row for it, or `otherwise`"),
      CatalogueEntry(
        overlap, "two cases of {what} cover {facts}", label: "this row", labels: ["other": "and this row"],
        note: "which row holds must not depend on their order",
        help: "make the conditions exclude each other; in a `choose`, `choose first` lets their order decide"),
      CatalogueEntry(
        rowsNotDecided, "whether the cases of {what} leave a gap or overlap is not decided, because {reason}",
        label: "these conditions"),
      CatalogueEntry(
        neverHolds, "this condition never holds", label: "never true",
        note: "its facts are {facts}, and the assumptions of the subject hold",
        help: "correct the condition or the range of the fact, or remove what depends on it"),
      CatalogueEntry(
        alwaysHolds, "this condition always holds", label: "always true",
        note: "its facts are {facts}, and the assumptions of the subject hold",
        help: "remove the condition, or correct it"),
      CatalogueEntry(
        guardNotDecided,
        "whether this condition can hold is not decided, because there are too many cases to tell apart",
        label: "this condition"),
      CatalogueEntry(
        rowNeverDecides, "this row of {what} never decides", label: "whenever it holds, a row above it does",
        note: "of `choose first` the first row that holds is taken",
        help: "put it higher, correct its condition, or remove it"),
      CatalogueEntry(
        otherwiseNeverHolds, "`otherwise` of {what} is never taken", label: "the rows above cover every case",
        help: "remove it, or correct the conditions above"),
    ]
  }

  private static var documentEntries: [CatalogueEntry] {
    [
      CatalogueEntry(
        documentUsedBeforeMade, "{step} uses {document}, which is not there yet{when}", label: "used here",
        note: "on this path nobody has handed it in or made it",
        help: "list it under `documents`, or let an earlier step issue it"),
      CatalogueEntry(
        resultNotMade, "{document} is a result, but a path comes to `end approved` without it{when}",
        label: "promised here", note: "what `results` lists has to be made on every path to `end approved`",
        help: "let a step on this path issue or sign it, or say `when` it is a result"),
      CatalogueEntry(
        documentsNotDecided, "whether every document is there when it is used is not decided, because {reason}"),
    ]
  }

  private static var omissionEntries: [CatalogueEntry] {
    [
      CatalogueEntry(
        noLimitStated, "{name} states no time limit", label: "this procedure",
        note: "nothing is promised to the applicant then, and no step can break it",
        help: "write `time limit …`, or `time limit none because \"…\"` with the reason"),
      CatalogueEntry(
        noIntake, "no step of {name} is the intake, so its time limit starts on submission", label: "this procedure",
        labels: ["wait": "a dossier that is sent back has started it already"],
        note: "where a step is the intake, the limit starts with the submission that it finds complete",
        help: "mark the step that finds the dossier complete: `as intake`"),
    ]
  }

  private static var agencyEntries: [CatalogueEntry] {
    [
      CatalogueEntry(
        agencyEnded, "{agency} ended on {until}, and {name} rests on it {span}", label: "this edition",
        labels: ["ended": "the agency"], note: "nobody is there to do what it is to do after that day",
        help: "amend the procedure on the day after, with the agency that succeeds it")
    ]
  }

  private static var timeEntries: [CatalogueEntry] {
    [
      CatalogueEntry(
        limitExceeded, "the steps add up to {sum} under {limitKind} of {limit}{when}", label: "the limit",
        labels: ["step": "this step takes {share}"],
        note: "shares of one limit add up along a path; this one takes the longest",
        help: "shorten steps by {excess} in all, or extend the limit{orResolved}"),
      CatalogueEntry(
        limitExceededUpperBound, "the steps add up to at most {sum}, above {limitKind} of {limit}{when}",
        label: "the limit",
        note: "not decided: {reason}; the true sum may be smaller"),
      CatalogueEntry(
        stageLimitExceeded, "the steps of stage {stage} add up to {sum}, its limit is {limit}{when}",
        label: "the limit of the stage", note: "shares of one limit add up along a path; this one takes the longest",
        help: "shorten steps by {excess} in all, or extend the stage's limit"),
      CatalogueEntry(
        unusedSlack, "the steps use {sum} of {limitKind} of {limit}: {slack} left over{when}",
        label: "the limit", note: "no path needs the rest of the limit"),
      CatalogueEntry(
        limitNotDecided, "whether {limitKind} is kept is not decided, because {reason}", label: "this limit"),
      CatalogueEntry(
        limitBrokenOnDates,
        "{limitKind} of {limit} is broken on {broken} of {days} days{when}: {event}, due {due} {dueTime}; by its own step "
          + "limits it may finish {finish} {finishTime}", label: "the limit",
        note: "these units pass at different speeds, so every day was tried; {rule}",
        help: "give the limit and the steps the same units, or shorten the steps"),
      CatalogueEntry(
        limitBrokenOnEveryDate,
        "{limitKind} of {limit} is broken on every day{when}: {event}, due {due} {dueTime}; by its own step limits it may "
          + "finish {finish} {finishTime}", label: "the limit",
        note: "these units pass at different speeds, so every day was tried; {rule}",
        help: "give the limit and the steps the same units, or shorten the steps"),
      CatalogueEntry(
        limitPerhapsBrokenOnDates,
        "{limitKind} of {limit} may be broken on at most {broken} of {days} days{when}: {event}, due {due} {dueTime}; it "
          + "finishes at most {finish} {finishTime}", label: "the limit",
        note: "not decided: the true finish may be earlier; {rule}"),
      CatalogueEntry(
        keptOnlyWithExtension,
        "{adding}{limitKind} of {limit} is kept only with its extension by {extension}{when}",
        label: "the limit"),
    ]
  }

  /// Phrases that arguments and trails name.
  public static var englishPhrases: [String: String] {
    [
      "verification.nothing": "", "verification.system": "system",
      "verification.limit.sameDay": "the same working day", "verification.limit.none": "none",
      "verification.tooManyCases": "there are too many cases to tell apart",
      "verification.factsAgainstFacts": "some conditions compare facts with one another or ask for the path",
      "verification.whenFacts": " when {facts}",
      "verification.outcome": " when {result} comes out",
      "verification.orResolved": "; if the limit ends before {delivery}, write `resolved` before it",
      "verification.statutory": "a time limit",
      "verification.reduced": "a reduced limit",
      "verification.theStatutory": "the time limit",
      "verification.theReduced": "the reduced limit",
      "verification.theStage": "the limit of stage {stage}",
      "verification.step": "{name}, {desk}: {share}, {sum} in all",
      "verification.counted": "{name}: {share}, {sum} in all",
      "verification.reason.noLimit": "{name} has no limit of its own",
      "verification.reason.unsound": "the paths of the procedure cannot be followed",
      "verification.reason.repetitions": "its repetitions combine in too many ways",
      "verification.reason.tooFine": "its durations are too finely divided to be added exactly",
      "verification.reason.branch": "the clock starts, stops or ends inside a parallel branch, at {name}",
      "verification.reason.noCalendar": "its units differ from those of its steps and no calendar is given",
      "verification.reason.outside": "the calendar does not reach to its end; add the years that it lacks",
      "verification.reason.noDay": "the calendar covers none of the days on which this edition holds",
      "verification.span.open": "without an end", "verification.span.closed": "until {to}",
      "verification.reason.tooLarge": "there are too many dates and repetitions to try",
      "verification.wait": "{name}, the clock stands still",
      "verification.restart": "{name}, the clock begins anew",
      "verification.outside": "{name}, outside the limit",
      "verification.passes": "{name}",
      "verification.passesOutcome": "{name}, {result}",
      "verification.accepted": "accepted {start} {startTime}",
      "verification.resubmitted": "resubmitted {start} {startTime}",
      "verification.begunWith": "{begin} begun {start} {startTime}",
      "verification.begunAfter": "{begin} done {start} {startTime}",
      "verification.adding": "the steps add up to {sum}: ",
      "verification.until": "{name}, {desk}: {share}, until {date} {time}",
      "verification.untilWait": "{name}: {share}, until {date} {time}",
      "verification.rule.holidays": "in between lie {holidays|and}",
      "verification.rule.units": "no days off lie in between",
      "verification.stopped": "{name}: requested {from}, came back {date}",
    ]
  }
}
