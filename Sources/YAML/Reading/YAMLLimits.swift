/// How large a YAML file may be, so that no input can exhaust the machine.
public struct YAMLLimits: Sendable {
  /// The largest file, in bytes.
  public var bytes: Int
  /// The most nodes: keys, values and lists, where each use of an alias counts all that it stands for.
  public var nodes: Int
  /// How deep mappings and lists may lie in each other, aliases followed.
  public var depth: Int
  /// How many findings a reader collects before it gives up on the file.
  public var findings: Int

  /// Sets limits; the defaults are far above any file a person would write.
  public init(bytes: Int = 16 << 20, nodes: Int = 1_000_000, depth: Int = 64, findings: Int = 200) {
    self.bytes = bytes
    self.nodes = nodes
    self.depth = depth
    self.findings = findings
  }
}
