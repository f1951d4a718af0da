public import ProcessGraph

/// What the two sides of a comparison are called where they stand beside each other.
public struct ComparisonLabels: Hashable, Sendable {
  /// The first side.
  public var before: String
  /// The second side.
  public var after: String

  /// Names two sides.
  public init(before: String, after: String) {
    self.before = before
    self.after = after
  }

  /// The procedures' names where these differ, else those of the packages, else `before` and `after`.
  public init(_ before: ProcessGraph, _ after: ProcessGraph, packages: (String, String)) {
    if before.identity.name != after.identity.name {
      self.init(before: before.identity.name, after: after.identity.name)
    } else if packages.0 != packages.1 {
      self.init(before: packages.0, after: packages.1)
    } else {
      self.init(before: "before", after: "after")
    }
  }
}
