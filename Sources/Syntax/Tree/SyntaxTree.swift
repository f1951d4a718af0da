public import SourceText

/// The lossless tree of one rule file.
///
/// All tokens with the trivia before them, in order, are the bytes of the file. The shape of every node stands at
/// ``NodeKind``. Reading never fails: on a faulty file there are ``NodeKind/missing`` and ``NodeKind/unexpected`` nodes.
///
/// A class that never changes, since it is passed on with every question and would be copied each time.
public final class SyntaxTree: Sendable {
  /// The file the tree was read from.
  public let file: SourceFile
  /// The language of the file's keywords.
  public let vocabulary: VocabularyLanguage
  /// The node of kind ``NodeKind/file``.
  public let root: NodeID
  @usableFromInline let tokens: [TokenRecord]
  @usableFromInline let nodes: [NodeRecord]
  @usableFromInline let elements: [SyntaxElement]
  let symbols: SymbolTable
  /// Where its tokens and nodes stand when it was put together from parts of other trees; nil for one read from a file.
  let composition: TreeComposition?
  /// True for a file in which nothing is missing, unexpected or unclosed: nearly all files, whose nodes nobody need search.
  private let isFaultless: Bool

  init(
    file: SourceFile, vocabulary: VocabularyLanguage, root: NodeID, tokens: [TokenRecord], nodes: [NodeRecord],
    elements: [SyntaxElement], symbols: SymbolTable, composition: TreeComposition? = nil
  ) {
    self.file = file
    self.vocabulary = vocabulary
    self.root = root
    self.tokens = tokens
    self.nodes = nodes
    self.elements = elements
    self.symbols = symbols
    self.composition = composition
    isFaultless =
      !nodes.contains { $0.kind == .missing || $0.kind == .unexpected }
      && !tokens.contains { $0.isMissing || $0.isUnclosed }
  }

  /// True for a file that holds at most the line which names its language, besides blanks and comments.
  public var isEmpty: Bool { childNodes(of: root).allSatisfy { kind(of: $0) == .languageLine } }

  // MARK: Nodes

  /// The number of nodes; ids run from 0.
  public var nodeCount: Int { nodes.count }

  /// What a node is.
  @inlinable public func kind(of node: NodeID) -> NodeKind { nodes[Int(node.index)].kind }

  /// The node that holds a node; nil for the root.
  public func parent(of node: NodeID) -> NodeID? {
    let parent = nodes[Int(node.index)].parent
    return parent < 0 ? nil : NodeID(parent)
  }

  /// All children of a node, tokens and nodes, in the order of the text.
  @inlinable public func children(of node: NodeID) -> ArraySlice<SyntaxElement> {
    let record = nodes[Int(node.index)]
    return elements[Int(record.firstChild)..<Int(record.firstChild) + Int(record.childCount)]
  }

  /// Where the children of a node stand in the list of elements. Own loops go over positions: a slice would take hold of
  /// the list, and let go of it, every time.
  func childPositions(of node: NodeID) -> Range<Int> {
    let record = nodes[Int(node.index)]
    return Int(record.firstChild)..<Int(record.firstChild) + Int(record.childCount)
  }

  /// The children that are nodes, in order.
  public func childNodes(of node: NodeID) -> [NodeID] { children(of: node).compactMap(\.node) }

  /// The first child of a kind.
  public func child(of node: NodeID, _ kind: NodeKind) -> NodeID? {
    for position in childPositions(of: node) {
      let element = elements[position]
      if let child = element.node, self.kind(of: child) == kind { return child }
    }
    return nil
  }

  /// All children of a kind, in order.
  public func children(of node: NodeID, _ kind: NodeKind) -> [NodeID] {
    var found: [NodeID] = []
    for position in childPositions(of: node) {
      let element = elements[position]
      if let child = element.node, self.kind(of: child) == kind { found.append(child) }
    }
    return found
  }

  /// The first child node that is an expression, ``NodeKind/missing`` included.
  public func expression(of node: NodeID) -> NodeID? {
    for position in childPositions(of: node) {
      let element = elements[position]
      if let child = element.node, kind(of: child).isExpression { return child }
    }
    return nil
  }

  /// All child nodes that are expressions, in order.
  public func expressions(of node: NodeID) -> [NodeID] {
    children(of: node).compactMap(\.node).filter { kind(of: $0).isExpression }
  }

  /// The bytes from the first to the last token of a node, without the trivia before; empty for an empty node.
  public func span(of node: NodeID) -> SourceSpan {
    if let composition { return composition.spanOfNode[Int(node.index)] }
    let record = nodes[Int(node.index)]
    guard record.endToken > record.firstToken else {
      let place =
        Int(record.firstToken) < tokens.count ? tokens[Int(record.firstToken)].start : Int32(file.bytes.count)
      return SourceSpan(file: file.id, start: place, end: place)
    }
    return SourceSpan(
      file: file.id, start: tokens[Int(record.firstToken)].start, end: tokens[Int(record.endToken) - 1].end)
  }

  /// True when the node or anything in it is missing, unexpected, or a text that nothing closes.
  public func hasFault(_ node: NodeID) -> Bool { !isFaultless && findsFault(node) }

  private func findsFault(_ node: NodeID) -> Bool {
    let kind = kind(of: node)
    if kind == .missing || kind == .unexpected { return true }
    for position in childPositions(of: node) {
      let element = elements[position]
      if let child = element.node {
        if findsFault(child) { return true }
      } else if let token = element.token, isMissing(token) || isUnclosed(token) {
        return true
      }
    }
    return false
  }

  // MARK: Tokens

  /// The number of tokens; ids run from 0 in the order of the text, and the last is the end of the file.
  public var tokenCount: Int { tokens.count }

  /// What a token is.
  @inlinable public func kind(of token: TokenID) -> TokenKind { tokens[Int(token.index)].kind }

  /// True when recovery put the token there: it covers no bytes.
  @inlinable public func isMissing(_ token: TokenID) -> Bool { tokens[Int(token.index)].isMissing }

  /// True for a name written with `-`, which stands for the one with `_`.
  public func isHyphenated(_ token: TokenID) -> Bool {
    let record = tokens[Int(token.index)]
    return record.kind == .name
      && file(of: token).bytes[Int(record.start)..<Int(record.end)].contains(UInt8(ascii: "-"))
  }

  /// True for a text that nothing closes: the rest of its line was taken in, whatever it should have been.
  public func isUnclosed(_ token: TokenID) -> Bool { tokens[Int(token.index)].isUnclosed }

  /// The children of a node that are tokens, in order.
  public func tokens(of node: NodeID) -> [TokenID] { children(of: node).compactMap(\.token) }

  /// The first child token of a kind.
  public func token(of node: NodeID, _ kind: TokenKind) -> TokenID? {
    for position in childPositions(of: node) {
      let element = elements[position]
      if let token = element.token, self.kind(of: token) == kind { return token }
    }
    return nil
  }

  /// All child tokens of a kind, in order.
  public func tokens(of node: NodeID, _ kind: TokenKind) -> [TokenID] {
    var found: [TokenID] = []
    for position in childPositions(of: node) {
      if let token = elements[position].token, self.kind(of: token) == kind { found.append(token) }
    }
    return found
  }

  /// All tokens that a node covers, at any depth.
  public func tokenRange(of node: NodeID) -> Range<Int32> {
    let record = nodes[Int(node.index)]
    return record.firstToken..<record.endToken
  }

  /// The bytes of a token, without the trivia before it.
  public func span(of token: TokenID) -> SourceSpan {
    let record = tokens[Int(token.index)]
    let id = composition == nil ? file.id : file(of: token).id
    return SourceSpan(file: id, start: record.start, end: record.end)
  }

  /// The bytes between the token before and a token: blanks, line breaks, `;`, comments.
  public func leadingTrivia(of token: TokenID) -> SourceSpan {
    let index = Int(token.index)
    let start = index == 0 ? 0 : tokens[index - 1].end
    return SourceSpan(file: file.id, start: start, end: tokens[index].start)
  }

  /// The text of a token as written.
  public func text(of token: TokenID) -> String { text(at: span(of: token)) }

  /// The text of a node as written, from its first to its last token.
  public func text(of node: NodeID) -> String { text(at: span(of: node)) }

  // MARK: Keywords and names

  /// The keyword a token is; nil for other kinds of token.
  public func keyword(of token: TokenID) -> Keyword? {
    let record = tokens[Int(token.index)]
    return record.kind == .keyword ? Keyword(rawValue: UInt8(truncatingIfNeeded: record.detail)) : nil
  }

  /// The first child token of a node that is a keyword, as a keyword.
  public func keyword(of node: NodeID) -> Keyword? {
    for position in childPositions(of: node) {
      let element = elements[position]
      if let token = element.token, let keyword = keyword(of: token) { return keyword }
    }
    return nil
  }

  /// All keywords among the child tokens of a node, in order.
  public func keywords(of node: NodeID) -> [Keyword] {
    var keywords: [Keyword] = []
    for position in childPositions(of: node) {
      if let token = elements[position].token, let keyword = keyword(of: token) { keywords.append(keyword) }
    }
    return keywords
  }

  /// True when a keyword is among the child tokens of a node.
  public func has(_ keyword: Keyword, in node: NodeID) -> Bool {
    for position in childPositions(of: node) {
      let element = elements[position]
      if let token = element.token, self.keyword(of: token) == keyword { return true }
    }
    return false
  }

  /// The symbol of a name; nil for other kinds of token and for missing names.
  public func symbol(of token: TokenID) -> SymbolID? {
    let record = tokens[Int(token.index)]
    return record.kind == .name && !record.isMissing ? SymbolID(record.detail) : nil
  }

  /// The number of distinct words of the file; symbols run from 0, and not every symbol is used as a name.
  public var symbolCount: Int { symbols.count }

  /// The text of a symbol, without backticks, as it was first written.
  public func name(of symbol: SymbolID) -> String { symbols.text(of: symbol) }

  /// The text of a name token, without backticks; nil for other kinds of token and for missing names.
  public func name(of token: TokenID) -> String? { symbol(of: token).map { name(of: $0) } }

  /// The first name token among a node's children that is not missing: the declared name of a declaration or statement.
  public func nameToken(of node: NodeID) -> TokenID? {
    for position in childPositions(of: node) {
      let element = elements[position]
      if let token = element.token, kind(of: token) == .name { return isMissing(token) ? nil : token }
    }
    return nil
  }

  /// The name tokens among a node's children that are not missing, in order.
  public func nameTokens(of node: NodeID) -> [TokenID] {
    var found: [TokenID] = []
    for position in childPositions(of: node) {
      if let token = elements[position].token, kind(of: token) == .name, !isMissing(token) { found.append(token) }
    }
    return found
  }
}

extension SyntaxTree: CustomStringConvertible {
  /// The file and the size of the tree; use ``printed`` for the text.
  public var description: String { "SyntaxTree(\(file.path), \(nodes.count) nodes)" }
}

extension NodeKind {
  /// True for the kinds that stand where an expression is wanted.
  public var isExpression: Bool {
    switch self {
    case .qualifiedName, .percentLiteral, .durationLiteral, .missing: return true
    default: return rawValue >= NodeKind.orExpression.rawValue && rawValue <= NodeKind.passedExpression.rawValue
    }
  }
}
