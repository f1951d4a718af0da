import ArgumentParser
import Messages
import SourceText
import Syntax
import Workspace

/// `thutuc fmt`: writes rule files in the one form that everybody reads.
struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Formats rule files: columns, indentation, line ends; or translates their keywords.",
    discussion: """
      A file is rewritten whole or not at all, and only when its text changes. A file with errors is left as it is, and \
      its errors are printed. Names, texts and comments are never translated.
      """)

  @ArgumentParser.Argument(
    help: ArgumentHelp(
      "Rule files, folders with rule files in them, or - for the standard input; without any, the package.",
      valueName: "path"))
  var paths: [String] = []

  @Flag(help: "Writes nothing; names the files that would change, and fails if there are any.")
  var check = false

  @Option(help: "The language of the keywords written; without it, the one that each file has.")
  var language: KeywordLanguage?

  @OptionGroup var options: FindingOptions

  func run() throws {
    if paths.contains("-") {
      guard paths.count == 1 else { throw Unusable(FormatMessage.inputAmongPaths, [:]) }
    }
    // Everything is read before anything is written.
    let files = try files()
    var findings: [Diagnostic] = []
    var changed: [(file: SourceFile, bytes: [UInt8])] = []
    for file in files {
      let parsed = Parser.parse(file)
      guard let bytes = Formatter.format(parsed, language: language?.vocabulary) else {
        let hasErrors = parsed.diagnostics.contains { $0.severity == .error }
        findings += parsed.diagnostics
        if !hasErrors { findings.append(finding(.notKept, file)) }
        continue
      }
      if paths == ["-"], !check { StandardStream.output.write(String(decoding: bytes, as: UTF8.self)) }
      guard bytes != file.bytes else { continue }
      changed.append((file, bytes))
      if check { findings.append(finding(.notFormatted, file)) }
    }
    if !check, paths != ["-"] { try write(changed, of: files.count) }
    let stream: StandardStream = paths == ["-"] ? .error : .output
    try (findings.isEmpty ? .success : options.print(findings, about: files, to: stream, in: .ofEnvironment)).end()
  }

  private func write(_ changed: [(file: SourceFile, bytes: [UInt8])], of count: Int) throws {
    for (file, bytes) in changed { try FileWriter.write(bytes, to: file.path) }
    guard options.format == .full else { return }
    let names = changed.map { "formatted \($0.file.path)\n" }.joined()
    let summary = "formatted \(changed.count) of \(count) \(count == 1 ? "rule file" : "rule files")\n"
    StandardStream.output.write(names + summary)
  }

  private func finding(_ message: FormatMessage, _ file: SourceFile) -> Diagnostic {
    Diagnostic(message, at: nil, ["path": .code(file.path)])
  }

  /// The files named, and those in the folders named, each once.
  private func files() throws(Unusable) -> [SourceFile] {
    var sources = SourceFiles(Disk())
    var findings: [Diagnostic] = []
    let named = paths.isEmpty ? [FileTree.nearestFolder(with: Manifest.fileName) ?? "."] : paths
    for path in named {
      guard FileTree.isFolder(path) else {
        let file = sources.read(path, askedAt: nil, findings: &findings)
        if let file, path != "-", !path.hasSuffix(".tthc") { findings.append(finding(.notARuleFile, file)) }
        continue
      }
      guard let inside = sources.paths(under: path, findings: &findings) else { continue }
      let rules = inside.filter { $0.hasSuffix(".tthc") }
      if rules.isEmpty { findings.append(Diagnostic(FormatMessage.noRuleFiles, at: nil, ["path": .code(path)])) }
      for rule in rules { _ = sources.read(PackagePath.join(path, rule), askedAt: nil, findings: &findings) }
    }
    for file in sources.list where file.bytes.contains(0) { findings.append(finding(.noText, file)) }
    guard findings.isEmpty else { throw Unusable(findings, about: sources.list) }
    return sources.list
  }
}

/// The languages of keywords, as the command line names them.
enum KeywordLanguage: String, CaseIterable, ExpressibleByArgument {
  case en
  case vi

  /// The same language in the terms of the syntax.
  var vocabulary: VocabularyLanguage { self == .en ? .english : .vietnamese }
}
