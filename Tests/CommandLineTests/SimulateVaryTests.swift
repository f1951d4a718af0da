import Foundation
import Testing

/// `simulate --vary`: one thing of a scenario takes several values.
@Suite struct SimulateVaryTests {
  private func vary(_ folder: URL, _ what: String, _ more: String...) throws -> Program.Run {
    try Program.run(["simulate", "city/scenarios/first.yaml", "--vary", what] + more, in: folder)
  }

  @Test func eachValueHasARowAndABar() throws {
    try SimulateAgainstTests.inPackage { folder, _ in
      let run = try vary(folder, "staff.commune.economy.specialist=2..4")
      #expect(run.code == 0 && run.errors == "", "\(run.errors)")
      #expect(
        run.output.hasPrefix(
          "first with staff.commune.economy.specialist varied: 6 replications of each, seed 2026, on the same"))
      let rows = run.output.split(separator: "\n").filter { $0.contains(#/^ *[234]\ \ /#) }.map(String.init)
      // A row of the table, a bar of the share on time, a bar of the days.
      #expect(rows.count == 9, "\(run.output)")
      #expect(rows[0].hasSuffix("as written") && rows[0].contains("the same in every replication"))
      #expect(rows[1].contains("lower") && rows[3].contains("█████"))
      #expect(try vary(folder, "staff.economy.specialist=2,3,4", "--threads", "1").output == run.output)
      let json = try vary(folder, "staff.specialist=4,2", "--format", "json")
      let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
      let values = (object["rows"] as? [[String: Any]])?.map { $0["value"] as? Double }
      #expect(object["format"] as? String == "thutuc-variation-1" && values == [4, 2])
    }
  }

  @Test func arrivalsAreSharesOfWhatIsWritten() throws {
    try SimulateAgainstTests.inPackage { folder, _ in
      let run = try vary(folder, "arrivals.plot_confirmation=80%..110%")
      #expect(run.code == 0, "\(run.errors)")
      let shares = run.output.matches(of: #/(?m)^ *(\d+) %\ \ /#).prefix(4).map { String($0.output.1) }
      #expect(shares == ["80", "90", "100", "110"], "\(run.output)")
      #expect(run.output.contains("as written") && run.output.contains("busiest staff at work"))
    }
  }

  @Test(arguments: [
    ("staff.commune.economy.specalist=3..8", "TT0081", "did you mean `commune.economy.specialist`?"),
    ("staff.specalist=3..8", "TT0081", "did you mean `commune.economy.specialist`?"),
    ("staff.nobody=3", "TT0081", "it has `commune.centre.officer`,"),
    ("arrivals.plot_confirmaton=90%", "TT0082", "did you mean `plot_confirmation`?"),
    ("staff.commune.chair=8..3", "TT0077", "write the lower one first: `3..8`"),
    ("staff.commune.chair=", "TT0076", "`staff.POOL=3..8`"), ("commune.chair=3", "TT0076", "how"),
    ("staff.commune.chair", "TT0076", "how"), ("staff.commune.chair=0..3", "TT0078", "`0` cannot be"),
    ("staff.commune.chair=1,,2", "TT0078", "whole numbers"), ("staff.commune.chair=1..5/0", "TT0078", "`0` cannot be"),
    ("arrivals.plot_confirmation=0.8", "TT0078", "such as `80%`"),
    ("arrivals.plot_confirmation=80%..2000%", "TT0078", "up to 1000%"),
    ("staff.commune.chair=1..5000", "TT0079", "more than 100 values"),
  ])
  func whatCannotBeVariedIsOneError(what: String, code: String, words: String) throws {
    try SimulateAgainstTests.inPackage { folder, _ in
      let run = try vary(folder, what)
      #expect(run.code == 2 && run.output == "", "\(run.output)")
      #expect(run.errors.contains("error \(code)") && run.errors.contains(words), "\(run.errors)")
      #expect(run.errors.components(separatedBy: "error TT").count == 2, "\(run.errors)")
    }
  }

  @Test func oneQuestionAtATime() throws {
    let run = try Program.run(["simulate", "a.yaml", "--vary", "staff.a=1", "--against", "b.yaml"])
    #expect(run.code == 2 && run.errors.contains("TT0083"))
  }
}
