import Simulation

@main
struct Bench {
  static func main() throws {
    let model = try Office.model(days: 5_000)
    var best = 0.0
    for replication in 0..<5 {
      let clock = ContinuousClock()
      var result: ReplicationResult?
      let time = clock.measure { result = model.run(replication: replication) }
      let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
      guard let result else { continue }
      best = max(best, Double(result.events) / seconds)
      print(result.events, result.loads[0].out, seconds, Double(result.events) / seconds / 1e6)
    }
    print("simulation: \(best / 1e6) million queue pops a second")
  }
}
