import Messages
import Numbers
import SourceText
import Testing
import WorkingTime
import Workspace

/// The calendar that the rules come with, through its file.
@Suite struct VietnamCalendarTests {
  private static let path =
    String(#filePath.split(separator: "Tests/WorkspaceTests").first ?? "") + "rules/calendars/vietnam.yaml"

  private static func text() throws -> String { try WorkspaceTests.text(ofFile: path) }

  private static func calendar(_ text: String) throws -> CalendarFile {
    let file = sourceFile(text)
    var findings: [Diagnostic] = []
    let calendar = CalendarFile.read(file, findings: &findings)
    #expect(printed(findings, [file]) == [])
    return try #require(calendar)
  }

  /// Dates computed by hand from the holiday table; the start's day is not counted.
  @Test(arguments: [
    ("2025-04-22", 7, DurationUnit.workingDays, "2025-05-05"), ("2025-04-25", 5, .workingDays, "2025-05-06"),
    ("2025-01-22", 10, .workingDays, "2025-02-12"), ("2026-02-12", 7, .workingDays, "2026-03-02"),
    ("2026-06-29", 20, .workingDays, "2026-07-27"), ("2025-08-28", 15, .workingDays, "2025-09-22"),
    ("2025-01-14", 15, .days, "2025-02-03"), ("2026-02-01", 15, .days, "2026-02-23"),
    ("2025-12-31", 5, .workingDays, "2026-01-09"), ("2025-12-31", 6, .workingDays, "2026-01-10"),
  ])
  func deadlinesFallWhereTheTableSays(start: String, count: Int, unit: DurationUnit, due: String) throws {
    let calendar = try Self.calendar(Self.text()).calendar
    let moment = try #require(Instant(text: start + " 09:00"))
    let deadline = try calendar.deadline(from: moment, limit: Duration(Rational(count), unit))
    #expect(try deadline.day == day(due))
    #expect(deadline.instant.time == TimeOfDay(text: "17:00"))
  }

  @Test(arguments: [(2023, 249), (2024, 251), (2025, 250), (2026, 250)])
  func yearsHaveAsManyWorkingDaysAsCounted(year: Int, count: Int64) throws {
    let calendar = try Self.calendar(Self.text()).calendar
    // 1 January is no working day in any of these years.
    #expect(calendar.workingDays(after: try day("\(year)-01-01"), through: try day("\(year)-12-31")) == count)
    #expect(calendar.openSeconds(of: try day("2026-06-29")) == 27_000)
  }

  @Test func theDayThatIsNotConfirmedIsASwitch() throws {
    let text = try Self.text()
    let asWritten = try Self.calendar(text)
    #expect(asWritten.suspended.map(\.daysOff.title) == ["Ngày Văn hóa Việt Nam"])
    #expect(asWritten.calendar.isWorkingDay(try day("2026-11-24")) == true)
    let switched = try Self.calendar(text.replacing("    applies: no\n", with: "    applies: yes\n"))
    #expect(switched.suspended.isEmpty)
    #expect(switched.calendar.workingDays(after: try day("2026-01-01"), through: try day("2026-12-31")) == 249)
  }

  @Test func whatIsNotVerifiedIsSaidWhereItCounts() throws {
    let file = sourceFile(try Self.text())
    let calendar = try Self.calendar(Self.text())
    let january = printed(calendar.doubts(from: try day("2026-01-05"), through: try day("2026-01-15")), [file])
    #expect(january.count == 1 && january[0].contains("Sat 10 Jan 2026 as worked for Fri 2 Jan 2026"))
    let november = printed(calendar.doubts(from: try day("2026-11-20"), through: try day("2026-11-27")), [file])
    #expect(november.count == 1 && november[0].contains("is not confirmed as enacted"))
    #expect(calendar.doubts(from: try day("2026-02-10"), through: try day("2026-03-01")).isEmpty)
  }
}
