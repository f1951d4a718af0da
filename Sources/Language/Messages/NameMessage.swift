public import Messages

/// What can be wrong with names: unknown, ambiguous, declared twice, in a circle.
public enum NameMessage: Int, MessageSet {
  case unknownLaw = 400
  case unknownAgency = 401
  case unknownRegistry = 402
  case unknownDocument = 403
  case unknownSubject = 404
  case unknownFact = 405
  case unknownUnit = 406
  case unknownProcedure = 407
  case unknownPlace = 408
  case unknownValue = 409
  case unknownRole = 410
  case roleNotInAgency = 411
  case ambiguousRole = 412
  case unknownImport = 413
  case circularImport = 414
  case declaredTwice = 415
  case unknownFee = 416
  case unknownOutcome = 417
  case unknownMemberFact = 418
  case unknownCalendar = 419
  case notAPlace = 420
  case foreignFact = 421
  case foreignCondition = 422
  case factWithoutSubject = 423
  case circularDefinition = 424
  case formerName = 425
  case roleIsAgency = 426
  case noAuthority = 427
  case unknownMembersFile = 428
  case importsItself = 429
  case reservedName = 430
  case unknownBranch = 431
  case unknownTag = 432
  case ambiguousFact = 433
  /// `authority` or `receiving` in a file of the other vocabulary.
  case foreignHead = 434

  /// What is doubtful, but not wrong.
  public static var remarks: [(kind: Self, level: Severity?)] {
    [
      (.formerName, .warning),
      (.importsItself, .warning),
    ]
  }

  /// The English words, one entry a case.
  public static var english: [CatalogueEntry] {
    declared + roles + facts + structure
  }

  private static var declared: [CatalogueEntry] {
    [
      CatalogueEntry(
        unknownLaw, "{name} is not a law of this package", label: "no `law` has this name", help: "{hint}"),
      CatalogueEntry(
        unknownAgency, "{name} is not an agency of this package", label: "no `agency` has this name", help: "{hint}"),
      CatalogueEntry(
        unknownRegistry, "{name} is not a registry of this package", label: "no `registry` has this name",
        help: "{hint}"),
      CatalogueEntry(
        unknownDocument, "{name} is not a document of this package", label: "no `document` has this name",
        help: "{hint}"),
      CatalogueEntry(
        unknownSubject, "{name} is not a subject of this package", label: "no `subject` has this name", help: "{hint}"),
      CatalogueEntry(
        unknownUnit, "{name} is not a unit of this package", label: "nothing is measured in this",
        note: "a unit exists when a `unit` declares it or a fact is measured in it", help: "{hint}"),
      CatalogueEntry(
        unknownProcedure, "{name} is not a procedure of this package", label: "no `procedure` has this name",
        help: "{hint}"),
      CatalogueEntry(
        unknownPlace, "there is no step, wait or stage {name} in this procedure", label: "not found", help: "{hint}"),
      CatalogueEntry(
        unknownBranch, "there is no branch {name} in this procedure", label: "not found", help: "{hint}"),
      CatalogueEntry(
        notAPlace, "{name} is a {found}, and a {wanted} is needed here", label: "a {found}",
        labels: ["declared": "{name} is declared here"]),
      CatalogueEntry(
        unknownFee, "this procedure has no fee or charge {name}", label: "not found", help: "{hint}"),
      CatalogueEntry(
        unknownOutcome, "{name} is not an outcome of this step", label: "not among its `outcomes`",
        labels: ["outcomes": "the outcomes are named here"], help: "{hint}"),
      CatalogueEntry(
        unknownCalendar, "this package has no calendar {name}", label: "no calendar has this name", help: "{hint}"),
      CatalogueEntry(unknownTag, "no step of this package is tagged {name}", label: "not found", help: "{hint}"),
      CatalogueEntry(
        formerName, "{name} is now called {now}", label: "its former name",
        labels: ["declared": "renamed here"], help: "write {now}"),
    ]
  }

  private static var roles: [CatalogueEntry] {
    [
      CatalogueEntry(
        unknownRole, "no agency has a role {name}", label: "nobody holds this role",
        note: "a role is `agency.unit.role`, shortened where only one fits", help: "{hint}"),
      CatalogueEntry(
        roleNotInAgency, "{agency} has no role {name}, and it {decides}",
        label: "{agency} has nobody for this", labels: ["authority": "{agency} decides here"], help: "{hint}"),
      CatalogueEntry(
        ambiguousRole, "{name} may be several roles: {roles|or}", label: "which of them?",
        note: "a role may be shortened only where one fits", help: "write one of them out"),
      CatalogueEntry(
        roleIsAgency, "{name} is an agency, and a role of it is needed here", label: "an agency, nobody's desk",
        labels: ["declared": "declared here"], help: "{hint}"),
      CatalogueEntry(
        noAuthority, "`authority` stands for the agency that decides, but this procedure names none",
        label: "no agency decides", help: "add a clause such as `authority {example}` to the procedure"),
      CatalogueEntry(
        foreignHead, "{name} is a keyword of the other language, and this file is read with {own} ones",
        label: "read as the name of an agency", help: "write {instead} instead"),
      CatalogueEntry(
        unknownMembersFile, "the members of {name} could not be read from {file}", label: "no such file in the package"),
      CatalogueEntry(
        unknownMemberFact, "the members of {agency} have no fact {name}", label: "not a column of the members' file",
        help: "{hint}"),
    ]
  }

  private static var facts: [CatalogueEntry] {
    [
      CatalogueEntry(
        unknownFact, "{name} is neither a fact of {subject} nor a condition", label: "not found", help: "{hint}"),
      CatalogueEntry(
        ambiguousFact, "{name} is a fact of several subjects: {subjects|and}", label: "which of them?",
        help: "write `about` and one of the subjects after the name of the declaration"),
      CatalogueEntry(
        factWithoutSubject, "{name} is a fact of {subject}, but {owner} is not about it",
        label: "nobody tells this fact",
        help: "write `about {plainSubject}` after the name of the declaration"),
      CatalogueEntry(
        unknownValue, "{name} is not a value of {fact}", label: "not in its list",
        labels: ["list": "the values are listed here"], help: "{hint}"),
      CatalogueEntry(
        foreignFact, "{name} is a fact of {other}, but {owner} is about {subject}",
        label: "nobody tells this fact in such a dossier",
        help: "use a fact of {subject}, or declare one there"),
      CatalogueEntry(
        foreignCondition, "the condition {name} is about {other}, but {owner} is about {subject}",
        label: "it cannot be answered in such a dossier", labels: ["declared": "declared here"],
        help: "write a condition on facts of {subject}, or declare {name} about {subject}"),
    ]
  }

  private static var structure: [CatalogueEntry] {
    [
      CatalogueEntry(
        unknownImport, "there is neither a file nor a part {name} in this package", label: "nothing to import",
        note: "an import names a file of the folder, without `.tthc`, or the `package` that other files say they are",
        help: "{hint}"),
      CatalogueEntry(
        importsItself, "this file imports itself", label: "this file", help: "remove the import"),
      CatalogueEntry(
        circularImport, "these files import each other in a circle: {files}", label: "closes the circle",
        help: "move what they share into a file that imports neither"),
      CatalogueEntry(
        declaredTwice, "{name} is declared twice", label: "declared again",
        labels: ["first": "first declared here"], help: "rename one of them, or remove it"),
      CatalogueEntry(
        circularDefinition, "{circle|and} {count|is|are} defined by {count|itself|one another}",
        label: "the circle begins here",
        help: "define one of them without the others"),
      CatalogueEntry(
        reservedName, "{name} is a currency and cannot be a unit of its own", label: "already means đồng"),
    ]
  }

  /// English templates that arguments name, by key.
  public static var englishPhrases: [String: String] {
    [
      "language.also": "also here", "language.english": "English", "language.vietnamese": "Vietnamese",
      "language.hint.nearest": "did you mean {suggestion}?",
      "language.hint.declare": "declare it with `{keyword}`, or correct the name",
      "language.hint.candidates": "there is {candidates|or}",
      "language.hint.candidates.values": "its {candidates|only value is|values are} {candidates|and}",
      "language.hint.holders": "this role exists at {candidates|and}",
      "language.hint.roles": "its {candidates|only role is|roles are} {candidates|and}",
      "language.decides": "is the agency that decides",
      "language.mayDecide": "may be the agency that decides",
      "language.hint.none": "nothing of this kind is declared yet",
      "language.hint.remove": "correct or remove it",
      "language.place.step": "step", "language.place.wait": "wait", "language.place.stage": "stage",
      "language.place.branch": "branch", "language.place.stepOrWait": "step or wait",
    ]
  }
}
