import Foundation
import Testing

/// `thutuc staff`: how many people it takes to keep the time limits.
@Suite struct StaffCommandTests {
  /// A procedure of two desks whose limit its queues may break, and a scenario of it.
  private func inPackage(_ body: (URL, (String, String) throws -> Void) throws -> Void) throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try Program.run(["new", "city"], in: folder)
    let rules = """
      package procedures
      import agencies
      procedure consent "Lấy ý kiến" {
        authority commune
        time limit 4 working hours
        steps {
          step ask "Hỏi" by authority.economy.specialist
          step sign "Ký" by authority.chair
          end approved
        }
      }

      """
    let scenario = """
      scenario: desk
      as-of: 2026-07-01
      period: {from: 2026-07-01, to: 2026-08-31}
      seed: 4
      arrivals: {consent: {per-working-day: 20}}
      staff: {commune.economy.specialist: 3, commune.chair: 1}
      effort:
        consent.ask: {exponential: {mean: 50 minutes}}
        consent.sign: {exponential: {mean: 10 minutes}}

      """
    try Data(rules.utf8).write(to: folder.appendingPathComponent("city/procedures/consent.tthc"))
    let file = folder.appendingPathComponent("city/scenarios/desk.yaml")
    try Data(scenario.utf8).write(to: file)
    try body(folder) { old, new in
      let text = try String(contentsOf: file, encoding: .utf8)
      try #require(text.contains(old))
      try Data(text.replacingOccurrences(of: old, with: new).utf8).write(to: file)
    }
  }

  private func staff(_ folder: URL, _ more: String...) throws -> Program.Run {
    try Program.run(["staff", "city/scenarios/desk.yaml"] + more, in: folder)
  }

  @Test func theAnswerStandsWithItsEvidence() throws {
    try inPackage { folder, edit in
      let run = try staff(folder, "--on-time", "98%")
      #expect(run.code == 0 && run.errors == "", "\(run.errors)")
      for words in [
        "desk: at least 98 % of dossiers on time, with 95 % confidence, seed 4.", "The fewest who are enough: ",
        "As the scenario has it: 4 people", "confirming run of 10 replications",
        "the answer", "not enough", "scenario has",
      ] { #expect(run.output.contains(words), "\(words)\n\(run.output)") }
      #expect(try staff(folder, "--on-time", "98%", "--threads", "1").output == run.output)
      let json = try staff(folder, "--on-time", "98%", "--format", "json").output
      let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
      let found = try #require(object["found"] as? [String: Any])
      #expect(object["format"] as? String == "thutuc-staffing-1" && object["obstacle"] is NSNull)
      #expect(run.output.contains("The fewest who are enough: \(try #require(found["total"] as? Int)) people."))
      #expect(try #require(found["lower_limit"] as? Double) >= 0.98)
      // With costs the cheapest are asked for.
      try edit(
        "{commune.economy.specialist: 3, commune.chair: 1}",
        "{commune.economy.specialist: {count: 3, cost: 12_000_000 VND per month}, "
          + "commune.chair: {count: 1, cost: 240_000_000 VND per year}}")
      let priced = try staff(folder, "--on-time", "98%", "--each")
      #expect(priced.code == 0, "\(priced.errors)")
      #expect(
        priced.output.contains("in every procedure") && priced.output.contains("The cheapest staff that is enough"))
      #expect(priced.output.contains("4 people, 56 000 000 VND a month"), "\(priced.output)")
    }
  }

  @Test func whatNoNumberReachesIsSaidAndFails() throws {
    try inPackage { folder, edit in
      let few = try staff(folder, "--on-time", "99%", "--at-most", "2")
      #expect(few.code == 1 && few.output.contains("commune.economy.specialist needs 3 people for the work alone"))
      try edit("mean: 50 minutes", "mean: 6 hours")
      try edit("per-working-day: 20", "per-working-day: 2")
      let long = try staff(folder, "--on-time", "98%")
      #expect(long.code == 1 && long.errors == "")
      #expect(long.output.contains("even when nobody ever waits for staff"), "\(long.output)")
      let json = try staff(folder, "--on-time", "98%", "--format", "json")
      #expect(json.code == 1 && json.output.contains(#""found":null"#) && json.output.contains("work_itself"))
    }
  }

  @Test(arguments: [
    (["--on-time", "0%"], "TT0090", "`0%` is no share"), (["--on-time", "120%"], "TT0090", "such as `--on-time 98%`"),
    (["--on-time", "100%"], "TT0090", "cannot be shown"), (["--on-time", "0.98"], "TT0090", "`0.98` is no share"),
    (["--on-time", "98%", "--confidence", "40%"], "TT0091", "from 50 to below 100"),
    (["--on-time", "98%", "--confidence", "100%"], "TT0091", "`100%` is no confidence"),
    (["--on-time", "98%", "--at-most", "0"], "TT0092", "`0` is no number of people"),
  ])
  func whatCannotBeAskedIsOneError(arguments: [String], code: String, words: String) throws {
    try inPackage { folder, _ in
      let run = try Program.run(["staff", "city/scenarios/desk.yaml"] + arguments, in: folder)
      #expect(run.code == 2 && run.output == "")
      #expect(run.errors.contains("error \(code)") && run.errors.contains(words), "\(run.errors)")
      #expect(run.errors.components(separatedBy: "error TT").count == 2, "\(run.errors)")
    }
  }

  @Test(arguments: [
    ("staff: {commune.economy.specialist: 3, commune.chair: 1}\n", "", 2, "TT0093"),
    (
      "commune.chair: 1", "commune.chair: {count: 1, cost: 20_000_000 VND per month}", 2,
      "and not of `commune.economy.specialist`"
    ),
    ("commune.chair: 1", "commune.chair: {count: 1, cost: 20_000_000}", 1, "TT1014"),
    ("commune.chair: 1", "commune.chair: {count: 1, cost: 20 VND per week}", 1, "`14_000_000 VND per month`"),
    ("commune.chair: 1", "commune.chair: {count: 1, cost: 20.000 VND per month}", 1, "error TT02"),
  ])
  func aScenarioThatCannotBeAskedIsOneError(old: String, new: String, code: Int, words: String) throws {
    try inPackage { folder, edit in
      try edit(old, new)
      let run = try staff(folder, "--on-time", "98%")
      #expect(run.code == Int32(code) && run.output == "", "\(run.code) \(run.output)")
      #expect(run.errors.contains(words), "\(run.errors)")
      #expect(run.errors.components(separatedBy: "error TT").count == 2, "\(run.errors)")
    }
  }
}
