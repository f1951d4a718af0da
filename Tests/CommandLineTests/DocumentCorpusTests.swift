import Foundation
import Messages
import Scaffold
import SourceText
import Testing
import Workspace

@testable import CommandLine

/// Procedures that are wrong in what they do with documents: each gives the one message that stands at its head, in both
/// languages, on the line that is marked, with a way that shows it; what only looks so gives none.
@Suite struct DocumentCorpusTests {
  private static func files(_ folder: String) -> [URL] {
    let place = Program.root.appending(path: "Tests/Corpus/documents/" + folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
    return names.sorted().map { place.appending(path: $0) }
  }

  /// A package that asks for everything that may be said of documents.
  private static func check(_ file: URL) -> PackageCheck {
    let advice = ["held-side-by-side", "paper-only-checked", "original-kept", "result-unsigned", "made-for-nobody"]
    return PackageCheck(
      "bad", BadPackage(file.path, lint: "lint: {" + advice.map { $0 + ": note" }.joined(separator: ", ") + "}\n"))
  }

  @Test func theCorpusIsThere() { #expect(Self.files("bad").count >= 10 && !Self.files("good").isEmpty) }

  @Test(arguments: files("bad")) func oneMessageIsGivenInBothLanguages(file: URL) throws {
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    let check = Self.check(file)
    let finding = try #require(check.findings.first)
    #expect(check.findings.count == 1, "\(check.findings.map(\.code))")
    let span = try #require(finding.span)
    let line = LineIndex(check.files[Int(span.file.index)]).line(at: span.start)
    #expect(lines[line - 1].hasSuffix(" // \(finding.severity): \(finding.code)"), "\(line) \(finding.code)")
    #expect(!finding.trail.isEmpty)
    for (language, head) in [(MessageLanguage.en, "// en: "), (.vi, "// vi: ")] {
      let words = try #require(lines.first { $0.hasPrefix(head) }).dropFirst(head.count)
      var renderer = Renderer(catalogue: language.catalogue, files: check.files)
      let told = renderer.render(Findings(check.findings), as: .concise)
      #expect(told.contains(": " + words + "\n"), "\(told)")
    }
  }

  @Test(arguments: files("good")) func whatIsSoundGivesNone(file: URL) {
    #expect(Self.check(file).findings.map { "\($0.code) \($0.arguments)" } == [])
  }
}
