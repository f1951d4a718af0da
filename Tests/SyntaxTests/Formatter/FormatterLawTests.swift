import SourceText
import Testing

@testable import Syntax

@Suite struct FormatterLawTests {
  @Test func everyFileOfTheRepositoryObeysEveryLaw() throws {
    let files = try RuleFiles.all()
    #expect(files.count > 30)
    for file in files { #expect(brokenLaws(file.bytes) == [], "\(file.path)") }
  }

  /// Comments put at every place where a line may end survive, in their order.
  @Test func commentsSurviveEverywhere() throws {
    for name in ["house_permit", "tables", "steps", "changes"] {
      let file = try Corpus.file(name)
      let tree = Parser.parse(file).tree
      var text: [UInt8] = []
      var count = 0
      for index in 0..<tree.tokenCount {
        let token = TokenID(Int32(index))
        let trivia = tree.leadingTrivia(of: token)
        let bytes = file.bytes[Int(trivia.start)..<Int(trivia.end)]
        // A comment goes where a line ends anyway, and after every comma.
        let isAfterComma = index > 0 && tree.kind(of: TokenID(Int32(index - 1))) == .comma
        if bytes.contains(10) || isAfterComma {
          count += 1
          text += Array(" // trailing \(count)  \n\n\n   // own line \(count)\n".utf8)
        }
        text += bytes
        let span = tree.span(of: token)
        text += file.bytes[Int(span.start)..<Int(span.end)]
      }
      #expect(count > 10)
      #expect(brokenLaws(text) == [], "\(name)")
    }
  }

  /// However a file is laid out, its formatted text is the same.
  @Test func indentationAndBlanksDoNotMatter() throws {
    for file in try RuleFiles.files(in: "rules") {
      var text: [UInt8] = []
      var isInText = false
      for line in file.bytes.split(separator: 10, omittingEmptySubsequences: false) {
        let body = line.drop { $0 == 32 }
        let isDeclaration = body.count == line.count
        text += isDeclaration ? [] : [9, 32, 32, 32]
        for byte in body {
          if byte == UInt8(ascii: "\"") { isInText.toggle() }
          text.append(byte)
        }
        text += isInText ? [10] : [32, 13, 10]
      }
      #expect(Formatter.format(parsed(text)) == Formatter.format(Parser.parse(file)), "\(file.path)")
    }
  }
}
