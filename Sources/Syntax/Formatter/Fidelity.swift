import SourceText

/// Whether a text reads as a tree does: the last guard before a file is rewritten.
enum Fidelity {
  /// True when the text has no errors, the tokens of the tree in the same kinds of node, and its comments.
  static func reads(_ bytes: [UInt8], as tree: SyntaxTree) -> Bool {
    let parsed = Parser.parse(SourceFile(id: tree.file.id, path: tree.file.path, bytes: bytes))
    guard !parsed.diagnostics.contains(where: { $0.severity == .error }) else { return false }
    return signature(of: tree) == signature(of: parsed.tree) && comments(of: tree) == comments(of: parsed.tree)
  }

  /// The comments in order, without blanks at their ends.
  static func comments(of tree: SyntaxTree) -> [ArraySlice<UInt8>] {
    TokenFacts(tree).comments.map { tree.file.bytes[$0.range] }
  }

  /// One entry a token: what it is, where it belongs, and what it says.
  struct Entry: Hashable {
    /// What the token is.
    var kind: TokenKind
    /// The node around it.
    var parent: NodeKind
    /// Which keyword it is, when it is one.
    var keyword: Keyword?
    /// What it says, when it is no keyword: a name without its backticks.
    var text: ArraySlice<UInt8>
  }

  /// The tokens in order, without what the formatter may add or leave out: the line that names the language, and the
  /// colon before a block.
  static func signature(of tree: SyntaxTree) -> [Entry] {
    let facts = TokenFacts(tree)
    var entries: [Entry] = []
    entries.reserveCapacity(tree.tokenCount)
    for index in 0..<tree.tokenCount {
      let token = TokenID(Int32(index))
      let parent = tree.kind(of: facts.parent[index])
      let kind = tree.kind(of: token)
      if parent == .languageLine || (kind == .colon && (parent == .chooseRow || parent == .documentGroup)) { continue }
      entries.append(
        Entry(
          kind: kind, parent: parent, keyword: tree.keyword(of: token),
          text: kind == .keyword ? [] : facts.canonicalText(of: token, tree)))
    }
    return entries
  }
}
