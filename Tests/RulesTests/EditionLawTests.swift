import Compiler
import Foundation
import Language
import Messages
import ProcessGraph
import SourceText
import Syntax
import Testing
import WorkingTime
import Workspace

/// Laws of amended editions, on every real procedure.
@Suite struct EditionLawTests {
  /// A declared procedure with the tree it stands in.
  struct Declared: Sendable, CustomTestStringConvertible {
    var tree: SyntaxTree
    var node: Syntax.NodeID

    var name: String { tree.nameToken(of: node).flatMap { tree.name(of: $0) } ?? "" }
    var testDescription: String { name }
  }

  private static let files: [SourceFile] = {
    var reader = PackageReader(RepositoryFiles())
    let files = reader.read("rules")?.last?.ruleFiles ?? []
    // Without what changes these rules and what they were before: both make editions of their own. What connects
    // procedures names some of those left out.
    let declaring = files.filter { file in
      let text = String(decoding: file.bytes, as: UTF8.self)
      return !["\namend ", "\nabolish "].contains { text.contains($0) }
        && !["/earlier/", "/tests/", "/interconnected/"].contains { file.path.contains($0) }
    }
    return declaring.enumerated().map { SourceFile(id: FileID(Int32($0)), path: $1.path, bytes: $1.bytes) }
  }()

  static let declared: [Declared] = files.flatMap { file in
    let tree = Parser.parse(file).tree
    return tree.children(of: tree.root, .procedureDeclaration).map { Declared(tree: tree, node: $0) }
  }

  private func resolution(with text: String) -> Resolution {
    let more = SourceFile(id: FileID(Int32(Self.files.count)), path: "amendment.tthc", bytes: Array(text.utf8))
    let trees = (Self.files + [more]).map { ParsedInput(tree: Parser.parse($0).tree) }
    return resolve(files: trees, settings: ResolutionSettings(packageName: "rules"))
  }

  /// The graphs of a procedure's last two editions, without where they come from and when they hold.
  private func meanings(_ name: String, _ resolution: Resolution) -> [String] {
    let editions = Compiler(resolution.package).compile().filter { $0.identity.name == name }
    return editions.sorted { ($0.identity.from ?? .first) < ($1.identity.from ?? .first) }.suffix(2).map { graph in
      var graph = graph
      graph.identity = ProcedureIdentity(package: "", name: name)
      graph.pending = []
      graph.abolition = nil
      return Self.text(graph)
    }
  }

  private static func text(_ value: Any) -> String {
    if value is Provenance || value is SourceOrigin { return "_" }
    let mirror = Mirror(reflecting: value)
    guard !mirror.children.isEmpty else { return String(describing: value) }
    // A use says where it is named.
    let parts = mirror.children.filter { $0.label != "origin" }
    return "(" + parts.map { ($0.label ?? "") + ":" + text($0.value) }.joined(separator: " ") + ")"
  }

  private static let kept: Set<Syntax.NodeKind> = [.effectiveClause, .basisClause, .sourceClause]

  private func unexpected(_ resolution: Resolution) -> [Diagnostic] {
    resolution.diagnostics.filter { $0.severity == .error || $0.code.number >= 640 && $0.code.number < 690 }
  }

  @Test(arguments: declared)
  func anAmendmentThatReplacesEveryClauseByItselfChangesNothing(declared: Declared) throws {
    let tree = declared.tree
    let clauses = tree.childNodes(of: declared.node).filter {
      ClauseOfProcedure.kinds.contains(tree.kind(of: $0)) && !Self.kept.contains(tree.kind(of: $0))
    }
    let lines = clauses.map { tree.text(of: $0) }.joined(separator: "\n  ")
    let resolution = resolution(with: "amend \(declared.name) from 2027-05-03 by decree_224_2026 {\n  \(lines)\n}\n")
    #expect(unexpected(resolution).isEmpty, "\(unexpected(resolution))")
    let meanings = meanings(declared.name, resolution)
    #expect(meanings.count == 2 && clauses.count > 4)
    #expect(meanings.first == meanings.last)
  }

  @Test(arguments: declared)
  func anAmendmentThatReplacesEveryClauseOfEveryStepByItselfChangesNothing(declared: Declared) throws {
    let tree = declared.tree
    var lines: [String] = []
    func take(_ node: Syntax.NodeID) {
      let keyword: String? =
        switch tree.kind(of: node) {
        case .stepStatement: "step"
        case .waitStatement: "wait"
        case .stageStatement: "stage"
        default: nil
        }
      if let keyword, let name = tree.nameToken(of: node).map({ tree.text(of: $0) }) {
        let title = tree.child(of: node, .title).map { tree.text(of: $0) } ?? ""
        let clauses = tree.childNodes(of: node).filter { ![.title, .statementBlock].contains(tree.kind(of: $0)) }
        let texts = clauses.map { tree.text(of: $0) }
        lines.append(
          keyword == "stage"
            ? "stage \(name) \(title) \(texts.joined(separator: " "))"
            : "\(keyword) \(name) \(title) {\n    \(texts.joined(separator: "\n    "))\n  }")
      }
      for child in tree.childNodes(of: node) { take(child) }
    }
    for child in tree.childNodes(of: declared.node) {
      switch tree.kind(of: child) {
      case .stepsClause, .waitStatement: take(child)
      case .publishedClause, .appliesClause: lines.append(tree.text(of: child))
      default: break
      }
    }
    let text = "amend \(declared.name) from 2027-05-03 by decree_224_2026 {\n  \(lines.joined(separator: "\n  "))\n}\n"
    let resolution = resolution(with: text)
    #expect(unexpected(resolution).isEmpty, "\(unexpected(resolution))\n\(text)")
    let meanings = meanings(declared.name, resolution)
    #expect(meanings.count == 2)
    #expect(meanings.first == meanings.last)
  }

  /// What is put in and taken out again on a later day leaves the first edition.
  @Test(arguments: declared)
  func whatIsInsertedAndRemovedAgainLeavesNoTrace(declared: Declared) throws {
    let tree = declared.tree
    let steps = try #require(tree.child(of: declared.node, .stepsClause))
    let block = try #require(tree.child(of: steps, .statementBlock))
    let first = try #require(
      tree.childNodes(of: block).compactMap { node in
        [.stepStatement, .stageStatement].contains(tree.kind(of: node)) ? tree.nameToken(of: node) : nil
      }.first.map { tree.text(of: $0) })
    for position in ["before", "after"] {
      let resolution = resolution(
        with: """
          amend \(declared.name) from 2027-05-03 by decree_224_2026 {
            insert step screen_it "Sàng lọc" by system within 1 working hour \(position) \(first)
          }
          amend \(declared.name) from 2027-05-04 by decree_224_2026 { remove step screen_it }
          """)
      let errors = unexpected(resolution)
      guard position == "after" else {
        // Arrows that led to the first step lead to the one before it now, and would lead nowhere.
        #expect(errors.allSatisfy { $0.code == EditionMessage.stillNamed.code })
        continue
      }
      #expect(errors.isEmpty, "\(errors)")
      let editions = Compiler(resolution.package).compile().filter { $0.identity.name == declared.name }
      let texts = editions.suffix(3).map { graph in
        var graph = graph
        graph.identity = ProcedureIdentity(package: "", name: "")
        // Which dossiers an edition takes in is not handed down.
        graph.appliesToSubmittedFrom = nil
        return Self.text(graph)
      }
      #expect(texts.count == 3 && texts[0] == texts[2] && texts[0] != texts[1])
    }
  }
}

/// The kinds of clause that an amendment of a procedure may repeat.
private enum ClauseOfProcedure {
  static let kinds: Set<Syntax.NodeKind> = [
    .codeClause, .fieldClause, .authorityClause, .withdrawClause, .applicantClause, .serviceClause, .channelClause,
    .publishedClause, .appliesClause, .timeLimitClause, .reducedClause, .feeClause, .requiresClause, .documentsClause,
    .stepsClause, .resultsClause, .waitStatement,
  ]
}
