import Simulation

/// Runs the replications of a model side by side; the order in which they end does not show in the results.
enum Replications {
  /// The results by number of replication.
  static func run(_ model: SimulationModel, side: Int) async -> [ReplicationResult] {
    let count = model.scenario.replications
    var results: [ReplicationResult?] = Array(repeating: nil, count: count)
    var progress = ProgressLine()
    await withTaskGroup(of: (Int, ReplicationResult).self) { group in
      var next = 0
      var done = 0
      func start(_ group: inout TaskGroup<(Int, ReplicationResult)>) {
        guard next < count else { return }
        let number = next
        next += 1
        group.addTask { (number, model.run(replication: number)) }
      }
      for _ in 0..<min(side, count) { start(&group) }
      progress.show("simulating: 0 of \(count)")
      while let (number, result) = await group.next() {
        results[number] = result
        done += 1
        progress.show("simulating: \(done) of \(count)")
        start(&group)
      }
    }
    progress.end()
    return results.compactMap { $0 }
  }
}
