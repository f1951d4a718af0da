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

      With --vary one thing of the scenario takes several values: the people of an entry of `staff`, or the dossiers that come \
      to a procedure, as shares of what the scenario says (in steps of 10 % where none is named). Each value is shown beside \
      the scenario as written, and drawn as a bar.

      With --log everything that happens to every dossier of one replication is written to a file as well, for programs that \
      look at processes: the name's ending says whether as a table (.csv), as XES (.xes) or as OCEL 2.0 (.jsonocel).
      """)

  @ArgumentParser.Argument(help: "The scenario, a YAML file in or beside its package.")
  var scenario: String

  @Option(help: ArgumentHelp("Another scenario of the package, to be held against this one.", valueName: "scenario"))
  var against: String?

  @Option(
    help: ArgumentHelp(
      "What is varied: staff.POOL=3..8, staff.POOL=3,5,8, or arrivals.PROCEDURE=80%..120%/10%.",
      valueName: "what=values"
    ))
  var vary: String?

  @Option(help: ArgumentHelp("The package; without it, the nearest folder above the scenario with a manifest."))
  var package: String?

  @OptionGroup var log: LogOptions

  @OptionGroup var threads: ThreadOptions

  @Option(help: "How the report is printed.")
  var format: AnswerFormat = .text

  @OptionGroup var languages: LanguageOptions

  func run() async throws {
    if against != nil, vary != nil { throw Unusable(VaryMessage.withAgainst, [:]) }
    try log.check(isAlone: against == nil && vary == nil)
    let asked = try vary.map { text throws(Unusable) in try VaryText(text) }
    let loaded = try LoadedScenario(scenario, package: package, language: languages.chosen)
    let request = try log.request(of: loaded.model.scenario)
    if let asked { return try await vary(asked, loaded) }
    if let against {
      let other = try LoadedScenario(against, package: package, language: languages.chosen, beside: loaded)
      try ScenarioPair.check(loaded, other)
      return await compare(loaded.model, other.model)
    }
    let results = await Replications.run(loaded.model, side: threads.count)
    try request?.write(loaded.model)
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

  private func vary(_ asked: VaryText, _ loaded: LoadedScenario) async throws {
    let model = loaded.model
    let variation = try asked.variation(of: model)
    let models = try asked.models(of: variation, loaded)
    let written = await Replications.run(model, side: threads.count)
    var runs: [[ReplicationResult]] = []
    for model in models { runs.append(await Replications.run(model, side: threads.count)) }
    let report = VariationReport(variation, model, written, runs)
    StandardStream.output.write(
      format == .json
        ? String(decoding: VariationJSON.render(report, of: model), as: UTF8.self)
        : VariationText.render(report, of: model))
  }
}
