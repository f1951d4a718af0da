public import SourceText
public import Verification

/// A workflow net that somebody else drew, with the names and places in the file that a message needs.
public struct NamedNet: Sendable {
  /// The net; its first two places are the source and the sink.
  public var net: WorkflowNet
  /// By place, what it is called: its name, or its id where it has none.
  public var places: [String]
  /// By transition, what it is called.
  public var transitions: [String]
  /// By transition, the tag that declares it.
  public var declared: [SourceSpan]
}
