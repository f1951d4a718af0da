import Simulation

/// Runs the replications of models side by side; the order in which they end does not show in the results.
enum Replications {
  /// The results of each model by number of replication, with a line on a terminal that says how far it is.
  ///
  /// All models make the same replications. Where one asks for a precision, they are as many as it takes until each model has
  /// its own, at most as many as the scenario says.
  static func run(_ models: [SimulationModel], side: Int) async -> [[ReplicationResult]] {
    let most = models.reduce(0) { max($0, $1.scenario.replications) }
    let isOpen = models.contains { $0.scenario.precision != nil }
    var target = isOpen ? min(PrecisionReport.fewest, most) : most
    var results: [[ReplicationResult]] = models.map { _ in [] }
    var progress = ProgressLine()
    var made = 0
    while true {
      for (number, model) in models.enumerated() {
        let first = made
        results[number] += await run(model, Array(results[number].count..<target), side: side) { done in
          made = first + done
          progress.show("simulating: \(made) of \(isOpen ? "at most " : "")\(most * models.count)")
        }
      }
      if target >= most { break }
      if zip(models, results).allSatisfy({ SimulationReport($0, $1).precision?.missed.isEmpty ?? true }) { break }
      target = PrecisionReport.next(after: target, atMost: most)
    }
    progress.end()
    return results
  }

  /// The results of one model.
  static func run(_ model: SimulationModel, side: Int) async -> [ReplicationResult] {
    await run([model], side: side)[0]
  }

  /// The results of some replications in the order of their numbers; `done` is told how many there are after each.
  static func run(
    _ model: SimulationModel, _ numbers: [Int], side: Int, done: (Int) -> Void
  ) async -> [ReplicationResult] {
    var results: [ReplicationResult] = []
    await withTaskGroup(of: ReplicationResult.self) { group in
      var next = 0
      func start(_ group: inout TaskGroup<ReplicationResult>) {
        guard next < numbers.count else { return }
        let number = numbers[next]
        next += 1
        group.addTask { model.run(replication: number) }
      }
      for _ in 0..<min(side, numbers.count) { start(&group) }
      while let result = await group.next() {
        results.append(result)
        done(results.count)
        start(&group)
      }
    }
    return results.sorted { $0.replication < $1.replication }
  }
}
