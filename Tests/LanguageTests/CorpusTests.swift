import Language
import Messages
import SourceText
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
