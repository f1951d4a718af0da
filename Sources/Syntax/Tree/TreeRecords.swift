/// One token as stored: 16 bytes.
struct TokenRecord: Sendable {
  /// Offset of the first byte.
  var start: Int32
  /// Offset one past the last byte; equal to `start` for a missing token.
  var end: Int32
  /// A name's symbol, a keyword's raw value, otherwise 0.
  var detail: Int32
  /// What the token is.
  var kind: TokenKind
  /// True when recovery put it there.
  var isMissing: Bool
  /// True for a text that ends with its line because nothing closes it.
  var isUnclosed = false
}

/// One node as stored: 24 bytes.
struct NodeRecord: Sendable {
  /// Where its children start in the list of elements.
  var firstChild: Int32
  /// How many children it has.
  var childCount: Int32
  /// The first token it covers.
  var firstToken: Int32
  /// One past the last token it covers; equal to `firstToken` for an empty node.
  var endToken: Int32
  /// The node that holds it; -1 for the root.
  var parent: Int32
  /// What the node is.
  var kind: NodeKind
}
