import Messages
import SourceText
import Testing

@testable import Syntax

/// Keywords of the other vocabulary: said once, and read as what they mean.
@Suite struct VocabularyMixTests {
  /// The corpus file without its first line, or with one that names the other language.
  @Test func aVietnameseFileThatDoesNotSaySoIsUnderstood() throws {
    let file = try Corpus.file("house_permit_vi")
    let text = String(decoding: file.bytes, as: UTF8.self)
    let body = String(text.dropFirst("language vi\n".count))
    let meant = TranslationTests.shape(Parser.parse(file).tree)
    for (other, fix) in [(body, "language vi\n"), ("language en\n" + body, "vi")] {
      let parsed = Parser.parse(source(other))
      #expect(parsed.diagnostics.map(\.code) == [SyntaxMessage.foreignKeyword.code])
      #expect(parsed.diagnostics.first?.fixes.first?.edits.map(\.replacement) == [fix])
      #expect(parsed.tree.vocabulary == .vietnamese)
      let isSame = TranslationTests.shape(parsed.tree) == meant
      #expect(isSame)
    }
  }

  @Test func anEnglishFileThatSaysItIsVietnameseIsUnderstood() throws {
    let file = try Corpus.file("house_permit")
    let other = source("language vi\n" + String(decoding: file.bytes, as: UTF8.self))
    let parsed = Parser.parse(other)
    #expect(parsed.diagnostics.map(\.code) == [SyntaxMessage.foreignKeyword.code])
    let isSame = TranslationTests.shape(parsed.tree) == TranslationTests.shape(Parser.parse(file).tree)
    #expect(isSame)
  }

  /// What to do, in the analyst's words.
  @Test(arguments: [
    (
      "văn bản x\ngiấy tờ y",
      "`văn bản` is a Vietnamese keyword, and this file is read with English ones",
      "write `language vi` in the first line"
    ),
    (
      "language vi\nlaw x\ndocument y",
      "`law` is an English keyword, and this file is read with Vietnamese ones",
      "write `language en` in the first line"
    ),
    (
      "law x\ndocument y\nprocedure p {\n  thời  hạn 3 working days\n}",
      "`thời  hạn` is a Vietnamese keyword, and this file is read with English ones", "write `time limit` instead"
    ),
  ])
  func theWayOutIsSaid(text: String, message: String, help: String) {
    let file = source(text)
    var catalogue = Catalogue()
    catalogue.add(entries: SyntaxMessage.english, phrases: SyntaxMessage.englishPhrases)
    var renderer = Renderer(catalogue: catalogue, files: [file])
    let words = renderer.render(Findings(Parser.parse(file).diagnostics), as: .full)
    #expect(words.contains("error TT0114: " + message + "\n"), "\(words)")
    #expect(words.contains("help: " + help + "\n"), "\(words)")
  }

  /// A file that keeps to its keywords is never said not to, whatever else is wrong with it.
  @Test(arguments: ["house_permit", "house_permit_vi", "declarations", "policies_and_tests"])
  func aSlipIsNotBlamedOnTheVocabulary(name: String) throws {
    for slip in RecoveryTests.slips(try Corpus.file(name).bytes) {
      let parsed = Parser.parse(SourceFile(id: FileID(0), path: "x", bytes: slip.text))
      if parsed.diagnostics.contains(where: { $0.code == SyntaxMessage.foreignKeyword.code }) {
        Issue.record("\(slip.what)")
      }
    }
  }

  /// Names may be words of the other vocabulary.
  @Test func namesAreNotKeywords() {
    #expect(MessageTests.findings("document bước\nprocedure p { documents { bước } }") == [])
    #expect(MessageTests.findings("language vi\ngiấy tờ step\nthủ tục p { thành phần hồ sơ { step } }") == [])
  }
}
