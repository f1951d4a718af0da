import Messages
import SourceText
import Testing
import Workspace

/// What a manifest makes of remarks: levels, and allowances at one place.
@Suite struct RemarkTests {
  private static let rules = """
    agency commune "Xã" level commune { role officer "Cán bộ" }
    document notice "Thông báo"
    procedure permit "Giấy phép" {
      authority commune
      steps {
        step receive by commune.officer { on refused -> end refused }
        end approved
      }
    }
    procedure licence "Đăng ký" {
      authority commune
      steps {
        step sign by commune.officer within 4 working days
        end approved
      }
    }

    """

  /// Findings as `line:column severity code`, of the rules and then of the manifest's fifth line on.
  private func check(_ manifest: String, rules: String = rules) -> (short: [String], words: [String]) {
    let files = [
      "p/thutuc.yaml": "thutuc: 1\nname: p\ncalendar: c.yaml\nworking-day: 8 hours\n" + manifest,
      "p/c.yaml": TestPackage.calendar, "p/rules.tthc": rules,
    ]
    let check = PackageCheck("p", FileTable(files: files))
    var catalogue = Catalogue()
    for set in CheckerMessages.sets { catalogue.add(entries: set.english, phrases: set.englishPhrases) }
    var renderer = Renderer(catalogue: catalogue, files: check.files)
    let words = renderer.render(Findings(check.findings), as: .concise).split(separator: "\n").map(String.init)
    let short = words.map { line in
      line.split(separator: ": ").prefix(2).joined(separator: " ").replacing("p/", with: "")
    }
    return (short, words)
  }

  @Test func aRemarkHasTheLevelThatThePackageSets() {
    #expect(check("").short == ["rules.tthc:3:1 note TT0880", "rules.tthc:10:1 note TT0880"])
    for name in ["no-limit-stated", "TT0880"] {
      #expect(
        check("lint: {\(name): error}").short == ["rules.tthc:3:1 error TT0880", "rules.tthc:10:1 error TT0880"])
      #expect(check("lint: {\(name): off}").short == [])
    }
  }

  @Test func adviceIsGivenWhereItIsAskedFor() {
    #expect(
      check("lint: {no-limit-stated: off, step-without-limit: warning}").short == ["rules.tthc:6:5 warning TT1400"])
    let all = check("lint: {no-limit-stated: off, advice: note, step-without-limit: off}").short
    #expect(all.contains("rules.tthc:6:53 note TT1412"), "\(all)")
    #expect(!all.contains { $0.contains("TT1400") })
  }

  /// How many are too many is set in the manifest.
  @Test(arguments: [
    ("", 0), ("at-most: {steps: 1}\n", 1), ("at-most: {steps: 1, desks: 1}\n", 1), ("at-most: {steps: 2}\n", 0),
  ])
  func aPackageSaysHowManyStepsItWants(most: String, told: Int) {
    let more = Self.rules.replacing("step sign by", with: "step note by commune.officer\n    step sign by")
    let found = check(most + "lint: {no-limit-stated: off, too-many-parts: note}", rules: more).short
    #expect(found.count { $0.contains("TT1417") } == told, "\(found)")
  }

  /// The step before an end may issue the notice.
  @Test func aRefusalAfterANoticeIsNoRefusalWithoutOne() {
    let manifest = "lint: {no-limit-stated: off, refusal-without-notice: note}"
    func rules(_ issues: String) -> String {
      Self.rules.replacing("on refused -> end refused }", with: "on refused -> tell }").replacing(
        "end approved\n  }\n}\nprocedure",
        with: "end approved\n    step tell by commune.officer { \(issues) }\n    end refused\n  }\n}\nprocedure")
    }
    #expect(check(manifest, rules: rules("issues notice")).short == [])
    #expect(check(manifest, rules: rules("effort 20 minutes")).short.contains("rules.tthc:9:5 note TT1412"))
  }

  @Test(arguments: [
    ("procedure: permit", ["rules.tthc:10:1 note TT0880"]),
    ("file: rules.tthc", []),
    ("file: ./rules.tthc, procedure: licence", ["rules.tthc:3:1 note TT0880"]),
  ])
  func anAllowanceExcusesOnePlace(place: String, rest: [String]) {
    let found = check("allow: [{rule: no-limit-stated, \(place), because: by law}]")
    #expect(found.short == ["thutuc.yaml:5:16 note TT0319"] + rest, "\(found.words)")
    #expect(found.words.contains { $0.contains("need not keep `no-limit-stated`: by law") })
  }

  @Test func aStepIsExcusedByItself() {
    let found = check(
      "lint: {no-limit-stated: off, step-without-limit: warning}\n"
        + "allow: [{rule: TT1400, procedure: permit, step: receive, because: by law}]")
    #expect(found.short == ["thutuc.yaml:6:16 note TT0319"])
    #expect(found.words[0].contains("`permit.receive` need not keep `TT1400`: by law"), "\(found.words)")
  }

  @Test(arguments: [
    ("lint: {no-limit-stted: off}", "5:8 error TT0329", "there is no remark and no policy `no-limit-stted`"),
    ("lint: {gap: off}", "5:8 error TT0329", "there is no remark and no policy `gap`"),
    ("lint: {TT0820: off}", "5:8 error TT0380", "`TT0820`, `verification-gap`, is an error of meaning"),
    ("lint: {TT0880: off, no-limit-stated: note}", "5:21 error TT0381", "the level of `no-limit-stated` is set twice"),
    ("lint: {TT0880: loud}", "5:16 error TT0240", "`TT0880` cannot be `loud`"),
    ("allow: [{rule: TT0880, because: x}]", "5:16 error TT0382", "does not say where `TT0880` is excused"),
    ("allow: [{rule: TT0880, step: sign, because: x}]", "5:30 error TT0383", "the step `sign` has no procedure"),
    (
      "allow: [{rule: TT0880, procedure: permit, step: recieve, because: x}]", "5:49 error TT0385",
      "`permit` has no step, wait or stage `recieve`"
    ),
    ("allow: [{rule: TT0880, file: rule.tthc, because: x}]", "5:30 error TT0386", "has no file `rule.tthc`"),
    ("allow: [{rule: TT0880, procedure: permt, because: x}]", "5:35 error TT0317", "there is no procedure `permt`"),
    ("allow: [{rule: TT0880, procedure: permit}]", "5:10 error TT0225", "lacks the key `because`"),
    ("allow: [{rule: TT0880, procedure: permit, because: ' '}]", "5:52 error TT0387", "gives no reason"),
    ("allow: [{policy: TT0880, procedure: permit, because: x}]", "5:10 error TT0224", "`policy`"),
  ])
  func whatTheManifestSaysWrongIsSaid(manifest: String, short: String, words: String) {
    let found = check(manifest)
    #expect(found.short.contains("thutuc.yaml:" + short), "\(found.words)")
    #expect(found.words.contains { $0.contains(words) }, "\(found.words)")
  }

  @Test func whatExcusesNothingAnyMoreIsSaid() {
    let sound = Self.rules.replacing("procedure licence", with: "procedure permit_two")
    let found = check(
      "lint: {no-limit-stated: off, no-basis: note}\n"
        + "allow: [{rule: law-not-yet, procedure: permit, because: x}, {rule: no-basis, procedure: permit, because: y}]",
      rules: sound)
    #expect(
      found.short == [
        "thutuc.yaml:6:16 warning TT0318", "thutuc.yaml:6:68 note TT0319", "rules.tthc:10:1 note TT1410",
      ], "\(found.words)")
  }

  /// An allowance holds for the remark, never for an error, whatever its place.
  @Test func errorsAreNeverExcused() {
    let broken = Self.rules.replacing("end approved\n  }\n}\nprocedure", with: "}\n}\nprocedure")
    let found = check("allow: [{rule: no-limit-stated, procedure: permit, because: x}]", rules: broken)
    #expect(found.short.contains { $0.contains("error") }, "\(found.words)")
    #expect(!found.short.contains { $0.contains("TT0318") })
  }

  @Test func aPolicyHasTheLevelThatThePackageSets() {
    let rules = Self.rules + "policy one_desk \"Một cửa\" { for procedures; require steps = 0 }\n"
    for (level, count) in [("off", 0), ("note", 2), ("warning", 2), ("error", 2)] {
      let found = check("lint: {no-limit-stated: off, one_desk: \(level)}", rules: rules)
      #expect(found.short.count { $0.hasSuffix("\(level) TT0890") } == count, "\(found.words)")
      #expect(found.short.count == count)
    }
  }

  /// Every remark has one name, and each name and code leads to one code.
  @Test func namesAreUnique() {
    let names = CheckerMessages.names
    #expect(Set(names.list.map(\.name)).count == names.list.count)
    for (code, name) in names.list { #expect(names.code(name) == code && names.code("\(code)") == code) }
    #expect(names.remarks.count > 30)
  }
}

/// Parts of packages that tests share.
enum TestPackage {
  static let calendar = """
    calendar: Test
    covers: {from: 2026-01-01, to: 2026-12-31}
    weeks: [{sessions: {monday to friday: [08:00-12:00]}}]

    """
}
