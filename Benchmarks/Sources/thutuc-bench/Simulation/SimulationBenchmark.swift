import Foundation
import Simulation
import Twin

/// Queue pops a second of one replication on one core, against SimPy on the same model.
enum SimulationBenchmark {
  /// The peer's interpreter, from `THUTUC_BENCH_PYTHON`; without it only our own figure is printed.
  static var python: String? { ProcessInfo.processInfo.environment["THUTUC_BENCH_PYTHON"] }
  static let days = 5_000
  static let peerDays = 1_000

  static func run() throws {
    let model = try Office.model(days: days)
    var dossiers: Int64 = 0
    var wait = 0.0
    let pops = Measure.bestRate(runs: 7) { replication in
      let result = model.run(replication: replication)
      dossiers = result.loads[0].out
      wait = Double(result.nodes[2].waitedTicks) / Double(result.nodes[2].visits) / 3_600_000
      return result.events
    }
    let events = Double(model.run(replication: 6).events)
    print("simulation: \(Measure.fixed(pops / 1e6, 1)) million queue pops a second of one core (aim: 20)")
    print(
      "  three desks in a row, two sessions a day, exponential effort, keyed numbers, histograms of the cycle time: "
        + "\(Int(events)) pops, \(dossiers) dossiers")
    let twin = twinPops()
    print(
      "  the same office in C: \(Measure.fixed(twin.pops / 1e6, 1)) million pops a second, appraisal waits "
        + "\(Measure.fixed(twin.wait, 3)) working hours; ours is \(Measure.fixed(pops / twin.pops * 100, 0)) % of it "
        + "(aim: 80)")
    Baseline.report("simulation_pops_to_c", pops / twin.pops, "pops a second, aim 0.8")
    guard let python else {
      print("  SimPy: not measured, THUTUC_BENCH_PYTHON names no interpreter")
      return
    }
    let desks = Office.desks.flatMap { [String($0.1), String($0.2)] }
    guard
      let peer = Measure.peer(python, ["Peers/simpy_office.py", String(peerDays), String(Office.perHour)] + desks),
      peer.count == 4
    else {
      print("  SimPy: not measured, Peers/simpy_office.py did not run")
      return
    }
    let (peerPops, peerDossiers, seconds, peerWait) = (peer[0], peer[1], peer[2], peer[3])
    let ours = pops * Double(dossiers) / events
    let (byPop, byDossier) = (pops / (peerPops / seconds), ours / (peerDossiers / seconds))
    print(
      "  SimPy: \(Measure.fixed(peerPops / seconds / 1e6, 3)) million pops a second; "
        + "we are \(Measure.fixed(byPop, 1)) times as fast a pop, "
        + "\(Measure.fixed(byDossier, 1)) times a dossier, since we need fewer pops for it (aim: 40)")
    Baseline.report("simulation_pops_to_simpy", byPop, "pops a second, aim 40")
    Baseline.report("simulation_dossiers_to_simpy", byDossier, "dossiers a second, aim 40")
    print(
      "  the same model: appraisal waits \(Measure.fixed(wait, 3)) working hours here, "
        + "\(Measure.fixed(peerWait, 3)) there")
  }

  /// The twin's best rate of pops, and the working hours that a dossier waits for appraisal there.
  private static func twinPops() -> (pops: Double, wait: Double) {
    let people = Office.desks.map { Int32($0.1) }
    let means = Office.desks.map(\.2)
    var wait = 0.0
    let pops = Measure.bestRate(runs: 7) { seed in
      let result = office_run(Int32(days), Office.perHour, people, means, UInt32(seed))
      wait = result.wait_hours
      return Int64(result.pops)
    }
    return (pops, wait)
  }
}
