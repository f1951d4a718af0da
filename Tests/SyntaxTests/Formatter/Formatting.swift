import Foundation
import SourceText
import Testing

@testable import Syntax

/// Every rule file of the repository that is meant to be read without findings.
enum RuleFiles {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func all() throws -> [SourceFile] { try files(in: "rules") + files(in: "Tests/Corpus") }

  /// The files below a folder; below `Tests/Corpus/*/bad` only those that read without findings.
  static func files(in folder: String) throws -> [SourceFile] {
    let base = root.appending(path: folder)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: base.path).filter { $0.hasSuffix(".tthc") }.sorted()
    return try paths.enumerated().compactMap { index, path in
      let bytes = Array(try Data(contentsOf: base.appending(path: path)))
      let file = SourceFile(id: FileID(Int32(index)), path: folder + "/" + path, bytes: bytes)
      if path.contains("/bad/"), !Parser.parse(file).diagnostics.isEmpty { return nil }
      return file
    }
  }
}

func parsed(_ bytes: [UInt8]) -> ParsedFile {
  Parser.parse(SourceFile(id: FileID(0), path: "test.tthc", bytes: bytes))
}

func format(_ text: String, _ language: VocabularyLanguage? = nil) -> String? {
  Formatter.format(parsed(Array(text.utf8)), language: language).map { String(decoding: $0, as: UTF8.self) }
}

/// The kinds of the nodes of a file in the order of the arena, without the line that names the language.
func nodeKinds(_ tree: SyntaxTree) -> [NodeKind] {
  (0..<tree.nodeCount).map { tree.kind(of: NodeID(Int32($0))) }.filter { $0 != .languageLine }
}

/// Checks every law of the formatter on one file that reads without findings; says which is broken.
func brokenLaws(_ bytes: [UInt8]) -> [String] {
  var broken: [String] = []
  let before = parsed(bytes)
  guard let once = Formatter.format(before) else { return ["refused"] }
  let after = parsed(once)
  if !after.diagnostics.isEmpty { broken.append("findings") }
  if Formatter.format(after) != once { broken.append("formatting twice differs") }
  if Fidelity.signature(of: before.tree) != Fidelity.signature(of: after.tree) { broken.append("tokens") }
  if Fidelity.comments(of: before.tree) != Fidelity.comments(of: after.tree) { broken.append("comments") }
  if nodeKinds(before.tree) != nodeKinds(after.tree) { broken.append("nodes") }
  let other: VocabularyLanguage = before.tree.vocabulary == .english ? .vietnamese : .english
  guard let translated = Formatter.format(before, language: other) else { return broken + ["translation refused"] }
  let there = parsed(translated)
  if there.tree.vocabulary != other { broken.append("language of the translation") }
  if Formatter.format(there) != translated { broken.append("translation is not formatted") }
  if Fidelity.comments(of: there.tree) != Fidelity.comments(of: before.tree) {
    broken.append("comments of the translation")
  }
  if nodeKinds(there.tree) != nodeKinds(before.tree) { broken.append("nodes of the translation") }
  // There and back, from English: the comment behind `language vi` has no place in English, so from there the way is
  // longer by one turn.
  let english = other == .vietnamese ? once : translated
  guard let vietnamese = Formatter.format(parsed(english), language: .vietnamese) else { return broken + ["there"] }
  if Formatter.format(parsed(vietnamese), language: .english) != english { broken.append("there and back") }
  return broken
}
