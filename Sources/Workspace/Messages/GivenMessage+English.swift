public import Messages

extension GivenMessage {
  /// The English words of every kind of message.
  public static var english: [CatalogueEntry] { written + names + values + happenings + procedures }

  private static var written: [CatalogueEntry] {
    [
      CatalogueEntry(
        notAMoment, "{value} is no date with a time", label: "this moment",
        help: "write `2026-07-15 09:00`, or the day alone for the opening of the office"),
      CatalogueEntry(
        writtenAs, "{name} needs names with values", label: "this alone does not say it", help: "write it as {form}"),
    ]
  }

  private static var names: [CatalogueEntry] {
    [
      CatalogueEntry(
        unknownFact, "{procedure} asks for no fact {name}", label: "{suggestion}", help: "its facts are {known}"),
      CatalogueEntry(unknownWord, "{fact} cannot be {name}", label: "{suggestion}", help: "it is one of {known|and}"),
      CatalogueEntry(
        unknownStep, "{procedure} has no step {name}", label: "{suggestion}", help: "its steps are {known}"),
      CatalogueEntry(
        unknownWait, "{procedure} has no wait {name}", label: "{suggestion}", help: "{list}"),
      CatalogueEntry(
        unknownOutcome, "{step} has no outcome {name}", label: "{suggestion}", help: "its outcomes are {known}"),
      CatalogueEntry(
        unknownPaper, "{procedure} has no paper {name}", label: "{suggestion}", help: "its papers are {known}"),
      CatalogueEntry(unknownFee, "{procedure} has no fee {name}", label: "{suggestion}", help: "{list}"),
      CatalogueEntry(
        stepAmongWaits, "{name} is a step, not a wait", label: "this name",
        help: "put how it comes out under `outcomes`, and how long it takes under `takes`"),
      CatalogueEntry(
        waitAmongSteps, "{name} is a wait, not a step", label: "this name", help: "put it under `waits`"),
      CatalogueEntry(
        ambiguousPlace, "several steps or waits of {procedure} are called {name}", label: "which of them?",
        help: "write {known|or}"),
    ]
  }

  private static var values: [CatalogueEntry] {
    [
      CatalogueEntry(notAValue, "{value} is not a value of {fact}", label: "this value", help: "write {form}"),
      CatalogueEntry(outOfRange, "{fact} is {range}, not {value}", label: "this value"),
      CatalogueEntry(
        unitMissing, "{fact} is measured in {unit}, and {value} has no unit", label: "this number",
        help: "write {form}"),
      CatalogueEntry(
        wrongUnit, "{fact} is measured in {unit}, not in {other}", label: "this quantity",
        help: "write the number in {unit}"),
      CatalogueEntry(
        factMissing, "{procedure} asks for {fact}, and nothing is said about it", label: "the facts of the dossier",
        help: "write under `facts`: {form}"),
      CatalogueEntry(
        notSilent, "silence counts as no outcome of {step}", label: "this outcome",
        help: "its outcomes are {known}; a step that nobody ends has no end"),
      CatalogueEntry(
        factOfDossier, "{fact} is said by the key {key} of its own", label: "this fact",
        help: "write it there, not under `facts`"),
      CatalogueEntry(
        noTimeout, "{wait} has no limit that could run out", label: "this answer",
        help: "say after what time the answer comes, such as `2 working days`"),
      CatalogueEntry(
        periodRunsInFull, "{step} always runs in full, so nobody can say how long it takes", label: "this length",
        note: "its rule says `lasts`, not `within`", help: "leave it out"),
    ]
  }

  private static var happenings: [CatalogueEntry] {
    [
      CatalogueEntry(
        outsideCalendar, "{day} is outside the days that the calendar knows", label: "this moment",
        note: "it covers {first} to {last}; an answer beyond would be a guess",
        help: "choose another day, or extend the calendar"),
      CatalogueEntry(
        beyondCalendar, "{place} begins on {day} and goes beyond the days that the calendar knows",
        label: "of this dossier", note: "it covers {first} to {last}; an answer beyond would be a guess",
        help: "choose an earlier day, or extend the calendar"),
      CatalogueEntry(
        channelNotOffered, "{procedure} cannot be handed in over {name}", label: "{suggestion}",
        help: "it is handed in over {known|or}"),
      CatalogueEntry(
        applicantNotServed, "{procedure} is not for {name}", label: "{suggestion}", help: "it is for {known|and}"),
      CatalogueEntry(
        outcomeDecided, "with these facts {step} comes out as {decided}", label: "this outcome cannot be",
        note: "conditions of the step decide it, not the officer",
        help: "change the outcome, or the facts it depends on"),
      CatalogueEntry(
        tooLateToWithdraw, "the applicant could withdraw only before", label: "this moment",
        note: "a dossier is withdrawn until the step its procedure names, else until it is resolved"),
      CatalogueEntry(
        notExtendable, "the time limit cannot be extended for this dossier", label: "this extension",
        note: "no `extendable` of the limit applies to its facts, or one was used already"),
      CatalogueEntry(
        extendedElsewhere, "the time limit is extended at {step}, where the dossier is not", label: "this moment",
        help: "choose a moment at which {step} has it"),
      CatalogueEntry(
        clockNotRunning, "no clock runs at this moment", label: "this moment",
        note: "the clock starts with the submission that intake finds complete, and ends when the dossier is resolved"),
      CatalogueEntry(
        appointmentNotLater, "a new appointment lies after the apology", label: "this appointment",
        help: "name a moment after the apology"),
      CatalogueEntry(
        appointmentOnDayOff, "the new appointment is on {day}, which is no working day", label: "nobody is there then",
        help: "name a working day; the next one is {next}"),
      CatalogueEntry(
        earlierThanLast, "the dossier was handed in or went on after this moment already", label: "this moment"),
      CatalogueEntry(
        endedBefore, "the dossier ends before this happens, on {day}", label: "this moment"),
      CatalogueEntry(
        unpaid, "{fee} is not paid, and {step} comes after the payment", label: "this fee",
        help: "say when it is paid"),
      CatalogueEntry(
        cannotBeFollowed, "{procedure} cannot be followed beyond {place}", label: "this dossier",
        note: "the procedure leaves no way on there for these facts", help: "`thutuc check` says what is wrong with it"),
    ]
  }

  private static var procedures: [CatalogueEntry] {
    [
      CatalogueEntry(unknownProcedure, "{package} has no procedure {name}", help: "there is {known}"),
      CatalogueEntry(
        noEditionInForce, "no edition of {procedure} is in force on {day}", label: "the dossier is handed in here",
        note: "the package has editions from {from} on", help: "choose a day on which one is in force"),
      CatalogueEntry(
        procedureHasErrors, "{procedure} has errors, so what it says of a dossier would be about what was understood",
        help: "`thutuc check` says what is wrong with it"),
      CatalogueEntry(calendarNotGiven, "{procedure} works by a calendar {name} that cannot be read"),
    ]
  }

  /// Phrases that the entries share.
  public static var englishPhrases: [String: String] {
    [
      "Given.waits": "its waits are {known}", "Given.no-waits": "it has none: remove this entry",
      "Given.fees": "its fees are {known}", "Given.no-fees": "it has none: remove this entry",
      "Given.between": "from {from} to {to}", "Given.from": "at least {from}", "Given.to": "at most {to}",
      "Given.whole": "a whole number", "Given.any": "a number",
    ]
  }
}
