public import Messages

/// What can be found of a procedure under a policy.
public enum PolicyFinding: Int, MessageSet {
  case broken = 890
  case rolesNotDifferent = 891
  case pathWithoutTag = 892
  case notDecided = 893

  private static let excuse =
    "change the procedure, or excuse it in `thutuc.yaml` with the reason: `allow: [{rule: {plainPolicy}, procedure: "
    + "{plainProcedure}, because: \"…\"}]`"

  /// Its kinds speak of what a policy asks.
  public static var namePrefix: String { "policy-" }

  /// What is doubtful, but not wrong.
  public static var remarks: [(kind: Self, level: Severity?)] {
    [
      (.notDecided, .note)
    ]
  }

  /// The English words.
  public static var english: [CatalogueEntry] {
    [
      CatalogueEntry(
        broken, "{procedure} does not keep the policy {policy}, which asks for {asked}{when}: {values}",
        label: "here", labels: ["policy": "asked here"], help: excuse),
      CatalogueEntry(
        rolesNotDifferent,
        "{procedure} does not keep the policy {policy}, which asks for {asked}: {desk} does both {step} and {other}{when}",
        label: "this procedure", labels: ["policy": "asked here", "first": "here", "second": "and here"], help: excuse),
      CatalogueEntry(
        pathWithoutTag,
        "{procedure} does not keep the policy {policy}, which asks for {asked}: a path comes to {end} without "
          + "it{when}{untagged}", label: "this procedure", labels: ["policy": "asked here"],
        help: "put the step on every path, or tag the step that does it: `as {plainTag}`"),
      CatalogueEntry(
        notDecided, "whether {procedure} keeps the policy {policy}, which asks for {asked}, is not decided: {reason}",
        label: "this procedure", labels: ["policy": "asked here"]),
    ]
  }

  /// Parts of messages and of trails.
  public static var englishPhrases: [String: String] {
    [
      "verification.policy.untagged": "; none of its steps is tagged {tag}",
      "verification.policy.doubt.cases": "there are too many cases of the facts to tell apart",
      "verification.policy.doubt.unknown": "a value is not known: {because}",
      "verification.policy.doubt.unlike": "units differ, and no number compares them",
      "verification.policy.doubt.noLimit": "{name} has no limit of its own",
      "verification.policy.doubt.dependsOn": "an amount depends on {name}",
      "verification.policy.doubt.paths": "its paths cannot be followed",
      "verification.policy.doubt.opaque": "conditions compare facts with facts",
      "verification.policy.doubt.tooFine": "its numbers are too finely divided",
    ]
  }
}
