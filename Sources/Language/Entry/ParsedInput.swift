public import Syntax

/// One rule file of a package, read.
public struct ParsedInput: Sendable {
  /// Its tree, faulty or not.
  public var tree: SyntaxTree

  /// Takes a tree; what the parser found wrong stays with the caller.
  public init(tree: SyntaxTree) { self.tree = tree }
}
