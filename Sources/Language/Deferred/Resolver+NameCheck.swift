import Messages
import ProcessGraph
import SourceText
import Syntax

extension Resolver {
  /// Looks up every name in a node of a bundle, as its clauses would, and nothing more: clauses that a whole procedure
  /// needs may be missing here.
  mutating func checkNames(_ node: Syntax.NodeID) {
    switch tree.kind(of: node) {
    case .timeLimitClause: _ = timeLimit(node)
    case .reducedClause:
      _ = table(node, provenance(node)) { resolver, row in resolver.tree.child(of: row, .percentLiteral) }
    case .withinClause: _ = table(node, provenance(node)) { $0.durationValue($1) }
    case .desk: _ = desk(node)
    case .paper:
      _ = whenCondition(node)
      if let token = tree.nameToken(of: node) { _ = document(token) }
    case .issuesPart: _ = documents(node)
    case .whenClause: _ = condition(tree.expression(of: node))
    case .establishesClause:
      for named in tree.children(of: node, .qualifiedName) where factNamed(named) == nil { _ = reference(named) }
    case .resumeClause, .target: checkTargetName(node)
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

  /// A target, or a place to resume at: a step or wait, where a stage stands for its beginning.
  private mutating func checkTargetName(_ node: Syntax.NodeID) {
    if let token = tree.nameToken(of: node), let name = name(token), !local.isOpen, local.table[name] == nil {
      _ = place(token, wanted: .stepOrWait)
    }
    checkChildren(node)
  }
}
