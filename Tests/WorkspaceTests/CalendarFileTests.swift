import Messages
import SourceText
import Testing
import WorkingTime
import Workspace

@Suite struct CalendarFileTests {
  private static let sound = """
    calendar: Test
    covers: {from: 2026-01-01, to: 2026-12-31}
    weeks:
      - to: 2026-06-30
        sessions: {monday to friday: [07:30-11:30, 13:30-17:00]}
      - from: 2026-07-01
        sessions:
          monday, wednesday to friday: [08:00–12:00, 13:00-17:00]
          tuesday: [08:00-12:00]
          saturday: [07:30-11:30 receive-only]
    days-off:
      - {day: 2026-01-01, title: New Year, source: verified, where: "art. 112"}
      - {from: 16/02/2026, to: 20/02/2026, title: Tết, source: secondary}
    swaps:
      - {off: 2026-08-31, worked: 2026-08-22, title: National Day, source: verified}
    cut-off: 15:00

    """

  private func read(_ text: String) -> (CalendarFile?, [String]) {
    let file = sourceFile(text)
    var findings: [Diagnostic] = []
    let calendar = CalendarFile.read(file, findings: &findings)
    return (calendar, printed(findings, [file]).map { String($0.dropFirst("a.yaml:".count)) })
  }

  @Test func aCalendarMeansWhatItSays() throws {
    let (read, findings) = read(Self.sound)
    #expect(findings == [])
    let calendar = try #require(read)
    let definition = calendar.definition
    #expect(definition.name == "Test" && definition.cutOff == TimeOfDay(text: "15:00"))
    #expect(definition.weeks.map(\.days.last) == [try day("2026-06-30"), try day("2026-12-31")])
    let hours = { (day: Day) in calendar.calendar.openSeconds(of: day).map { Double($0) / 3600 } }
    #expect(hours(try day("2026-06-30")) == 7.5, "a Tuesday of the first week pattern")
    #expect(hours(try day("2026-07-01")) == 8)
    #expect(hours(try day("2026-07-07")) == 4, "a Tuesday of the second")
    #expect(hours(try day("2026-07-04")) == 0)
    #expect(calendar.calendar.status(of: try day("2026-07-04")) == .receptionOnly)
    #expect(hours(try day("2026-08-31")) == 0)
    #expect(hours(try day("2026-08-22")) == 8)
    #expect(hours(try day("2026-02-18")) == 0)
    #expect(definition.daysOff.map(\.source) == [.verified, .secondary])
    #expect(definition.daysOff.map(\.reference) == ["art. 112", nil])
  }

  /// One line of the sound calendar replaced: one finding, at its line and column.
  @Test(arguments: [
    ("calendar: Test", "calender: Test", "1:1 TT0224: `calender` is not a key of the file"),
    ("2026-12-31}", "2025-12-31}", "2:9 TT0330: Thu 1 Jan 2026 comes after Wed 31 Dec 2025"),
    ("to: 2026-06-30", "to: 2026-07-02", "6:5 TT0331: two weeks hold on Wed 1 Jul 2026"),
    ("from: 2026-07-01", "from: 2026-07-02", "2:9 TT0332: no week holds on Wed 1 Jul 2026"),
    ("13:30-17:00]}", "17:00-13:30]}", "5:48 TT0334: the office closes at `13:30`, before it opens at `17:00`"),
    ("13:30-17:00]}", "11:00-17:00]}", "5:48 TT0335: these hours begin before the ones listed before them end"),
    ("13:30-17:00]}", "13.30-17.00]}", "5:48 TT0321: `13.30-17.00` are no opening hours"),
    ("13:30-17:00]}", "13:30-17:00 reception]}", "5:48 TT0321: `13:30-17:00 reception` are no opening hours"),
    ("tuesday:", "tusday:", "9:7 TT0322: `tusday` names no weekdays"),
    ("tuesday:", "friday to monday:", "9:7 TT0322: `friday to monday` names no weekdays"),
    ("tuesday:", "thursday:", "9:7 TT0323: `thursday` has its hours twice in the same week"),
    ("day: 2026-01-01", "day: 2026-02-30", "12:11 TT0238: there is no day `2026-02-30`"),
    ("day: 2026-01-01", "day: 1899-01-01", "12:11 TT0320: `1899-01-01` lies outside the years 1900 to 2200"),
    (
      "day: 2026-01-01", "day: 2026-01-01, to: 2026-01-02",
      "12:5 TT0324: a day off has either `day`, or `from` and `to`"
    ),
    ("day: 2026-01-01, ", "", "12:5 TT0324: a day off has either `day`, or `from` and `to`"),
    ("title: New Year, ", "", "12:6 TT0225: entry 1 of `days-off` lacks the key `title`"),
    ("source: verified, where", "source: sure, where", "12:48 TT0240: `source` cannot be `sure`"),
    (
      "source: verified, where", "applies: no, source: verified, where",
      "12:49 TT0325: a day off that does not apply says why"
    ),
    (
      "day: 2026-01-01", "day: 2025-01-01",
      "12:5 warning TT0326: this day off lies outside the days that the calendar covers"
    ),
    ("day: 2026-01-01", "day: 2026-02-17", "13:5 warning TT0327: Tue 17 Feb 2026 is a day off twice"),
    ("to: 20/02/2026", "to: 10/02/2026", "13:5 TT0330: Mon 16 Feb 2026 comes after Tue 10 Feb 2026"),
    (
      "worked: 2026-08-22", "worked: 2026-02-17",
      "15:5 TT0336: Tue 17 Feb 2026 is worked in place of Mon 31 Aug 2026, and is a day off itself"
    ),
    (
      "worked: 2026-08-22", "worked: 2026-08-21",
      "15:5 TT0337: Fri 21 Aug 2026 is a working day anyhow, so it cannot make up for Mon 31 Aug 2026"
    ),
    (
      "off: 2026-08-31", "off: 2026-08-30",
      "15:5 TT0338: Sun 30 Aug 2026 is not a working day of the week, so nothing is made up for on Sat 22 Aug 2026"
    ),
    (
      "worked: 2026-08-22", "worked: 2027-01-02",
      "15:5 TT0340: only one of Mon 31 Aug 2026 and Sat 2 Jan 2027 is covered by the calendar"
    ),
    ("cut-off: 15:00", "cut-off: 07:00", "16:10 TT0341: the cut-off at `07:00` comes before any day opens"),
    ("cut-off: 15:00", "cut-off: 3pm", "16:10 TT0239: `cut-off` must be a time of day such as `15:00`, not `3pm`"),
  ])
  func aMistakeIsReportedOnceAtItsPlace(right: String, wrong: String, finding: String) {
    let text = Self.sound.replacing(right, with: wrong, maxReplacements: 1)
    #expect(text != Self.sound)
    var (calendar, findings) = read(text)
    if right == "worked: 2026-08-22", wrong.hasSuffix("02-17") {
      // A Tuesday is a working day too; both are true of this swap.
      findings.removeAll { $0.contains("TT0337") }
    }
    #expect(findings == [finding])
    #expect((calendar == nil) == !finding.contains("warning"))
  }

  @Test func allMistakesAreFoundAtOnce() {
    let text = Self.sound.replacing("to: 2026-06-30", with: "to: 2026-06-31").replacing("tuesday:", with: "x:")
      .replacing("worked: 2026-08-22", with: "wroked: 2026-08-22")
    #expect(read(text).1.map { $0.prefix(11) } == ["4:9 TT0238:", "9:7 TT0322:", "15:23 TT022"])
  }

  @Test func aCalendarWithoutWorkingTimeIsRefused() {
    let text =
      "calendar: a\ncovers: {from: 2026-01-01, to: 2026-01-02}\nweeks: [{sessions: {monday: [08:00-09:00 receive-only]}}]\n"
    #expect(read(text).1 == ["3:9 TT0333: the calendar has no working time at all"])
  }
}
