import Foundation
import Testing
import WorkingTime

@testable import CommandLine

@Suite struct DueTests {
  private static let calendar = "rules/calendars/vietnam.yaml"

  private func due(_ arguments: String...) throws -> Program.Run {
    try Program.run(["due"] + arguments + ["--calendar", Self.calendar])
  }

  /// Counted by hand from the public holidays of Vietnam.
  @Test(
    arguments: [
      ("2025-04-22", "7 working days", "Mon 5 May 2025"),
      ("2025-04-22", "7 ngày làm việc", "Mon 5 May 2025"),
      ("2025-04-25", "5 working days", "Tue 6 May 2025"),
      ("2025-01-22", "10 working days", "Wed 12 Feb 2025"),
      ("2026-02-12", "7 working days", "Mon 2 Mar 2026"),
      ("29/06/2026", "20 working days", "Mon 27 Jul 2026"),
      ("2025-08-28", "15 working days", "Mon 22 Sep 2025"),
      ("2025-01-14", "15 days", "Mon 3 Feb 2025"),
      ("2026-02-01", "15 days", "Mon 23 Feb 2026"),
      ("2025-12-31", "5 working days", "Fri 9 Jan 2026"),
      ("2025-12-31", "6  Working Day", "Sat 10 Jan 2026"),
      ("2026-08-20", "0 days", "Thu 20 Aug 2026"),
      ("2026-08-20", "0 working days", "Thu 20 Aug 2026"),
      ("2026-08-23", "0 days", "Mon 24 Aug 2026"),
    ])
  func theAnswerIsTheFirstLine(date: String, limit: String, day: String) throws {
    let run = try due(date, limit)
    #expect(run.code == 0)
    #expect(run.output.hasPrefix(day + " at 17:00\n"), "\(run.output)\(run.errors)")
  }

  /// With nothing to count, the rule that leaves out the day of the event would contradict the answer.
  @Test func aLimitOfNoneEndsOnTheDayOfTheEvent() throws {
    let run = try due("2026-08-20", "0 working days")
    #expect(run.output.contains("No day is counted, so the day of the event is the last.\n"), "\(run.output)")
    #expect(!run.output.contains("does not count"), "\(run.output)")
    #expect(try !due("2026-08-20", "1 working day").output.contains("No day is counted"))
  }

  /// The argument that starts with a minus would otherwise be taken for an option.
  @Test(arguments: [["-3 days"], ["-3", "days"], ["−3 days"], ["--", "-3 days"], ["-0.5 working days"]])
  func aLimitBelowNoneIsRefused(limit: [String]) throws {
    let run = try Program.run(["due", "2026-08-20"] + limit)
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("error TT0019: a limit cannot be less than nothing"), "\(run.errors)")
    #expect(run.errors.contains("help: write the length without the minus"), "\(run.errors)")
  }

  @Test func anUnknownOptionIsNoLimit() throws {
    let run = try Program.run(["due", "2026-08-20", "3 days", "-x"])
    #expect(run.code == 2)
    #expect(run.errors.contains("Unknown option '-x'"), "\(run.errors)")
  }

  @Test func theRuleAndTheSourceAreSaid() throws {
    let run = try due("2026-02-01", "15 days")
    #expect(run.output.contains("The last day, Mon 16 Feb 2026, is a day off"))
    #expect(run.output.contains("(Civil Code article 148.5)"))
    #expect(run.output.contains("Mon 16 Feb 2026 – Fri 20 Feb 2026  Tết Nguyên đán [verified: "))
  }

  @Test(
    arguments: [
      ("2026-02-30", "5 days", [], "TT0010"), ("5/2/26", "5 days", [], "TT0010"),
      ("+1/02/2026", "5 days", [], "TT0010"),
      ("2026-02-03", "5 days", ["--from-time", "25:00"], "TT0011"),
      ("2026-02-03", "five days", [], "TT0012"), ("2026-02-03", "", [], "TT0012"), ("2026-02-03", "5", [], "TT0012"),
      ("2026-02-03", "1.2.3 days", [], "TT0012"),
      ("2026-02-03", "5 fortnights", [], "TT0013"),
      ("2026-02-03", "1.500 working days", [], "TT0014"), ("2026-02-03", "1,500 working days", [], "TT0014"),
      ("2026-02-03", "3.5 days", [], "TT0015"),
      ("2026-02-03", "99999999999999999999 days", [], "TT0016"), ("2026-02-03", "2000000 days", [], "TT0016"),
      ("2026-02-03", "900000 days", [], "TT0017"), ("1066-10-14", "1 day", [], "TT0010"),
      ("2026-02-03", "3,5 working days", [], "TT0018"),
    ])
  func whatIsWrongIsSaidOnce(date: String, limit: String, rest: [String], code: String) throws {
    let run = try Program.run(["due", date, limit, "--calendar", Self.calendar] + rest)
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("error \(code): "), "\(run.errors)")
    #expect(run.errors.matches(of: #/(?m)^error/#).count == 1)
  }

  @Test func aPackageBringsItsCalendar() throws {
    let folder = Program.root.appendingPathComponent("rules/land")
    let run = try Program.run(["due", "2026-02-12", "7 working days"], in: folder)
    #expect(run.output.hasPrefix("Mon 2 Mar 2026"))
  }

  @Test func outsideOfPackagesTheCalendarOfNewOnesHolds() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try Program.run(["due", "2026-02-12", "7 working days"], in: folder)
    #expect(run.output == (try due("2026-02-12", "7 working days")).output)
  }

  @Test func programsGetJSON() throws {
    let run = try due("2026-02-12", "7 working days", "--from-time", "15:00", "--format", "json")
    #expect(run.output.hasPrefix(#"{"due":"2026-03-02T17:00","from":"2026-02-12T15:00","limit":"7 working days","#))
    #expect(run.output.contains(#""rules":["skippedDaysOff"]"#))
  }

  /// The days that are listed and the working days that count make up all days to the last one.
  @Test func listedAndCountedDaysAreAllDays() throws {
    let calendar = try CalendarFiles.load(Program.root.appendingPathComponent(Self.calendar).path)
    for number in 0..<300 {
      let start = try #require(Day(year: 2025, month: 1, day: 1)?.advanced(days: Int64(number * 2)))
      let limit = try Duration(7, .workingDays)
      let answer = try DueAnswer(from: Instant(start, .midnight), limit: limit, on: calendar)
      var unusual = 0
      for run in answer.runs {
        if case .swappedIn = run.status { continue }
        unusual += Int(run.last.number - run.first.number) + 1
      }
      #expect(unusual + 7 == Int(answer.deadline.day.number - start.number))
    }
  }
}
