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
        results[number] += await run(model, results[number].count..<target, side: side) { done in
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

  /// The results of some replications by their number; `done` is told how many there are after each.
  static func run(
    _ model: SimulationModel, _ numbers: Range<Int>, side: Int, done: (Int) -> Void
  ) async -> [ReplicationResult] {
    var results: [ReplicationResult?] = Array(repeating: nil, count: numbers.count)
    await withTaskGroup(of: ReplicationResult.self) { group in
      var next = numbers.lowerBound
      var made = 0
      func start(_ group: inout TaskGroup<ReplicationResult>) {
        guard next < numbers.upperBound else { return }
        let number = next
        next += 1
        group.addTask { model.run(replication: number) }
      }
      for _ in 0..<min(side, numbers.count) { start(&group) }
      while let result = await group.next() {
        results[result.replication - numbers.lowerBound] = result
        made += 1
        done(made)
        start(&group)
      }
    }
    return results.compactMap { $0 }
  }
}
