import Messages
import Simulation

/// Finds warm-ups that scenarios leave to the run.
enum WarmUp {
  /// The models with a warm-up that is long enough for all of them; refused where none can be found.
  ///
  /// Models that are compared count the same days.
  static func found(for loaded: [LoadedScenario], side: Int) async throws -> [SimulationModel] {
    let models = loaded.map(\.model)
    var days = models.reduce(0) { max($0, $1.scenario.warmUpDays) }
    guard models.contains(where: { $0.scenario.findsWarmUp }) else { return models }
    var progress = ProgressLine()
    for scenario in loaded where scenario.model.scenario.findsWarmUp {
      progress.show("looking for the warm-up")
      let count = min(FoundWarmUp.replications, scenario.model.scenario.replications)
      let results = await Replications.run(scenario.model, Array(0..<count), side: side) { _ in }
      guard let found = FoundWarmUp(scenario.model, results) else {
        progress.end()
        throw Unusable(
          [
            Diagnostic(
              SimulateMessage.noWarmUpFound, at: scenario.setup.file?.period.span, ["path": .code(scenario.path)])
          ], about: scenario.setup.files)
      }
      days = max(days, found.days)
    }
    progress.end()
    return try models.map { model in try model.with { $0.warmUpDays = days } }
  }
}
