import ArgumentParser
import Bundle
import Messages
import Workspace

/// `thutuc compile`: writes the process graphs that other services load.
struct CompileCommand: ParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "compile",
    abstract: "Writes a package's process graphs for other services.",
    discussion: """
      One JSON file for each edition of each procedure, with stable ids, conditions as data, and the law each value rests \
      on; a manifest lists them. The same rules give the same bytes, whenever and wherever they are compiled. A package \
      with errors is not compiled. With --as-of only the editions in force on that day are.
      """)

  @ArgumentParser.Argument(help: "The package's folder; without it, the nearest folder with a manifest.")
  var package: String?

  @Option(name: .shortAndLong, help: "The folder to write; one that is there is replaced if it was compiled before.")
  var output: String

  @OptionGroup var editions: EditionOptions

  @OptionGroup var options: FindingOptions

  @OptionGroup var languages: LanguageOptions

  func run() throws {
    let folder = package ?? FileTree.nearestFolder(with: Manifest.fileName) ?? "."
    let check = PackageCheck(folder, Disk(), asOf: try editions.day(), workers: Cores(count: System.cores))
    let wording = Wording(.english)
    let errors = check.findings.filter { $0.severity > .note }
    let outcome = options.print(errors, about: check.files, to: .error, in: languages.chosen)
    guard outcome == .success, let name = check.build.package?.name else {
      StandardStream.error.write(wording.text(phrase: "compile.refused", [:]) + "\n")
      return try (outcome == .success ? Outcome.unusable : outcome).end()
    }
    let graphs = check.build.graphs()
    let bundle = GraphBundle(package: name, graphs: graphs, sources: check.build.paths(from: folder))
    let files = bundle.files.map { FolderWriter.File(path: $0.path, bytes: $0.bytes) }
    try FolderWriter.write(files, to: output, marker: GraphBundle.manifestPath)
    var arguments: [String: Messages.Argument] = ["graphs": .number(graphs.count), "folder": .code(output)]
    if let asOf = check.build.asOf { arguments["day"] = .date(asOf) }
    let made = wording.text(phrase: check.build.asOf == nil ? "compile.made" : "compile.made.asOf", arguments)
    StandardStream.output.write(([made] + files.map { "  " + $0.path }).joined(separator: "\n") + "\n")
  }
}
