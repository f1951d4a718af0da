public import Messages

/// What reading a rule file gives: always a tree, and what is wrong with it.
public struct ParsedFile: Sendable {
  /// The lossless tree.
  public var tree: SyntaxTree
  /// Everything found wrong, in the order of the text.
  public var diagnostics: [Diagnostic]
}
