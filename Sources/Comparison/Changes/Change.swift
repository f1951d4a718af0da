/// One difference between two procedures, in the analyst's words.
public struct Change: Hashable, Sendable {
  /// What is different.
  public enum Kind: Hashable, Sendable {
    /// The subject is new, and this is said of it.
    case added([Trait])
    /// The subject is gone, and this was said of it.
    case removed([Trait])
    /// Something else is said of it; nil where nothing is.
    case altered(before: Trait?, after: Trait?)
    /// The same things stand in another order.
    case order
  }

  /// What it is about.
  public var subject: Subject
  /// What people call it; empty when it has no name.
  public var title: String
  /// What is different.
  public var kind: Kind
  /// True for what follows from other changes: the way into a step that was removed, a role that nobody needs any more.
  public var isImplied: Bool

  /// True when it bears on no dossier: names, what something rests on, how well it is known.
  public var isRemark: Bool {
    switch kind {
    case .altered(let before, let after): (before ?? after)?.aspect.isRemark ?? true
    case .added(let traits), .removed(let traits):
      !traits.isEmpty && traits.allSatisfy { $0.aspect.isRemark }
    case .order: true
    }
  }
}
