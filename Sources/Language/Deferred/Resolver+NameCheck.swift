import Messages
import ProcessGraph
import SourceText
import Syntax

extension Resolver {
  /// Looks up every name in a node of an amendment or a bundle, as its clauses would, and nothing more: clauses that a
  /// whole procedure needs may be missing here.
  mutating func checkNames(_ node: Syntax.NodeID) {
    switch tree.kind(of: node) {
    case .timeLimitClause: _ = timeLimit(node)
    case .reducedClause:
      _ = table(node, provenance(node)) { resolver, row in resolver.tree.child(of: row, .percentLiteral) }
    case .feeClause:
      // A fee that replaces its like may have its name.
      local.feeTable.removeAll()
      local.feeSpans.removeAll()
      _ = fee(node)
    case .requiresClause: _ = condition(tree.expression(of: node))
    case .documentsClause:
      if let block = tree.child(of: node, .documentBlock) { _ = requirements(block) }
    case .insertedDocument:
      let entries = tree.children(of: node, .documentEntry)
      for entry in entries { _ = requirement(entry) }
    case .resultsClause: _ = results(node)
    case .authorityClause: _ = table(node, provenance(node)) { $0.agencyValue($1) }
    case .withinClause: _ = table(node, provenance(node)) { $0.durationValue($1) }
    case .desk: _ = desk(node)
    case .paper:
      _ = whenCondition(node)
      if let token = tree.nameToken(of: node) { _ = document(token) }
    case .issuesPart: _ = documents(node)
    case .whenClause: _ = condition(tree.expression(of: node))
    case .establishesClause:
      for named in tree.children(of: node, .qualifiedName) where factNamed(named) == nil { _ = reference(named) }
    case .resumeClause, .position, .withdrawClause, .target: checkTargetName(node)
    case .pendingClause:
      if let named = tree.child(of: node, .qualifiedName) { _ = agency(named) }
      checkChildren(node)
    default:
      _ = provenance(node)
      checkChildren(node)
    }
  }

  private mutating func checkChildren(_ node: Syntax.NodeID) {
    for element in tree.children(of: node) {
      guard let child = element.node else { continue }
      switch tree.kind(of: child) {
      case .basisClause, .sourceClause, .qualifiedName: break
      default: if !tree.kind(of: child).isExpression { checkNames(child) }
      }
    }
  }

  /// A target, a place to resume at, or a position: a step or wait, where a stage stands for its beginning.
  private mutating func checkTargetName(_ node: Syntax.NodeID) {
    if let token = tree.nameToken(of: node), let name = name(token), !local.isOpen, local.table[name] == nil {
      _ = place(token, wanted: .stepOrWait)
    }
    checkChildren(node)
  }
}
