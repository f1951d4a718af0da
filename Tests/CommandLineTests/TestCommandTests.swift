import Foundation
import Testing

/// `thutuc test` as its users run it.
@Suite struct TestCommandTests {
  /// The real rules, with one of their test files changed.
  private func run(
    _ changes: [(String, String)] = [], _ arguments: [String] = []
  ) throws -> Program.Run {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let package = folder.appendingPathComponent("rules")
    try FileManager.default.copyItem(at: Program.root.appendingPathComponent("rules"), to: package)
    let file = package.appendingPathComponent("tests/house_permit.tthc")
    var text = try String(contentsOf: file, encoding: .utf8)
    for (old, new) in changes {
      #expect(text.contains(old), "\(old)")
      text = text.replacing(old, with: new, maxReplacements: 1)
    }
    try text.write(to: file, atomically: true, encoding: .utf8)
    return try Program.run(["test", "rules"] + arguments, in: folder)
  }

  @Test func theTestsOfTheRulesPass() throws {
    let run = try Program.run(["test", "rules"])
    #expect(run.code == 0 && run.errors == "", "\(run.output)\(run.errors)")
    #expect(run.output.contains(" tests passed\n") && !run.output.contains("FAILED"))
  }

  @Test func whatFailsStandsBesideWhatCame() throws {
    let run = try run([
      ("expect due 2026-07-24", "expect due 2026-07-25"), ("expect charge 75_000 VND", "expect charge 80_000 VND"),
      ("expect path receive, assign, appraise, visit", "expect path receive, assign, visit"),
    ])
    #expect(run.code == 1)
    let expected = """
        FAILED  a house of eight floors with a neighbour: nothing is missing
          rules/tests/house_permit.tthc:9
            expected  due 2026-07-25
            came      due 2026-07-24
          rules/tests/house_permit.tthc:10
            expected  charge 80_000 VND
            came      charge 75_000 VND
          rules/tests/house_permit.tthc:11
            expected  path receive, assign, visit, ask_planning, draft, review, sign, stamp, deliver
            came      path receive, assign, appraise, visit, ask_planning, draft, review, sign, stamp, deliver
            they part at place 3: `visit` expected, `appraise` came
        passed  the second unfit file is refused with reasons

      """
    #expect(run.output.contains(expected), "\(run.output)")
    #expect(run.output.contains(" tests failed\n"))
  }

  @Test(arguments: [
    ("floors = 8, ", "", "TT0361", "says nothing of `house.floors`"),
    ("floors = 8", "floors = 800", "TT0368", "no number of floors"),
    ("needs_more then needs_more", "needs_mor", "TT0362", "an outcome that is none"),
    ("submit 2026-07-15", "submit 2020-07-15", "TT0365", "before the first edition"),
    ("09:00 online", "09:00 post", "TT0366", "a channel that is not offered"),
  ])
  func whatCannotBePlayedSaysWhy(_ old: String, _ new: String, _ code: String, _ why: String) throws {
    let run = try run([(old, new)], ["--procedure", "house_permit"])
    #expect(run.code == 1, "\(why)")
    #expect(run.output.contains("error \(code)"), "\(why): \(run.output)")
    #expect(run.output.contains("--> rules/tests/house_permit.tthc:"))
    #expect(run.output.contains(/1 of [0-9]+ tests failed/), "\(run.output)")
  }

  /// What is out of range is said with the range, and at the fact; what is wrong with the day, at the day.
  @Test(arguments: [
    ("floors = 8", "floors = 800", "`house.floors` is from 1 to 50, not `800`", "tests/house_permit.tthc:7:10"),
    ("floors = 8", "floors = 8.5", "`house.floors` is from 1 to 50, not `8.5`", "tests/house_permit.tthc:7:10"),
    ("420 m2", "-1 m2", "`house.floor_area` is at least 0, not `-1`", "tests/house_permit.tthc:7:"),
    ("2026-07-15 09:00", "2020-07-15 09:00", "is in force on Wed 15 Jul 2020", "tests/house_permit.tthc:6:3"),
    ("09:00 online", "09:00 post", "is not offered over the channel `post`", "tests/house_permit.tthc:6:3"),
  ])
  func whatIsWrongIsSaidAtItsPlace(_ old: String, _ new: String, _ words: String, _ place: String) throws {
    let run = try run([(old, new)], ["--procedure", "house_permit"])
    #expect(run.code == 1)
    #expect(run.output.contains(words), "\(run.output)")
    #expect(run.output.contains("--> rules/\(place)"), "\(run.output)")
  }

  @Test func silenceIsPlayedAndCounted() throws {
    let given = "heritage = no\n  expect end approved"
    let run = try run(
      [(given, "heritage = no\n  outcomes ask_planning: silence\n  expect end approved")],
      ["--procedure", "house_permit", "--coverage"])
    #expect(run.code == 0, "\(run.output)\(run.errors)")
    #expect(run.output.contains(/house_permit from 2026-07-01.*, 2[0-9] of 2[0-9] outcomes/), "\(run.output)")
    #expect(!run.output.contains("ask_planning: agreed; ask_planning: silence"))
    let loud = try self.run([("outcomes appraise: needs_more then needs_more", "outcomes sign: silence")])
    #expect(loud.code == 1 && loud.output.contains("error TT0362"), "\(loud.output)")
  }

  @Test func whatWasPaidInsteadIsNamed() throws {
    let run = try run([("expect charge 75_000 VND", "expect fee 75_000 VND")])
    #expect(run.output.contains("      expected  fee 75_000 VND\n      came      no fee, but charge 75_000 VND\n"))
  }

  @Test func aTestWithErrorsIsCountedAsNotPlayed() throws {
    let run = try run([("needs_more then needs_more", "timeout")], ["--procedure", "house_permit"])
    #expect(run.code == 1)
    #expect(
      run.output.contains(/[0-9]+ tests passed; 1 test not played, because of the errors in them\n$/), "\(run.output)")
    #expect(run.errors.contains("TT0604"))
  }

  @Test func whatCannotBePlayedIsWrongForTheCheckToo() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try Program.run(["new", "city"], in: folder).code == 0)
    #expect(try Program.run(["test", "city"], in: folder).output.hasSuffix("1 test passed\n"))
    let file = folder.appendingPathComponent("city/tests/plot_confirmation.tthc")
    let text = try String(contentsOf: file, encoding: .utf8).replacing("incomplete then", with: "incomplet then")
    try text.write(to: file, atomically: true, encoding: .utf8)
    let check = try Program.run(["check", "city"], in: folder)
    #expect(check.code == 1 && check.output.contains("error TT0362"), "\(check.output)")
  }

  /// That the path stops is the mistake; that no dossier gets past it follows.
  @Test func aPathWithoutAnEndIsToldOnce() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try Program.run(["new", "city"], in: folder).code == 0)
    let file = folder.appendingPathComponent("city/procedures/plot_confirmation.tthc")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.contains("    end approved\n"))
    try text.replacing("    end approved\n", with: "").write(to: file, atomically: true, encoding: .utf8)
    let check = try Program.run(["check", "city", "--format", "concise"], in: folder)
    #expect(check.code == 1)
    #expect(check.output.contains("TT0802") && !check.output.contains("TT0369"), "\(check.output)")
  }

  @Test func aDayPastTheCalendarIsSaid() throws {
    let run = try run([
      ("submit 2026-07-15", "submit 2035-01-05"),
      ("  expect path receive, assign, appraise, visit, ask_planning, draft, review, sign, stamp, deliver\n", ""),
    ])
    #expect(run.code == 1)
    #expect(run.output.contains("error TT0364"), "\(run.output)")
    #expect(run.output.contains("--> rules/tests/house_permit.tthc:6:3"), "\(run.output)")
  }

  @Test func otherProgramsReadTheResults() throws {
    let changes = [("expect due 2026-07-24", "expect due 2026-07-25")]
    let junit = try run(changes, ["--format", "junit"])
    #expect(junit.code == 1)
    #expect(junit.output.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites tests=\""))
    #expect(junit.output.contains(/<testsuite name="house_permit" tests="[0-9]+" failures="1" errors="0">/))
    #expect(junit.output.contains("expects `due 2026-07-25`, but `due 2026-07-24`</failure>"), "\(junit.output)")
    let json = try run(changes, ["--format", "json", "--coverage"])
    let read = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let tests = try #require(read?["tests"] as? [[String: Any]])
    #expect(tests.filter { $0["passed"] as? Bool == false }.map { $0["line"] as? Int } == [5])
    let coverage = try #require(read?["coverage"] as? [[String: Any]])
    let house = try #require(
      coverage.first { $0["procedure"] as? String == "house_permit" && $0["edition"] as? String == "2026-07-01" })
    let steps = try #require(house["steps"] as? [String: Any])
    #expect((steps["touched"] as? Int ?? 0) > 5)
    #expect((steps["all"] as? Int ?? 0) >= (steps["touched"] as? Int ?? 0))
  }

  @Test func anUnknownProcedureIsNoSilentSuccess() throws {
    let run = try Program.run(["test", "rules", "--procedure", "house_permits"])
    #expect(run.code == 2)
    #expect(run.errors.contains("house_permit"))
  }
}
