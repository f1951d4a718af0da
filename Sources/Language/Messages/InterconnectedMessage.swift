public import Messages

/// What can be wrong with the clauses of an interconnected procedure.
public enum InterconnectedMessage: Int, MessageSet {
  case noMembers = 660
  case noSubmission = 661
  case noGoal = 662
  case memberIsBundle = 663
  case arrowInBundle = 664
  case namedTwice = 665

  /// The English words, one entry a case.
  public static var english: [CatalogueEntry] {
    [
      CatalogueEntry(
        noMembers, "{name} names no procedures", label: "nothing to connect",
        help: "add a line such as `procedures house_permit, power_connection`"),
      CatalogueEntry(
        noSubmission, "{name} does not say where its dossier is handed in", label: "handed in nowhere",
        note: "interconnected procedures have one intake for all of them",
        help: "add a line such as `submit once at receiving.officer`"),
      CatalogueEntry(
        noGoal, "{name} does not say what it is for", label: "no goal",
        note: "by the goal it is known which results are of use",
        help: "add a line such as `goal land_certificate`, with the document that the applicant wants"),
      CatalogueEntry(
        memberIsBundle, "{name} is itself an interconnected procedure", label: "not a procedure",
        note: "what interconnected procedures connect are procedures", help: "name its procedures here"),
      CatalogueEntry(
        arrowInBundle, "{name} leads to another part of the interconnected procedure", label: "an arrow inside",
        note: "the order of the parts follows from the documents alone",
        help: "lead to an end, such as `-> end stopped`; let the other part use what {name} issues"),
      CatalogueEntry(
        namedTwice, "{name} is named twice", label: "again here", labels: ["first": "named here first"],
        help: "remove one of the two"),
    ]
  }
}
