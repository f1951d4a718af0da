import Foundation
import Testing

@testable import Syntax

/// `grammar/vocabulary.md` shows the vocabulary table to readers: made from it, and never behind it.
///
/// With `THUTUC_RECORD=1` the page is written anew, and the test fails.
@Suite struct VocabularyPageTests {
  private static let head = """
    # The words in English and Vietnamese

    A rule file is written with English words, or with Vietnamese ones when its first line is `language vi`. `thutuc fmt
    --language vi FILE` and `--language en` translate. Names that the analyst gives, such as `receive` or `incomplete`, stay
    as they are. The formatter writes the first form; what stands in brackets is read too. This page is made from the
    program's own table.

    | English | Vietnamese |
    | --- | --- |

    """

  private func words(_ phrases: Phrases) -> String {
    let others = Array(phrases.all.dropFirst())
    return "`\(phrases.main)`" + (others.isEmpty ? "" : " (\(others.map { "`\($0)`" }.joined(separator: ", ")))")
  }

  @Test func thePageShowsTheWholeTable() throws {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("grammar/vocabulary.md")
    var rows: [String] = []
    for keyword in Keyword.allCases {
      let (english, vietnamese) = keyword.phrases
      let row = "| \(words(english)) | \(words(vietnamese)) |"
      if !rows.contains(row) { rows.append(row) }
    }
    let expected = Self.head + rows.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["THUTUC_RECORD"] != nil {
      try expected.write(to: page, atomically: true, encoding: .utf8)
      Issue.record("grammar/vocabulary.md was recorded; run again without THUTUC_RECORD")
      return
    }
    #expect(try String(contentsOf: page, encoding: .utf8) == expected)
  }
}
