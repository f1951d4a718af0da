import ArgumentParser
import Messages
import Reports
import Simulation

/// `thutuc simulate`: what happens when a real number of people come.
struct SimulateCommand: AsyncParsableCommand, LanguageChoosing {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Shows what happens when a real number of people come.",
    discussion: """
      The scenario says who comes, who works and how long things take. The same seed gives the same report, on any \
      number of cores.

      With --against another scenario of the package, both are run on the same arrivals, facts, efforts and outcomes by \
      chance, and every figure is shown side by side with its difference, taken replication by replication. Both must have \
      the same period, replications and seed.
      """)

  @ArgumentParser.Argument(help: "The scenario, a YAML file in or beside its package.")
  var scenario: String

  @Option(help: ArgumentHelp("Another scenario of the package, to be held against this one.", valueName: "scenario"))
  var against: String?

  @Option(help: ArgumentHelp("The package; without it, the nearest folder above the scenario with a manifest."))
  var package: String?

  @OptionGroup var threads: ThreadOptions

  @Option(help: "How the report is printed.")
  var format: AnswerFormat = .text

  @OptionGroup var languages: LanguageOptions

  func run() async throws {
    let loaded = try LoadedScenario(scenario, package: package, language: languages.chosen)
    if let against {
      let other = try LoadedScenario(against, package: package, language: languages.chosen, beside: loaded)
      try ScenarioPair.check(loaded, other)
      return await compare(loaded.model, other.model)
    }
    let results = await Replications.run(loaded.model, side: threads.count)
    let report = SimulationReport(loaded.model, results)
    StandardStream.output.write(
      format == .json
        ? String(decoding: SimulationJSON.render(report, of: loaded.model), as: UTF8.self)
        : SimulationText.render(report, of: loaded.model))
  }

  private func compare(_ before: SimulationModel, _ after: SimulationModel) async {
    let first = await Replications.run(before, side: threads.count)
    let second = await Replications.run(after, side: threads.count)
    let comparison = ScenarioComparison(before, first, after, second)
    StandardStream.output.write(
      format == .json
        ? String(decoding: ScenarioComparisonJSON.render(comparison), as: UTF8.self)
        : ScenarioComparisonText.render(comparison))
  }
}
