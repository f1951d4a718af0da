import Foundation
import SourceText
import Testing

@testable import Syntax

/// The package of real rules and the published tables must be readable whatever else is decided about them.
@Suite struct RulesTests {
  @Test(arguments: ["rules", "Tests/Corpus/published"]) func everyRuleFileIsReadWithoutFindings(folder: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: folder)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".tthc") }.sorted()
    #expect(paths.count >= 6)
    for path in paths {
      let file = SourceFile(id: FileID(0), path: path, bytes: Array(try Data(contentsOf: root.appending(path: path))))
      let parsed = Parser.parse(file)
      #expect(parsed.diagnostics.map { path + ": " + brief($0, file) } == [])
      #expect(!parsed.tree.hasFault(parsed.tree.root), "\(path)")
    }
  }
}
