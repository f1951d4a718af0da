import Compiler
import Foundation
import Language
import Messages
import ProcessGraph
import SourceText
import Syntax
import Verification
import WorkingTime
import Workspace

/// Files below the root of the repository.
struct RepositoryFiles: FileProvider {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  func read(_ path: String, atMost limit: Int) throws(FileProblem) -> [UInt8] {
    guard let data = try? Data(contentsOf: Self.root.appending(path: path)) else { throw .notFound }
    return Array(data)
  }

  func files(under folder: String) throws(FileProblem) -> [String] {
    let place = Self.root.appending(path: folder)
    guard let paths = try? FileManager.default.subpathsOfDirectory(atPath: place.path) else { throw .notFound }
    return paths.filter { !$0.hasSuffix("/") }.sorted()
  }
}

/// Rule files compiled and proved on a calendar.
struct Rules {
  var files: [SourceFile]
  var findings: [Diagnostic]
  var graphs: [ProcessGraph]
  var proofs: [Verification]

  init(_ files: [SourceFile], _ calendar: WorkCalendar?) {
    let parsed = files.map { Parser.parse($0) }
    let resolution = resolve(
      files: parsed.map { ParsedInput(tree: $0.tree) }, settings: ResolutionSettings(packageName: "rules"))
    self.files = files
    graphs = Compiler(resolution.package).compile()
    proofs = graphs.map { graph in Verification(of: graph, calendars: graph.calendars.map { _ in calendar }) }
    findings = parsed.flatMap(\.diagnostics) + resolution.diagnostics + proofs.flatMap(\.findings)
  }

  private static let package: PackageContents? = {
    var reader = PackageReader(RepositoryFiles())
    return reader.read("rules")?.last
  }()

  /// The calendar of Vietnam that comes with the rules.
  static var calendar: WorkCalendar? { package?.calendar.calendar }

  /// The package of real rules.
  static let real: Rules? = {
    guard let package else { return nil }
    let files = package.ruleFiles.enumerated().map {
      SourceFile(id: FileID(Int32($0)), path: $1.path, bytes: $1.bytes)
    }
    return Rules(files, package.calendar.calendar)
  }()

  var catalogue: Catalogue {
    var catalogue = Catalogue()
    catalogue.add(entries: LanguageMessages.english, phrases: LanguageMessages.englishPhrases)
    catalogue.add(entries: VerificationMessage.english, phrases: VerificationMessage.englishPhrases)
    return catalogue
  }

  /// All findings in full words.
  var words: String {
    var renderer = Renderer(catalogue: catalogue, files: files)
    return renderer.render(Findings(findings), as: .full)
  }

  /// Findings above a note, in full words.
  var faults: String {
    var renderer = Renderer(catalogue: catalogue, files: files)
    return renderer.render(Findings(findings.filter { $0.severity != .note }), as: .full)
  }
}
