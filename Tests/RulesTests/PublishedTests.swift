import Messages
import SourceText
import Testing
import Verification
import WorkingTime

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

  @Test(arguments: [("good", 4), ("bad", 2), ("dates", 1)]) func everyAnnouncedFindingAndNoOtherIsMade(
    folder: String, count: Int
  )
    throws
  {
    let place = "Tests/Corpus/published/\(folder)"
    let provider = RepositoryFiles()
    let names = try provider.files(under: place).filter { $0.hasSuffix(".tthc") }
    #expect(names.count == count)
    for name in names {
      let bytes = try provider.read("\(place)/\(name)", atMost: 1 << 20)
      let file = SourceFile(id: FileID(0), path: name, bytes: bytes)
      let rules = Rules([file], Rules.calendar)
      let made = rules.findings.map { finding in
        "\(finding.span.map { LineIndex(file).line(at: $0.start) } ?? 0) \(finding.severity): \(finding.code)"
      }
      #expect(made.sorted() == Self.announced(file).sorted(), "\(name): \(rules.words)")
      #expect(rules.faults.isEmpty == (folder == "good"), "\(name)")
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

  /// 15 days of the calendar against 9.75 working days: counted day by day with the days off of 2025 and 2026, 33 of the 250
  /// working days on which the edition accepts end late, the worst before Tết.
  @Test func aLimitThatTetBreaksIsToldWithTheDateAndTheNumberOfDays() throws {
    let bytes = try RepositoryFiles().read("Tests/Corpus/published/dates/house_permit_2021.tthc", atMost: 1 << 20)
    let rules = Rules([SourceFile(id: FileID(0), path: "dates.tthc", bytes: bytes)], Rules.calendar)
    #expect(rules.words.contains("the time limit of 15 days is broken on 33 of 250 days"))
    #expect(rules.words.contains("accepted Mon 9 Feb 2026 17:00, due Tue 24 Feb 2026 17:00"))
    #expect(rules.words.contains("may finish Mon 2 Mar 2026"))
    #expect(rules.words.contains("Tết Nguyên đán"))
    let calendar = try #require(Rules.calendar)
    var day = try #require(Day(iso: "2025-07-01"))
    let last = try #require(Day(iso: "2026-06-30"))
    var (received, late) = (0, 0)
    func following(_ day: Day, _ days: Int64) throws -> Day { try #require(day.advanced(days: days)) }
    while day <= last {
      if calendar.isWorkingDay(day) == true {
        received += 1
        var due = try following(day, 15)
        while calendar.isWorkingDay(due) != true { due = try following(due, 1) }
        var (finish, counted) = (day, 0)
        while counted < 10 {
          finish = try following(finish, 1)
          if calendar.isWorkingDay(finish) == true { counted += 1 }
        }
        if finish > due { late += 1 }
      }
      day = try following(day, 1)
    }
    #expect(received == 250 && late == 33)
  }
}
