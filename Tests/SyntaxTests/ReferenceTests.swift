import Foundation
import SourceText
import Syntax
import Testing

/// The examples that readers copy are read without findings.
@Suite struct ReferenceTests {
  @Test func everyExampleOfTheReferenceIsRead() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appendingPathComponent("grammar/reference.md"), encoding: .utf8)
    let blocks = text.components(separatedBy: "```tthc\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
    #expect(blocks.count >= 3)
    for block in blocks {
      let parsed = Parser.parse(SourceFile(id: FileID(0), path: "reference.md", bytes: Array(block.utf8)))
      #expect(parsed.diagnostics.isEmpty, "\(block)")
    }
  }
}
