import Foundation
import Testing

/// `simulate --log`: what is written, and when nothing is.
@Suite struct SimulateLogTests {
  private func simulate(_ arguments: [String], in folder: URL) throws -> Program.Run {
    try Program.run(["simulate", "city/scenarios/first.yaml"] + arguments, in: folder)
  }

  private func read(_ name: String, in folder: URL) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  @Test(arguments: ["csv", "xes", "jsonocel"])
  func theLogIsTheSameOnAnyNumberOfCoresAndTheReportIsTheUsualOne(ending: String) throws {
    try ShortScenario.inPackage(replications: 3) { folder, _ in
      let usual = try simulate([], in: folder)
      for threads in ["1", "5"] {
        let run = try simulate(["--log", "log\(threads).\(ending)", "--threads", threads], in: folder)
        #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
        #expect(run.output == usual.output)
      }
      let log = try read("log1.\(ending)", in: folder)
      #expect(log == (try read("log5.\(ending)", in: folder)))
      #expect(log.contains("plot_confirmation.appraise") && log.contains("+07:00"))
      let second = try simulate(
        ["--log", "second", "--log-format", ending == "jsonocel" ? "ocel" : ending, "--log-replication", "2"],
        in: folder)
      #expect(second.code == 0, "\(second.errors)")
      #expect(log != (try read("second", in: folder)))
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(left == ["city", "log1.\(ending)", "log5.\(ending)", "second"])
    }
  }

  @Test func aFileThatIsThereStaysUnlessItMayBeReplaced() throws {
    try ShortScenario.inPackage(replications: 3) { folder, _ in
      let file = folder.appendingPathComponent("log.csv")
      try Data("mine".utf8).write(to: file)
      let refused = try simulate(["--log", "log.csv"], in: folder)
      #expect(refused.code == 2 && refused.output.isEmpty)
      #expect(refused.errors.contains("`log.csv` is there already"), "\(refused.errors)")
      #expect(try read("log.csv", in: folder) == "mine")
      #expect(try simulate(["--log", "log.csv", "--force"], in: folder).code == 0)
      #expect(try read("log.csv", in: folder).hasPrefix("case,"))
    }
  }

  @Test(arguments: [
    (["--log", "log.txt"], "TT0033"), (["--log", "log.csv", "--log-replication", "4"], "TT0034"),
    (["--log", "log.csv", "--against", "city/scenarios/first.yaml"], "TT0035"),
    (["--log", "log.csv", "--vary", "arrivals.plot_confirmation=90%..110%"], "TT0035"),
    (["--log-format", "xes"], "TT0036"), (["--log", "nowhere/log.csv"], "TT0001"),
  ])
  func whatCannotBeWrittenIsSaid(arguments: [String], code: String) throws {
    try ShortScenario.inPackage(replications: 3) { folder, _ in
      let run = try simulate(arguments, in: folder)
      #expect(run.code == 2)
      #expect(run.output.isEmpty && run.errors.contains(code), "\(run.errors)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["city"])
    }
  }
}
