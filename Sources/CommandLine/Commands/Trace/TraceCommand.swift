import ArgumentParser
import Messages
import Workspace

/// `thutuc trace`: what happens to one dossier.
struct TraceCommand: ParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Follows one dossier through a procedure, step by step.",
    discussion: """
      The given file says when the dossier is handed in, with which facts, and what happens otherwise than normally: \
      `submitted`, `channel`, `applicant`, `facts`, `documents`, `outcomes`, `takes`, `waits`, `payments`, `withdrawn`, \
      `extended`, `apology`. A step of which nothing is said takes its whole `within` and comes out normally; a wait is \
      answered on the last moment of its limit. Only `submitted` and the facts that the procedure asks for are required.

      With --format json: {"format": "thutuc-trace-1", …}, the same as data; moments are local, `2026-08-20T09:00`.
      """)

  @ArgumentParser.Argument(help: "The procedure's name.")
  var procedure: String

  @Option(help: ArgumentHelp("What is given of the dossier, a YAML file.", valueName: "file"))
  var given: String

  @ArgumentParser.Argument(help: "The package's folder; without it, the nearest folder with a manifest.")
  var package: String?

  @Option(help: "How the answer is printed.")
  var format: AnswerFormat = .text

  @OptionGroup var editions: EditionOptions

  @OptionGroup var languages: LanguageOptions

  func run() throws {
    let folder = package ?? FileTree.nearestFolder(with: Manifest.fileName) ?? "."
    let build = PackageBuild(folder, Disk(), asOf: try editions.day())
    let traced = TraceBuild(procedure, given: given, of: build, Disk())
    // What is wrong elsewhere in the package does not touch this procedure; that the package cannot be read does.
    let unreadable = build.packages == nil ? build.findings : []
    guard let trace = traced.trace else { throw Unusable(unreadable + traced.findings, about: traced.files) }
    let answer = TraceAnswer(trace, Wording(.english))
    StandardStream.output.write(format == .json ? answer.json : answer.text)
  }
}
