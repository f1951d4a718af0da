public import Messages

/// What can stand in the way of a plan.
public enum PlanMessage: Int, MessageSet {
  // What is wanted.
  case unknownGoal = 1350
  case nobodyIssues = 1351
  case alreadyThere = 1352
  // What is given.
  case factMissing = 1355
  case factAmbiguous = 1356
  case factUnknown = 1357
  case unknownPaper = 1358
  case unknownWait = 1359
  case notTheIssuer = 1360
  case unknownChannel = 1361
  case unknownApplicant = 1362
  // What comes of it.
  case unreachable = 1365
  case circle = 1366

  /// The English words of every kind of message.
  public static var english: [CatalogueEntry] { wanted + given + found }

  private static var wanted: [CatalogueEntry] {
    [
      CatalogueEntry(
        unknownGoal, "{package} has no paper, procedure or interconnected procedure {name}",
        help: "{suggestion}"),
      CatalogueEntry(
        nobodyIssues, "nobody in {package} issues {name}",
        note: "a plan leads to a paper that a procedure has among its `results`, or that one of its steps makes",
        help: "{suggestion}"),
      CatalogueEntry(
        alreadyThere, "{name} is wanted and is there already", label: "the applicant has it",
        help: "leave it out under `have`, or ask for another paper"),
    ]
  }

  private static var given: [CatalogueEntry] {
    [
      CatalogueEntry(
        factMissing, "the plan depends on {fact} ({title}), and nothing is said about it",
        label: "the facts of the case", note: "{procedures|and} {procedures|asks|ask} for it; it is {type}{instead}",
        help: "write under `facts`: {form}{from}"),
      CatalogueEntry(
        factAmbiguous, "{name} is a fact of several subjects", label: "which of them?",
        help: "write {known|or}"),
      CatalogueEntry(
        factUnknown, "the package has no fact {name}", label: "{suggestion}",
        note: "under `facts` stand facts of subjects, and slots of alternative papers with the paper that is handed in",
        help: "{list}"),
      CatalogueEntry(
        unknownPaper, "the package has no paper {name}", label: "{suggestion}",
        help: "`have` lists papers by the names of their `document` declarations"),
      CatalogueEntry(
        unknownWait, "nothing on the way has a wait {name}", label: "{suggestion}", help: "{list}"),
      CatalogueEntry(
        notTheIssuer, "{name} does not issue {paper}", label: "{suggestion}", help: "{list}"),
      CatalogueEntry(
        unknownChannel, "nothing is handed in over {name}", label: "{suggestion}", help: "channels are {known|and}"),
      CatalogueEntry(
        unknownApplicant, "there is no kind of applicant {name}", label: "{suggestion}",
        help: "kinds of applicant are {known|and}"),
    ]
  }

  private static var found: [CatalogueEntry] {
    [
      CatalogueEntry(
        unreachable, "{goal} cannot be had with these facts", label: "the facts of the case",
        note: "each line says what is needed, who issues it, and why that does not help",
        help: "{way}"),
      CatalogueEntry(
        circle, "{goal} cannot be had: {parts} procedures wait for papers of one another",
        label: "asked for here",
        note:
          "each line says which procedure needs which paper; the next one issues it, the first one that of the last",
        help: "let an alternative or a registry supply one of the papers, or put one under `have`: {papers|or}"),
    ]
  }

  /// Phrases that the entries share.
  public static var englishPhrases: [String: String] {
    [
      "Plan.none": "",
      "Plan.near": "did you mean {nearest}?", "Plan.known": "there is {known}",
      "Plan.waits": "the waits are {known}", "Plan.no-waits": "there is none: remove this entry",
      "Plan.issuers": "it is issued by {known}", "Plan.no-issuers": "nobody issues it: remove this entry",
      "Plan.facts": "its facts are {known}",
      "Plan.from": ", or under `from` the procedure that is to issue {paper}: {choice}",
      "Plan.instead": "; one of {subjects|and} is enough, as each leads to {paper}",
      "Plan.change": "change what is given",
      "Plan.have": "change what is given, or put a paper that the applicant has under `have`: {papers|or}",
      "Plan.yesNo": "yes or no", "Plan.text": "text", "Plan.date": "a date", "Plan.choice": "one of {choices}",
      "Plan.whole": "a whole number", "Plan.whole.between": "a whole number from {least} to {most}",
      "Plan.whole.from": "a whole number, at least {least}", "Plan.whole.to": "a whole number, at most {most}",
      "Plan.number": "a number{unit}", "Plan.number.between": "a number{unit} from {least} to {most}",
      "Plan.number.from": "a number{unit}, at least {least}", "Plan.number.to": "a number{unit}, at most {most}",
      "Plan.unit": " in {measure}",
      "Plan.money": "an amount in VND", "Plan.money.between": "an amount in VND from {least} to {most}",
      "Plan.money.from": "an amount in VND, at least {least}", "Plan.money.to": "an amount in VND, at most {most}",
      "Plan.goal.needs": "{issuer} leads there, but something is missing for it:",
      "Plan.part.needs": "{part} needs {paper}; {issuer} issues it, but something is missing for that:",
      "Plan.goal.but": "{issuer} leads there, but {reason}",
      "Plan.part.but": "{part} needs {paper}; {issuer} issues it, but {reason}",
      "Plan.part.circle": "{part} needs {paper}",
      "Plan.applicant": "it does not serve {who}",
      "Plan.notInForce": "no edition of it is in force on {day}",
      "Plan.requirement": "it is for another case: “{text}” does not hold",
      "Plan.ends": "with these facts it ends {end}",
      "Plan.stuck": "with these facts it stays at {place}",
      "Plan.beyondCalendar": "the calendar does not reach far enough beyond {day}",
      "Plan.issuesNot": "not with these facts",
      "Plan.errors": "it has errors; `thutuc check` says which",
      "Plan.silent": "nothing is said of {subjects|and}",
      "Plan.notChosen": "another procedure was chosen under `from`",
    ]
  }
}
