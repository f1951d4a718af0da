public import Messages
public import SourceText

/// A YAML file as a tree of positioned nodes in flat arrays; scalars are raw text.
///
/// An alias is the node of its anchor, so one node may have several parents; there are no circles.
public struct YAMLDocument: Sendable {
  /// The file it was read from.
  public let file: SourceFile
  /// The topmost node.
  public let root: NodeID
  var nodes: [Node]
  /// Children of all lists and mappings, each node's in a row; a mapping has key, value, key, value.
  var links: [NodeID]
  /// The text of all scalars.
  var texts: [UInt8]

  /// Names a node of its document.
  public struct NodeID: Hashable, Sendable {
    let index: Int32
  }

  /// What a node is.
  public enum Kind: UInt8, Sendable {
    /// Text.
    case scalar
    /// A list.
    case sequence
    /// Keys with values, in the order written.
    case mapping
    /// Something already reported, which readers pass over in silence.
    case broken
  }

  struct Node {
    var kind: Kind
    var style: YAMLStyle
    var span: SourceSpan
    /// In `texts` for a scalar, else in `links`.
    var content: Range<Int32>
  }

  /// Reads a file; nil when findings leave nothing to look at.
  ///
  /// Findings that leave the rest readable, such as a key written twice, do not stop it.
  public static func read(
    _ file: SourceFile, limits: YAMLLimits = YAMLLimits(), findings: inout [Diagnostic]
  ) -> YAMLDocument? {
    guard let check = TextCheck(file, limits: limits, findings: &findings) else { return nil }
    var builder = TreeBuilder(file: file, offsets: check.offsets, limits: limits)
    let document = file.bytes.withUnsafeBufferPointer { bytes in
      builder.build(from: UnsafeBufferPointer(rebasing: bytes[check.markLength...]))
    }
    findings += builder.findings
    return document
  }

  /// What a node is.
  public func kind(_ node: NodeID) -> Kind { nodes[Int(node.index)].kind }

  /// How a node is written.
  public func style(_ node: NodeID) -> YAMLStyle { nodes[Int(node.index)].style }

  /// Where a node stands, without its anchor and tag.
  public func span(_ node: NodeID) -> SourceSpan { nodes[Int(node.index)].span }

  /// The text of a scalar as YAML reads it, quotation marks and escapes resolved; empty for other kinds.
  public func text(_ node: NodeID) -> String {
    let node = nodes[Int(node.index)]
    guard node.kind == .scalar else { return "" }
    return String(decoding: texts[Int(node.content.lowerBound)..<Int(node.content.upperBound)], as: UTF8.self)
  }

  /// The children of a list in order, or a mapping's key, value, key, value; empty for other kinds.
  public func children(_ node: NodeID) -> ArraySlice<NodeID> {
    let node = nodes[Int(node.index)]
    guard node.kind == .sequence || node.kind == .mapping else { return [] }
    return links[Int(node.content.lowerBound)..<Int(node.content.upperBound)]
  }

  /// True for a value left out, as after `key:` at the end of a line.
  public func isAbsent(_ node: NodeID) -> Bool {
    let node = nodes[Int(node.index)]
    return node.kind == .scalar && node.style == .plain && node.content.isEmpty
  }
}
