public import Messages

/// What can be wrong with a Petri net that somebody else drew: with its file, its form, and its soundness.
public enum PNMLMessage: Int, MessageSet {
  // The file.
  case malformed = 1500
  case declaresType = 1501
  case tooDeep = 1502
  // The net.
  case noNet = 1510
  case severalNets = 1511
  case unsupported = 1512
  case noID = 1513
  case idTwice = 1514
  case arcToNothing = 1515
  case arcBetweenLikes = 1516
  case weight = 1517
  case marking = 1518
  case noWorkflow = 1519
  // Its soundness.
  case unsound = 1530
  case notDecided = 1531

  /// The English words of every kind of message.
  public static var english: [CatalogueEntry] { file + net + soundness }

  private static var file: [CatalogueEntry] {
    [
      CatalogueEntry(
        malformed, "this is not well-formed XML: {reason}", label: "noticed here",
        help: "write the file again with the program that made it"),
      CatalogueEntry(
        declaresType, "the file declares a document type, which is not read", label: "this declaration",
        note: "such a declaration can name other files, and can make a small file grow without end",
        help: "remove the line `<!DOCTYPE …>`; a PNML file needs none"),
      CatalogueEntry(tooDeep, "elements lie more than {limit} levels deep in each other", label: "here"),
    ]
  }

  private static var net: [CatalogueEntry] {
    [
      CatalogueEntry(
        noNet, "there is no Petri net in {path}", note: "a PNML file holds an element `net` in an element `pnml`",
        help: "export the process again as a place/transition net in PNML"),
      CatalogueEntry(
        severalNets, "a second net begins here, but one is read at a time", label: "this net",
        help: "make two files"),
      CatalogueEntry(
        unsupported, "{element} is not read", label: "here",
        note: "it would change what the net means", help: "write the net out without it, on one page"),
      CatalogueEntry(noID, "this has no id, so that no arc can lead to it", label: "here"),
      CatalogueEntry(idTwice, "the id {id} is used twice", label: "the second", help: "give one of them another id"),
      CatalogueEntry(
        arcToNothing, "the arc has {id} for an end, which is neither a place nor a transition", label: "this arc",
        help: "lead it to a place or a transition, or remove it"),
      CatalogueEntry(
        arcBetweenLikes, "the arc leads from {from} to {to}, which are of one kind", label: "this arc",
        note: "arcs lead from a place to a transition, or from a transition to a place"),
      CatalogueEntry(
        weight, "the arc carries {weight} tokens, but workflows carry one", label: "this arc",
        help: "draw a place for each token"),
      CatalogueEntry(
        marking, "a case begins with one token on one place, but {name} is marked otherwise", label: "this place",
        help: "put one token on the place where a case begins, and none elsewhere"),
      CatalogueEntry(
        noWorkflow,
        "this is no workflow: a case could begin at {from} {from|place|places} ({sources}) and be over at {to} "
          + "{to|place|places} ({sinks})",
        label: "this net",
        note:
          "a workflow has one place that is marked at the beginning, or that nothing leads to, and one that nothing "
          + "leaves",
        help: "join the beginnings into one place, and the ends into another"),
    ]
  }

  private static var soundness: [CatalogueEntry] {
    [
      CatalogueEntry(
        unsound, "the workflow is not sound: {fault}", label: "it shows here",
        note: "a workflow is sound when every case can be over at any time, nothing is left of it then, and everything "
          + "in it can happen in some case"),
      CatalogueEntry(
        notDecided,
        "whether the workflow is sound is not decided: more than {markings} situations would have to be looked "
          + "at", note: "what could be made smaller was; what is left is too large to search"),
    ]
  }

  /// The words for what is wrong, and for the lines of a trace.
  public static var englishPhrases: [String: String] {
    [
      "pnml.deadlock": "a case can come to a standstill before it is over",
      "pnml.leftover": "a case can be over while part of it still goes on",
      "pnml.livelock": "a case can come to where it can never be over",
      "pnml.unbounded": "work can pile up without end",
      "pnml.dead": "{name} can never happen",
      "pnml.fires": "{name}",
    ]
  }
}
