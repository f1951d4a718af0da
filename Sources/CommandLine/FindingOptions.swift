import ArgumentParser
import Messages
import SourceText
import Syntax

extension MessageFormat: ExpressibleByArgument {}

/// How a command prints what it found; shared by all that find something.
struct FindingOptions: ParsableArguments {
  @Option(help: "How findings are printed: with their places in the file, one a line, or for other programs.")
  var format: MessageFormat = .full

  @Flag(help: "Warnings fail the run too.")
  var strict = false

  /// Prints findings where the answer goes (`check`), and says what the run comes to.
  func print(
    _ diagnostics: [Diagnostic], about files: [SourceFile], to stream: StandardStream, in language: MessageLanguage,
    isStrict: Bool? = nil
  ) -> Outcome {
    let strict = isStrict ?? self.strict
    let findings = Findings(diagnostics)
    var renderer = Renderer(
      catalogue: language.catalogue, files: files, colour: stream.hasColours,
      samples: SampleTranslation.words, failing: strict ? .warning : .error)
    stream.write(renderer.render(findings, as: format))
    if format == .full, let summary = renderer.summary(findings) { stream.write("\n" + summary + "\n") }
    return Outcome(findings, isStrict: strict)
  }
}
