/// How a node is written; what it means does not depend on it.
public enum YAMLStyle: UInt8, Sendable {
  /// A scalar without quotation marks.
  case plain
  /// A scalar between `'`.
  case singleQuoted
  /// A scalar between `"`.
  case doubleQuoted
  /// A scalar after `|`, lines kept.
  case literal
  /// A scalar after `>`, lines joined.
  case folded
  /// A mapping or list by indentation.
  case block
  /// A mapping in `{ }` or a list in `[ ]`.
  case flow
}
