import Foundation
import Testing

@Suite struct SimulateTests {
  @Test func sameSeedSameBytesOnAnyNumberOfCores() throws {
    try ShortScenario.inPackage(replications: 4) { folder, scenario in
      for format in ["text", "json"] {
        let runs = try ["1", "2", "7"].map {
          try Program.run(["simulate", scenario.path, "--threads", $0, "--format", format], in: folder)
        }
        #expect(runs[0].code == 0, "\(runs[0].errors)")
        #expect(runs[0].output.contains("plot_confirmation"))
        #expect(Set(runs.map(\.output)).count == 1)
        #expect(runs.allSatisfy { $0.errors.isEmpty }, "progress belongs on a terminal")
      }
      let before = try Program.run(["simulate", scenario.path]).output
      try ShortScenario.edit(scenario, "seed: 2026", "seed: 2027")
      #expect(try Program.run(["simulate", scenario.path]).output != before)
    }
  }

  @Test func aRunFindsItsWarmUpAndItsReplications() throws {
    try ShortScenario.inPackage(replications: 4) { folder, scenario in
      try ShortScenario.edit(scenario, "to: 2026-07-31, warm-up: 5 days", "to: 2026-12-31, warm-up: auto")
      try ShortScenario.edit(scenario, "replications: 4", "replications: {precision: 10%, at-most: 40}")
      let runs = try ["1", "3"].map { try Program.run(["simulate", scenario.path, "--threads", $0], in: folder) }
      #expect(runs[0].code == 0, "\(runs[0].errors)")
      #expect(runs[0].output.contains(" that was found (MSER-5), seed"))
      #expect(runs[0].output.contains("have a precision of 10.0 % of the mean, as asked for."))
      #expect(runs[0].output == runs[1].output)
      // The same days and replications for both of a pair.
      let pair = try Program.run(
        ["simulate", scenario.path, "--against", scenario.path, "--format", "json"], in: folder)
      #expect(pair.code == 0, "\(pair.errors)")
      try ShortScenario.edit(scenario, "precision: 10%", "precision: 0.1%")
      let missed = try Program.run(["simulate", scenario.path], in: folder)
      #expect(missed.output.contains("40 replications are not enough for a precision of 0.1 % of the mean:"))
    }
  }

  @Test func aWarmUpThatCannotBeFoundIsRefused() throws {
    try ShortScenario.inPackage(replications: 4) { folder, scenario in
      try ShortScenario.edit(scenario, "warm-up: 5 days", "warm-up: auto")
      let short = try Program.run(["simulate", "city/scenarios/first.yaml"], in: folder)
      #expect(short.code == 1 && short.output.isEmpty)
      #expect(
        short.errors.contains("TT0084") && short.errors.contains("--> city/scenarios/first.yaml:"), "\(short.errors)")
      try ShortScenario.edit(scenario, "arrivals:", "backlog: {plot_confirmation: 5}\n\narrivals:")
      let full = try Program.run(["simulate", "city/scenarios/first.yaml"], in: folder)
      #expect(full.code == 1 && full.errors.contains("TT1016"), "\(full.errors)")
    }
  }

  @Test func aNameThatIsNotThereIsSaidWithItsLine() throws {
    try ShortScenario.inPackage(replications: 4) { folder, scenario in
      try ShortScenario.edit(
        scenario, "plot_confirmation.appraise: {lognormal", "plot_confirmation.apraise: {lognormal")
      let run = try Program.run(["simulate", "city/scenarios/first.yaml"], in: folder)
      #expect(run.code == 1)
      #expect(run.output == "")
      #expect(run.errors.contains("--> city/scenarios/first.yaml:"), "\(run.errors)")
      #expect(run.errors.contains("apraise"))
    }
  }

  /// A step that mostly takes longer than its limit: what silence decides must not pass for what officers did.
  @Test func whatSilenceDecidesIsSaid() throws {
    try ShortScenario.inPackage(replications: 4) { folder, _ in
      let rules = """
        package procedures
        import agencies
        procedure consent "Lấy ý kiến" {
          authority commune
          time limit 1 working day
          steps {
            step ask "Hỏi" by authority.chair within 1 working day {
              outcomes agreed, disagreed
              silence counts as agreed
              on disagreed -> end refused
            }
            end approved
          }
        }

        """
      let scenario = """
        scenario: slow
        as-of: 2026-07-01
        period: {from: 2026-07-01, to: 2026-07-31}
        arrivals: {consent: {per-working-day: 5}}
        effort: {consent.ask: {exponential: {mean: 3 working days}}}
        outcomes: {consent.ask: {disagreed: 100%}}

        """
      try Data(rules.utf8).write(to: folder.appendingPathComponent("city/procedures/consent.tthc"))
      try Data(scenario.utf8).write(to: folder.appendingPathComponent("city/scenarios/slow.yaml"))
      let run = try Program.run(["simulate", "city/scenarios/slow.yaml"], in: folder)
      #expect(run.code == 0, "\(run.errors)")
      // An exponential time of three limits on average is longer than its limit in exp(-1/3) = 71.7 % of visits.
      let line = /decided by silence: ask ([0-9.]+) ± ([0-9.]+) % of its visits \(counts as agreed\)/
      let share = try #require(run.output.firstMatch(of: line))
      let (found, half) = (try #require(Double(share.1)), try #require(Double(share.2)))
      #expect(abs(found - 71.7) < 2 * half, "\(found) ± \(half)")
    }
  }

  @Test func aScenarioOutsideOfAnyPackageIsOneFinding() throws {
    try ShortScenario.inPackage(replications: 4) { folder, scenario in
      try FileManager.default.copyItem(at: scenario, to: folder.appendingPathComponent("alone.yaml"))
      let run = try Program.run(["simulate", "alone.yaml"], in: folder)
      #expect(run.code == 2)
      #expect(run.errors.contains("`--package`"))
      #expect(run.errors.components(separatedBy: "error TT").count == 2, "\(run.errors)")
      #expect(try Program.run(["simulate", "alone.yaml", "--package", "city"], in: folder).code == 0)
    }
  }

  @Test func aDayBeforeEveryEditionIsOneFinding() throws {
    try ShortScenario.inPackage(replications: 4) { folder, scenario in
      try ShortScenario.edit(scenario, "as-of: 2026-07-01", "as-of: 2001-07-01")
      let run = try Program.run(["simulate", "city/scenarios/first.yaml"], in: folder)
      #expect(run.code == 1)
      #expect(run.errors.contains("no edition of `plot_confirmation` is in force on"), "\(run.errors)")
      #expect(run.errors.components(separatedBy: "error TT").count == 2, "\(run.errors)")
    }
  }

  @Test(arguments: [
    ("city", "TT0071: `city` is a folder"), ("city/scenarios", "TT0071: `city/scenarios` is a folder"),
    ("city/law.tthc", "TT0072: `city/law.tthc` is a rule file"),
    ("city/procedures/plot_confirmation.tthc", "TT0072: `city/procedures/plot_confirmation.tthc` is a rule file"),
    ("city/scenarios/frist.yaml", "TT0070: there is no scenario `city/scenarios/frist.yaml`"),
  ])
  func whatIsNoScenarioIsAnsweredWithThoseThatAre(path: String, words: String) throws {
    try ShortScenario.inPackage(replications: 4) { folder, scenario in
      let one = try Program.run(["simulate", path], in: folder)
      #expect(one.code == 2 && one.output == "")
      #expect(one.errors.contains(words), "\(one.errors)")
      #expect(one.errors.contains("help: name a scenario, such as `city/scenarios/first.yaml`"), "\(one.errors)")
      let second = folder.appendingPathComponent("city/scenarios/second.yml")
      try FileManager.default.copyItem(at: scenario, to: second)
      let two = try Program.run(["simulate", path], in: folder)
      let help = "there are `city/scenarios/first.yaml` and `city/scenarios/second.yml`"
      #expect(two.errors.contains(help), "\(two.errors)")
    }
  }

  @Test func whereThereIsNoScenarioTheHelpSaysWhatOneIs() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for path in [".", "x/y.yaml", "y.yaml"] {
      let run = try Program.run(["simulate", path], in: folder)
      #expect(run.code == 2 && run.errors.contains("a scenario is a YAML file"), "\(run.errors)")
    }
  }

  @Test(arguments: [(["no-such.yaml"], "error TT0070"), (["--threads", "0", "x"], "Error: --threads")])
  func whatCannotBeRunEndsWithTwo(arguments: [String], words: String) throws {
    let run = try Program.run(["simulate"] + arguments, in: Program.root.appendingPathComponent("rules"))
    #expect(run.code == 2)
    #expect(run.errors.contains(words), "\(run.errors)")
  }
}
