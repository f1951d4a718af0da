import Foundation
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

  /// Files come with a byte order mark, with Windows line ends, with blanks of a word processor.
  @Test func otherEditorsWriteTheSame() throws {
    for file in try Corpus.files("good") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      let windows = text.replacingOccurrences(of: "\n", with: "\r\n")
      let pasted = text.replacingOccurrences(of: "  ", with: "\u{A0}\u{2009}").replacingOccurrences(
        of: "\n", with: "\r")
      for other in ["\u{FEFF}" + text, windows, "\u{FEFF}" + pasted].map(source) {
        let parsed = Parser.parse(other)
        #expect(parsed.diagnostics.map { file.path + ": " + brief($0, other) } == [])
        let isSame = parsed.tree.printed == other.bytes
        #expect(isSame)
        let shape = TranslationTests.shape(parsed.tree)
        let difference = zip(shape, TranslationTests.shape(Parser.parse(file).tree)).first { left, right in
          left.filter { !$0.isWhitespace && $0 != "\u{A0}" } != right.filter { !$0.isWhitespace }
        }
        #expect(difference == nil, "\(file.path)")
      }
    }
  }
}
