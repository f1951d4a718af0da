/// One token as stored: 16 bytes.
@usableFromInline struct TokenRecord: Sendable, BitwiseCopyable {
  /// Offset of the first byte.
  @usableFromInline var start: Int32
  /// Offset one past the last byte; equal to `start` for a missing token.
  @usableFromInline var end: Int32
  /// A name's symbol, a keyword's raw value, otherwise 0.
  @usableFromInline var detail: Int32
  /// What the token is.
  @usableFromInline var kind: TokenKind
  /// True when recovery put it there.
  @usableFromInline var isMissing: Bool
  /// True for a text that ends with its line because nothing closes it.
  @usableFromInline var isUnclosed = false
}

/// One node as stored: 24 bytes.
@usableFromInline struct NodeRecord: Sendable, BitwiseCopyable {
  /// Where its children start in the list of elements.
  @usableFromInline var firstChild: Int32
  /// How many children it has.
  @usableFromInline var childCount: Int32
  /// The first token it covers.
  @usableFromInline var firstToken: Int32
  /// One past the last token it covers; equal to `firstToken` for an empty node.
  @usableFromInline var endToken: Int32
  /// The node that holds it; -1 for the root.
  @usableFromInline var parent: Int32
  /// What the node is.
  @usableFromInline var kind: NodeKind
}
