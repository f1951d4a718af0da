import SourceText
import Syntax

/// Writes the edition that amendments make of another one: a tree of the nodes of both.
///
/// The result is read like any other procedure, by the same rules and with the same checks.
struct EditionRewriter {
  let base: SyntaxTree
  let plan: EditionPlan
  var composer: TreeComposer
  /// Insertions that have not found their place yet; after the rewriting, those that found none.
  var insertions: [String: [Insertion]]

  /// Prepares the changes of an edition that stands in a tree.
  init(_ base: SyntaxTree, _ plan: EditionPlan) {
    self.base = base
    self.plan = plan
    composer = TreeComposer(like: base)
    insertions = plan.insertions
  }

  /// Clauses that say when one edition holds and so are not handed down to the next.
  private static let ownClauses: Set<ClauseKey> = [
    .kind(.effectiveClause), .kind(.publishedClause), .kind(.appliesClause),
  ]

  /// Writes the edition.
  mutating func rewrite(_ procedure: Syntax.NodeID) -> SyntaxTree {
    var children: [SyntaxElement] = []
    var written: Set<ClauseKey> = []
    var hasPapers = false
    for element in base.children(of: procedure) {
      guard let child = element.node, let key = ClauseKey(child, of: base) else {
        children += rewritten(element)
        continue
      }
      if case .kind(.documentsClause) = key { hasPapers = true }
      if written.contains(key) { continue }
      let clauses = plan.clauses.filter { $0.key == key }
      if !clauses.isEmpty {
        written.insert(key)
        for clause in clauses { children.append(SyntaxElement(graft(clause.edit.node, clause.edit.change))) }
      } else if case .kind(.documentsClause) = key {
        children.append(SyntaxElement(papers(child)))
      } else if !Self.ownClauses.contains(key) {
        children += rewritten(element)
      }
    }
    for clause in plan.clauses where !written.contains(clause.key) {
      children.append(SyntaxElement(graft(clause.edit.node, clause.edit.change)))
    }
    if !hasPapers, let first = plan.insertedPapers.first, let tree = plan.trees[first.change] {
      let span = tree.span(of: first.node)
      let block = composer.node(.documentBlock, at: span, insertedEntries())
      children.append(SyntaxElement(composer.node(.documentsClause, at: span, [SyntaxElement(block)])))
    }
    for wait in plan.asideWaits { children.append(SyntaxElement(graft(wait.node, wait.change))) }
    let root = composer.node(like: procedure, of: base, children)
    for change in plan.order { composer.mark(root, Graft(part: change, isWhole: false)) }
    return composer.tree(root: root)
  }

  // MARK: Taking over

  private static let containers: Set<Syntax.NodeKind> = [
    .stepsClause, .statementBlock, .stageStatement, .parallelStatement, .branch, .chooseStatement, .chooseRow,
    .documentsClause, .documentBlock, .documentGroup, .resultsClause,
  ]

  private static let entries: Set<Syntax.NodeKind> = containers.union([
    .stepStatement, .waitStatement, .resolvedStatement, .endStatement, .callStatement, .documentEntry, .resultEntry,
  ])

  /// Takes a node of an amendment over; what is declared in it comes from the amendment too.
  mutating func graft(_ node: Syntax.NodeID, _ change: Int) -> Syntax.NodeID {
    guard let tree = plan.trees[change] else { return composer.node(.missing, at: base.span(of: base.root), []) }
    let isContainer = Self.containers.contains(tree.kind(of: node))
    var children: [SyntaxElement] = []
    for element in tree.children(of: node) {
      if isContainer, let child = element.node, Self.entries.contains(tree.kind(of: child)) {
        children.append(SyntaxElement(graft(child, change)))
      } else {
        children.append(composer.copy(element, of: tree))
      }
    }
    let copy = composer.node(like: node, of: tree, children)
    composer.mark(copy, Graft(part: change, isWhole: true))
    return copy
  }

  /// A node of the edition before, as the changes leave it: none when it is removed.
  mutating func rewritten(_ element: SyntaxElement) -> [SyntaxElement] {
    guard let node = element.node else { return [composer.copy(element, of: base)] }
    switch base.kind(of: node) {
    case .stepStatement, .waitStatement, .stageStatement: return statement(node)
    case .parallelStatement: return parallel(node)
    case .chooseStatement: return choice(node)
    case .target, .resumeClause: return [SyntaxElement(redirected(node))]
    case .documentEntry:
      if let name = name(node), plan.droppedDocuments[name] != nil { return [] }
      return rebuilt(node)
    default: return rebuilt(node)
    }
  }

  /// The kinds of children without which a node is left with nothing.
  private func essential(_ kind: Syntax.NodeKind) -> Set<Syntax.NodeKind> {
    switch kind {
    case .documentBlock: [.documentEntry, .documentGroup]
    case .documentGroup, .alternatives: [.documentBlock]
    case .documentEntry: [.alternatives]
    case .statementBlock:
      [
        .stepStatement, .waitStatement, .stageStatement, .parallelStatement, .chooseStatement, .resolvedStatement,
        .endStatement, .callStatement,
      ]
    case .stageStatement, .branch: [.statementBlock]
    default: []
    }
  }

  /// A node with its children rewritten; none when that leaves it with nothing.
  mutating func rebuilt(_ node: Syntax.NodeID) -> [SyntaxElement] {
    let essential = essential(base.kind(of: node))
    var children: [SyntaxElement] = []
    var had = false
    var keeps = false
    for element in base.children(of: node) {
      let isEssential = element.node.map { essential.contains(base.kind(of: $0)) } ?? false
      let result = rewritten(element)
      had = had || isEssential
      keeps = keeps || (isEssential && !result.isEmpty)
      children += result
    }
    return had && !keeps ? [] : [SyntaxElement(composer.node(like: node, of: base, children))]
  }

  func name(_ node: Syntax.NodeID) -> String? { base.nameToken(of: node).flatMap { base.name(of: $0) } }

  /// A target or a place to resume at: arrows to a statement enter what is inserted before it.
  private mutating func redirected(_ node: Syntax.NodeID) -> Syntax.NodeID {
    let own = base.nameToken(of: node)
    let target = own.flatMap { base.name(of: $0) }.flatMap { plan.redirection(of: $0) }
    var children: [SyntaxElement] = []
    for element in base.children(of: node) {
      if let target, let token = element.token, token == own, let tree = plan.trees[target.edit.change] {
        children.append(composer.token(target.token, of: tree))
      } else {
        children += rewritten(element)
      }
    }
    return composer.node(like: node, of: base, children)
  }

  // MARK: Papers

  private mutating func papers(_ clause: Syntax.NodeID) -> Syntax.NodeID {
    var children: [SyntaxElement] = []
    for element in base.children(of: clause) {
      guard let block = element.node, base.kind(of: block) == .documentBlock else {
        children += rewritten(element)
        continue
      }
      var entries = base.children(of: block).flatMap { rewritten($0) }
      entries += insertedEntries()
      children.append(SyntaxElement(composer.node(like: block, of: base, entries)))
    }
    return composer.node(like: clause, of: base, children)
  }

  private mutating func insertedEntries() -> [SyntaxElement] {
    var entries: [SyntaxElement] = []
    for edit in plan.insertedPapers {
      guard let tree = plan.trees[edit.change] else { continue }
      for entry in tree.children(of: edit.node, .documentEntry) {
        entries.append(SyntaxElement(graft(entry, edit.change)))
      }
    }
    return entries
  }
}
