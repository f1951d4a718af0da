import ProcessGraph
import Verification
import WorkingTime
import Workspace

/// The proofs of one graph that is larger than any in use: an interconnected procedure of 10 000 steps, and a limit of
/// 1 000 rows.
enum LargeGraphBenchmark {
  static let runs = 5

  static func run() throws {
    let steps = LargePackage.interconnected(members: 100, stepsOfEach: 100)
    let check = PackageCheck("p", steps)
    guard let graph = check.interconnections.first?.graph,
      let first = Day(iso: "2028-01-01"), let last = Day(iso: "2028-12-31")
    else {
      print("large graph: not measured, the package is not sound")
      return
    }
    let days = DayRange(first, through: last)
    let calendars = check.build.calendars(of: graph)
    report("proofs of \(graph.nodes.count) nodes in one graph, a year of 366 days", aim: 200) {
      var kept = KeptLimits()
      _ = Verification(of: graph, calendars: calendars, days: days, detail: .findings, remembering: &kept)
    }
    let rows = PackageCheck("p", LargePackage.table(rows: 1_000)).build
    guard let table = rows.graphs().first else { return }
    let calendar = rows.calendars(of: table)
    report("proofs of a limit of 1 000 rows", aim: 20) {
      var kept = KeptLimits()
      _ = Verification(of: table, calendars: calendar, days: days, detail: .findings, remembering: &kept)
    }
  }

  private static func report(_ what: String, aim: Int, _ work: () -> Void) {
    let best = (0..<runs).map { _ in
      let start = Measure.threadSeconds()
      work()
      return Measure.threadSeconds() - start
    }.min()
    print("large graph: \(what) in \(Measure.fixed((best ?? 0) * 1_000, 1)) ms of one core, the best of \(runs) (aim: \(aim) ms)")
  }
}
