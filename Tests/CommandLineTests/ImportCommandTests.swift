import Foundation
import Testing

@Suite struct ImportCommandTests {
  private static let table = """
    Cấp thẻ
    Nội dung;Bộ phận;Thời gian (ngày làm việc)
    Tiếp nhận;Một cửa;0,5
    Thẩm định;Chuyên viên;1,5
    Tổng cộng;;2

    """

  private func inFolder(_ files: [String: String], _ body: (URL) throws -> Void) throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(path)) }
    try body(folder)
  }

  private func names(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func theRulesGoToTheOutputFormattedInEitherLanguage() throws {
    try inFolder(["a.csv": Self.table]) { folder in
      let english = try Program.run(["import", "a.csv"], in: folder)
      #expect(english.code == 0 && english.errors.isEmpty && english.output.contains("procedure cap_the \"Cấp thẻ\" {"))
      let vietnamese = try Program.run(["import", "a.csv", "--language", "vi"], in: folder)
      #expect(
        vietnamese.output.hasPrefix("language vi\n") && vietnamese.output.contains("thủ tục cap_the \"Cấp thẻ\" {"))
      for run in [english, vietnamese] {
        let again = try Program.run(["fmt", "--check", "-"], in: folder, input: run.output)
        #expect(again.code == 0, "\(again.errors)")
      }
      let input = try Program.run(["import", "-"], in: folder, input: Self.table)
      #expect(input.code == 0 && input.output.contains("package imported"))
      #expect(try names(folder) == ["a.csv"])
    }
  }

  @Test func aFileThatIsThereIsReplacedOnlyWhenAsked() throws {
    try inFolder(["a.csv": Self.table, "b.tthc": "// mine\n"]) { folder in
      let rules = folder.appendingPathComponent("b.tthc")
      let refused = try Program.run(["import", "a.csv", "-o", "b.tthc"], in: folder)
      #expect(refused.code == 2 && refused.output.isEmpty && refused.errors.hasPrefix("error TT0004: "))
      #expect(try String(contentsOf: rules, encoding: .utf8) == "// mine\n")
      #expect(try names(folder) == ["a.csv", "b.tthc"])
      let forced = try Program.run(["import", "a.csv", "-o", "b.tthc", "--force"], in: folder)
      #expect(forced.code == 0 && forced.output == "imported 1 procedure into `b.tthc`\n")
      #expect(try String(contentsOf: rules, encoding: .utf8).contains("procedure cap_the"))
      let made = try Program.run(["import", "a.csv", "--output", "c.tthc"], in: folder)
      #expect(made.code == 0)
      #expect(try names(folder) == ["a.csv", "b.tthc", "c.tthc"])
      for wrong in ["c.txt", "none/c.tthc"] {
        let run = try Program.run(["import", "a.csv", "-o", wrong], in: folder)
        #expect(run.code == 2 && run.errors.contains(wrong), "\(run.errors)")
      }
    }
  }

  @Test func anErrorWritesNothingAndNamesAllPlaces() throws {
    let bad = Self.table.replacing("Một cửa;0,5", with: "2 giờ;").replacing(
      "Chuyên viên;1,5", with: "Chuyên viên;1,5;x")
    try inFolder(["a.csv": bad]) { folder in
      let run = try Program.run(["import", "a.csv", "-o", "a.tthc", "--format", "concise"], in: folder)
      #expect(run.code == 1 && run.output.isEmpty)
      #expect(run.errors.contains("a.csv:3:11: error TT1217: ") && run.errors.contains("a.csv:4:1: error TT1216: "))
      #expect(try names(folder) == ["a.csv"])
      let full = try Program.run(["import", "a.csv"], in: folder)
      #expect(
        full.code == 1 && full.output.isEmpty && full.errors.hasSuffix("nothing was written from `a.csv`\n"))
    }
  }

  @Test func warningsAreSaidBesideTheRulesAndFailWhenAsked() throws {
    try inFolder(["a.csv": Self.table.replacing(";;2\n", with: ";;3\n")]) { folder in
      let run = try Program.run(["import", "a.csv"], in: folder)
      #expect(
        run.code == 0 && run.output.contains("time limit 3 working days") && run.errors.contains("warning TT1240"))
      let strict = try Program.run(["import", "a.csv", "--strict"], in: folder)
      #expect(strict.code == 1 && strict.output.isEmpty)
      let json = try Program.run(["import", "a.csv", "--format", "json"], in: folder)
      #expect(json.errors.contains("\"TT1240\"") && json.output.contains("procedure"))
    }
  }

  @Test func whatCannotBeReadIsUnusable() throws {
    try inFolder([:]) { folder in
      for path in ["none.csv", "."] {
        let run = try Program.run(["import", path], in: folder)
        #expect(run.code == 2 && run.output.isEmpty && !run.errors.isEmpty)
      }
      #expect(try Program.run(["import"], in: folder).code == 2)
    }
  }

  /// What is imported can be checked where it lands, and its sums are those of the table.
  @Test func importedTablesCheckCleanInAPackage() throws {
    try inFolder(["a.csv": Self.table]) { folder in
      _ = try Program.run(["new", "city"], in: folder)
      let made = try Program.run(["import", "a.csv", "-o", "city/procedures/card.tthc"], in: folder)
      let check = try Program.run(["check", "city", "--strict"], in: folder)
      #expect(made.code == 0 && check.code == 0, "\(made.errors)\(check.output)")
      let times = try Program.run(["times", "city", "--procedure", "cap_the"], in: folder)
      #expect(times.output.contains("2 working days  2 working days  kept, nothing left  secondary    secondary"))
    }
  }
}
