/// What a statement about a procedure is about.
public struct Subject: Hashable, Sendable {
  /// The kinds of thing that a procedure has.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The procedure as a whole.
    case procedure
    /// The statutory limit.
    case timeLimit = "time limit"
    /// The reduced limit.
    case reducedLimit = "reduced limit"
    /// A fee (phí).
    case fee
    /// A charge (lệ phí).
    case charge
    /// A paper that is handed in, or a slot of alternatives.
    case document
    /// What is handed over at the end.
    case result
    /// A stage.
    case stage
    /// A step.
    case step
    /// A wait.
    case wait
    /// A block whose branches run side by side.
    case parallel
    /// A branch of it.
    case branch
    /// A place where the facts decide how it goes on.
    case choice
    /// A bound on repetition.
    case bound
    /// An end.
    case end
    /// The start, or the place where the clock ends.
    case place
    /// A fact that conditions may ask for.
    case fact
    /// An agency that takes part.
    case agency
    /// A role that works.
    case desk
    /// A kind of document, whoever makes or needs it.
    case kindOfDocument = "kind of document"
    /// What becomes of dossiers under way when a later change begins.
    case pending = "dossiers under way"
    /// The end of the procedure itself.
    case abolition
  }

  /// What kind of thing it is.
  public var kind: Kind
  /// Its id among those of its kind; empty where there is only one.
  public var id: String

  init(_ kind: Kind, _ id: String = "") {
    self.kind = kind
    self.id = id
  }
}

extension Subject.Kind {
  /// True for things that a graph only has because something else of it speaks of them: that they come or go follows from
  /// what is said there.
  var isMentionedOnly: Bool { self == .desk || self == .kindOfDocument || self == .agency || self == .fact }
}
