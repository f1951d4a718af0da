import SourceText
import Testing

@testable import Syntax

@Suite struct ExampleTests {
  @Test func everyExampleIsReadWithoutFindings() throws {
    let files = try Corpus.files("good")
    #expect(files.count >= 7)
    for file in files {
      let parsed = Parser.parse(file)
      #expect(parsed.diagnostics.map { file.path + ": " + brief($0, file) } == [])
      let isClean = !parsed.tree.hasFault(parsed.tree.root)
      let isSame = parsed.tree.printed == file.bytes
      #expect(isClean && isSame, "\(file.path)")
    }
  }
}
