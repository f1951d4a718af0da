import Messages
import Workspace

/// Two scenarios that are held against each other: they must differ in what is asked about, and in nothing that chance
/// or the calendar brings.
enum ScenarioPair {
  /// Refuses scenarios of two packages, over other days, or with other numbers of replications or seeds.
  static func check(_ first: LoadedScenario, _ second: LoadedScenario) throws(Unusable) {
    guard LoadedScenario.isSame(first.folder, second.folder) else {
      throw Unusable(
        SimulateMessage.otherPackage,
        [
          "first": .code(first.path), "second": .code(second.path), "package": .code(first.folder),
          "other": .code(second.folder),
        ])
    }
    // A model is made of a file that could be read.
    guard let own = first.setup.file, let other = second.setup.file else { return }
    let (mine, theirs) = (own.period.value, other.period.value)
    guard mine.from == theirs.from, mine.to == theirs.to, mine.warmUpDays == theirs.warmUpDays,
      mine.findsWarmUp == theirs.findsWarmUp
    else {
      let warmUp = mine.findsWarmUp ? "auto" : "\(mine.warmUpDays) days"
      let form = "{from: \(mine.from), to: \(mine.to), warm-up: \(warmUp)}"
      throw Unusable(
        [
          Diagnostic(
            SimulateMessage.otherPeriod, at: other.period.span,
            ["first": .code(first.path), "second": .code(second.path), "form": .code(form)])
        ], about: second.setup.files)
    }
    guard own.replications.value == other.replications.value,
      own.precision?.amount == other.precision?.amount, own.seed == other.seed
    else {
      throw Unusable(
        [
          Diagnostic(
            SimulateMessage.otherRuns, at: other.replications.span,
            [
              "first": .code(first.path), "second": .code(second.path),
              "form": .code("replications: \(replications(own))"), "seed": .code("seed: \(own.seed)"),
            ])
        ], about: second.setup.files)
    }
  }

  /// How many are made, as a scenario says it.
  private static func replications(_ file: ScenarioFile) -> String {
    guard let percent = file.precision?.amount else { return "\(file.replications.value)" }
    return "{precision: \(percent)%, at-most: \(file.replications.value)}"
  }
}
