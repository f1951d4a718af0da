import ArgumentParser
import Messages
import SourceText
import Syntax
import Workspace

/// `thutuc test`: plays the tests of a package.
struct TestCommand: ParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Plays the tests of a package, and says what came instead of what was expected.",
    discussion: """
      Every `test` in the rule files hands one dossier in and follows it: a step takes its whole `within` and comes out \
      normally unless the test says otherwise. Exit code 1 when a test fails.

      With --coverage also: the steps, outcomes and table rows that no test came by. With --as-of only the tests that an \
      edition in force on that day decides, and what they cover.
      """)

  /// How results are printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
    case junit
  }

  @ArgumentParser.Argument(help: "The package's folder; without it, the nearest folder with a manifest.")
  var package: String?

  @Option(help: ArgumentHelp("Only the tests of one procedure, or interconnected one.", valueName: "name"))
  var procedure: String?

  @Flag(help: "Also say which steps, outcomes and rows no test came by.")
  var coverage = false

  @Option(help: "How results are printed.")
  var format: Format = .text

  @OptionGroup var editions: EditionOptions

  @OptionGroup var languages: LanguageOptions

  func run() throws {
    let folder = package ?? FileTree.nearestFolder(with: Manifest.fileName) ?? "."
    let build = PackageBuild(folder, Disk())
    let errors = build.findings.filter { $0.severity == .error }
    if build.packages == nil || build.package == nil { throw Unusable(errors, about: build.files) }
    let names = build.procedureNames
    if let procedure, !names.contains(procedure) {
      throw Unusable(
        TimesMessage.unknownProcedure,
        [
          "name": .code(procedure), "package": .code(folder),
          "known": .codes(Suggestion.nearest(procedure, in: names).map { [$0] } ?? names),
        ])
    }
    if !errors.isEmpty {
      var renderer = Renderer(
        catalogue: languages.chosen.catalogue, files: build.files, colour: StandardStream.error.hasColours,
        samples: SampleTranslation.words)
      StandardStream.error.write(renderer.render(Findings(errors), as: .full))
    }
    let day = try editions.day()
    if let day, !build.editions.contains(where: { $0.identity.isInForce(on: day) }) {
      throw Unusable(PackageBuild(folder, Disk(), asOf: day).findings.filter { $0.severity == .error }, about: [])
    }
    let run = TestRun(build, of: procedure, asOf: day)
    let paths = build.paths(from: folder)
    let covered = coverage ? run.coverage.filter { procedure == nil || $0.procedure.name == procedure } : []
    switch format {
    case .text:
      StandardStream.output.write(
        TestText(
          run.results, covered, build.files, unread: build.package?.unsoundTestCount ?? 0,
          hasColours: StandardStream.output.hasColours, language: languages.chosen
        ).rendered)
    case .json: StandardStream.output.write(TestJSON.render(run.results, covered, build.files, paths))
    case .junit: StandardStream.output.write(JUnitReport.render(run.results, build.files, paths))
    }
    let hasFailed = !errors.isEmpty || run.results.contains { !$0.isPassed }
    try (hasFailed ? Outcome.findings : .success).end()
  }
}
