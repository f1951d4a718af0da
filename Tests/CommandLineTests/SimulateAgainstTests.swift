import Foundation
import Testing

/// `simulate A --against B`: two scenarios of one package on the same random numbers.
@Suite struct SimulateAgainstTests {
  /// A new package with a short scenario, and another with one specialist more.
  static func inPackage(_ body: (URL, (String, String) throws -> Void) throws -> Void) throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try Program.run(["new", "city"], in: folder)
    let first = folder.appendingPathComponent("city/scenarios/first.yaml")
    let second = folder.appendingPathComponent("city/scenarios/second.yaml")
    var text = try String(contentsOf: first, encoding: .utf8)
      .replacingOccurrences(of: "to: 2026-12-31, warm-up: 30 days", with: "to: 2026-08-31, warm-up: 5 days")
      .replacingOccurrences(of: "replications: 20", with: "replications: 6")
    try Data(text.utf8).write(to: first)
    text = text.replacingOccurrences(of: "scenario: first", with: "scenario: second")
      .replacingOccurrences(of: "specialist: 2", with: "specialist: 3")
    try Data(text.utf8).write(to: second)
    try body(folder) { old, new in
      let text = try String(contentsOf: second, encoding: .utf8)
      try #require(text.contains(old))
      try Data(text.replacingOccurrences(of: old, with: new).utf8).write(to: second)
    }
  }

  private static let arguments = [
    "simulate", "city/scenarios/first.yaml", "--against", "city/scenarios/second.yaml",
  ]

  @Test func differencesStandBesideBothWithWhatTheyComeTo() throws {
    try Self.inPackage { folder, _ in
      let run = try Program.run(Self.arguments, in: folder)
      #expect(run.code == 0 && run.errors == "", "\(run.errors)")
      func line(_ words: String) throws -> String {
        let line = run.output.split(separator: "\n").first { $0.contains(words) }
        return String(try #require(line, "\(words)"))
      }
      #expect(run.output.hasPrefix("first and second: 6 replications of 57 counted days each, seed 2026."))
      #expect(try line("dossiers in ").hasSuffix("the same in every replication"))
      #expect(try line("working days to result, mean").hasSuffix("lower"))
      #expect(try line("commune.economy.specialist").contains(/2 people +3 people +\+1$/))
      let at = try Program.run(Self.arguments + ["--threads", "1"], in: folder)
      #expect(at.output == run.output)
      let json = try Program.run(Self.arguments + ["--format", "json"], in: folder)
      let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
      #expect(object["format"] as? String == "thutuc-simulation-comparison-1")
      let procedure = try #require((object["procedures"] as? [[String: Any]])?.first)
      #expect((procedure["dossiers_in"] as? [String: Any])?["verdict"] as? String == "same")
    }
  }

  @Test func aScenarioAgainstItselfDiffersNowhere() throws {
    try Self.inPackage { folder, _ in
      let run = try Program.run(
        ["simulate", "city/scenarios/first.yaml", "--against", "city/scenarios/first.yaml"], in: folder)
      #expect(run.code == 0 && !run.output.contains("lower") && !run.output.contains("higher"), "\(run.output)")
      #expect(!run.output.contains("no difference shown"))
    }
  }

  @Test(arguments: [
    (
      "to: 2026-08-31", "to: 2026-07-31", "TT0074",
      "write `{from: 2026-07-01, to: 2026-08-31, warm-up: 5 days}` in both"
    ),
    ("warm-up: 5 days", "warm-up: 6 days", "TT0074", "counts other days"),
    ("replications: 6", "replications: 7", "TT0075", "write `replications: 6` and `seed: 2026` in both"),
    ("seed: 2026", "seed: 2027", "TT0075", "or another seed"),
  ])
  func whatMayNotDifferIsOneError(old: String, new: String, code: String, words: String) throws {
    try Self.inPackage { folder, edit in
      try edit(old, new)
      let run = try Program.run(Self.arguments, in: folder)
      #expect(run.code == 1 && run.output == "")
      #expect(run.errors.contains("error \(code)") && run.errors.contains(words), "\(run.errors)")
      #expect(run.errors.contains("--> city/scenarios/second.yaml:"))
      #expect(run.errors.components(separatedBy: "error TT").count == 2, "\(run.errors)")
      let vietnamese = try Program.run(Self.arguments + ["--language", "vi"], in: folder)
      #expect(vietnamese.errors.contains("trong cả hai"), "\(vietnamese.errors)")
    }
  }

  @Test func scenariosOfTwoPackagesAreRefused() throws {
    try Self.inPackage { folder, _ in
      _ = try Program.run(["new", "town"], in: folder)
      let run = try Program.run(
        ["simulate", "city/scenarios/first.yaml", "--against", "town/scenarios/first.yaml"], in: folder)
      #expect(run.code == 2 && run.output == "")
      #expect(run.errors.contains("error TT0073") && run.errors.contains("`--package`"), "\(run.errors)")
    }
  }
}
