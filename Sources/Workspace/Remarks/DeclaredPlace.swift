import SourceText
import Syntax

/// Where something stands in terms of what is declared, not of lines: edits elsewhere in a file do not move it.
struct DeclaredPlace: Hashable {
  /// The path of the file.
  var path: String
  /// The kind of declaration, such as `procedure`; nil outside of all, and in files that hold no rules.
  var kind: String?
  /// Its name, or a test's title.
  var name: String?
  /// The steps, waits, stages and branches around it, outermost first.
  var parts: [String] = []

  /// The procedure it belongs to, itself or through a change of it.
  var procedure: String? {
    switch kind {
    case "procedure", "interconnected", "amend", "abolish": name
    default: nil
    }
  }

  /// In one line, such as `procedure permit, receive`, or the path where nothing is declared.
  var description: String {
    guard let kind else { return "file " + path }
    return ([[kind, name].compactMap { $0 }.joined(separator: " ")] + parts).joined(separator: ", ")
  }
}

/// Finds the declared places of spans; a rule file is parsed when it is first asked about.
struct DeclaredPlaces {
  private let files: [SourceFile]
  private let paths: [String]
  private var trees: [Int: SyntaxTree] = [:]

  /// Answers for files whose paths are to be shown so.
  init(_ files: [SourceFile], paths: [String]) {
    self.files = files
    self.paths = paths
  }

  /// The place of a span; nil without a file.
  mutating func place(of span: SourceSpan?) -> DeclaredPlace? {
    guard let span, files.indices.contains(Int(span.file.index)) else { return nil }
    let position = Int(span.file.index)
    var place = DeclaredPlace(path: paths[position])
    guard files[position].path.hasSuffix(".tthc") else { return place }
    let tree = trees[position] ?? Parser.parse(files[position]).tree
    trees[position] = tree
    var node = tree.root
    while let inner = tree.childNodes(of: node).first(where: { tree.span(of: $0).holds(span) }) {
      node = inner
      if let kind = Self.kind(tree.kind(of: node)), place.kind == nil {
        place.kind = kind
        place.name = Self.name(of: node, in: tree)
      } else if Self.isPart(tree.kind(of: node)), let name = Self.name(of: node, in: tree) {
        place.parts.append(name)
      }
    }
    return place
  }

  /// The names of the steps, waits and stages that stand in a procedure or in changes of it.
  mutating func parts(ofProcedure name: String) -> [String] {
    var names: [String] = []
    for position in files.indices where files[position].path.hasSuffix(".tthc") {
      let tree = trees[position] ?? Parser.parse(files[position]).tree
      trees[position] = tree
      for declaration in tree.childNodes(of: tree.root) where Self.name(of: declaration, in: tree) == name {
        guard let kind = Self.kind(tree.kind(of: declaration)),
          DeclaredPlace(path: "", kind: kind, name: name).procedure != nil
        else { continue }
        for part in Self.parts(in: declaration, of: tree) where !names.contains(part) { names.append(part) }
      }
    }
    return names
  }

  private static func parts(in node: NodeID, of tree: SyntaxTree) -> [String] {
    tree.childNodes(of: node).flatMap { child in
      (isPart(tree.kind(of: child)) ? [name(of: child, in: tree)].compactMap { $0 } : []) + parts(in: child, of: tree)
    }
  }

  private static func name(of node: NodeID, in tree: SyntaxTree) -> String? {
    if let token = tree.nameToken(of: node), let name = tree.name(of: token) { return name }
    return tree.string(of: node) ?? tree.title(of: node)
  }

  private static func isPart(_ kind: NodeKind) -> Bool {
    switch kind {
    case .stepStatement, .waitStatement, .stageStatement, .branch, .amendedStage: true
    default: false
    }
  }

  private static func kind(_ kind: NodeKind) -> String? {
    switch kind {
    case .lawDeclaration: "law"
    case .agencyDeclaration: "agency"
    case .registryDeclaration: "registry"
    case .documentDeclaration: "document"
    case .subjectDeclaration: "subject"
    case .conditionDeclaration: "condition"
    case .unitDeclaration: "unit"
    case .procedureDeclaration: "procedure"
    case .interconnectedDeclaration: "interconnected"
    case .amendDeclaration: "amend"
    case .abolishDeclaration: "abolish"
    case .policyDeclaration: "policy"
    case .testDeclaration: "test"
    default: nil
    }
  }
}

extension SourceSpan {
  /// True when all of another span lies in this one.
  fileprivate func holds(_ other: SourceSpan) -> Bool { start <= other.start && other.end <= end }
}
