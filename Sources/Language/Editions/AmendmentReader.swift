import ProcessGraph
import SourceText
import Syntax
import WorkingTime

/// What has been read of the amendments of one day.
struct AmendmentReader {
  /// What two changes of one day may not both touch.
  enum Touch: Hashable {
    case clause(ClauseKey)
    case place(String, PlaceKey)
    case removed(String)
    case inserted(String)
    case branch(String)
    case document(String)
    case insertedDocument(String)
    case position(Keyword, String)
    /// Any step, wait or stage on the path, which a new `steps` would take away.
    case anyStatement
    /// Any single paper, which a new `documents` would take away.
    case anyPaper
  }

  /// The place of a touch: a change, its line, and where the line stands.
  struct Place {
    var edit: Edit
    var span: SourceSpan
  }

  let index: EditionIndex
  let from: Day
  /// Removed from earlier editions, by name.
  let gone: [String: Removal]
  let gonePapers: [String: Removal]
  var plan = EditionPlan()
  var touched: [Touch: Place] = [:]
  /// The names that insertions stand by, to be looked up when all of them are known.
  var positions: [(token: TokenID, name: String, edit: Edit)] = []
  /// True when a line could not be carried out.
  var isTroubled = false
  /// True when an earlier line could not: then no name is missed that it might have made.
  let isOpen: Bool
  /// The last day, when an amendment says one, and where.
  var to: Day?
  var toSpan: SourceSpan?

  init(_ index: EditionIndex, _ base: ProcedureDeclaration, from: Day, isOpen: Bool) {
    self.index = index
    self.from = from
    gone = base.gone
    gonePapers = base.gonePapers
    self.isOpen = isOpen
    isTroubled = isOpen
  }

  /// What an inserted statement declares: its own name and those in it.
  static func names(in node: Syntax.NodeID, of tree: SyntaxTree) -> [(name: String, span: SourceSpan)] {
    var names: [(name: String, span: SourceSpan)] = []
    switch tree.kind(of: node) {
    case .stepStatement, .waitStatement, .stageStatement:
      if let token = tree.nameToken(of: node), let name = tree.name(of: token) {
        names.append((name, tree.span(of: token)))
      }
    case .statementBlock, .parallelStatement, .branch, .chooseStatement, .chooseRow: break
    default: return []
    }
    guard tree.kind(of: node) != .stepStatement, tree.kind(of: node) != .waitStatement else { return names }
    for child in tree.childNodes(of: node) { names += Self.names(in: child, of: tree) }
    return names
  }
}

/// An edition made by amendments.
struct EditedEdition {
  var tree: SyntaxTree
  var isTroubled: Bool
  var to: Day?
  var toSpan: SourceSpan?
  var gone: [String: Removal]
  var gonePapers: [String: Removal]
}
