import Messages
import Numbers
import SourceText
import Testing
import Workspace

@Suite struct PackageTests {
  private static let calendar = """
    calendar: Test
    covers: {from: 2026-01-01, to: 2026-12-31}
    weeks: [{sessions: {monday to friday: [08:00-12:00]}}]

    """
  private static func manifest(_ name: String, _ more: String = "") -> String {
    "thutuc: 1\nname: \(name)\ncalendar: c.yaml\nworking-day: 8 hours\n" + more
  }

  private func read(_ files: [String: String], _ folder: String = "p") -> ([PackageContents]?, [String]) {
    var reader = PackageReader(FileTable(files: files))
    let packages = reader.read(folder)
    return (packages, printed(reader.findings, reader.files.list))
  }

  @Test func aPackageIsReadWithWhatItDependsOn() throws {
    let files = [
      "p/thutuc.yaml": Self.manifest(
        "p",
        "calendars: {night: ../q/c.yaml}\nlint: {no-limit: error, unused: off}\ndependencies: {q: ../q}\n"),
      "p/c.yaml": Self.calendar, "p/b.tthc": "b", "p/a/z.tthc": "z", "p/a.tthc": "a", "p/notes.txt": "x",
      "p/.git/x.tthc": "x", "p/inner/thutuc.yaml": "?", "p/inner/i.tthc": "i",
      "q/thutuc.yaml": Self.manifest("q").replacing("8 hours", with: "7.5 hours"), "q/c.yaml": Self.calendar,
    ]
    let (read, findings) = read(files)
    #expect(findings == [])
    let packages = try #require(read)
    #expect(packages.map(\.manifest.name.value) == ["q", "p"])
    let package = packages[1]
    #expect(package.ruleFiles.map(\.path) == ["p/a.tthc", "p/a/z.tthc", "p/b.tthc"])
    #expect(package.calendars.map(\.name) == ["night"])
    #expect(package.manifest.lint.map(\.name.value) == ["no-limit", "unused"])
    #expect(package.manifest.lint.map(\.level) == [.error, .off])
    #expect(package.dependencies == ["q"])
    #expect(try packages.map(\.manifest.hoursInWorkingDay) == [Rational(15, 2), 8])
  }

  @Test(arguments: [
    ("", ": error TT0307: there is no folder `p`"),
    (
      manifest("p").replacing("thutuc: 1", with: "thutuc: 2"),
      "p/thutuc.yaml:1:9 TT0310: the language has no edition `2`"
    ),
    (manifest("p").replacing("thutuc: 1\n", with: ""), "p/thutuc.yaml:1:1 TT0225: the file lacks the key `thutuc`"),
    (manifest("7p"), "p/thutuc.yaml:2:7 TT0311: `7p` is not a name"),
    (manifest("p").replacing("c.yaml", with: "d.yaml"), "p/thutuc.yaml:3:11 TT0300: there is no file `p/d.yaml`"),
    (
      manifest("p").replacing("c.yaml", with: "/c.yaml"),
      "p/thutuc.yaml:3:11 TT0312: `/c.yaml` is not a path inside the package or beside it"
    ),
    (
      manifest("p").replacing("8 hours", with: "8"), "p/thutuc.yaml:4:14 TT0313: `8` is not the length of a working day"
    ),
    (
      manifest("p").replacing("8 hours", with: "25 hours"),
      "p/thutuc.yaml:4:14 TT0313: `25 hours` is not the length of a working day"
    ),
    (manifest("p", "lint: {x: loud}\n"), "p/thutuc.yaml:5:11 TT0240: `x` cannot be `loud`"),
    (
      manifest("p", "dependencies: {x: ../x}\n"),
      "p/thutuc.yaml:5:19 TT0307: there is no folder `x`"
    ),
    (manifest("p", "dependencies: {x: ../q}\n"), "p/thutuc.yaml:5:16 TT0314: the package there is called `q`, not `x`"),
    (
      manifest("p", "dependencies: {r: ../r}\n"),
      "r/thutuc.yaml:5:19 TT0315: the package `p` depends on itself through its dependencies"
    ),
  ])
  func aMistakeIsReportedOnceAtItsPlace(manifest: String, finding: String) {
    var files = [
      "p/c.yaml": Self.calendar, "q/thutuc.yaml": Self.manifest("q"), "q/c.yaml": Self.calendar,
      "r/thutuc.yaml": Self.manifest("r", "dependencies: {p: ../p}\n"), "r/c.yaml": Self.calendar,
    ]
    if !manifest.isEmpty { files["p/thutuc.yaml"] = manifest }
    let (packages, findings) = read(files)
    #expect(packages == nil)
    #expect(findings.map { $0.hasPrefix("error") ? ": " + $0 : $0 } == [finding])
  }

  /// Such as a file of a word processor under the name of a rule file.
  @Test func aFileThatIsNoTextIsReportedOnce() {
    let files = [
      "p/thutuc.yaml": Self.manifest("p"), "p/c.yaml": Self.calendar, "p/a.tthc": "law\0x\0", "p/b.tthc": "b",
    ]
    var reader = PackageReader(FileTable(files: files))
    #expect(reader.read("p") == nil)
    let words = printedInFull(reader.findings, reader.files.list)
    #expect(
      words == """
        error TT0305: `p/a.tthc` is not text
           = note: it holds bytes of the value 0, which no rule file has
           = help: save the file as plain UTF-8 text, or remove it from the package

        """)
  }

  @Test(arguments: [
    ("a", "b", "a/b"), ("a/b", "../c", "a/c"), ("a", "../../c", "../c"), (".", "./x/./y", "x/y"),
    ("/a", "../../b", "/b"),
    ("a", "..", "."), ("a", "/b", "/b"), ("", "x", "x"),
  ])
  func pathsAreResolved(folder: String, path: String, joined: String) {
    #expect(PackagePath.join(folder, path) == joined)
  }

  @Test func membersAreReadAsText() throws {
    let file = sourceFile(
      "members:\n  - {code: 010, name: Phường A, calendar: night, facts: {remote: no, area: 12.5}}\n  - {code: 011, name: Xã B}\n"
    )
    var findings: [Diagnostic] = []
    let members = try #require(AgencyMembers.read(file, findings: &findings)).members
    #expect(members.map(\.code.value) == ["010", "011"])
    #expect(members[0].facts.map(\.key.value) == ["remote", "area"])
    #expect(members[0].facts.map(\.value.value) == ["no", "12.5"])
    #expect(members.map(\.calendar?.value) == ["night", nil])
    #expect(findings.isEmpty)
  }

  @Test func membersHaveDifferentCodes() {
    let file = sourceFile("members:\n  - {code: 1, name: A}\n  - {code: 1, name: B}\n")
    var findings: [Diagnostic] = []
    #expect(AgencyMembers.read(file, findings: &findings) == nil)
    #expect(printed(findings, [file]) == ["a.yaml:3:12 TT0350: two members have the code `1`"])
  }
}
