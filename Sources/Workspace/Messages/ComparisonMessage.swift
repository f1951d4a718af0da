public import Messages

/// Why two procedures cannot be compared.
public enum ComparisonMessage: Int, MessageSet {
  case unknownProcedure = 1300
  case noEditionInForce = 1301
  case severalEditions = 1302
  case editionHasErrors = 1303
  case noCommonSubject = 1304
  case nothingToCompareWith = 1305
  case notAYear = 1306

  /// The English words.
  public static var english: [CatalogueEntry] {
    [
      CatalogueEntry(unknownProcedure, "{package} has no procedure {name}", help: "{suggestion}"),
      CatalogueEntry(
        noEditionInForce, "{name} is not in force on {day}",
        help: "name a day on which it is: its editions hold {editions}"
      ),
      CatalogueEntry(
        severalEditions, "{name} has {count} editions, and no day says which of them is meant",
        help: "name a day with {option}: its editions hold {editions}"),
      CatalogueEntry(
        editionHasErrors, "{name} is not compared, because its edition {edition} has errors",
        note: "what such an edition would show is about what was understood, not about what was meant",
        help: "mend what `thutuc check` finds first"),
      CatalogueEntry(
        noCommonSubject, "{first} is about {subjects|and}, {second} about {others|and}: no case can be asked of both",
        note: "two procedures are compared case by case, and a case is told by the facts of a subject",
        help: "compare procedures about the same subject"),
      CatalogueEntry(
        nothingToCompareWith, "nothing says with what {name} is to be compared",
        help:
          "name two days with `--from` and `--to`, another procedure with `--with`, or another package with `--against`"
      ),
      CatalogueEntry(
        notAYear, "{value} is not a year that dates can lie in",
        help: "name a year from 1900 to 2200, such as `--year 2026`"),
    ]
  }

  /// Phrases that the entries share.
  public static var englishPhrases: [String: String] {
    ["Comparison.there": "there is {known}", "Comparison.meant": "did you mean {near}?"]
  }
}
