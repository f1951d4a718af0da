import Language
import Messages
import SourceText
import Syntax
import Testing

/// Good files resolve without findings; in bad files exactly the lines marked `// error: TT0123` are found wrong, with
/// exactly that code.
@Suite struct CorpusTests {
  @Test(arguments: Corpus.files(in: Corpus.folder + "/good"))
  func goodFileHasNoFindings(path: String) {
    let sample = Corpus.sample(path)
    #expect(sample.findings.isEmpty, "\(sample.words)")
    #expect(sample.faults.isEmpty, "\(sample.words)")
  }

  @Test(arguments: Corpus.files(in: Corpus.folder + "/bad"))
  func badFileHasTheMarkedFindings(path: String) {
    let sample = Corpus.sample(path)
    let expected = Corpus.marks(path)
    #expect(!expected.isEmpty)
    #expect(sample.faults.isEmpty, "\(sample.words)")
    #expect(sample.findings == expected, "\(sample.words)")
  }

  /// An agency with one role, a list with one value.
  @Test(arguments: [
    ("procedure p { steps { step a by bank.clark; end approved } }", "help: its only role is `bank.teller`"),
    ("procedure p { steps { step a by bank; end approved } }", "help: its only role is `bank.teller`"),
    ("procedure p { steps { step a by department; end approved } }", "help: its roles are `department.leader`, "),
    (
      "subject lamp { state one of lit }\nprocedure p about lamp { requires state = broken \"Vỡ\" }",
      "help: its only value is `lit`"
    ),
  ])
  func oneIsNotSaidToBeSeveral(text: String, help: String) {
    let words = Sample(text).words
    #expect(words.contains(help), "\(words)")
  }

  /// `nếu không` reads as "if not" and means the condition `no`: what was meant is said in the words of the file.
  @Test(arguments: [
    ("procedure p { time limit { when a: 2 days; when no: 3 days } }", "help: for all other cases write `otherwise`"),
    (
      "language vi\nthủ tục p { thời hạn { nếu a: 2 ngày; nếu không: 3 ngày } }",
      "help: for all other cases write `còn lại`"
    ),
    (
      "language vi\nthủ tục p { thời hạn { nếu có: 2 ngày; còn lại: 3 ngày } }",
      "help: write the fact that it depends on, or delete the condition"
    ),
    (
      "procedure p { documents { drawings 1 copy when no } }",
      "help: write the fact that it depends on, or delete the condition"
    ),
  ])
  func aBareYesOrNoIsAnsweredWithWhatToWrite(text: String, help: String) {
    let words = Sample(text).words
    #expect(words.contains(help + "\n"), "\(words)")
  }

  /// Heads of desks are words of the vocabulary, and no names.
  @Test(arguments: [
    ("language vi\nthủ tục p { các bước { bước a do authority.chair; kết thúc chấp thuận } }", "`thẩm quyền`"),
    ("language vi\nthủ tục p { các bước { bước a do receiving.officer; kết thúc chấp thuận } }", "`nơi tiếp nhận`"),
    (
      "language vi\nthủ tục p {\nthời hạn { nếu authority.remote: 2 ngày; còn lại: 3 ngày }\n"
        + "các bước { bước a do commune.chair; kết thúc chấp thuận } }",
      "`thẩm quyền`"
    ),
    ("procedure p { authority commune; steps { step a by thẩm quyền.chair; end approved } }", "`authority`"),
    ("procedure p { steps { step a by nơi tiếp nhận.officer; end approved } }", "`receiving`"),
  ])
  func aDeskInWordsOfTheOtherVocabularyIsAnsweredWithThoseOfTheFile(text: String, word: String) {
    let sample = Sample(text)
    #expect(sample.words.contains("help: write \(word) instead\n"), "\(sample.words)")
    #expect(sample.faults.count + sample.resolution.diagnostics.count == 1, "\(sample.words)")
  }

  /// The agency that decides is known all the same.
  @Test func anAgencyInAProcedureIsTakenForItsAuthority() {
    let sample = Sample("procedure p {\n  agency commune\n  steps { step a by authority.chair; end approved }\n}")
    #expect(sample.faults.map(\.code) == [SyntaxMessage.unknownLine.code], "\(sample.words)")
    #expect(sample.resolution.diagnostics.isEmpty, "\(sample.words)")
  }

  @Test(arguments: Corpus.files(in: Corpus.folder + "/bad"))
  func everyMessageHasAllItsWords(path: String) {
    let words = Corpus.sample(path).words
    // A place in a template that no argument fills stays as it was written, such as `{name}`.
    let unfilled = words.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
      .filter { $0.first?.isLetter == true }
    #expect(unfilled.isEmpty, "\(words)")
    #expect(!words.contains("language."), "\(words)")
  }
}
