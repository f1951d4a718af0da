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
    let (text, outcome) = text(
      diagnostics, about: files, inColour: stream.hasColours, in: language, isStrict: isStrict)
    stream.write(text)
    return outcome
  }

  /// Findings as they are printed, and what the run comes to.
  func text(
    _ diagnostics: [Diagnostic], about files: [SourceFile], inColour: Bool, in language: MessageLanguage,
    isStrict: Bool? = nil
  ) -> (text: String, outcome: Outcome) {
    let strict = isStrict ?? self.strict
    let findings = Findings(diagnostics)
    // Nothing found is no words in this format: then none are gathered.
    if format == .full, diagnostics.isEmpty { return ("", Outcome(findings, isStrict: strict)) }
    var renderer = Renderer(
      catalogue: language.catalogue, files: files, colour: inColour,
      samples: SampleTranslation.words, failing: strict ? .warning : .error)
    var text = renderer.render(findings, as: format)
    if format == .full, let summary = renderer.summary(findings) { text += "\n" + summary + "\n" }
    return (text, Outcome(findings, isStrict: strict))
  }
}
