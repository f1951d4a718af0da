/// One row of a table: its value and when it holds.
public struct Row<Content: Hashable & Sendable>: Hashable, Sendable {
  /// When the row holds; nil for `otherwise` or a value that always holds.
  public var condition: Expression?
  /// The value.
  public var value: Content
  /// Where the row comes from.
  public var provenance: Provenance

  /// Writes a row.
  @inlinable public init(when condition: Expression? = nil, _ value: Content, provenance: Provenance = .none) {
    self.condition = condition
    self.value = value
    self.provenance = provenance
  }
}

/// A value that may depend on facts: the first row whose condition holds gives it.
///
/// The checker has made sure that rows do not overlap and leave no gap, so that "first" never decides anything.
public struct Table<Content: Hashable & Sendable>: Hashable, Sendable {
  /// The rows in the order written; never empty.
  public var rows: [Row<Content>]

  /// Makes a table of rows.
  @inlinable public init(_ rows: [Row<Content>]) { self.rows = rows }

  /// Makes a value that depends on nothing.
  @inlinable public init(_ value: Content, provenance: Provenance = .none) {
    rows = [Row(value, provenance: provenance)]
  }

  /// The only value, when it depends on nothing.
  @inlinable public var single: Content? { rows.count == 1 && rows[0].condition == nil ? rows[0].value : nil }
}
