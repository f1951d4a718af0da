import Foundation
import Messages
import Testing
import Workspace

@testable import CommandLine

/// `thutuc explain`, and `grammar/remarks.md`, which shows the same to readers.
@Suite struct ExplainTests {
  private static let explanations = Explanations(.english, Catalogue.messageSets)

  @Test(arguments: ["TT1405", "tt1405", "no-online-channel"])
  func aCodeAndANameMeanTheSame(text: String) throws {
    let run = try Program.run(["explain", text])
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("TT1405  no-online-channel  (advice: off)\n"), "\(run.output)")
    for part in ["Why\n", "Found in\n", "Not found in\n", "What to do\n", "      no-online-channel: warning"] {
      #expect(run.output.contains("\n" + part), "\(run.output)")
    }
  }

  @Test func anErrorHasNoLevel() throws {
    let run = try Program.run(["explain", "TT0820"])
    #expect(run.output.hasPrefix("TT0820  verification-gap  (error)\n"), "\(run.output)")
    #expect(!run.output.contains("thutuc.yaml"))
  }

  @Test func withoutACodeAllAreListed() throws {
    let run = try Program.run(["explain"])
    #expect(run.code == 0)
    let codes = Set(Catalogue.english.codes.map(\.description))
    #expect(Set(run.output.matches(of: /(?m)^TT\d{4}/).map { String($0.output) }) == codes)
  }

  @Test(arguments: [
    ("no-online-chanel", "did you mean `no-online-channel`?"),
    ("TT9999", "no finding has the code or the name `TT9999`"),
    ("", "no finding has the code or the name"),
  ])
  func whatIsNotKnownEndsWithTwo(text: String, words: String) throws {
    let run = try Program.run(["explain", text])
    #expect(run.code == 2)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test func everyNameIsUnique() {
    let names = Self.explanations.names
    #expect(Set(names.list.map(\.name)).count == names.list.count)
  }

  /// With `THUTUC_RECORD=1` the page is written anew, and the test fails.
  @Test func thePageShowsAllRemarks() throws {
    let page = Program.root.appendingPathComponent("grammar/remarks.md")
    let expected = RemarksPage.text(Self.explanations)
    if ProcessInfo.processInfo.environment["THUTUC_RECORD"] != nil {
      try expected.write(to: page, atomically: true, encoding: .utf8)
      Issue.record("grammar/remarks.md was recorded; run again without THUTUC_RECORD")
      return
    }
    #expect(try String(contentsOf: page, encoding: .utf8) == expected)
  }
}

/// The page, made from what `thutuc explain` knows.
private enum RemarksPage {
  private static let head = """
    # What `thutuc check` remarks

    A remark is a note or a warning: something is doubtful or could be better, and the rules hold all the same. `lint` in
    `thutuc.yaml` sets how much each matters in a package (`off`, `note`, `warning` or `error`, by name or by code), and
    `allow` excuses one place, with a reason. Advice is off until a package asks for it, for one (`no-online-channel: note`) or
    for all at once (`advice: note`). `thutuc explain NAME` shows what stands here. This page is made from the program's own
    words.

    | code | name | level | what is said |
    | --- | --- | --- | --- |

    """

  static func text(_ explanations: Explanations) -> String {
    var text = head
    for remark in explanations.names.remarks {
      let level = remark.level.map { "\($0)" } ?? "off (advice)"
      let words = explanations.message(of: remark.code).replacing("|", with: "\\|")
      text += "| \(remark.code) | `\(remark.name)` | \(level) | \(words) |\n"
    }
    text += "\n"
    for (code, name) in explanations.names.list {
      guard let long = explanations.long[code] else { continue }
      text += "## \(code) `\(name)` (\(explanations.kind(of: code)))\n\n"
      text += [explanations.message(of: code) + ".", long.what, long.why, "Found in", fenced(long.bad)].joined(
        separator: "\n\n")
      text += "\n\nNot found in\n\n" + fenced(long.good) + "\n\n" + long.remedy + "\n\n"
    }
    return text.trimmedEnd + "\n"
  }

  private static func fenced(_ rules: String) -> String { "```tthc\n" + rules.trimmedEnd + "\n```" }
}
