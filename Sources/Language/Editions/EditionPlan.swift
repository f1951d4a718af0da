import SourceText
import Syntax

/// A line of an amendment: the number of the change, and a node of its tree.
struct Edit {
  var change: Int
  var node: Syntax.NodeID
}

/// A statement that is put before, after or beside another.
struct Insertion {
  var edit: Edit
  /// `before`, `after` or `beside`.
  var position: Keyword
  var name: String
  var token: TokenID
}

/// What the amendments of one day do to an edition, ready to be carried out.
struct EditionPlan {
  /// The changes, in the order of the day.
  var order: [Int] = []
  /// The tree of each change, by its number.
  var trees: [Int: SyntaxTree] = [:]
  /// Clauses of the procedure that replace their likes.
  var clauses: [(key: ClauseKey, edit: Edit)] = []
  /// Changed steps, waits and stages, by name.
  var places: [String: [Edit]] = [:]
  /// Removed steps, waits and stages, and removed branches, by name.
  var removedPlaces: [String: Edit] = [:]
  var removedBranches: [String: Edit] = [:]
  var droppedDocuments: [String: Edit] = [:]
  /// Lines `insert document`.
  var insertedPapers: [Edit] = []
  /// Inserted statements, by the name of the statement they are put beside.
  var insertions: [String: [Insertion]] = [:]
  /// Inserted waits that stand aside.
  var asideWaits: [Edit] = []

  /// Where the arrows to a name lead now: into the first statement that is inserted before it.
  func redirection(of name: String) -> Insertion? {
    var found: Insertion?
    var seen: Set<String> = [name]
    var next = name
    while let first = insertions[next]?.first(where: { $0.position == .before }), seen.insert(first.name).inserted {
      found = first
      next = first.name
    }
    return found
  }
}
