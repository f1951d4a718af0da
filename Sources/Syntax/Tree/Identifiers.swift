/// Names one node of one ``SyntaxTree``.
public struct NodeID: Hashable, Comparable, Sendable {
  /// The position in the tree's arena; children have smaller ids than their parent.
  public let index: Int32

  /// Makes the id of the node at a position in the arena.
  @inlinable public init(_ index: Int32) { self.index = index }

  /// Orders by position in the arena.
  public static func < (left: NodeID, right: NodeID) -> Bool { left.index < right.index }
}

/// Names one token of one ``SyntaxTree``; ids follow the order of the text.
public struct TokenID: Hashable, Comparable, Sendable {
  /// The position in the tree's list of tokens.
  public let index: Int32

  /// Makes the id of the token at a position in the list.
  @inlinable public init(_ index: Int32) { self.index = index }

  /// Orders by place in the text.
  public static func < (left: TokenID, right: TokenID) -> Bool { left.index < right.index }
}

/// A name of one file: two name tokens of the file have the same symbol when their names are equal under NFC.
///
/// Symbols of different files are unrelated; compare their ``SyntaxTree/name(of:)-(SymbolID)`` texts.
public struct SymbolID: Hashable, Comparable, Sendable {
  /// The position in the file's list of distinct words, from 0.
  public let index: Int32

  /// Makes the id of the word at a position in the list.
  @inlinable public init(_ index: Int32) { self.index = index }

  /// Orders by first appearance.
  public static func < (left: SymbolID, right: SymbolID) -> Bool { left.index < right.index }
}

/// A child of a node: a token or a node.
public struct SyntaxElement: Hashable, Sendable, BitwiseCopyable {
  /// A node's index, or the complement of a token's index.
  @usableFromInline let raw: Int32

  /// Wraps a node.
  @inlinable public init(_ node: NodeID) { raw = node.index }

  /// Wraps a token.
  @inlinable public init(_ token: TokenID) { raw = ~token.index }

  /// The node, when it is one.
  @inlinable public var node: NodeID? { raw >= 0 ? NodeID(raw) : nil }

  /// The token, when it is one.
  @inlinable public var token: TokenID? { raw < 0 ? TokenID(~raw) : nil }
}
