import SourceText
import Testing

@testable import Syntax

/// What a message says to write must be readable where it says so.
@Suite struct SampleTranslationTests {
  private func file(_ text: String, _ path: String = "a.tthc") -> SourceFile {
    SourceFile(id: FileID(0), path: path, bytes: Array(text.utf8))
  }

  @Test(arguments: [
    "at most 1 time then -> end stopped", "on timeout -> end stopped", "on any disagreed -> end refused",
    "by authority.specialist", "within 2 working days", "otherwise", "about house",
  ])
  func samplesAreReadWithVietnameseWordsOnly(sample: String) {
    let translated = SampleTranslation.words(of: sample, in: file("// đầu tệp\nlanguage vi\n"))
    #expect(translated != sample)
    #expect(SampleTranslation.words(of: sample, in: file("package x\n")) == sample)
    #expect(SampleTranslation.words(of: sample, in: file("language vi\n", "a.yaml")) == sample)
    for word in ["most", "time", "then", "end", "on", "any", "by", "within", "working", "otherwise", "about"] {
      #expect(!translated.split(separator: " ").contains(Substring(word)), "\(translated)")
    }
  }

  /// Samples in the places where messages ask for them, read by the parser.
  @Test(arguments: [
    "step review by authority.specialist within 2 working days",
    "step receive by receiving.officer within 2 working hours",
    "step review by system",
    "step review by town.clerk { on bad -> end refused }",
    "step review by town.clerk { on bad -> end stopped }",
  ])
  func samplesOfStepsAreReadInAVietnameseFile(sample: String) {
    let words = SampleTranslation.words(of: sample, in: file("language vi\n"))
    let text = "language vi\nthủ tục p { các bước { \(words) \n } }\n"
    let parsed = Parser.parse(file(text))
    #expect(parsed.diagnostics.map(\.code.description) == [], "\(words)")
  }

  @Test(arguments: [
    ("extendable once by 5 days", "được gia hạn một lần thêm 5 ngày"),
    ("by authority.chair", "do thẩm quyền.chair"), ("-> end refused", "-> kết thúc từ chối"),
  ])
  func aWordOfTwoKeywordsIsTheOneMeant(sample: String, words: String) {
    #expect(SampleTranslation.words(of: sample, in: file("language vi\n")) == words)
  }

  @Test(arguments: ["thutuc new", "--package", "permit", "thutuc.yaml"])
  func whatIsNoRuleTextStays(sample: String) {
    #expect(SampleTranslation.words(of: sample, in: file("language vi")) == sample)
  }
}
