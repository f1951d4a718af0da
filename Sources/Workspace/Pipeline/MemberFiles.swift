import SourceText
import Syntax

/// The members' files that a rule file names, so that they can be read before its names are resolved.
struct MemberFiles {
  /// Each path as written, with its place.
  let named: [(path: String, span: SourceSpan)]

  init(of tree: SyntaxTree) {
    var named: [(path: String, span: SourceSpan)] = []
    for position in 0..<Int32(clamping: tree.nodeCount) {
      let node = NodeID(position)
      guard tree.kind(of: node) == .membersClause, let token = tree.token(of: node, .string),
        let path = tree.string(of: token)
      else { continue }
      named.append((path, tree.span(of: token)))
    }
    self.named = named
  }
}
