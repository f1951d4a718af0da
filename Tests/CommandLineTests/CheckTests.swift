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

  /// A slip in a role keeps the place before it, in the words of the file.
  @Test(arguments: ["receiving.oficer", "nơi tiếp nhận.oficer"])
  func aSlipInARoleKeepsItsPlace(_ desk: String) throws {
    let isEnglish = desk.hasPrefix("r")
    let rules = """
      agency commune "Xã" level commune { unit centre "Trung tâm" { role officer "Cán bộ" } }
      procedure permit "Giấy phép" {
        authority commune
        steps {
          step receive by receiving.oficer within 1 working day
          end approved
        }
      }

      """
    try inPackage(rules) { folder in
      if !isEnglish {
        _ = try Program.run(["fmt", "--language", "vi", folder.path])
      }
      let run = try Program.run(["check", folder.path])
      #expect(run.code == 1)
      let meant = desk.replacing("oficer", with: "officer")
      #expect(run.output.contains("did you mean `\(meant)`?"), "\(run.output)")
    }
  }

  /// A procedure with errors is told of once, not again for its tests.
  @Test func testsOfAProcedureWithErrorsAddNothing() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try Program.run(["new", "city"], in: folder)
    let file = folder.appendingPathComponent("city/procedures/plot_confirmation.tthc")
    let text = try String(contentsOf: file, encoding: .utf8).replacing("authority.chair", with: "authority.chear")
    try text.write(to: file, atomically: true, encoding: .utf8)
    let run = try Program.run(["check", "city", "--format", "concise"], in: folder)
    #expect(run.output.split(separator: "\n").count == 1, "\(run.output)")
  }

  @Test func aPackageWithoutRuleFilesIsDoubted() throws {
    try inPackage(good) { folder in
      try FileManager.default.moveItem(
        at: folder.appendingPathComponent("a.tthc"), to: folder.appendingPathComponent("a.txt"))
      let run = try Program.run(["check", "--format", "concise"], in: folder)
      #expect(run.output.contains("warning TT0306"), "\(run.output)")
    }
  }

  /// An editor that saved nothing leaves such a file, and the rules that stood there are then missed elsewhere.
  @Test(arguments: ["", "\n\n", "// luật\n\n/// của xã\n", "language vi\n"])
  func aRuleFileThatDeclaresNothingIsNoted(text: String) throws {
    try inPackage(good) { folder in
      try Data(text.utf8).write(to: folder.appendingPathComponent("b.tthc"))
      let run = try Program.run(["check", "--format", "concise"], in: folder)
      #expect(run.code == 0)
      #expect(run.output == "b.tthc:1:1: note TT0309: this rule file declares nothing\n", "\(run.output)")
      #expect(try Program.run(["check"], in: folder).output.contains("note TT0309"))
    }
  }

  /// What lies in the package and is no text is a mistake of the package, unlike what cannot be read at all.
  @Test func aRuleFileThatIsNotTextEndsWithOne() throws {
    try inPackage(good) { folder in
      for bytes in [[0x78, 0xE0, 0xE8], [0xFF, 0xFE, 0x6C, 0x20], [0x6C, 0x00, 0x61]] as [[UInt8]] {
        try Data(bytes).write(to: folder.appendingPathComponent("b.tthc"))
        let run = try Program.run(["check"], in: folder)
        #expect(run.code == 1 && run.output.contains("b.tthc"), "\(run.output)")
      }
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

  /// A procedure with a limit and an intake, and a wait for the applicant.
  private static let complete = """
    package sample
    agency office "Ủy ban" level commune { role clerk "Công chức" }
    procedure permit "Cấp phép" {
      authority  office
      time limit 3 working days
      steps {
        step receive "Tiếp nhận" as intake by office.clerk within 1 working day { on incomplete -> supplement }
        step decide  "Quyết định" by office.clerk within 2 working days
        end approved
      }
      wait supplement "Bổ sung" for applicant within 5 working days {
        at most 1 time then -> end refused
        resume receive
        clock restarts
        on timeout -> end refused
      }
    }

    """

  /// Nobody can keep or break a limit that nobody states, and a clock that already runs while an incomplete dossier is
  /// sent back is seldom what was meant.
  @Test(arguments: [
    ("", "", ""),
    ("time limit 3 working days", "", "a.tthc:3:1: note TT0880: `permit` states no time limit\n"),
    ("time limit 3 working days", "time limit none because \"Luật không quy định\"", ""),
    (
      " as intake", "",
      "a.tthc:3:1: note TT0881: no step of `permit` is the intake, so its time limit starts on submission\n"
    ),
  ])
  func whatAProcedureLeavesOutIsNoted(written: String, replacement: String, note: String) throws {
    let rules = written.isEmpty ? Self.complete : Self.complete.replacingOccurrences(of: written, with: replacement)
    try inPackage(rules) { folder in
      let run = try Program.run(["check", "--format", "concise"], in: folder)
      #expect(run.code == 0)
      #expect(run.output == note)
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

  /// The line that a finding says to add is one that the file can take.
  @Test func aVietnameseFileIsHelpedWithVietnameseWords() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try Program.run(["new", "city"], in: folder)
    let rules = folder.appendingPathComponent("city/procedures/b.tthc")
    func write(_ wait: String) throws {
      let text = """
        language vi
        gói procedures
        thủ tục b "B" {
          thẩm quyền commune
          thời hạn 5 ngày làm việc
          các bước {
            bước nhan "Nhận" do nơi tiếp nhận.officer trong 2 ngày làm việc { khi sai -> cho }
            bước ky "Ký" do thẩm quyền.chair trong 1 ngày làm việc
            kết thúc chấp thuận
          }
          chờ cho "Chờ" cho người nộp trong 1 ngày làm việc {
            quay lại nhan
        \(wait)
          }
        }

        """
      try Data(text.utf8).write(to: rules)
    }
    try write("")
    let found = try Program.run(["check", "city"], in: folder).output
    let help = found.split(separator: "\n").filter { $0.contains("= help: ") }
      .compactMap { $0.firstMatch(of: /`([^`]*->[^`]*)`/).map { String($0.1) } }
    try #require(help.count >= 2, "\(found)")
    try write(help.map { "    " + $0 }.joined(separator: "\n"))
    let mended = try Program.run(["check", "city"], in: folder)
    #expect(mended.code == 0, "\(mended.output)")
  }
}
