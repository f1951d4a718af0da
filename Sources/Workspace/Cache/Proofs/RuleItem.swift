import SourceText
import Syntax

/// A declaration at the top of a rule file, as far as what is proved depends on it.
struct RuleItem: Sendable {
  enum Kind: Hashable, Sendable {
    /// A procedure, an interconnected one, or a change of one, with its name: only what names it depends on it.
    case procedure(String)
    /// A test: nothing else depends on it.
    case test
    /// The part of the package that the file says it is, as written: names may stand behind it in any file.
    case part(String)
    /// What tells readers of the file only: its language, and what it imports.
    case heading
    /// Anything else: everything depends on it.
    case shared
  }

  let kind: Kind
  /// From its first to its last token; comments before it say nothing.
  let span: SourceSpan
  /// Of its bytes, and of what is said of its file: the path, the language of the keywords, the part.
  let digest: ContentDigest

  /// The declarations of a file, in order.
  static func items(of tree: SyntaxTree) -> [RuleItem] {
    let part = tree.child(of: tree.root, .packageLine).map { tree.text(of: $0) } ?? ""
    let file = ContentDigest(of: "\(tree.vocabulary)\0\(tree.file.path)\0\(part)")
    return tree.children(of: tree.root).compactMap { element in
      guard let node = element.node else { return nil }
      let span = tree.span(of: node)
      let own = tree.file.bytes.withUnsafeBytes { bytes in
        ContentDigest(of: UnsafeRawBufferPointer(rebasing: bytes[Int(span.start)..<Int(span.end)]))
      }
      return RuleItem(kind: kind(of: node, tree), span: span, digest: ContentDigest(joining: [file, own]))
    }
  }

  private static func kind(of node: NodeID, _ tree: SyntaxTree) -> Kind {
    switch tree.kind(of: node) {
    case .procedureDeclaration, .interconnectedDeclaration:
      tree.nameToken(of: node).flatMap { tree.name(of: $0) }.map { .procedure($0) } ?? .shared
    case .amendDeclaration, .abolishDeclaration:
      // The name may stand behind that of its package.
      tree.child(of: node, .qualifiedName).flatMap { tree.nameTokens(of: $0).last }.flatMap { tree.name(of: $0) }
        .map { .procedure($0) } ?? .shared
    case .testDeclaration: .test
    case .packageLine: .part(tree.text(of: node))
    case .languageLine, .importLine: .heading
    default: .shared
    }
  }
}
