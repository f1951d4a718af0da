import ArgumentParser
import Messages
import ProcessGraph
import Reports
import WorkingTime
import Workspace

/// How a picture is written.
enum PictureFormat: String, CaseIterable, ExpressibleByArgument {
  case svg
  case mermaid
  case dot
}

/// `thutuc draw`: a procedure as a picture.
struct DrawCommand: ParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: "Draws a procedure: who does what, and what follows.",
    discussion: """
      Desks are lanes from left to right, steps follow each other from the top down with their time limits, and what leads back       goes up beside them. With more than nine desks those of one agency share a lane. The edition drawn is the one in force with       --as-of, otherwise the latest. SVG is one file for a page of A4 or a screen; Mermaid and DOT are for other programs to lay       out. Labels are in the language of --language.
      """)

  @ArgumentParser.Argument(help: "The procedure's name, or an interconnected procedure's.")
  var procedure: String

  @ArgumentParser.Argument(help: "The package's folder; without it, the nearest folder with a manifest.")
  var package: String?

  @Option(name: .shortAndLong, help: "The file to write; without it, the picture goes to the output.")
  var output: String?

  @Flag(help: "Replaces the file if it is there.")
  var force = false

  @Option(help: "How the picture is written.")
  var format = PictureFormat.svg

  @OptionGroup var editions: EditionOptions

  @OptionGroup var languages: LanguageOptions

  func run() throws {
    let folder = package ?? FileTree.nearestFolder(with: Manifest.fileName) ?? "."
    let build = PackageBuild(folder, Disk(), asOf: try editions.day())
    let errors = build.findings.filter { $0.severity == .error }
    guard errors.isEmpty else { throw Unusable(errors, about: build.files) }
    let graphs = build.graphs()
    guard let graph = Self.edition(of: procedure, among: graphs) else {
      let names = graphs.map(\.identity.name)
      throw Unusable(
        TimesMessage.unknownProcedure,
        [
          "name": .code(procedure), "package": .code(folder),
          "known": .codes(Suggestion.nearest(procedure, in: names).map { [$0] } ?? names),
        ])
    }
    let bytes =
      switch format {
      case .svg: ProcedureDrawing.svg(graph, in: languages.chosen.ofReports)
      case .mermaid: ProcedureDrawing.mermaid(graph, in: languages.chosen.ofReports)
      case .dot: ProcedureDrawing.dot(graph, in: languages.chosen.ofReports)
      }
    guard let output else { return StandardStream.output.write(String(decoding: bytes, as: UTF8.self)) }
    try FileWriter.write(bytes, to: output, replacing: force)
  }

  /// The latest edition of a name.
  private static func edition(of name: String, among graphs: [ProcessGraph]) -> ProcessGraph? {
    graphs.filter { $0.identity.name == name }
      .max { ($0.identity.from ?? .first) < ($1.identity.from ?? .first) }
  }
}
