public import Messages

/// What can be wrong in a policy.
public enum PolicyMessage: Int, MessageSet {
  case asksForDossier = 680
  case unlikeValues = 681
  case notCalculable = 682
  case asksNothing = 683

  /// The English words, one entry a case.
  public static var english: [CatalogueEntry] {
    [
      CatalogueEntry(
        asksForDossier, "{name} belongs to a dossier; a policy asks about procedures",
        label: "not known of a procedure",
        note: "a policy is decided for every case of the facts, so that no fact need be named in it",
        help:
          "measure the procedure ({measures|or}), or ask for its `code`, `field`, `service`, `channel`, `applicant` or "
          + "`authority`"),
      CatalogueEntry(
        unlikeValues, "{left} and {right} cannot be compared", label: "unlike values",
        help:
          "`time_limit`, `reduced_time` and `worst_case` are durations such as `7 working days`, `fees` is money, the "
          + "other measures are numbers"),
      CatalogueEntry(
        notCalculable, "{found} is not calculated with", label: "no number",
        help: "take a share of it: `50% of time_limit`"),
      CatalogueEntry(
        asksNothing, "the policy {name} asks nothing", label: "no `require`",
        help: "write a line `require …`, such as `require handovers <= 6`"),
    ]
  }

  /// English templates that arguments name, by key.
  public static var englishPhrases: [String: String] {
    [
      "language.policy.number": "a number", "language.policy.money": "an amount of money",
      "language.policy.time": "a duration", "language.policy.text": "a text", "language.policy.agency": "an agency",
    ]
  }
}
