public import Messages

/// Why a test of a package fails.
public enum TestFinding: Int, MessageSet {
  case notMet = 360
  case factMissing = 361
  case unknownOutcome = 362
  case outcomeDecided = 363
  case outsideCalendar = 364
  case noEditionInForce = 365
  case channelNotOffered = 366
  case applicantNotServed = 367
  case factOutOfRange = 368
  case cannotBePlayed = 369
  case procedureHasErrors = 370
  case ambiguousPlace = 371
  case placeLeftOut = 372
  case notAnAlternative = 373

  /// The English words.
  public static var english: [CatalogueEntry] {
    [
      CatalogueEntry(
        notMet, "the test {title} of {procedure} expects {expected}, but {actual}", label: "expected here"),
      CatalogueEntry(
        factMissing, "the test {title} does not say {fact}, which {procedure} asks for", label: "this test",
        help: "add it to `given`: `{name} = …`"),
      CatalogueEntry(
        unknownOutcome, "{step} of {procedure} does not come out as {name}", label: "this outcome",
        help: "its outcomes are {known|and}"),
      CatalogueEntry(
        outcomeDecided, "{step} of {procedure} comes out as {decided} by the facts that are given",
        label: "this outcome",
        help: "leave the outcome out, or change the facts"),
      CatalogueEntry(
        outsideCalendar, "the test {title} leads to {day}, and the calendar covers {first} to {last}",
        label: "handed in here",
        help: "hand the dossier in on a day from which the calendar reaches to its end, or extend the calendar"),
      CatalogueEntry(
        noEditionInForce, "no edition of {procedure} is in force on {day}", label: "this test",
        help: "submit on a day on or after {from}"),
      CatalogueEntry(
        channelNotOffered, "{procedure} is not offered over the channel {name}", label: "this test",
        help: "its channels are {known|and}"),
      CatalogueEntry(
        applicantNotServed, "{procedure} is not for the applicant {name}", label: "this test",
        help: "it is for {known|and}"),
      CatalogueEntry(
        factOutOfRange, "{fact} is {range}, not {value}", label: "this value",
        note: "its subject declares it so"),
      CatalogueEntry(
        cannotBePlayed, "the dossier of the test {title} cannot be followed past {place}", label: "this test",
        note: "nothing says how it goes on from there with these facts"),
      CatalogueEntry(
        ambiguousPlace, "several steps or waits of {procedure} are called {place}", label: "which of them?",
        help: "write {known|or}"),
      CatalogueEntry(
        placeLeftOut, "{procedure} does not come by {place}", label: "this step or wait",
        note:
          "interconnected procedures receive and deliver one dossier once, so that some steps of their members are left out",
        help: "name the step that stands for it; `thutuc trace` shows them all"),
      CatalogueEntry(
        notAnAlternative, "{slot} of {procedure} cannot be {name}", label: "this paper",
        help: "it is one of {known|and}"),
      CatalogueEntry(
        procedureHasErrors, "the test {title} was not played, because {procedure} has errors", label: "this test"),
    ]
  }
}
