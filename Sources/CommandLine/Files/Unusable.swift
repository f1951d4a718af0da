import Messages
import SourceText
import Syntax
import Workspace

/// Why a command ends without an answer: wrong usage, a file that cannot be read or written, or errors in one.
struct Unusable: Error, CustomStringConvertible {
  /// What is wrong.
  var findings: Findings
  /// The files that the findings are about.
  var files: [SourceFile] = []

  /// Findings about files that were read; at least one is an error.
  init(_ findings: [Diagnostic], about files: [SourceFile]) {
    self.findings = Findings(findings)
    self.files = files
  }

  /// A message that belongs to no place in a file, with the values of its words.
  init(_ kind: some MessageSet, _ arguments: [String: Argument]) {
    findings = Findings([Diagnostic(kind, at: nil, arguments)])
  }

  /// A call for writing failed with a code of the system.
  init(writing path: String, _ code: Int32) {
    self.init(FileMessage.cannotWrite, ["path": .code(path), "reason": .text(System.reason(code))])
  }

  /// Errors inside a file are findings; all else is no fault of what was written in it.
  var outcome: Outcome {
    findings.list.contains { $0.severity == .error && $0.span == nil } ? .unusable : .findings
  }

  /// The findings in words, for the place where errors are read.
  var description: String { text(in: .en) }

  /// The findings in the words of a language, for the place where errors are read.
  func text(in language: MessageLanguage) -> String {
    var renderer = Renderer(
      catalogue: language.catalogue, files: files, colour: StandardStream.error.hasColours,
      samples: SampleTranslation.words)
    return renderer.render(findings, as: .full)
  }
}
