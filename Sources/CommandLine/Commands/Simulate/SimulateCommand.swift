import ArgumentParser
import Messages
import Reports
import Simulation
import SourceText
import Workspace

/// `thutuc simulate`: what happens when a real number of people come.
struct SimulateCommand: AsyncParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Shows what happens when a real number of people come.",
    discussion: """
      The scenario says who comes, who works and how long things take. The same seed gives the same report, on any \
      number of cores.
      """)

  @ArgumentParser.Argument(help: "The scenario, a YAML file in or beside its package.")
  var scenario: String

  @Option(help: ArgumentHelp("The package; without it, the nearest folder above the scenario with a manifest."))
  var package: String?

  @OptionGroup var threads: ThreadOptions

  @Option(help: "How the report is printed.")
  var format: AnswerFormat = .text

  @OptionGroup var languages: LanguageOptions

  func run() async throws {
    try ScenarioPath.check(scenario)
    let beside = PackagePath.folder(of: scenario)
    let folder = package ?? FileTree.nearestFolder(with: Manifest.fileName, from: beside) ?? beside
    let build = PackageBuild(folder, Disk())
    let setup = ScenarioBuild(scenario, of: build, Disk())
    // A scenario on a package with errors would answer another question than was asked.
    let findings = (build.findings + setup.findings).filter { $0.severity > .note }
    guard let model = setup.model, !findings.contains(where: { $0.severity == .error }) else {
      throw Unusable(findings, about: setup.files)
    }
    if !findings.isEmpty {
      StandardStream.error.write(Unusable(findings, about: setup.files).text(in: languages.chosen))
    }
    let results = await Replications.run(model, side: threads.count)
    let report = SimulationReport(model, results)
    StandardStream.output.write(
      format == .json
        ? String(decoding: SimulationJSON.render(report, of: model), as: UTF8.self)
        : SimulationText.render(report, of: model))
  }
}
