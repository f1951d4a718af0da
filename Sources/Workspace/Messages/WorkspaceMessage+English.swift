public import Messages

extension WorkspaceMessage {
  /// The English words of every kind of message.
  public static var english: [CatalogueEntry] {
    files + manifest + baselines + calendarEntries + calendars + doubts + members
  }

  private static var files: [CatalogueEntry] {
    [
      CatalogueEntry(
        fileNotFound, "there is no file {path}", label: "named here",
        help: "check the spelling and the folder; a path is meant from where you are, or from the file that names it"),
      CatalogueEntry(fileOfWrongKind, "{path} is a folder where a file is meant, or a file where a folder is meant"),
      CatalogueEntry(fileTooLarge, "{path} is larger than the {limit} bytes that are read", help: "split the file"),
      CatalogueEntry(fileUnreadable, "{path} cannot be read: {reason}", label: "named here"),
      CatalogueEntry(
        noManifest, "{path} is not a package: it has no file `thutuc.yaml`",
        help: "name a package's folder (for a scenario that lies elsewhere, with `--package`), or make one with "
          + "`thutuc new`"),
      CatalogueEntry(
        noFolder, "there is no folder {path}",
        help: "check the spelling; name a package's folder, or make one with `thutuc new`"),
      CatalogueEntry(
        packageIsFile, "{path} is a file, and a package is a folder",
        help: "name the folder that holds `thutuc.yaml`; all rule files in it are checked together"),
      CatalogueEntry(
        notText, "{path} is not text", note: "it holds bytes of the value 0, which no rule file has",
        help: "save the file as plain UTF-8 text, or remove it from the package"),
      CatalogueEntry(
        emptyRuleFile, "this rule file declares nothing", label: "only blanks and comments",
        note: "what stood here may have been lost when the file was saved",
        help: "write its declarations, or remove the file"),
      CatalogueEntry(
        noEditionInForce, "no procedure of the package {name} is in force on {day}", note: "no edition was looked at",
        help: "{hint}"),
      CatalogueEntry(
        noRuleFile, "the package {name} has no rule file", note: "rule files end in `.tthc`; nothing was checked",
        help: "save the rules with the ending `.tthc` below the folder {path}"),
    ]
  }

  private static var manifest: [CatalogueEntry] {
    [
      CatalogueEntry(
        unknownEdition, "the language has no edition {value}", label: "no such edition",
        help: "write `thutuc: {edition}`"),
      CatalogueEntry(
        notAName, "{value} is not a name", label: "this name",
        note: "a name begins with a letter and goes on with letters, digits, `_`, `-` and `.`"),
      CatalogueEntry(
        notAPath, "{value} is not a path inside the package or beside it", label: "this path",
        note: "a package must work wherever it is copied to",
        help: "write a relative path with `/`, such as `calendars/own.yaml`"),
      CatalogueEntry(
        notAWorkingDay, "{value} is not the length of a working day", label: "this length",
        note: "sums of steps take one working day as so many working hours",
        help: "write a number of hours up to 24 and the word `hours`: {example}"),
      CatalogueEntry(
        dependencyNameDiffers, "the package there is called {actual}, not {name}", label: "called {name} here",
        help: "use the package's own name"),
      CatalogueEntry(
        packagesInCircle, "the package {name} depends on itself through its dependencies",
        label: "this closes the circle"),
      CatalogueEntry(
        unknownRule, "there is no remark and no policy {name}", label: "{suggestion}",
        help: "`thutuc explain` lists the remarks{policies}"),
      CatalogueEntry(
        unknownAllowedProcedure, "there is no procedure {name}", label: "{suggestion}"),
      CatalogueEntry(
        needlessAllowance, "the allowance of {policy} for {procedure} excuses nothing any more",
        label: "allowed here for nothing", help: "remove this entry"),
      CatalogueEntry(
        excused, "{procedure} need not keep {policy}: {reason}", label: "allowed here"),
      CatalogueEntry(
        notARemark, "{code}, {name}, is an error of meaning, and not a remark",
        label: "cannot be switched off or excused",
        note: "what the rules say has to make sense before a city can decide how much anything matters",
        help: "mend the rules; `thutuc explain {plain}` says how"),
      CatalogueEntry(
        ruleSetTwice, "the level of {name} is set twice", label: "again here", labels: ["first": "set here already"],
        help: "keep one of them"),
      CatalogueEntry(
        allowedNowhere, "this allowance does not say where {policy} is excused", label: "for which place?",
        note: "an allowance holds at one place; what does not matter anywhere is set under `lint`",
        help: "add `procedure`, `procedure` and `step`, or `file`"),
      CatalogueEntry(
        allowedWithoutReason, "this allowance gives no reason", label: "why?",
        note: "whoever reads the rules later has to know why they are kept as they are", help: "write the reason here"),
      CatalogueEntry(
        stepWithoutProcedure, "the step {name} has no procedure", label: "a step of which procedure?",
        help: "add `procedure` with the name of its procedure"),
      CatalogueEntry(
        policyOfPart, "the policy {policy} is excused for a whole procedure", label: "this place is too narrow",
        note: "a policy asks something of a procedure from its submission to its end",
        help: "write only `procedure`"),
      CatalogueEntry(
        unknownAllowedStep, "{procedure} has no step, wait or stage {name}", label: "{suggestion}"),
      CatalogueEntry(
        unknownAllowedFile, "this package has no file {name}", label: "{suggestion}",
        help: "write its path as seen from the folder of the package"),
    ]
  }

  private static var baselines: [CatalogueEntry] {
    [
      CatalogueEntry(
        baselineEdition, "this program reads baselines of the form {edition}, not {value}", label: "no such form",
        help: "write it anew with `thutuc check --write-baseline`"),
      CatalogueEntry(
        baselineCode, "{value} is no kind of finding", label: "not known",
        help: "remove the entry, or write the baseline anew with `thutuc check --write-baseline`"),
      CatalogueEntry(
        baselineKnown, "{count} known {count|finding is|findings are} not shown", note: "the baseline is {path}"),
      CatalogueEntry(
        baselineMended,
        "{count} {count|entry|entries} of the baseline {path} {count|is|are} mended, in whole or in part",
        help: "write it anew with `thutuc check --write-baseline`, so that they cannot come back unseen"),
    ]
  }

  private static var calendarEntries: [CatalogueEntry] {
    [
      CatalogueEntry(dayTooFar, "{value} lies outside the years 1900 to 2200", label: "this day"),
      CatalogueEntry(
        notASession, "{value} are no opening hours", label: "these hours",
        help:
          "write `07:30-11:30`, or `07:30-11:30 receive-only` for hours that receive without counting as working time"),
      CatalogueEntry(notWeekdays, "{value} names no weekdays", label: "{suggestion}"),
      CatalogueEntry(weekdayTwice, "{weekday} has its hours twice in the same week", label: "hours of {weekday} again"),
      CatalogueEntry(
        dayOrRange, "a day off has either `day`, or `from` and `to`", label: "this entry"),
      CatalogueEntry(
        reasonMissing, "a day off that does not apply says why", label: "does not apply",
        help: "add `because` with the reason"),
      CatalogueEntry(
        dayOffNotCovered, "this day off lies outside the days that the calendar covers", label: "has no effect",
        labels: ["covered": "the calendar covers these days"]),
      CatalogueEntry(
        dayOffTwice, "{day} is a day off twice", label: "again here", labels: ["first": "a day off here"]),
    ]
  }

  private static var calendars: [CatalogueEntry] {
    [
      CatalogueEntry(rangeReversed, "{from} comes after {to}", label: "these days end before they begin"),
      CatalogueEntry(
        weeksOverlap, "two weeks hold on {day}", label: "this one", labels: ["first": "and this one"],
        help: "give each its own dates with `from` and `to`"),
      CatalogueEntry(
        dayWithoutWeek, "no week holds on {day}", label: "the calendar covers it",
        help: "add a week, or cover fewer days"),
      CatalogueEntry(noWorkingTime, "the calendar has no working time at all", label: "no hours here count"),
      CatalogueEntry(
        sessionReversed, "the office closes at {closes}, before it opens at {opens}", label: "these hours"),
      CatalogueEntry(
        sessionsOverlap, "these hours begin before the ones listed before them end", label: "too early",
        labels: ["first": "not over yet"]),
      CatalogueEntry(
        workedDayIsOff, "{worked} is worked in place of {off}, and is a day off itself", label: "worked here",
        labels: ["first": "a day off here"]),
      CatalogueEntry(
        workedDayIsOpen, "{worked} is a working day anyhow, so it cannot make up for {off}", label: "this swap"),
      CatalogueEntry(
        swappedDayIsClosed, "{off} is not a working day of the week, so nothing is made up for on {worked}",
        label: "this swap", help: "a day off on a day of rest needs no swap"),
      CatalogueEntry(
        swapRepeated, "a day can be swapped only once: {off}, {worked}", label: "this swap",
        labels: ["first": "swapped here already"]),
      CatalogueEntry(
        swapNotCovered, "only one of {off} and {worked} is covered by the calendar", label: "this swap",
        labels: ["first": "the calendar covers these days"]),
      CatalogueEntry(
        cutOffBeforeOpening, "the cut-off at {time} comes before any day opens", label: "this time",
        note: "what arrives at the cut-off or later is received on the next day, so nothing would ever be received"),
    ]
  }

  private static var doubts: [CatalogueEntry] {
    [
      CatalogueEntry(
        dayOffNotVerified, "the day off {title} from {day} is known as {mark} only",
        label: "not read in the official text"),
      CatalogueEntry(
        swapNotVerified, "{worked} as worked for {off} is known as {mark} only", label: "not read in the official text"),
      CatalogueEntry(
        dayOffSuspended, "{day} counts as any other day although {title} is named for it: {reason}",
        label: "does not apply", help: "write `applies: yes` when it does"),
    ]
  }

  private static var members: [CatalogueEntry] {
    [
      CatalogueEntry(
        memberTwice, "two members have the code {code}", label: "again here", labels: ["first": "first here"])
    ]
  }

  /// Phrases that the entries share.
  public static var englishPhrases: [String: String] {
    [
      "Workspace.weekdays": "such as `saturday`, `monday to friday`, `tuesday, thursday`",
      "Workspace.mended": "{code} in {at}",
      "Workspace.nothing": "", "Workspace.policies": "; the policies of this package are {known|and}",
      "Workspace.noSuch": "no such name", "Workspace.meant": "did you mean {near}?",
      "Workspace.nextEdition": "name a later day: the next edition begins on {next}",
      "Workspace.lastEdition": "name an earlier day: the last edition ended on {last}",
    ]
  }
}
