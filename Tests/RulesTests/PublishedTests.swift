import Messages
import SourceText
import Testing
import Verification

/// The published tables E1 to E6: what contradicts itself is found without being told, what does not passes.
@Suite struct PublishedTests {
  /// Announcements such as `// error: TT0860` at the end of a line, as `line severity code`.
  private static func announced(_ file: SourceFile) -> [String] {
    let text = String(decoding: file.bytes, as: UTF8.self)
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
      guard let mark = line.split(separator: "// ").last, line.contains("// "), mark.contains(": TT") else {
        return nil
      }
      return "\(index + 1) \(mark)"
    }
  }

  @Test(arguments: [("good", 4), ("bad", 2)]) func everyAnnouncedFindingAndNoOtherIsMade(folder: String, count: Int)
    throws
  {
    let place = "Tests/Corpus/published/\(folder)"
    let provider = RepositoryFiles()
    let names = try provider.files(under: place).filter { $0.hasSuffix(".tthc") }
    #expect(names.count == count)
    for name in names {
      let bytes = try provider.read("\(place)/\(name)", atMost: 1 << 20)
      let file = SourceFile(id: FileID(0), path: name, bytes: bytes)
      let rules = Rules([file], nil)
      let made = rules.findings.map { finding in
        "\(finding.span.map { LineIndex(file).line(at: $0.start) } ?? 0) \(finding.severity): \(finding.code)"
      }
      #expect(made.sorted() == Self.announced(file).sorted(), "\(name): \(rules.words)")
      #expect(rules.faults.isEmpty == (folder == "good"))
    }
  }

  @Test func aContradictionIsToldWithSumLimitAndPath() throws {
    let bytes = try RepositoryFiles().read(
      "Tests/Corpus/published/bad/e5_certificate_exchange_quang_ninh.tthc", atMost: 1 << 20)
    let words = Rules([SourceFile(id: FileID(0), path: "e5.tthc", bytes: bytes)], nil).words
    #expect(words.contains("the steps add up to 12 working days under a time limit of 10 working days"))
    #expect(words.contains("`appraise`, Văn phòng đăng ký đất đai: 9 working days, 9.5 working days in all"))
    #expect(words.contains("shorten steps by 2 working days in all"))
  }
}
