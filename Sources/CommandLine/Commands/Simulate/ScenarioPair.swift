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
    guard mine.from == theirs.from, mine.to == theirs.to, mine.warmUpDays == theirs.warmUpDays else {
      let form = "{from: \(mine.from), to: \(mine.to), warm-up: \(mine.warmUpDays) days}"
      throw Unusable(
        [
          Diagnostic(
            SimulateMessage.otherPeriod, at: other.period.span,
            ["first": .code(first.path), "second": .code(second.path), "form": .code(form)])
        ], about: second.setup.files)
    }
    guard own.replications.value == other.replications.value, own.seed == other.seed else {
      throw Unusable(
        [
          Diagnostic(
            SimulateMessage.otherRuns, at: other.replications.span,
            [
              "first": .code(first.path), "second": .code(second.path),
              "form": .code("replications: \(own.replications.value)"), "seed": .code("seed: \(own.seed)"),
            ])
        ], about: second.setup.files)
    }
  }
}
