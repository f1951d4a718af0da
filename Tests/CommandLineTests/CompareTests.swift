import Foundation
import Testing
import WorkingTime

@testable import CommandLine

/// `thutuc compare`: an older regime of 15 days against one of 7 working days, and what cannot be compared.
@Suite struct CompareTests {
  private static let regimes = """
    package procedures
    import law, agencies, documents

    law old_decree "Nghị định cũ" { number "175/2024/NĐ-CP"; effective 2024-12-30; repealed 2026-07-01; source secondary }
    law new_decree "Nghị định mới" { number "217/2026/NĐ-CP"; effective 2026-07-01; source verified }
    document permit "Giấy phép xây dựng"
    document drawings "Bản vẽ"
    subject house "Nhà ở" { floors "Số tầng" integer 1 to 50 }

    """

  private static func edition(
    _ period: String, limit: String, unit: String, shares: [Int], name: String = "permit", subject: String = "house"
  ) -> String {
    """
    procedure \(name) "Cấp giấy phép" about \(subject) {
      authority commune
      effective \(period)
      time limit \(limit)
      documents { drawings 2 originals }
      steps {
        step receive "Tiếp nhận" as intake by receiving.officer within \(shares[0]) \(unit) source proposed
        step appraise "Thẩm định" as appraisal by authority.specialist within \(shares[1]) \(unit) source proposed
        step sign "Ký" as approval by authority.chair within \(shares[2]) \(unit) source proposed { signs permit }
        resolved
        step deliver "Trả" as delivery by receiving.officer within 0 working days
        end approved
      }
      results { permit }
    }

    """
  }

  private static let both =
    regimes
    + edition(
      "from 2025-07-01 to 2026-06-30", limit: "15 days basis old_decree article 55 source secondary", unit: "days",
      shares: [1, 10, 4])
    + edition(
      "from 2026-07-01", limit: "7 working days basis new_decree article 54 source verified", unit: "working days",
      shares: [1, 4, 2])

  /// Runs in a folder that holds the package `city` with these rules besides.
  private func inCity(_ rules: String = both, _ body: (URL) throws -> Void) throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try Program.run(["new", "city"], in: folder)
    try Data(rules.utf8).write(to: folder.appendingPathComponent("city/procedures/permit.tthc"))
    try body(folder)
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private static let dates = ["compare", "permit", "city", "--from", "2026-06-30", "--to", "2026-07-01"]

  @Test func theReformOfJulyIsToldInWordsByDateAndWithADossier() throws {
    try inCity { folder in
      let run = try Program.run(Self.dates, in: folder)
      #expect(run.code == 0 && run.errors == "", "\(run.errors)")
      // How wide columns are is not meant here.
      let lines = run.output.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
      for line in [
        "before  from 2025-07-01 to 2026-06-30", "after   from 2026-07-01",
        "time limit     allows  15 days [secondary]  7 working days",
        "time limit                   15 days [secondary]             7 working days  by date, see below  always",
        "Time limit by day of submission: 15 days against 7 working days",
        "from 20 % longer to 57.1 % shorter, depending on the day (in days from the submission to the due day)",
        "of 250 working days of 2026: shorter on 243 (97.2 %), as long on 1 (0.4 %), longer on 6 (2.4 %)",
        "best day   Mon 2 Feb 2026 07:30   Mon 23 Feb 2026 17:00  Wed 11 Feb 2026 17:00",
        "worst day  Thu 12 Feb 2026 07:30  Fri 27 Feb 2026 17:00  Mon 2 Mar 2026 17:00",
        "resolved  Thu 16 Jul 2026 07:30             Thu 9 Jul 2026 17:00",
        "due       Thu 16 Jul 2026 17:00, kept       Fri 10 Jul 2026 17:00, kept",
      ] {
        #expect(lines.contains(line.split(separator: " ").joined(separator: " ")), "\(line)\n\(run.output)")
      }
      // No number compares the two.
      #expect(!run.output.contains("−8"))
    }
  }

  /// The same dates as `thutuc due` gives, on every day of the year.
  @Test func everyDayIsWhatDueSays() throws {
    try inCity { folder in
      let run = try Program.run(Self.dates + ["--format", "json"], in: folder)
      let answer = try object(run.output)
      let dates = try #require(answer["dates"] as? [[String: Any]])
      let limits = try #require(dates.first { $0["measure"] as? String == "time_limit" })
      let days = try #require(limits["by_day"] as? [[String: String]])
      #expect(days.count == 250)
      let calendar = try CalendarFiles.load(folder.appendingPathComponent("city/calendars/vietnam.yaml").path)
      var next = Day(year: 2026, month: 1, day: 1)
      var position = 0
      while let day = next, day.civil.year == 2026 {
        next = day.advanced(days: 1)
        guard let open = calendar.open(of: day) else { continue }
        let before = try DueAnswer(from: open, limit: try Duration(15, .days), on: calendar).deadline
        let after = try DueAnswer(from: open, limit: try Duration(7, .workingDays), on: calendar).deadline
        let told = days[position]
        position += 1
        #expect(told["submitted"] == open.description)
        #expect(told["before"] == before.instant.description && told["after"] == after.instant.description)
      }
      #expect(position == days.count)
    }
  }

  @Test func theSameIsSaidAsData() throws {
    try inCity { folder in
      let answer = try object(try Program.run(Self.dates + ["--format", "json"], in: folder).output)
      #expect(answer["format"] as? String == "thutuc-compare-1" && answer["same_edition"] as? Bool == false)
      let changes = try #require(answer["changes"] as? [[String: Any]])
      let limit = try #require(changes.first { $0["of"] as? String == "time limit" })
      #expect((limit["before"] as? [[String: Any]])?.first?["source"] as? String == "secondary")
      let measures = try #require(answer["measures"] as? [[String: Any]])
      #expect(
        Set(measures.compactMap { $0["measure"] as? String }).isSuperset(of: ["time_limit", "worst_case", "fees"]))
      let rows = try #require(measures[0]["rows"] as? [[String: Any]])
      #expect((rows[0]["change"] as? [String: Any])?["is"] as? String == "by_date")
      #expect((answer["region"] as? [String: Any])?["is"] as? String == "everywhere")
      let example = try #require(answer["example"] as? [String: Any])
      #expect((example["before"] as? [String: Any])?["due"] as? String == "2026-07-16T17:00")
      #expect((example["after"] as? [String: Any])?["due"] as? String == "2026-07-10T17:00")
    }
  }

  @Test func anotherYearIsAskedFor() throws {
    try inCity { folder in
      let next = try Program.run(Self.dates + ["--year", "2027"], in: folder)
      #expect(next.output.contains("working days of 2027"), "\(next.output)")
      let far = try Program.run(Self.dates + ["--year", "2150"], in: folder)
      #expect(far.code == 0 && far.output.contains("not decided: the calendar has no working day in 2150"))
      let wrong = try Program.run(Self.dates + ["--year", "soon"], in: folder)
      #expect(wrong.code == 2 && wrong.errors.contains("TT1306"))
    }
  }

  @Test func datesInOneEditionChangeNothing() throws {
    try inCity { folder in
      let run = try Program.run(
        ["compare", "permit", "city", "--from", "2026-07-01", "--to", "2026-12-31"], in: folder)
      #expect(run.code == 0 && run.errors == "")
      #expect(
        run.output == "nothing changes: both dates fall in the edition of `permit` in force from 2026-07-01\n",
        "\(run.output)")
      let data = try Program.run(
        ["compare", "permit", "city", "--from", "2026-07-01", "--to", "2026-12-31", "--format", "json"], in: folder)
      #expect(try object(data.output)["same_edition"] as? Bool == true)
    }
  }

  /// A message says what is wrong and what to do, and nothing is printed as an answer.
  @Test(arguments: [
    (["permitt", "city", "--from", "2026-06-30", "--to", "2026-07-01"], "TT1300", "did you mean `permit`?"),
    (
      ["permit", "city", "--from", "2024-01-01", "--to", "2026-07-01"], "TT1301",
      "its editions hold from 2025-07-01 to 2026-06-30, from 2026-07-01"
    ), (["permit", "city", "--with", "plot_confirmation"], "TT1302", "name a day with `--from`"),
    (["permit", "city"], "TT1305", "`--from` and `--to`"),
    (["permit", "city", "--from", "2026-07-01"], "TT1305", "nothing says"),
    (["permit", "city", "--from", "soon", "--to", "2026-07-01"], "TT0010", "is not a date"),
    (["permit", "nowhere", "--from", "2026-06-30", "--to", "2026-07-01"], "TT0307", "there is no folder"),
    (["permit", "city", "--from", "2026-07-01", "--against", "nowhere"], "TT0307", "there is no folder"),
    (["permit", "city", "--from", "2026-07-01", "--with", "road"], "TT1304", "`house`"),
  ])
  func whatCannotBeComparedEndsWithTwo(arguments: [String], code: String, words: String) throws {
    let road = """
      subject street "Đường" { lanes "Làn" integer 1 to 9 }

      """
      + Self.edition(
        "from 2026-07-01", limit: "7 working days", unit: "working days", shares: [1, 4, 2], name: "road",
        subject: "street")
    try inCity(Self.both + road) { folder in
      let run = try Program.run(["compare"] + arguments, in: folder)
      #expect(run.code == 2 && run.output == "", "\(run.output)\(run.errors)")
      #expect(run.errors.hasPrefix("error \(code)") && run.errors.contains(words), "\(run.errors)")
    }
  }

  @Test func anEditionWithErrorsIsNotCompared() throws {
    try inCity(Self.both.replacingOccurrences(of: "results { permit }", with: "results { permitt }")) { folder in
      let run = try Program.run(Self.dates, in: folder)
      #expect(run.code == 1 && run.output == "")
      #expect(run.errors.contains("permitt") && run.errors.contains("TT1303"), "\(run.errors)")
    }
  }

  /// What is wrong elsewhere in the package does not touch the procedure.
  @Test func errorsElsewhereDoNotMatter() throws {
    let other = Self.edition(
      "from 2026-07-01", limit: "7 working days", unit: "working days", shares: [1, 4, 2], name: "other",
      subject: "nothing")
    try inCity(Self.both + other) { folder in
      let run = try Program.run(Self.dates, in: folder)
      #expect(run.code == 0 && run.output.contains("15 days [secondary]"), "\(run.errors)")
    }
  }

  @Test func twoPackagesAreComparedUnderTheirNames() throws {
    try inCity { folder in
      let copy = folder.appendingPathComponent("plan")
      try FileManager.default.copyItem(at: folder.appendingPathComponent("city"), to: copy)
      let path = copy.appendingPathComponent("procedures/plot_confirmation.tthc")
      let text = try String(contentsOf: path, encoding: .utf8)
      try Data(text.replacing(/charge +[\d_]+ VND/, with: "charge 9_000 VND").utf8).write(to: path)
      let run = try Program.run(["compare", "plot_confirmation", "city", "--against", "plan"], in: folder)
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.output.contains("9 000 VND"))
      #expect(run.output.contains(#/of +in +city +plan/#), "\(run.output)")
      let same = try Program.run(["compare", "plot_confirmation", "city", "--against", "city"], in: folder)
      #expect(same.code == 0 && same.output.hasSuffix("Nothing changes: both say the same.\n"), "\(same.output)")
    }
  }

  @Test func interconnectedProceduresAreComparedToo() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["rules", "plan"] {
      try FileManager.default.copyItem(
        at: Program.root.appendingPathComponent("rules"), to: folder.appendingPathComponent(name))
    }
    let path = folder.appendingPathComponent("plan/construction/house_permit.tthc")
    let text = try String(contentsOf: path, encoding: .utf8)
    try Data(
      text.replacingOccurrences(
        of: "within 0.5 working days source proposed\n      uses   house_drawings",
        with: "within 0.25 working days source proposed\n      uses   house_drawings"
      ).utf8
    )
    .write(to: path)
    let run = try Program.run(["compare", "build_house", "rules", "--against", "plan"], in: folder)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains(#/step house_permit/draft +within +0.5 working days/#), "\(run.output)")
    #expect(run.output.contains("An example"))
  }
}
