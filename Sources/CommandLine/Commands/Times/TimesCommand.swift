import ArgumentParser
import Messages
import ProcessGraph
import Reports
import Verification
import Workspace

/// `thutuc times`: what the steps of every procedure add up to.
struct TimesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "times",
    abstract: "Says what the steps of every procedure add up to against its limits.",
    discussion: """
      For the limit of the procedure, the reduced limit and every stage: what it allows, what the longest path needs, and \
      in which case. Procedures with errors are left out; `thutuc check` says what is wrong with them.

      With --format json: {"format": "thutuc-times-1", "procedures": [{"name", "from", "title", "code", "at_most", \
      "undecided", "cases": [{"facts", "limits": [{"of", "stage", "allows", "sum", "verdict", "by", …}], "elapsed"}]}]}, \
      every case told apart, durations as {"amount", "unit"}; findings go to the standard error.
      """)

  @ArgumentParser.Argument(help: "The package's folder; without it, the nearest folder with a manifest.")
  var package: String?

  @Option(help: "Only the procedure of this name.")
  var procedure: String?

  @Flag(help: "Show the path behind every sum, step by step.")
  var paths = false

  @OptionGroup var options: FindingOptions

  func run() throws {
    let folder = package ?? FileTree.nearestFolder(with: Manifest.fileName) ?? "."
    let check = PackageCheck(folder, Disk(), detail: .whole)
    let outcome = options.print(check.findings.filter { $0.severity == .error }, about: check.files, to: .error)
    let graphs = check.build.graphs()
    var shown: [(case: WorstCase, graph: ProcessGraph)] = []
    for worst in check.worstCases where procedure == nil || worst.procedure.name == procedure {
      guard let graph = graphs.first(where: { $0.identity == worst.procedure }) else { continue }
      shown.append((worst, graph))
    }
    if shown.isEmpty, let procedure, outcome == .success {
      let names = graphs.map(\.identity.name)
      throw Unusable(
        TimesMessage.unknownProcedure,
        [
          "name": .code(procedure), "package": .code(folder),
          "known": .codes(Suggestion.nearest(procedure, in: names).map { [$0] } ?? names),
        ])
    }
    StandardStream.output.write(
      options.format == .json
        ? WorstCaseJSON.render(shown, showsPaths: paths)
        : shown.map { WorstCaseText.render($0.case, of: $0.graph, showsPaths: paths) }.joined(separator: "\n"))
    try outcome.end()
  }
}

/// What can be wrong with the question.
enum TimesMessage: Int, MessageSet {
  case unknownProcedure = 60

  static var english: [CatalogueEntry] {
    [
      CatalogueEntry(
        TimesMessage.unknownProcedure, "{package} has no procedure {name}", help: "there is {known}")
    ]
  }
}
