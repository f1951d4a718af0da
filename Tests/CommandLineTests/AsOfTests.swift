import Foundation
import Testing

/// Commands that read a package look at the editions of one day when asked to.
@Suite struct AsOfTests {
  private func inCity(_ body: (URL) throws -> Void) throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try Program.run(["new", "city"], in: folder)
    let amendment = """
      package procedures
      import law, procedures
      amend plot_confirmation from 2026-10-01 by city_plan {
        step appraise within 0.5 working days
      }
      """
    let path = folder.appendingPathComponent("city/procedures/change.tthc")
    try Data(amendment.utf8).write(to: path)
    try body(folder)
  }

  private let first = "plot_confirmation from 2026-07-01 to 2026-09-30\n"
  private let second = "plot_confirmation from 2026-10-01, proposed\n"

  @Test func checkSaysWhichEditionsItLookedAt() throws {
    try inCity { folder in
      let all = try Program.run(["check", "city"], in: folder)
      #expect(all.code == 0 && !all.output.contains("looked at"), "\(all.output)")
      let before = try Program.run(["check", "city", "--as-of", "2026-09-30"], in: folder)
      #expect(
        before.output.hasSuffix("looked at 1 edition in force on Wed 30 Sep 2026:\n  \(first)"), "\(before.output)")
      let after = try Program.run(["check", "city", "--as-of", "01/10/2026"], in: folder)
      #expect(after.code == 0 && after.output.hasSuffix(":\n  \(second)"), "\(after.output)")
      let json = try Program.run(["check", "city", "--as-of", "2026-10-01", "--format", "json"], in: folder)
      #expect(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) is [Any])
    }
  }

  @Test func timesShowsEveryEditionWithItsDates() throws {
    try inCity { folder in
      let all = try Program.run(["times", "city"], in: folder)
      #expect(
        all.output.contains(", from 2026-07-01 to 2026-09-30\n") && all.output.contains(", from 2026-10-01, proposed\n")
      )
      let one = try Program.run(["times", "city", "--as-of", "2026-12-24"], in: folder)
      #expect(one.output.hasPrefix("looked at 1 edition in force on Thu 24 Dec 2026\n\nplot_confirmation"))
      #expect(!one.output.contains("from 2026-07-01"))
      let json = try Program.run(["times", "city", "--as-of", "2026-12-24", "--format", "json"], in: folder)
      let report = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
      #expect(report["as_of"] as? String == "2026-12-24")
      let procedures = try #require(report["procedures"] as? [[String: Any]])
      #expect(procedures.map { $0["from"] as? String } == ["2026-10-01"])
      #expect(procedures.map { $0["proposed"] as? Bool } == [true])
    }
  }

  @Test func compileWritesTheEditionsOfTheDay() throws {
    try inCity { folder in
      let all = try Program.run(["compile", "city", "-o", "all"], in: folder)
      #expect(all.output.contains("compiled 2 graphs into"), "\(all.errors)")
      let run = try Program.run(["compile", "city", "-o", "one", "--as-of", "2026-07-01"], in: folder)
      #expect(run.output.hasPrefix("compiled 1 graph of the editions in force on Wed 1 Jul 2026 into `one`:\n"))
      let paths = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/one/graphs")
      #expect(paths == ["city.plot_confirmation@2026-07-01.json"])
      for path in paths {
        let whole = FileManager.default.contents(atPath: folder.path + "/all/graphs/" + path)
        #expect(whole == FileManager.default.contents(atPath: folder.path + "/one/graphs/" + path))
      }
    }
  }

  @Test(arguments: ["check", "times", "compile -o out"])
  func aDayWithoutEditionsIsRefused(command: String) throws {
    try inCity { folder in
      let words = command.split(separator: " ").map(String.init)
      let run = try Program.run(words + ["city", "--as-of", "2026-06-30"], in: folder)
      let said = run.output + run.errors
      #expect(run.code == 2)
      #expect(
        said.contains("error TT0316: no procedure of the package `city` is in force on Tue 30 Jun 2026"), "\(said)")
      #expect(said.contains("help: name a later day: the next edition begins on Wed 1 Jul 2026"))
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/out"))
    }
  }

  @Test func aProcedureThatIsNotInForceIsAnsweredWithItsEditions() throws {
    try inCity { folder in
      let more = """
        procedure early "Sớm" { effective from 2026-01-01 to 2026-06-30; steps { step a by commune.chair within 1 day; end approved } }
        """
      try Data(more.utf8).write(to: folder.appendingPathComponent("city/procedures/early.tthc"))
      let run = try Program.run(
        ["times", "city", "--procedure", "plot_confirmation", "--as-of", "2026-05-01"], in: folder)
      #expect(run.code == 2)
      #expect(
        run.errors.hasPrefix("error TT0061: `plot_confirmation` is not in force on Fri 1 May 2026"), "\(run.errors)")
      #expect(run.errors.contains("help: its editions hold from 2026-07-01 to 2026-09-30, from 2026-10-01"))
    }
  }

  /// The amendment of October leaves the tests of July with the edition before it.
  @Test func testsAndTracesKeepToTheEditionsOfTheDay() throws {
    try inCity { folder in
      let all = try Program.run(["test", "city"], in: folder)
      let july = try Program.run(["test", "city", "--as-of", "2026-07-01"], in: folder)
      let october = try Program.run(["test", "city", "--as-of", "2026-10-01"], in: folder)
      func count(_ run: Program.Run) -> Int { run.output.components(separatedBy: "  passed  ").count - 1 }
      #expect(count(all) > 0 && count(july) + count(october) == count(all), "\(july.output)\(october.output)")
      #expect(count(july) > 0)
      let never = try Program.run(["test", "city", "--as-of", "2026-06-30"], in: folder)
      #expect(never.code == 2 && never.errors.contains("error TT0316"), "\(never.errors)")
      try Data("submitted: 2026-07-06 09:00\nfacts: {}\n".utf8).write(to: folder.appendingPathComponent("given.yaml"))
      let trace = ["trace", "plot_confirmation", "city", "--given", "given.yaml"]
      #expect(try Program.run(trace + ["--as-of", "2026-07-01"], in: folder).code == 0)
      let other = try Program.run(trace + ["--as-of", "2026-10-01"], in: folder)
      #expect(other.code == 1 && other.errors.contains("error TT1146"), "\(other.output)\(other.errors)")
    }
  }

  @Test func whatIsNoDateIsRefused() throws {
    let run = try Program.run(["check", "rules", "--as-of", "tomorrow"])
    #expect(run.code == 2 && run.errors.hasPrefix("error TT0010: `tomorrow` is not a date"), "\(run.errors)")
  }

  /// A mistake that an amendment makes somewhere else is said once, with the amendment; what was wrong before is not said
  /// again of every later edition.
  @Test func findingsOfAnEditionPointAtItsAmendment() throws {
    try inCity { folder in
      let path = folder.appendingPathComponent("city/procedures/change.tthc")
      let long = """
        amend plot_confirmation from 2026-10-01 by city_plan { step appraise within 30 working days }
        amend plot_confirmation from 2026-11-01 by city_plan { field "Đất" }
        """
      try Data(long.utf8).write(to: path)
      let run = try Program.run(["check", "city"], in: folder)
      #expect(run.code == 1)
      #expect(run.output.components(separatedBy: "error TT0860").count == 2, "\(run.output)")
      #expect(run.output.contains("in the edition that this amendment makes"))
      let before = try Program.run(["check", "city", "--as-of", "2026-07-01"], in: folder)
      #expect(before.code == 0, "\(before.output)")
    }
  }

  /// The lines of the procedure are wrong in the new edition only, and the edition before is proved all the same.
  @Test func anEditionIsProvedWhateverALaterOneMakesOfItsLines() throws {
    try inCity { folder in
      let path = folder.appendingPathComponent("city/procedures/change.tthc")
      let change = """
        agency bank "Ngân hàng" level none { role teller }
        amend plot_confirmation from 2026-10-01 by city_plan { authority bank }
        """
      try Data(change.utf8).write(to: path)
      let run = try Program.run(["times", "city"], in: folder)
      #expect(run.code == 1 && run.errors.contains("error TT0411"), "\(run.errors)")
      #expect(run.errors.contains("in the edition that this amendment makes"))
      #expect(run.output.contains("from 2026-07-01 to 2026-09-30\n") && !run.output.contains("from 2026-10-01"))
    }
  }
}
