public import Numbers
public import ProcessGraph
public import WorkingTime

/// Something named in a test, with where it is written.
public struct Named<Content: Hashable & Sendable>: Hashable, Sendable {
  /// The name: of a step, a wait, a slot, a document.
  public var name: String
  /// What is said of it.
  public var content: Content
  /// Where.
  public var origin: SourceOrigin
}

/// What a test expects.
public enum Expected: Hashable, Sendable {
  /// The dossier comes to this end.
  case end(EndKind)
  /// The statutory limit ends on this day.
  case due(Day)
  /// The reduced limit does.
  case reducedDue(Day)
  /// These papers are asked for, in any order.
  case documents([String])
  /// These steps and waits are passed, in this order.
  case path([String])
  /// So much is paid, in đồng; for the fee of that name, or for all of the kind.
  case money(FeeKind, name: String?, Rational)
}

/// A `test`: one dossier, and what is to come of it.
public struct DeclaredTest: Hashable, Sendable {
  /// What it shows, in the analyst's words.
  public var title: String
  /// The procedure's name.
  public var procedure: String
  /// When the dossier is handed in.
  public var day: Day
  /// At what time of day.
  public var time: TimeOfDay
  /// By which channel.
  public var channel: String
  /// By which kind of applicant, when said.
  public var applicant: String?
  /// Facts by their ids.
  public var facts: [Named<Value>]
  /// Of alternatives the paper that is handed in, by slot.
  public var papers: [Named<String>]
  /// How visits of steps come out.
  public var outcomes: [Named<[String]>]
  /// How long visits of steps take.
  public var takes: [Named<[Duration]>]
  /// How long visits of waits take; nil where nothing comes.
  public var waits: [Named<[Duration?]>]
  /// What is expected, each in the analyst's words.
  public var expectations: [Named<Expected>]
  /// Where it says when the dossier is handed in.
  public var submission: SourceOrigin
  /// Where it is declared.
  public var origin: SourceOrigin
}
