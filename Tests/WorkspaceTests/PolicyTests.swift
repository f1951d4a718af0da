import Messages
import SourceText
import Testing
import Verification
import Workspace
import YAML

/// Policies of a package, and what its manifest allows.
@Suite struct PolicyTests {
  private static let calendar = """
    calendar: Test
    covers: {from: 2026-01-01, to: 2026-12-31}
    weeks: [{sessions: {monday to friday: [08:00-12:00]}}]

    """
  private static let rules = """
    agency commune "Xã" level commune {
      role officer "Cán bộ"
      role chair "Chủ tịch"
    }
    procedure permit "Giấy phép" {
      authority commune
      time limit 4 working days
      steps {
        step receive by commune.officer within 1 working day
        step sign by commune.chair within 1 working day
        end approved
      }
    }
    procedure licence "Đăng ký" {
      authority commune
      time limit 4 working days
      steps {
        step sign by commune.chair within 4 working days
        end approved
      }
    }
    policy one_desk "Một cửa" {
      for procedures
      require handovers = 0
    }

    """

  private func findings(_ allow: String) -> [String] {
    let files = [
      "p/thutuc.yaml": "thutuc: 1\nname: p\ncalendar: c.yaml\nworking-day: 8 hours\n" + allow,
      "p/c.yaml": Self.calendar,
      "p/rules.tthc": Self.rules,
    ]
    let check = PackageCheck("p", FileTable(files: files))
    var catalogue = Catalogue()
    catalogue.add(entries: YAMLMessage.english, phrases: YAMLMessage.englishPhrases)
    catalogue.add(entries: WorkspaceMessage.english, phrases: WorkspaceMessage.englishPhrases)
    catalogue.add(entries: PolicyFinding.english, phrases: PolicyFinding.englishPhrases)
    catalogue.add(entries: VerificationMessage.english, phrases: VerificationMessage.englishPhrases)
    var renderer = Renderer(catalogue: catalogue, files: check.files)
    let text = renderer.render(Findings(check.findings), as: .concise)
    return text.split(separator: "\n").map(String.init).filter { !$0.contains("TT086") && !$0.contains("TT088") }
  }

  @Test func aProcedureThatBreaksAPolicyIsAnErrorUnlessItIsAllowed() {
    #expect(
      findings("") == [
        "p/rules.tthc:5:1: error TT0890: `permit` does not keep the policy `one_desk`, which asks for `handovers = 0`: "
          + "`handovers` is 1"
      ])
    #expect(
      findings("allow: [{rule: one_desk, procedure: permit, because: two people by law}]") == [
        "p/thutuc.yaml:5:16: note TT0319: `permit` need not keep `one_desk`: two people by law"
      ])
  }

  @Test(arguments: [
    (
      "{rule: one_dek, procedure: permit, because: x}", "5:16: error TT0329: there is no remark and no policy `one_dek`"
    ), ("{rule: one_desk, procedure: permits, because: x}", "5:37: error TT0317: there is no procedure `permits`"),
    (
      "{rule: one_desk, procedure: licence, because: x}",
      "5:16: warning TT0318: the allowance of `one_desk` for `licence` excuses nothing any more"
    ), ("{rule: one_desk, procedure: permit}", "5:10: error TT0225: entry 1 of `allow` lacks the key `because`"),
  ])
  func whatAllowsNothingIsSaid(_ entry: String, _ expected: String) {
    let found = findings("allow: [\(entry)]")
    #expect(found.contains("p/thutuc.yaml:\(expected)"), "\(found)")
  }
}
