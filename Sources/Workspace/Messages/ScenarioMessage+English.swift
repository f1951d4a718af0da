public import Messages

extension ScenarioMessage {
  /// The English words of every kind of message.
  public static var english: [CatalogueEntry] { written + names + values + runs }

  private static var written: [CatalogueEntry] {
    [
      CatalogueEntry(
        notADuration, "{value} is not a length of time", label: "this length",
        help: "write a number and a unit, such as `20 minutes` or `1.5 working hours`"),
      CatalogueEntry(
        unknownDurationUnit, "there is no unit {unit}", label: "{suggestion}", help: "the units are {known}"),
      CatalogueEntry(
        periodReversed, "{from} comes after {to}", label: "these days end before they begin",
        help: "swap the two dates"),
      CatalogueEntry(
        warmUpTooLong, "a warm-up of {warmUp} {warmUp|day|days} leaves nothing of {days} {days|day|days} to count",
        label: "this warm-up"),
      CatalogueEntry(
        warmUpNotInDays, "a warm-up is counted in whole days of the calendar, not {value}", label: "this length",
        help: "write `30 days` or `4 weeks`, or `auto` to have it found"),
      CatalogueEntry(
        oneRate, "{name} needs one rate, either `per-working-day` or `per-open-hour`", label: "this entry"),
      CatalogueEntry(rateOutOfRange, "{name} must be from 0 to 1 000 000 dossiers", label: "this rate"),
      CatalogueEntry(
        sharesNotWhole, "the shares of {name} add up to {sum}, not to 100%", label: "these shares"),
      CatalogueEntry(alwaysAway, "people who are always away cannot work", label: "this share"),
      CatalogueEntry(boundsReversed, "`from` is above `to`", label: "these bounds"),
      CatalogueEntry(
        notARange, "{value} is not a range of whole numbers", label: "this range",
        note: "a range such as `4..6` rises and has at most 10 000 numbers"),
      CatalogueEntry(
        oneDistribution, "{name} needs one distribution", label: "this entry",
        help:
          "write one of `uniform`, `triangular`, `exponential`, `gamma`, `lognormal`, `weibull`, `empirical`, `quantiles`, `mixture`, `fixed`"
      ),
      CatalogueEntry(
        writtenAs, "{name} needs more than one value", label: "this alone does not say it", help: "write it as {form}"),
      CatalogueEntry(
        partTime, "{name} is a number of people, and {value} is no whole one", label: "people are counted whole",
        help: "who works part of the time is away for the rest: write {form}"),
      CatalogueEntry(
        notACost, "{value} does not say what a person costs", label: "this amount",
        note: "a cost is a whole number of VND above nothing for each person, and for how long",
        help: "write `14_000_000 VND per month`, or `per year`"),
      CatalogueEntry(
        noPrecision, "no number of replications makes a figure exact to nothing", label: "this precision",
        help: "write `5%`: as many replications are made as narrow intervals to five in a hundred of the mean"),
      CatalogueEntry(
        warmUpWithBacklog, "with a backlog there is nothing to warm up: {procedure} has dossiers from the first day",
        label: "this warm-up is to be found",
        note: "a warm-up lets an office that begins empty fill up; a backlog says how full it is",
        help: "leave out `warm-up`, or the backlog"),
    ]
  }

  private static var names: [CatalogueEntry] {
    [
      CatalogueEntry(
        unknownProcedure, "there is no procedure {name}", label: "{suggestion}", labels: ["also": "also here"],
        help: "{list}"),
      CatalogueEntry(
        notAStepName, "{name} names no step", label: "this name",
        help: "write the procedure and the step, `procedure.step`"),
      CatalogueEntry(
        nothingArrives, "no dossier of {procedure} arrives, so this has no effect", label: "has no effect",
        help: "add the procedure to `arrivals`"),
      CatalogueEntry(unknownCalendar, "there is no calendar {name}", label: "{suggestion}"),
      CatalogueEntry(unknownSubject, "no procedure has facts of {name}", label: "{suggestion}", help: "{list}"),
      CatalogueEntry(unknownFact, "no procedure has a fact {name}", label: "{suggestion}"),
      CatalogueEntry(unknownFactWord, "{fact} cannot be {name}", label: "{suggestion}", help: "it is one of {known}"),
      CatalogueEntry(unknownStep, "{procedure} has no step {name}", label: "{suggestion}", help: "{list}"),
      CatalogueEntry(unknownWait, "{procedure} has no wait {name}", label: "{suggestion}", help: "{list}"),
      CatalogueEntry(
        stepAmongWaits, "{name} is a step, not a wait", label: "this name", help: "put it under `effort`"),
      CatalogueEntry(
        waitAmongSteps, "{name} is a wait, not a step", label: "this name", help: "put it under `waits`"),
      CatalogueEntry(
        unknownOutcome, "{step} has no outcome {name}", label: "{suggestion}",
        help: "its outcomes are {known}{silence}"),
      CatalogueEntry(
        outcomeByCondition, "a condition decides when {name} happens, so it has no share", label: "this outcome",
        help: "change the facts that the condition asks for"),
      CatalogueEntry(unknownDesk, "there is no desk {name}", label: "{suggestion}"),
      CatalogueEntry(
        severalDesks, "{name} may be any of several desks", label: "which one?", help: "write one of {known}"),
      CatalogueEntry(
        noEditionInForce, "no edition of {procedure} is in force on {day}", label: "the scenario asks for this day",
        note: "the package has editions from {from} on", help: "choose a day on which one is in force"),
    ]
  }

  private static var values: [CatalogueEntry] {
    [
      CatalogueEntry(
        shareOfNoYesNo, "{fact} is not yes or no, so one share does not say enough", label: "this share",
        help: "write each value with its share, in `{ }`"),
      CatalogueEntry(neverAbsent, "{fact} is never absent", label: "this share"),
      CatalogueEntry(notAFactValue, "{value} is not a value of {fact}", label: "this value"),
      CatalogueEntry(
        mixedUnits, "a wait is counted either in working time or on the clock, not in both", label: "both are here"),
      CatalogueEntry(
        effortInCalendarUnits, "hands-on work is counted in minutes, hours or working days",
        label: "not in days of the calendar"),
    ]
  }

  private static var runs: [CatalogueEntry] {
    [
      CatalogueEntry(periodTooLong, "at most 30 years can be simulated", label: "this period"),
      CatalogueEntry(replicationsOutOfRange, "from 1 to 1 000 000 replications can be made", label: "this number"),
      CatalogueEntry(procedureTwice, "{procedure} arrives twice", label: "again here"),
      CatalogueEntry(calendarNotGiven, "the procedures work by a calendar {name} that the package does not have"),
      CatalogueEntry(
        calendarTooShort, "the calendar {name} covers only {from} to {to}", label: "this period goes beyond",
        help: "extend the calendar, or simulate fewer days"),
      CatalogueEntry(rateTooLarge, "more dossiers of {procedure} arrive than can be simulated", label: "this entry"),
      CatalogueEntry(
        factWithoutShare, "{fact} is distributed twice, or no value of it has a share", label: "this entry"),
      CatalogueEntry(factOutOfRange, "a value here lies outside what {fact} may be", label: "this entry"),
      CatalogueEntry(
        factMissing, "{procedure} asks for {fact}, and the scenario does not say how it is distributed",
        label: "dossiers of this procedure", help: "write under `facts`: {form}"),
      CatalogueEntry(
        tooManyCombinations, "{place} of {procedure} depends on too many combinations of facts to be simulated",
        label: "dossiers of this procedure", help: "give the facts fewer different values"),
      CatalogueEntry(timeTwice, "this is said twice of the same step or wait", label: "again here"),
      CatalogueEntry(impossibleDistribution, "{reason}", label: "this distribution"),
      CatalogueEntry(
        waitMissing, "nobody says how long {wait} of {procedure} lasts", label: "dossiers of this procedure",
        help: "add it under `waits`"),
      CatalogueEntry(
        outcomesAboveWhole, "the outcomes of {step} add up to {sum}, more than 100%", label: "one of them"),
      CatalogueEntry(
        outcomesBelowWhole, "the outcomes of {step}, the normal one among them, add up to {sum}, less than 100%",
        label: "one of them", help: "leave the normal one out: it takes what is left"),
      CatalogueEntry(poolUnusable, "{name} cannot serve any desk of these procedures", label: "this entry"),
      CatalogueEntry(
        firstTwice, "{procedure} is named twice among those that go first", label: "again here",
        help: "leave it where it comes first"),
      CatalogueEntry(deskServedTwice, "{name} is served by two entries", label: "again here"),
      CatalogueEntry(
        growsWithoutEnd,
        "{name} gets as much work as its {people} {people|person|people} can do, or more: what waits there grows without end",
        label: "{load} hours of work for every hour that somebody is there{least}",
        note: "arrivals a working day × visits × hours of effort ÷ (people × hours of a day) is {formula}, for {steps}",
        help: "at least {needed} {needed|person is|people are} needed, or fewer dossiers, returns or hours of effort"),
      CatalogueEntry(
        procedureUnusable, "{procedure} cannot be simulated as it stands, because of {place}", label: "this procedure"),
    ]
  }

  /// Phrases that the entries share.
  public static var englishPhrases: [String: String] {
    [
      "Scenario.desks": "the desks are {known}",
      "Scenario.no-desks": "these procedures have no desks",
      "Scenario.procedures": "the package has {known}",
      "Scenario.no-procedures": "the package has no procedure in force on the day `as-of`",
      "Scenario.subjects": "write a fact as `business: {kind: {trade: 70%, food: 30%}}`; {known} have facts",
      "Scenario.no-subjects": "no procedure depends on facts of a subject, so none are given: remove this entry",
      "Scenario.steps": "its steps are {known}",
      "Scenario.no-steps": "it has no such steps",
      "Scenario.waits": "its waits are {known}",
      "Scenario.no-waits": "it has no waits: remove this entry",
      "Scenario.distribution.range": "a length of time lies between nothing and 100 years",
      "Scenario.distribution.order": "the bounds are not in their order",
      "Scenario.ownCalendar": "of the package",
      "Scenario.nothing": "",
      "Scenario.at-least": ", at least: what facts, limits or the choice of a desk leave open is not counted",
      "Scenario.silence": "; silence comes by itself when the limit of the step runs out, queue included",
      "Scenario.distribution.positive": "a mean, deviation, scale or shape must be above nothing",
      "Scenario.distribution.spread": "nothing real is spread so widely or so narrowly",
      "Scenario.distribution.whole": "quantiles lead from `0%`, the shortest, to `100%`, the longest",
      "Scenario.distribution.weight": "no length here has a share",
    ]
  }
}
