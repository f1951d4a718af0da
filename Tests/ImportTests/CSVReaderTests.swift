import SourceText
import Testing

@testable import Import

@Suite struct CSVReaderTests {
  private func read(_ text: String, _ separator: Character = ",") -> (cells: [[String]], codes: [Int]) {
    let file = SourceFile(id: FileID(0), path: "a.csv", bytes: Array(text.utf8))
    let (rows, findings) = CSVReader.read(file, separator: separator.asciiValue ?? 0)
    return (rows.map { $0.cells.map(\.text) }, findings.map(\.code.number))
  }

  @Test(
    arguments: [
      ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]), ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
      ("a\rb", [["a"], ["b"]]), ("a,,\n", [["a", "", ""]]), ("\u{FEFF}\"a\",b", [["a", "b"]]),
      ("\"a,\r\nb\",c\n", [["a,\r\nb", "c"]]), ("\"say \"\"x\"\"\",y", [["say \"x\"", "y"]]),
      ("a \"b\" c,d", [["a \"b\" c", "d"]]), ("a, \"b,c\" ,d", [["a", "b,c", "d"]]), ("\"\",\"\"", [["", ""]]),
      ("\n\na", [[""], [""], ["a"]]),
    ])
  func cellsAreReadAsRFC4180Says(text: String, cells: [[String]]) {
    let result = read(text)
    #expect(result.cells == cells && result.codes.isEmpty)
  }

  @Test func anyByteSeparates() {
    #expect(read("a;\"b;c\";0,5", ";").cells == [["a", "b;c", "0,5"]])
    #expect(read("a\t\"b\tc\"", "\t").cells == [["a", "b\tc"]])
  }

  @Test func quotesThatDoNotCloseAreReported() {
    #expect(read("a,\"b\nc").codes == [ImportMessage.unclosedQuote.rawValue])
    #expect(read("\"a\"b,c").codes == [ImportMessage.textAfterQuote.rawValue])
  }

  @Test func cellsKnowTheirBytes() {
    let bytes = Array("à,\"b\"\r\nc,d".utf8)
    let rows = CSVReader.read(SourceFile(id: FileID(0), path: "a.csv", bytes: bytes), separator: 44).rows
    let spans = rows.flatMap(\.cells).map {
      String(decoding: bytes[Int($0.span.start)..<Int($0.span.end)], as: UTF8.self)
    }
    #expect(spans == ["à", "\"b\"", "c", "d"])
  }
}
