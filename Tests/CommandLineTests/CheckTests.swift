import Foundation
import Testing

@Suite struct CheckTests {
  /// A package of one rule file in a folder of its own.
  private func inPackage(_ rules: String, _ body: (URL) throws -> Void) throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let calendar = Program.root.appendingPathComponent("rules/calendars/vietnam.yaml")
    try FileManager.default.copyItem(at: calendar, to: folder.appendingPathComponent("calendar.yaml"))
    let manifest = "thutuc: 1\nname: sample\ncalendar: calendar.yaml\nworking-day: 8 hours\n"
    try Data(manifest.utf8).write(to: folder.appendingPathComponent("thutuc.yaml"))
    try Data(rules.utf8).write(to: folder.appendingPathComponent("a.tthc"))
    try body(folder)
  }

  private let good = "package sample\n\nlaw one \"Luật\" {\n  number \"1/2026\"\n  effective 2026-01-01\n}\n"

  @Test func aGoodPackageEndsWithZero() throws {
    try inPackage(good) { folder in
      for run in [try Program.run(["check", folder.path]), try Program.run(["check"], in: folder)] {
        #expect(run.code == 0, "\(run.output)")
      }
    }
  }

  @Test func aPackageWithoutRuleFilesIsDoubted() throws {
    try inPackage(good) { folder in
      try FileManager.default.moveItem(
        at: folder.appendingPathComponent("a.tthc"), to: folder.appendingPathComponent("a.txt"))
      let run = try Program.run(["check", "--format", "concise"], in: folder)
      #expect(run.output.contains("warning TT0306"), "\(run.output)")
    }
  }

  @Test func theRulesOfTheRepositoryAreSound() throws {
    let run = try Program.run(["check", "rules", "--format", "concise"])
    #expect(run.code == 0, "\(run.output)")
  }

  @Test func anErrorEndsWithOneAndSaysWhere() throws {
    try inPackage(good.replacingOccurrences(of: "2026-01-01", with: "soon")) { folder in
      let run = try Program.run(["check", "--format", "concise"], in: folder)
      #expect(run.code == 1)
      #expect(run.output.contains(#/(?m)^a\.tthc:5:\d+: error TT01\d\d: /#), "\(run.output)")
      let full = try Program.run(["check"], in: folder)
      #expect(full.output.contains(" 5 |   effective soon\n"))
      #expect(full.output.contains("1 error"))
    }
  }

  @Test(arguments: [
    ("no-such-folder", "there is no folder `no-such-folder`"),
    ("Package.swift", "`Package.swift` is a file, and a package is a folder"),
    ("Sources", "`Sources` is not a package: it has no file `thutuc.yaml`"),
  ])
  func whatIsNoPackageEndsWithTwoAndSaysWhatItIs(path: String, words: String) throws {
    let run = try Program.run(["check", path])
    #expect(run.code == 2, "\(run.output)")
    #expect(run.output.contains(words), "\(run.output)")
  }

  @Test func coloursComeOnlyWithATerminal() throws {
    let run = try Program.run(["check", "no-such-folder"])
    #expect(!run.output.contains("\u{1B}"))
    let script = "script -qec \"$(command -v thutuc) check no-such-folder\" /dev/null"
    let terminal = try Program.shell(script, in: Program.root, environment: ["TERM": "xterm", "NO_COLOR": ""])
    #expect(terminal.output.contains("\u{1B}[1;31merror"), "\(terminal.output)")
    let plain = try Program.shell(script, in: Program.root, environment: ["TERM": "xterm", "NO_COLOR": "1"])
    #expect(!plain.output.contains("\u{1B}["), "\(plain.output)")
  }
}
