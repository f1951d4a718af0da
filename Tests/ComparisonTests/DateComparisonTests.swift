import Comparison
import Numbers
import ProcessGraph
import Testing
import Verification
import WorkingTime

/// Times in unlike units, day by day.
@Suite struct DateComparisonTests {
  /// Eight hours a day, Monday to Friday, with the days off of 2026 around Tết and the National Day.
  private static func calendar(to last: String = "2027-12-31") throws -> WorkCalendar {
    func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }
    func time(_ text: String) throws -> TimeOfDay { try #require(TimeOfDay(text: text)) }
    let covered = DayRange(try day("2026-01-01"), through: try day(last))
    let week = WeekPattern(
      covered, on: [.monday, .tuesday, .wednesday, .thursday, .friday],
      [Session(try time("08:00"), try time("12:00")), Session(try time("13:00"), try time("17:00"))])
    let off = try [("2026-02-16", "2026-02-20"), ("2026-09-01", "2026-09-02")].map {
      DaysOff(DayRange(try day($0.0), through: try day($0.1)), "off", source: .secondary)
    }
    return try WorkCalendar(CalendarDefinition(name: "office", covered: covered, weeks: [week], daysOff: off))
  }

  private static func limit(_ amount: Rational, _ unit: DurationUnit) throws -> PromisedTime {
    .limit(.duration(try Duration(amount, unit)))
  }

  private static let everywhere = FactRegion.nowhere

  private func compare(
    _ before: PromisedTime, _ after: PromisedTime, _ calendar: WorkCalendar, year: Int = 2026
  ) -> DateComparison {
    DateComparison(.timeLimit, in: Self.everywhere, before, on: calendar, after, on: calendar, year: year)
  }

  /// The same by walking from day to day: calendar days and the next working day, against working days one by one.
  @Test func everyDayIsWhatWalkingSays() throws {
    let calendar = try Self.calendar()
    let comparison = compare(try Self.limit(15, .days), try Self.limit(7, .workingDays), calendar)
    var walked: [(Day, Int, Int)] = []
    var next = Day(year: 2026, month: 1, day: 1)
    while let day = next, day.civil.year == 2026 {
      next = day.advanced(days: 1)
      guard calendar.isWorkingDay(day) == true else { continue }
      var before = day
      var days = 0
      while days < 15 || calendar.isWorkingDay(before) != true {
        before = try #require(before.advanced(days: 1))
        days += 1
      }
      var after = day
      var counted = 0
      var length = 0
      while counted < 7 {
        after = try #require(after.advanced(days: 1))
        length += 1
        if calendar.isWorkingDay(after) == true { counted += 1 }
      }
      walked.append((day, days, length))
    }
    #expect(comparison.days.map(\.start.day) == walked.map(\.0))
    for (one, two) in zip(comparison.days, walked) {
      #expect(
        one.before.day.number - two.0.number == Int32(two.1) && one.after.day.number - two.0.number == Int32(two.2))
      #expect(one.shorter == (try Rational(Int128(two.1 - two.2) * 100, Int128(two.1))))
    }
    #expect(comparison.shorter == walked.count { $0.2 < $0.1 } && comparison.longer == walked.count { $0.2 > $0.1 })
    #expect(comparison.equal == walked.count { $0.2 == $0.1 })
    #expect(comparison.isInWholeDays && comparison.undecided == 0)
    #expect(comparison.longer > 0, "around Tết seven working days are longer than fifteen days")
  }

  @Test func turnedRoundTheDaysChangeSides() throws {
    let calendar = try Self.calendar()
    let (one, other) = (try Self.limit(15, .days), try Self.limit(7, .workingDays))
    let (there, back) = (compare(one, other, calendar), compare(other, one, calendar))
    #expect(there.shorter == back.longer && there.longer == back.shorter && there.equal == back.equal)
    for (day, twin) in zip(there.days, back.days) {
      #expect(day.before == twin.after && day.after == twin.before && day.start == twin.start)
      #expect((day.shorter ?? 0).isNegative == ((twin.shorter ?? 0) > 0))
    }
    #expect(there.best?.start == back.worst?.start)
  }

  /// Days from which the calendar does not reach to the end are counted, not guessed.
  @Test func whatTheCalendarDoesNotCoverIsNotDecided() throws {
    let calendar = try Self.calendar(to: "2026-12-31")
    let comparison = compare(try Self.limit(15, .days), try Self.limit(7, .workingDays), calendar)
    #expect(comparison.undecided > 0 && comparison.undecided < 15)
    let later = compare(try Self.limit(15, .days), try Self.limit(7, .workingDays), calendar, year: 2027)
    #expect(later.days.isEmpty && later.undecided == 0 && later.best == nil)
  }

  @Test func limitsOfTheSameDayAndHoursAreToldInTime() throws {
    let calendar = try Self.calendar()
    let cutOff = try #require(TimeOfDay(text: "15:00"))
    let comparison = compare(.limit(.sameWorkingDay(receivedBefore: cutOff)), try Self.limit(1, .days), calendar)
    #expect(!comparison.isInWholeDays && comparison.equal == 0 && comparison.shorter == 0)
    #expect(comparison.days.first?.before.time == TimeOfDay(text: "17:00"))
  }
}
