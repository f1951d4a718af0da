public import SourceText

/// Puts a tree together from nodes of other trees, such as a changed edition from a procedure and its amendments.
///
/// Nodes and tokens keep the places where they were written, so that what is said about the composed tree points at the
/// lines of its parts. Of the tree's laws one does not hold: its tokens are not the bytes of a file, and it cannot be
/// printed.
public struct TreeComposer {
  private let model: SyntaxTree
  private var tokens: [TokenRecord] = []
  private var nodes: [NodeRecord] = []
  private var elements: [SyntaxElement] = []
  private var symbols = SymbolTable()
  private var composition = TreeComposition()

  /// Starts a tree whose file and keywords are another's.
  public init(like tree: SyntaxTree) { model = tree }

  /// Takes over a token.
  public mutating func token(_ token: TokenID, of tree: SyntaxTree) -> SyntaxElement {
    var record = tree.tokens[Int(token.index)]
    if record.kind == .name, !record.isMissing, let name = tree.name(of: token) { record.detail = symbols.intern(name) }
    let file = tree.file(of: token)
    var position = composition.files.firstIndex { $0.id == file.id }
    if position == nil {
      position = composition.files.count
      composition.files.append(file)
    }
    composition.fileOfToken.append(Int32(truncatingIfNeeded: position ?? 0))
    tokens.append(record)
    return SyntaxElement(TokenID(Int32(truncatingIfNeeded: tokens.count - 1)))
  }

  /// Takes over a node with everything in it.
  public mutating func node(_ node: NodeID, of tree: SyntaxTree) -> NodeID {
    var children: [SyntaxElement] = []
    for element in tree.children(of: node) { children.append(copy(element, of: tree)) }
    return self.node(like: node, of: tree, children)
  }

  /// Takes over a token, or a node with everything in it.
  public mutating func copy(_ element: SyntaxElement, of tree: SyntaxTree) -> SyntaxElement {
    if let child = element.node { return SyntaxElement(node(child, of: tree)) }
    return element.token.map { token($0, of: tree) } ?? element
  }

  /// Adds a node that is like one of another tree but for its children.
  public mutating func node(like original: NodeID, of tree: SyntaxTree, _ children: [SyntaxElement]) -> NodeID {
    let node = node(tree.kind(of: original), at: tree.span(of: original), children)
    let grafts = tree.grafts(of: original)
    if !grafts.isEmpty { composition.grafts[node.index] = grafts }
    return node
  }

  /// Adds a node of children that were added before.
  public mutating func node(_ kind: NodeKind, at span: SourceSpan, _ children: [SyntaxElement]) -> NodeID {
    let node = NodeID(Int32(truncatingIfNeeded: nodes.count))
    nodes.append(
      NodeRecord(
        firstChild: Int32(truncatingIfNeeded: elements.count), childCount: Int32(truncatingIfNeeded: children.count),
        firstToken: 0, endToken: 0, parent: -1, kind: kind))
    elements += children
    composition.spanOfNode.append(span)
    for child in children {
      if let child = child.node { nodes[Int(child.index)].parent = node.index }
    }
    return node
  }

  /// Says what part a node comes from.
  public mutating func mark(_ node: NodeID, _ graft: Graft) {
    if composition.grafts[node.index]?.contains(graft) == true { return }
    composition.grafts[node.index, default: []].append(graft)
  }

  /// The tree below a node.
  public func tree(root: NodeID) -> SyntaxTree {
    SyntaxTree(
      file: model.file, vocabulary: model.vocabulary, root: root, tokens: tokens, nodes: nodes, elements: elements,
      symbols: symbols, composition: composition)
  }
}
