/// Bounds of what is read, so that no text can exhaust the stack or the memory.
public struct JSONLimits: Sendable {
  /// How deep objects and arrays may lie in each other.
  public var depth: Int
  /// How many values there may be in all.
  public var values: Int

  /// Takes bounds; the usual ones leave room for anything people write.
  public init(depth: Int = 64, values: Int = 1_000_000) {
    self.depth = depth
    self.values = values
  }
}
