import Foundation
import Testing

/// `thutuc check` with fixes, baselines and the formats of other programs.
@Suite struct CheckOptionsTests {
  private static let rules = """
    document application "Đơn" { formerly request }
    agency ward "Phường" level commune { role chair "Chủ tịch" }
    procedure permit "Giấy phép" {
      authority  ward
      time limit 3 working days
      documents  { request 1 electronic }
      steps {
        step sign "Ký" by authority.chair within 2 working days { uses request } // giữ nguyên
        end approved
      }
    }

    """

  private func inPackage(_ rules: String = rules, _ body: (URL) throws -> Void) throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let calendar =
      "calendar: Test\ncovers: {from: 2026-01-01, to: 2026-12-31}\nweeks: [{sessions: {monday to friday: [08:00-12:00]}}]\n"
    try write(calendar, "c.yaml", folder)
    try write("thutuc: 1\nname: p\ncalendar: c.yaml\nworking-day: 8 hours\n", "thutuc.yaml", folder)
    try write(rules, "a.tthc", folder)
    try body(folder)
  }

  private func write(_ text: String, _ name: String, _ folder: URL) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  private func read(_ folder: URL) throws -> String {
    try String(contentsOf: folder.appendingPathComponent("a.tthc"), encoding: .utf8)
  }

  // MARK: Fixes

  @Test func safeFixesAreMadeOnceAndSaid() throws {
    try inPackage { folder in
      let run = try Program.run(["check", "--fix"], in: folder)
      #expect(run.code == 0)
      #expect(run.output.contains("fixed a.tthc:6:16: warning TT0425: `request` is now called `application`\n"))
      #expect(run.output.contains("2 findings fixed in 1 rule file\n"), "\(run.output)")
      let fixed = Self.rules.replacing("{ request", with: "{ application").replacing(
        "uses request", with: "uses application")
      #expect(try read(folder) == fixed)
      let again = try Program.run(["check", "--fix", "--format", "concise"], in: folder)
      #expect(again.errors == "nothing can safely be fixed\n")
      #expect(again.output.hasPrefix("a.tthc:5:3: note TT0863"), "\(again.output)")
      #expect(try read(folder) == fixed)
    }
  }

  @Test func aDifferenceIsShownAndNothingIsWritten() throws {
    try inPackage { folder in
      let run = try Program.run(["check", "--diff"], in: folder)
      #expect(run.code == 0)
      #expect(try read(folder) == Self.rules)
      try write(run.output, "change.patch", folder)
      _ = try Program.run(["check", "--fix"], in: folder)
      let fixed = try read(folder)
      try write(Self.rules, "a.tthc", folder)
      let patched = try Program.shell("git apply --unsafe-paths change.patch || patch -p0 < change.patch", in: folder)
      #expect(try read(folder) == fixed, "\(patched.output)\n\(run.output)")
      #expect(try Program.run(["check", "--diff"], in: folder).output == "")
    }
  }

  @Test func anImportOfItselfIsTakenOut() throws {
    for (line, rest) in [("import a\n", ""), ("import a, b\n", "import b\n"), ("import b, a\n", "import b\n")] {
      try inPackage(
        line
          + Self.rules.replacing("request", with: "application").replacing("formerly application", with: "electronic")
      ) { folder in
        try write("law one \"Luật\" { number \"1\" }\n", "b.tthc", folder)
        let run = try Program.run(["check", "--fix"], in: folder)
        #expect(run.output.contains("1 finding fixed in 1 rule file"), "\(run.output)")
        let text = try read(folder)
        #expect(text.hasPrefix(rest + "document"), "\(text)")
      }
    }
  }

  // MARK: Baselines

  @Test func whatIsKnownIsCountedAndWhatIsNewFails() throws {
    try inPackage { folder in
      let written = try Program.run(["check", "--write-baseline", "known.yaml"], in: folder)
      #expect(written.code == 0)
      #expect(written.output == "wrote 3 known findings to `known.yaml`\n")
      let known = try Program.run(["check", "--baseline", "known.yaml", "--format", "concise"], in: folder)
      #expect(known.code == 0)
      #expect(known.output == "note TT0392: 3 known findings are not shown\n", "\(known.output)")
      // Lines above and beside move nothing.
      let moved = "// mới\n\ndocument plan \"Bản vẽ\"\n" + Self.rules
      try write(moved, "a.tthc", folder)
      #expect(try Program.run(["check", "--baseline", "known.yaml"], in: folder).code == 0)
      try write(moved.replacing("uses request", with: "uses request, request"), "a.tthc", folder)
      let new = try Program.run(["check", "--baseline", "known.yaml", "--format", "concise"], in: folder)
      #expect(new.code == 1)
      #expect(new.output.contains(": warning TT0425") && !new.output.contains("TT0863"), "\(new.output)")
    }
  }

  @Test func whatIsMendedIsTold() throws {
    try inPackage { folder in
      _ = try Program.run(["check", "--write-baseline", "known.yaml"], in: folder)
      _ = try Program.run(["check", "--fix"], in: folder)
      let run = try Program.run(["check", "--baseline", "known.yaml"], in: folder)
      #expect(run.code == 0)
      #expect(
        run.output.contains(" 1. TT0425 in procedure permit\n 2. TT0425 in procedure permit, sign\n"), "\(run.output)")
      #expect(run.output.contains("note TT0392: 1 known finding is not shown\n"))
    }
  }

  @Test(
    arguments: [
      ("baseline: 2\nfindings: []\n", 1, "error TT0390: this program reads baselines of the form 1, not `2`"),
      ("baseline: 1\nfindings: [{code: TT9999, at: package}]\n", 1, "error TT0391: `TT9999` is no kind of finding"),
      ("baseline: 1\nfinding: []\n", 1, "error TT0224"), ("[", 1, "error TT02"),
      (nil, 2, "error TT0300: there is no file `known.yaml`"),
    ] as [(String?, Int32, String)])
  func aBadBaselineIsRefused(text: String?, code: Int32, words: String) throws {
    try inPackage { folder in
      if let text { try write(text, "known.yaml", folder) }
      let run = try Program.run(["check", "--baseline", "known.yaml"], in: folder)
      #expect(run.code == code)
      #expect(run.errors.contains(words), "\(run.errors)")
    }
  }

  @Test(arguments: [
    ["--fix", "--diff"], ["--baseline", "a", "--write-baseline", "b"], ["--fix", "--baseline", "a"],
  ])
  func whatDoesNotGoTogetherEndsWithTwo(options: [String]) throws {
    #expect(try Program.run(["check", "rules"] + options).code == 2)
  }

  @Test func whatCannotBeReadIsNoBaseline() throws {
    try inPackage { folder in
      let run = try Program.run(["check", "nowhere", "--write-baseline", "known.yaml"], in: folder)
      #expect(run.code == 2)
      #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("known.yaml").path))
    }
  }

  // MARK: Formats

  @Test func gitHubShowsFindingsBesideLines() throws {
    try inPackage { folder in
      let run = try Program.run(["check", "--format", "github"], in: folder)
      let last =
        "::warning file=a.tthc,line=8,endLine=8,col=68,endColumn=75,title=TT0425::`request` is now called `application`"
        + "%0Awrite `application`\n"
      #expect(run.output.hasSuffix(last), "\(run.output)")
    }
  }

  @Test func warningsFailInJUnitWhereTheyFailTheRun() throws {
    try inPackage { folder in
      let mild = try Program.run(["check", "--format", "junit"], in: folder)
      #expect(mild.code == 0 && mild.output.contains("<testsuites tests=\"3\" failures=\"0\" errors=\"0\">"))
      let strict = try Program.run(["check", "--strict", "--format", "junit"], in: folder)
      #expect(strict.code == 1 && strict.output.contains("<testsuites tests=\"3\" failures=\"2\" errors=\"0\">"))
    }
  }
}
