import SourceText
import Testing

@Suite struct LineIndexTests {
  private func file(_ text: String) -> SourceFile { SourceFile(id: FileID(0), path: "a", bytes: Array(text.utf8)) }

  @Test func columnsCountCharactersAsReadersSeeThem() {
    let index = LineIndex(file("bước e\u{301}x\nhai"))
    #expect(index.position(at: Int32("bước e\u{301}".utf8.count)) == LineColumn(line: 1, column: 7))
    #expect(index.position(at: Int32("bước e\u{301}x\nh".utf8.count)) == LineColumn(line: 2, column: 2))
  }

  @Test(arguments: ["a\nb\nc", "a\r\nb\r\nc", "a\rb\rc"])
  func everyLineEndingCountsOnce(text: String) {
    let source = file(text)
    let index = LineIndex(source)
    #expect((1...index.lineCount).map { source.text(index.span(ofLine: $0)) } == ["a", "b", "c"])
  }

  @Test func offsetsOutsideTheFileAreClipped() {
    let index = LineIndex(file("ab"))
    #expect(index.position(at: -5) == LineColumn(line: 1, column: 1))
    #expect(index.position(at: 99) == LineColumn(line: 1, column: 3))
  }
}
