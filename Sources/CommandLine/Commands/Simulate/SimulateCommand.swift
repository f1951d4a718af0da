import ArgumentParser
import Messages
import Reports
import Simulation
import Workspace

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

      With -o the report is written as a page, in the language that --language names: one HTML file with drawings and tables, \
      which needs no network, and prints. A report that is there already is replaced, a file of others is not. With --format \
      json the figures are printed too.

      With --shard i/n only every n-th replication from the i-th on is made and written to the file that -o names, so that n \
      machines share the work; `thutuc merge` makes the report of all parts.

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

  @Option(help: ArgumentHelp("Makes one part of the replications, for `thutuc merge`.", valueName: "i/n"))
  var shard: String?

  @Option(
    name: .shortAndLong,
    help: "The page to write, an HTML file; with --shard the part. Without it, the report goes to the output.")
  var output: String?

  @OptionGroup var log: LogOptions

  @OptionGroup var threads: ThreadOptions

  @Option(help: "How the report is printed.")
  var format: AnswerFormat = .text

  @OptionGroup var languages: LanguageOptions

  func run() async throws {
    if against != nil, vary != nil { throw Unusable(VaryMessage.withAgainst, [:]) }
    let shard = try checkedShard()
    let page =
      try shard == nil ? output.map { path throws(Unusable) in try PageFile(path, isOfVariation: vary != nil) } : nil
    try log.check(isAlone: against == nil && vary == nil && shard == nil, isForPart: shard != nil)
    let asked = try vary.map { text throws(Unusable) in try VaryText(text) }
    let loaded = try LoadedScenario(scenario, package: package, language: languages.chosen)
    let request = try log.request(of: loaded.model.scenario)
    if let asked { return try await vary(asked, loaded) }
    if let against {
      let other = try LoadedScenario(against, package: package, language: languages.chosen, beside: loaded)
      try ScenarioPair.check(loaded, other)
      let models = try await WarmUp.found(for: [loaded, other], side: threads.count)
      return try await compare(models[0], models[1], page)
    }
    let model = try await WarmUp.found(for: [loaded], side: threads.count)[0]
    if let shard, let output { return try await write(shard, of: model, loaded, to: output) }
    let results = await Replications.run(model, side: threads.count)
    try request?.write(model)
    try Self.show(results, of: model, as: format, page, in: languages.chosen)
  }

  /// Prints the report of a run, or writes its page.
  static func show(
    _ results: [ReplicationResult], of model: SimulationModel, as format: AnswerFormat, _ page: PageFile?,
    in language: MessageLanguage
  ) throws(Unusable) {
    let report = SimulationReport(model, results)
    if let page {
      try page.write(SimulationHTML.render(report, of: model, results, in: language.ofReports))
      if format != .json { return page.tell() }
    }
    StandardStream.output.write(
      format == .json
        ? String(decoding: SimulationJSON.render(report, of: model), as: UTF8.self)
        : SimulationText.render(report, of: model))
  }

  /// The part that is asked for, with nothing that it does not go with.
  private func checkedShard() throws(Unusable) -> Shard? {
    guard let shard else { return nil }
    if against != nil || vary != nil {
      let other = against != nil ? "--against" : "--vary"
      throw Unusable(MergeMessage.shardWithout, ["option": .code("--shard"), "other": .code(other)])
    }
    if output == nil { throw Unusable(MergeMessage.noPartFile, [:]) }
    return try Shard(shard)
  }

  /// Makes the replications of a part.
  private func write(
    _ shard: Shard, of model: SimulationModel, _ loaded: LoadedScenario, to path: String
  ) async throws(Unusable) {
    if model.scenario.precision != nil, let file = loaded.setup.file {
      throw Unusable(
        [
          Diagnostic(
            MergeMessage.shardWithPrecision, at: file.replications.span,
            ["path": .code(loaded.path), "form": .code("replications: \(model.scenario.replications)")])
        ], about: loaded.setup.files)
    }
    let numbers = shard.replications(of: model.scenario.replications)
    var progress = ProgressLine()
    progress.show("simulating: 0 of \(numbers.count)")
    let results = await Replications.run(model, numbers, side: threads.count) {
      progress.show("simulating: \($0) of \(numbers.count)")
    }
    progress.end()
    let part = ReplicationPart(
      program: Thutuc.configuration.version, inputs: loaded.inputs, scenario: loaded.path, package: package, of: model,
      results)
    try FileWriter.write(part.bytes, to: path, replacing: log.force)
  }

  private func compare(_ before: SimulationModel, _ after: SimulationModel, _ page: PageFile?) async throws {
    let results = await Replications.run([before, after], side: threads.count)
    let comparison = ScenarioComparison(before, results[0], after, results[1])
    if let page {
      try page.write(ScenarioComparisonHTML.render(comparison, in: languages.chosen.ofReports))
      if format != .json { return page.tell() }
    }
    StandardStream.output.write(
      format == .json
        ? String(decoding: ScenarioComparisonJSON.render(comparison), as: UTF8.self)
        : ScenarioComparisonText.render(comparison))
  }

  private func vary(_ asked: VaryText, _ loaded: LoadedScenario) async throws {
    let model = try await WarmUp.found(for: [loaded], side: threads.count)[0]
    let variation = try asked.variation(of: model)
    let models = try asked.models(of: variation, from: model)
    let runs = await Replications.run([model] + models, side: threads.count)
    let report = VariationReport(variation, model, runs[0], Array(runs.dropFirst()))
    StandardStream.output.write(
      format == .json
        ? String(decoding: VariationJSON.render(report, of: model), as: UTF8.self)
        : VariationText.render(report, of: model))
  }
}
