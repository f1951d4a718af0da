import SourceText
import Syntax

/// What may be changed in an edition of a procedure, by name.
///
/// Names are texts, which Swift compares under canonical equivalence, since an edition and its amendments stand in
/// different trees.
struct EditionIndex {
  /// A step, a wait or a stage.
  struct PlaceSite {
    var kind: LocalKind
    var span: SourceSpan
    /// True for a wait that is on no path.
    var isAside: Bool
    /// Stages and branches around it, outermost first.
    var containers: [Container]
  }

  /// Something that is removed with all that stands in it.
  enum Container: Hashable {
    case stage(String)
    case branch(String)
  }

  /// Steps, waits and stages; of two with one name the first.
  private(set) var places: [String: PlaceSite] = [:]
  /// Their names, in reading order.
  private(set) var names: [String] = []
  /// The places of the branches of each name.
  private(set) var branches: [String: [SourceSpan]] = [:]
  /// The papers asked for, alternatives included.
  private(set) var documents: Set<String> = []
  /// Fees and charges by name, with their keyword.
  private(set) var fees: [(name: String, isCharge: Bool)] = []

  private let tree: SyntaxTree

  /// Lists what stands in a procedure.
  init(_ procedure: Syntax.NodeID, of tree: SyntaxTree) {
    self.tree = tree
    for child in tree.childNodes(of: procedure) {
      switch tree.kind(of: child) {
      case .stepsClause:
        if let block = tree.child(of: child, .statementBlock) { take(block, []) }
      case .waitStatement: add(child, .wait, isAside: true, [])
      case .documentsClause: takePapers(child)
      case .feeClause:
        if case .fee(let name)? = ClauseKey(child, of: tree) {
          fees.append((name, isCharge: tree.has(.charge, in: child)))
        }
      default: break
      }
    }
  }

  private mutating func add(
    _ node: Syntax.NodeID, _ kind: LocalKind, isAside: Bool = false, _ containers: [Container]
  ) {
    guard let token = tree.nameToken(of: node), let name = tree.name(of: token), places[name] == nil else { return }
    places[name] = PlaceSite(kind: kind, span: tree.span(of: token), isAside: isAside, containers: containers)
    names.append(name)
  }

  private func name(_ node: Syntax.NodeID) -> String? { tree.nameToken(of: node).flatMap { tree.name(of: $0) } }

  private mutating func take(_ block: Syntax.NodeID, _ containers: [Container]) {
    for node in tree.childNodes(of: block) {
      switch tree.kind(of: node) {
      case .stepStatement: add(node, .step, containers)
      case .waitStatement: add(node, .wait, containers)
      case .stageStatement:
        add(node, .stage, containers)
        takeInner(node, containers + (name(node).map { [.stage($0)] } ?? []))
      case .parallelStatement:
        for branch in tree.children(of: node, .branch) {
          if let token = tree.nameToken(of: branch), let name = tree.name(of: token) {
            branches[name, default: []].append(tree.span(of: token))
          }
          takeInner(branch, containers + (name(branch).map { [.branch($0)] } ?? []))
        }
      case .chooseStatement:
        for row in tree.children(of: node, .chooseRow) { takeInner(row, containers) }
      default: break
      }
    }
  }

  private mutating func takeInner(_ node: Syntax.NodeID, _ containers: [Container]) {
    if let inner = tree.child(of: node, .statementBlock) { take(inner, containers) }
  }

  private mutating func takePapers(_ node: Syntax.NodeID) {
    for child in tree.childNodes(of: node) {
      switch tree.kind(of: child) {
      case .documentEntry:
        if let name = name(child) { documents.insert(name) }
        takePapers(child)
      case .documentBlock, .documentGroup, .alternatives: takePapers(child)
      default: break
      }
    }
  }
}
