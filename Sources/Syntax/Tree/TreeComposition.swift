import SourceText

/// What part of a composed tree a node comes from.
public struct Graft: Hashable, Sendable {
  /// The number its composer gave the part.
  public var part: Int
  /// True for a node that is the part's own; false for one in which something is the part's.
  public var isWhole: Bool

  /// Says where a node comes from.
  public init(part: Int, isWhole: Bool) {
    self.part = part
    self.isWhole = isWhole
  }
}

/// Where the tokens and nodes of a composed tree stand, which no single file says.
struct TreeComposition: Sendable {
  /// The files of its parts.
  var files: [SourceFile] = []
  /// By token, the position of its file in `files`.
  var fileOfToken: [Int32] = []
  /// By node, its bytes in the file it was read from.
  var spanOfNode: [SourceSpan] = []
  /// What nodes come from, where that is not what the tree as a whole comes from.
  var grafts: [Int32: [Graft]] = [:]
}

extension SyntaxTree {
  /// The parts that a node of a composed tree comes from, in the order they were put in; none for what was there first.
  public func grafts(of node: NodeID) -> [Graft] { composition?.grafts[node.index] ?? [] }

  /// The file that a token stands in.
  func file(of token: TokenID) -> SourceFile {
    guard let composition else { return file }
    return composition.files[Int(composition.fileOfToken[Int(token.index)])]
  }

  /// The text of a span of one of the tree's files.
  func text(at span: SourceSpan) -> String {
    guard let composition, let other = composition.files.first(where: { $0.id == span.file }) else {
      return file.text(span)
    }
    return other.text(span)
  }
}
