import Simulation

/// Runs the replications of a model side by side; the order in which they end does not show in the results.
enum Replications {
  /// The results by number of replication, with a line on a terminal that says how far it is.
  static func run(_ model: SimulationModel, side: Int) async -> [ReplicationResult] {
    let count = model.scenario.replications
    var progress = ProgressLine()
    progress.show("simulating: 0 of \(count)")
    let results = await run(model, 0..<count, side: side) { progress.show("simulating: \($0) of \(count)") }
    progress.end()
    return results
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
