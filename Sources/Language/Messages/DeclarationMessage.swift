public import Messages

/// What can be wrong with laws, agencies, registries, documents, subjects and units.
public enum DeclarationMessage: Int, MessageSet {
  case clauseTwice = 450
  case emptyRange = 451
  case boundOfWrongKind = 452
  case noFact = 453
  case repealedBeforeEffective = 454
  case rangeNotAllowed = 455
  case unitNotAboveZero = 456
  case boundNotWhole = 458
  case supersedesItself = 459
  case validityOfNothing = 460
  case supersedeOneAnother = 461

  /// What is doubtful, but not wrong.
  public static var remarks: [(kind: Self, level: Severity?)] {
    [
      (.noFact, .warning)
    ]
  }

  /// The English words, one entry a case.
  public static var english: [CatalogueEntry] {
    [
      CatalogueEntry(
        clauseTwice, "{clause} is given twice", label: "given again", labels: ["first": "first given here"],
        help: "keep one of them"),
      CatalogueEntry(
        emptyRange, "no value lies from {low} to {high}", label: "an empty range", help: "write the smaller bound first"
      ),
      CatalogueEntry(
        boundOfWrongKind, "{found} cannot bound {fact}", label: "{found}",
        help: "bound numbers and money by numbers, and dates by dates"),
      CatalogueEntry(
        noFact, "the subject {name} has no facts", label: "nothing is known of it",
        help: "declare what limits, fees or papers depend on, one fact a line"),
      CatalogueEntry(
        repealedBeforeEffective, "{name} is repealed before it is in force", label: "never in force",
        labels: ["effective": "in force from here on"], help: "check the two dates"),
      CatalogueEntry(
        rangeNotAllowed, "{found} has no least and no greatest value", label: "no range here",
        help: "leave out the range"),
      CatalogueEntry(
        unitNotAboveZero, "a unit cannot be zero of another", label: "not above zero"),
      CatalogueEntry(
        boundNotWhole, "{name} counts in whole numbers, and {bound} is none", label: "not whole"),
      CatalogueEntry(supersedesItself, "{name} cannot stand in its own place", label: "itself"),
      CatalogueEntry(
        supersedeOneAnother, "{names|and} replace one another, so that none of them would be the last",
        label: "replaced here", labels: ["replaced": "and here"], help: "leave one of the lines `replaces` out"),
      CatalogueEntry(validityOfNothing, "a document that is valid for no time is never valid", label: "no time"),
    ]
  }
}
