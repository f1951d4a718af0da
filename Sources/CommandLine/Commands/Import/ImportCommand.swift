import ArgumentParser
import Import
import Messages
import Syntax
import Workspace

/// `thutuc import`: makes the skeleton of a rule file from a step table or from records of the portal.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Makes the skeleton of a rule file from a step table or from the portal's records.",
    discussion: """
      A step table is a CSV file in UTF-8 with the columns of a decision: step, desk, time, form or result. Records are \
      JSON in the fields of the National Public Service Portal. What is not understood is kept as a comment at its place \
      and reported; after an error nothing is written.
      """)

  @ArgumentParser.Argument(help: "The table or the records, or - for the standard input.")
  var file: String

  @Option(name: .shortAndLong, help: "The rule file to write; without it, the rules go to the output.")
  var output: String?

  @Flag(help: "Replaces the rule file if it is there.")
  var force = false

  @Option(help: "The language of the keywords written.")
  var language = KeywordLanguage.en

  @OptionGroup var options: FindingOptions

  func run() throws {
    if let output, !output.hasSuffix(".tthc") {
      throw Unusable(ImportOutputMessage.notARuleFile, ["path": .code(output)])
    }
    var sources = SourceFiles(Disk())
    var findings: [Diagnostic] = []
    guard let source = sources.read(file, askedAt: nil, findings: &findings) else {
      throw Unusable(findings, about: [])
    }
    let imported = Importer.read(source, language: language.vocabulary)
    let wording = Wording(.english)
    // The output belongs to the rules, so findings always go where errors are read.
    let outcome =
      imported.findings.isEmpty
      ? .success : options.print(imported.findings, about: sources.list, to: .error, in: .ofEnvironment)
    guard outcome == .success, let bytes = imported.bytes else {
      if options.format == .full {
        StandardStream.error.write(wording.text(phrase: "import.refused", ["path": .code(file)]) + "\n")
      }
      return try (outcome == .success ? Outcome.unusable : outcome).end()
    }
    guard let output else { return StandardStream.output.write(String(decoding: bytes, as: UTF8.self)) }
    try FileWriter.write(bytes, to: output, replacing: force)
    guard options.format == .full else { return }
    let made: [String: Messages.Argument] = ["count": .number(imported.count), "path": .code(output)]
    StandardStream.output.write(wording.text(phrase: "import.made", made) + "\n")
  }
}
