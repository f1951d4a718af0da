public import Messages

/// What can be wrong with conditions and values: types, units, lists, arithmetic.
public enum ExpressionMessage: Int, MessageSet {
  case notACondition = 500
  case unlikeTypes = 501
  case unlikeUnits = 502
  case unitMissing = 503
  case currencyMissing = 504
  case noOrder = 505
  case notOptional = 506
  case notANumber = 507
  case numberTooLarge = 508
  case divisionByZero = 509
  case emptyBetween = 510
  case moneyNotWhole = 511
  case unlikeProduct = 512
  case absentOfValue = 513
  case timeInCondition = 514
  case durationInCondition = 515
  case passedOutside = 516
  case usedBeforeEstablished = 517
  case notMoney = 518
  case notConstant = 519
  case valueElsewhere = 520
  case noSuchDate = 521
  case establishedBySubmission = 524
  case unitNotNeeded = 525
  case conditionTooLarge = 526
  case moneyBelowZero = 527
  /// `yes` or `no` as a condition.
  case bareYesNo = 528

  /// The English words, one entry a case.
  public static var english: [CatalogueEntry] { types + numbers + facts }

  private static var types: [CatalogueEntry] {
    [
      CatalogueEntry(
        notACondition, "a condition is needed here, and this is {found}", label: "{found}",
        help: "compare it with something, as in `{text} = …`"),
      CatalogueEntry(
        unlikeTypes, "{left} and {right} cannot be compared", label: "{left} against {right}", help: "{hint}"),
      CatalogueEntry(
        unlikeUnits, "{leftUnit} and {rightUnit} measure different things", label: "unlike units",
        help: "use units that are declared as multiples of one another"),
      CatalogueEntry(
        unitMissing, "a number without a unit stands against a quantity in {unit}", label: "of what?",
        help: "write the unit behind the number, as in `{text} {plainUnit}`"),
      CatalogueEntry(
        unitNotNeeded, "a quantity in {unit} stands against a number without a unit", label: "no unit here",
        help: "leave out the unit, or declare the fact with `decimal {plainUnit}`"),
      CatalogueEntry(
        currencyMissing, "a plain number stands against an amount of money", label: "not an amount of money",
        help: "write the currency behind the number, as in `75_000 VND`"),
      CatalogueEntry(
        noOrder, "{found} has no order, so nothing is smaller or larger", label: "only `=`, `!=` and `in` fit here"),
      CatalogueEntry(
        notANumber, "{found} cannot be calculated with", label: "a number, a quantity or money is needed here"),
      CatalogueEntry(
        unlikeProduct, "{left} and {right} cannot be combined by `{sign}`", label: "no such calculation",
        note:
          "money and quantities are multiplied and divided by plain numbers; like divided by like is a plain number",
        help: "{hint}"),
      CatalogueEntry(
        notMoney, "an amount of money is needed here, and this is {found}", label: "{found}",
        help: "write an amount such as `75_000 VND`, or a share such as `0.019% of investment`"),
      CatalogueEntry(
        moneyBelowZero, "an amount of money to be paid is never below zero", label: "below zero",
        help: "write what is paid; where nothing is paid, write `0 VND` or `free when …` with the condition"),
      CatalogueEntry(
        notConstant, "a fixed value is needed here, without facts", label: "depends on a fact",
        help: "write the dependence as rows, each with a condition and its value: `when …: …`"),
    ]
  }

  private static var numbers: [CatalogueEntry] {
    [
      CatalogueEntry(numberTooLarge, "this number is too large to calculate with exactly", label: "too large"),
      CatalogueEntry(divisionByZero, "nothing can be divided by zero", label: "zero"),
      CatalogueEntry(
        emptyBetween, "nothing lies between {low} and {high}", label: "an empty range",
        help: "write the smaller bound first"),
      CatalogueEntry(
        moneyNotWhole, "there is no part of a đồng", label: "not whole", note: "money is whole đồng",
        help: "round the amount"),
      CatalogueEntry(
        conditionTooLarge, "{name} is too large when the conditions in it are written out", label: "too large",
        note: "at most {parts} parts are read", help: "say more with facts and less with conditions"),
      CatalogueEntry(noSuchDate, "{date} lies outside the years 1900 to 2200", label: "no such day here"),
    ]
  }

  private static var facts: [CatalogueEntry] {
    [
      CatalogueEntry(
        notOptional, "{name} is never absent", label: "always known",
        labels: ["declared": "declared without `optional`"],
        help: "declare the fact `optional`, or leave out this condition"),
      CatalogueEntry(
        absentOfValue, "only a fact can be absent", label: "not a fact", help: "name the optional fact alone"),
      CatalogueEntry(
        timeInCondition, "a condition cannot ask for a time of day", label: "a time",
        help: "for a cut-off write `time limit same working day if received before 15:00 otherwise next working day`"),
      CatalogueEntry(
        durationInCondition, "a condition cannot calculate with durations", label: "a duration",
        help: "compare with a date, or ask for the number as a fact of its own"),
      CatalogueEntry(
        bareYesNo, "{text} alone is no condition: it holds for {holds} dossier", label: "asks nothing",
        note: "a condition asks for a fact; `when no` does not mean \"in all other cases\"", help: "{hint}"),
      CatalogueEntry(
        passedOutside, "`passed` asks about a step of a procedure, and here is none", label: "no steps here",
        help: "move the condition into the procedure"),
      CatalogueEntry(
        usedBeforeEstablished, "{name} is used before anybody has settled it", label: "not known yet here",
        labels: ["established": "settled here, at step {step}"],
        note: "`establishes` leaves the fact open until that step",
        help: "use it after the step, or let the applicant state it by removing `establishes`"),
      CatalogueEntry(
        establishedBySubmission, "the applicant cannot know {name}, which is settled during the procedure",
        label: "asked on submission", labels: ["established": "settled here, at step {step}"],
        note: "papers, the deciding agency and the channel are fixed when the dossier is handed in",
        help: "ask for a fact that the applicant states"),
      CatalogueEntry(
        valueElsewhere, "the value {name} of {fact} stands on the left", label: "a value, not a fact",
        help: "write the fact first: `{example}`"),
    ]
  }

  /// English templates that arguments name, by key.
  public static var englishPhrases: [String: String] {
    [
      "language.anySubject": "any subject",
      "language.hint.like": "compare like with like",
      "language.hint.date": "write a date, such as `2026-07-01`",
      "language.hint.text": "write a text in quotation marks",
      "language.hint.yesNo": "write it alone, or compare it with `yes` or `no`",
      "language.hint.likeSum": "add and subtract only like and like",
      "language.hint.sumInCurrency": "write the currency behind the number too, as in `5_000 VND`",
      "language.hint.sumInUnit": "write the unit {example} behind the number too",
      "language.hint.plainQuantity": "make the quantity a plain number first: {example}",
      "language.hint.productFact": "ask for the product as a fact of its own, with its own unit",
      "language.hint.pricePerUnit": "for a price per unit write `20_000 VND * (floor_area / 1 m2)`",
      "language.holds.always": "every", "language.holds.never": "no",
      "language.hint.otherwise": "for all other cases write `otherwise`",
      "language.hint.noCondition": "write the fact that it depends on, or delete the condition",
      "language.hint.plainFactor": "multiply and divide by plain numbers or percentages",
      "language.type.yesNo": "yes or no", "language.type.number": "a number", "language.type.quantity": "a quantity",
      "language.type.duration": "a length of time",
      "language.type.money": "an amount of money", "language.type.date": "a date", "language.type.text": "a text",
      "language.type.choice": "a value of a list", "language.type.unknown": "something unknown",
    ]
  }
}
