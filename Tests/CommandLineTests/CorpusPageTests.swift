import Foundation
import Messages
import SourceText
import Syntax
import Testing
import Workspace

@testable import CommandLine

/// Every rule file that is wrong on purpose: what is found stands at the line that says so, and all its words, in both
/// languages and with line and column, on a page beside the files.
@Suite struct CorpusPageTests {
  /// A file that is wrong on purpose.
  struct BadFile: CustomTestStringConvertible, Sendable {
    /// The folder of its corpus, such as `language`.
    var corpus: String
    /// Its name without the ending.
    var name: String

    var url: URL { Program.root.appending(path: "Tests/Corpus/\(corpus)/bad/\(name).tthc") }
    var testDescription: String { "\(corpus)/\(name)" }
  }

  static let corpora = ["documents", "language", "published", "syntax"]

  private static func files(_ corpus: String) -> [BadFile] {
    let folder = Program.root.appending(path: "Tests/Corpus/\(corpus)/bad")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".tthc") }.sorted().map { BadFile(corpus: corpus, name: String($0.dropLast(5))) }
  }

  private static let files = corpora.flatMap { files($0) }

  private static func check(_ file: BadFile) -> PackageCheck {
    let advice = ["held-side-by-side", "paper-only-checked", "original-kept", "result-unsigned", "made-for-nobody"]
    let asked =
      file.corpus == "documents" ? "lint: {" + advice.map { $0 + ": note" }.joined(separator: ", ") + "}\n" : ""
    return PackageCheck("bad", BadPackage(file.url.path, lint: asked))
  }

  /// What the comments of a file announce, as `line code`.
  private static func marks(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { index, line -> [String] in
      guard let mark = line.firstMatch(of: #/// (?:error|warning|note): ((?:TT\d{4} ?)+)$/#) else { return [] }
      // What no package lacks, since it is read before, is said by the names alone.
      let codes = mark.output.1.replacing("TT0428", with: "TT0300")
      return codes.split(separator: " ").map { "\(index + 1) \($0)" }
    }
  }

  @Test func mostFilesHaveOneMistake() throws {
    let single = try Self.files.filter { Self.marks(try String(contentsOf: $0.url, encoding: .utf8)).count == 1 }
    #expect(Self.files.count > 230)
    #expect(single.count >= 150, "\(single.count) of \(Self.files.count)")
  }

  /// Each mistake has its one message, where it is; several mistakes in a file are there for a reason that it gives.
  @Test(arguments: files) func eachMistakeIsToldOnceWhereItIs(file: BadFile) throws {
    let text = try String(contentsOf: file.url, encoding: .utf8)
    let check = Self.check(file)
    // Of a piece of a procedure much more is proved than the one thing that it shows.
    let findings = check.findings.filter { file.corpus != "language" || $0.code.number < 700 || $0.severity == .error }
    let found = findings.map { finding in
      guard let span = finding.span else { return "- \(finding.code)" }
      return "\(LineIndex(check.files[Int(span.file.index)]).line(at: span.start)) \(finding.code)"
    }
    let marks = Self.marks(text)
    #expect(found == marks)
    #expect(!marks.isEmpty)
    if marks.count > 1 {
      #expect(text.split(separator: "\n").contains { $0.hasPrefix("// Several: ") }, "say why there are \(marks.count)")
    }
  }

  /// No Vietnamese message has words of the English ones, and none a place that nothing filled.
  @Test(arguments: files) func vietnameseWordsAreVietnamese(file: BadFile) throws {
    let check = Self.check(file)
    let wording = Wording(.vietnamese)
    for finding in check.findings {
      let entry = try #require(Catalogue.vietnamese[finding.code])
      let templates =
        [entry.message, entry.label, entry.note ?? "", entry.help ?? ""]
        + finding.secondary.map { entry.labels[$0.label] ?? Catalogue.vietnamese.phrase($0.label) ?? "{missing}" }
      var texts = templates.map { wording.text($0, finding.arguments) }
      texts += finding.trail.map { wording.text(phrase: $0.phrase, finding.arguments.merging($0.arguments) { $1 }) }
      for text in texts {
        #expect(text.firstMatch(of: #/\{[A-Za-z_]+(\|[^{}|]*)*\}/#) == nil, "\(finding.code): \(text)")
        let foreign = Self.words(text).intersection(Self.englishWords)
        #expect(foreign.isEmpty, "\(finding.code): \(foreign) in \(text)")
      }
    }
  }

  /// The words of the English messages that no Vietnamese message has.
  private static let englishWords: Set<String> = {
    func all(_ sets: [[CatalogueEntry]], _ phrases: [[String: String]]) -> Set<String> {
      let entries = sets.joined().flatMap { [$0.message, $0.label, $0.note ?? "", $0.help ?? ""] + $0.labels.values }
      return (entries + phrases.flatMap(\.values)).reduce(into: []) { $0.formUnion(words($1)) }
    }
    let sets = Catalogue.messageSets
    let english = all(sets.map { $0.english }, sets.map { $0.englishPhrases } + [Wording.englishPhrases])
    let vietnamese = all(sets.map { $0.vietnamese }, sets.map { $0.vietnamesePhrases } + [Wording.vietnamesePhrases])
    return english.subtracting(vietnamese)
  }()

  /// The words of a text outside backticks and quotation marks, of three letters or more.
  private static func words(_ text: String) -> Set<String> {
    let plain = text.replacing(#/`[^`]*`|"[^"]*"|\{[^{}]*\}/#, with: " ")
    return Set(plain.lowercased().split { !$0.isLetter }.filter { $0.count > 2 }.map(String.init))
  }

  /// With `THUTUC_RECORD=1` the pages are written anew, and the test fails.
  @Test(arguments: corpora) func thePageHasAllWords(corpus: String) throws {
    let page = Program.root.appending(path: "Tests/Corpus/\(corpus)/bad.md")
    var text = """
      # What is said of the files in `\(corpus)/bad`

      Made by the tests (`THUTUC_RECORD=1`) from the program's own words: English first, Vietnamese below.

      """
    for file in Self.files(corpus) {
      let check = Self.check(file)
      text += "\n## \(file.name)\n"
      for language in [MessageLanguage.en, .vi] {
        var renderer = Renderer(catalogue: language.catalogue, files: check.files, samples: SampleTranslation.words)
        let told = renderer.render(Findings(check.findings), as: .full)
        text += "\n```text\n" + told.trimmingCharacters(in: .newlines) + "\n```\n"
      }
    }
    if ProcessInfo.processInfo.environment["THUTUC_RECORD"] != nil {
      try text.write(to: page, atomically: true, encoding: .utf8)
      Issue.record("\(corpus)/bad.md was recorded; run again without THUTUC_RECORD")
      return
    }
    #expect(try String(contentsOf: page, encoding: .utf8) == text)
  }
}
