import Numbers
import Testing
import WorkingTime

/// Dates computed by hand from the holiday table, apart from this code.
@Suite struct VectorTests {
  static let patterns = [VietnamCalendar.eightHours, VietnamCalendar.sevenAndAHalfHours]

  @Test(arguments: [
    ("2025-04-22", 7, DurationUnit.workingDays, "2025-05-05"), ("2025-04-25", 5, .workingDays, "2025-05-06"),
    ("2025-01-22", 10, .workingDays, "2025-02-12"), ("2026-02-12", 7, .workingDays, "2026-03-02"),
    ("2026-06-29", 20, .workingDays, "2026-07-27"), ("2025-08-28", 15, .workingDays, "2025-09-22"),
    ("2025-01-14", 15, .days, "2025-02-03"), ("2026-02-01", 15, .days, "2026-02-23"),
    ("2025-12-31", 5, .workingDays, "2026-01-09"), ("2025-12-31", 6, .workingDays, "2026-01-10"),
    ("2026-08-20", 10, .workingDays, "2026-09-07"),
  ])
  func deadlinesFallWhereTheTableSays(start: String, count: Int, unit: DurationUnit, due: String) throws {
    for hours in Self.patterns {
      let calendar = try VietnamCalendar.calendar(hours)
      let limit = try Duration(Rational(count), unit)
      for moment in ["00:00", "08:00", "11:30", "16:59", "23:59"] {
        let deadline = try calendar.deadline(from: at("\(start) \(moment)"), limit: limit)
        #expect(deadline.instant == Instant(try day(due), try time(hours[1].1)))
        #expect(try deadline.day == day(due))
      }
    }
  }

  @Test func rawDaysAndTheRulesThatMovedThemAreTold() throws {
    let calendar = try VietnamCalendar.calendar()
    let tet = try calendar.deadline(from: at("2025-01-14 09:00"), limit: Duration(15, .days))
    #expect(try tet.nominalDay == day("2025-01-29") && tet.rules == .rolledOverDayOff)
    let sunday = try calendar.deadline(from: at("2026-06-26 09:00"), limit: Duration(2, .days))
    #expect(sunday.rules == .rolledOverWeekend)
    let swapped = try calendar.deadline(from: at("2025-04-22 09:00"), limit: Duration(7, .workingDays))
    #expect(swapped.rules == [.countedSwappedIn, .skippedSwappedOff, .skippedDaysOff])
    let plain = try calendar.deadline(from: at("2026-06-29 09:00"), limit: Duration(20, .workingDays))
    #expect(plain.rules == [] && plain.nominalDay == plain.day)
    let saturday = try calendar.deadline(from: at("2026-01-08 09:00"), limit: Duration(2, .days))
    #expect(try saturday.rules == .countedSwappedIn && saturday.day == day("2026-01-10"))
    let offSwapped = try calendar.deadline(from: at("2026-08-26 09:00"), limit: Duration(5, .days))
    #expect(try offSwapped.rules == .rolledOverSwappedOff && offSwapped.day == day("2026-09-03"))
    // A day off on a day of rest skips nothing that would have counted.
    var definition = try VietnamCalendar.definition()
    definition.daysOff = [DaysOff(DayRange(try day("2026-07-05")), "A Sunday", source: .proposed)]
    let unmoved = try WorkCalendar(definition).deadline(from: at("2026-07-03 09:00"), limit: Duration(1, .workingDays))
    #expect(try unmoved.rules == [] && unmoved.day == day("2026-07-06"))
    let month = try calendar.deadline(from: at("2026-03-31 09:00"), limit: Duration(1, .months))
    #expect(try month.rules == [.clippedToMonth, .rolledOverDayOff] && month.day == day("2026-05-04"))
  }

  @Test(arguments: [(2023, 249), (2024, 251), (2025, 250), (2026, 249)])
  func yearsHaveAsManyWorkingDaysAsCounted(year: Int, count: Int64) throws {
    let calendar = try VietnamCalendar.calendar()
    let first = try #require(Day(year: year, month: 1, day: 1))
    // 1 January is a day off in each of these years.
    #expect(calendar.workingDays(after: first, through: try day("\(year)-12-31")) == count)
  }

  @Test func withoutCultureDayTheYearHasOneDayMore() throws {
    let calendar = try WorkCalendar(VietnamCalendar.definition(withCultureDay: false))
    #expect(calendar.workingDays(after: try day("2026-01-01"), through: try day("2026-12-31")) == 250)
  }

  @Test func aPartOfADayEndsWithinTheNextCountedDay() throws {
    let limit = try Duration(Rational(7, 2), .workingDays)
    let eight = try VietnamCalendar.calendar().deadline(from: at("2026-06-29 16:00"), limit: limit)
    #expect(try eight.instant == at("2026-07-03 11:30") && eight.rules == .endsWithinDay)
    let short = try VietnamCalendar.calendar(VietnamCalendar.sevenAndAHalfHours)
    #expect(try short.deadline(from: at("2026-06-29 16:00"), limit: limit).instant == at("2026-07-03 11:15"))
  }

  @Test(arguments: [
    ("2026-06-29 14:59", "2026-06-29 17:30", false), ("2026-06-29 15:00", "2026-06-30 17:30", true),
    ("2026-07-03 15:00", "2026-07-06 17:30", true), ("2026-07-04 09:00", "2026-07-06 17:30", false),
    ("2026-07-04 16:00", "2026-07-06 17:30", false), ("2026-08-22 14:00", "2026-08-22 17:30", false),
    ("2026-08-28 16:00", "2026-09-03 17:30", true),
  ])
  func receivedBeforeTheCutOffMeansTheSameDay(event: String, due: String, isLate: Bool) throws {
    let deadline = try VietnamCalendar.calendar().deadline(from: at(event), sameDayBefore: time("15:00"))
    #expect(try deadline.instant == at(due) && deadline.rules.contains(.afterCutOff) == isLate)
  }

  @Test func hoursRunFromTheMoment() throws {
    let calendar = try VietnamCalendar.calendar()
    #expect(
      try calendar.deadline(from: at("2026-07-03 16:30"), limit: Duration(36, .hours)).instant == at("2026-07-05 04:30")
    )
    #expect(
      try calendar.deadline(from: at("2026-07-03 16:30"), limit: Duration(20, .minutes)).instant
        == at("2026-07-03 16:50"))
    #expect(
      try calendar.deadline(from: at("2026-07-03 16:30"), limit: Duration(4, .workingHours)).instant
        == at("2026-07-06 10:30"))
  }

  /// At the same time of the shorter month's last day, 30 January 20:00 would end after 31 January 10:00.
  @Test func aShareOfMonthsNeverEndsEarlierForALaterStart() throws {
    let calendar = try VietnamCalendar.calendar()
    let month = try Duration(1, .months)
    #expect(try calendar.end(of: month, from: at("2026-01-28 20:00")) == at("2026-02-28 20:00"))
    #expect(try calendar.end(of: month, from: at("2026-01-30 20:00")) == at("2026-03-01 00:00"))
    #expect(try calendar.end(of: month, from: at("2026-01-31 10:00")) == at("2026-03-01 00:00"))
  }

  @Test func noTimeAtAllEndsOnTheSameDayUnlessItIsOver() throws {
    let calendar = try VietnamCalendar.calendar()
    let none = Duration.none(.workingDays)
    #expect(try calendar.deadline(from: at("2026-07-03 16:30"), limit: none).instant == at("2026-07-03 17:30"))
    let closing = try calendar.deadline(from: at("2026-07-03 17:30"), limit: none)
    #expect(try closing.instant == at("2026-07-03 17:30") && closing.rules == [])
    let late = try calendar.deadline(from: at("2026-07-03 17:31"), limit: none)
    #expect(try late.instant == at("2026-07-06 17:30") && late.rules == .afterClosing)
  }

  @Test func anApologyIsDueOneWorkingDayBefore() throws {
    let calendar = try VietnamCalendar.calendar()
    let deadline = try calendar.deadline(from: at("2026-02-12 09:00"), limit: Duration(2, .workingDays))
    #expect(try deadline.day == day("2026-02-23"))
    #expect(try calendar.latest(Duration(1, .workingDays), before: deadline) == at("2026-02-13 17:30"))
    #expect(try calendar.latest(Duration(Rational(1, 2), .workingDays), before: deadline) == at("2026-02-23 13:30"))
    #expect(try calendar.latest(Duration(2, .workingHours), before: deadline) == at("2026-02-23 15:30"))
    #expect(try calendar.latest(Duration(3, .days), before: deadline) == at("2026-02-13 17:30"))
    #expect(try calendar.latest(Duration(1, .hours), before: deadline) == at("2026-02-23 16:30"))
    #expect(try calendar.latest(Duration(2, .weeks), before: deadline) == at("2026-02-09 17:30"))
    #expect(try calendar.latest(Duration(1, .weeks), before: deadline) == at("2026-02-13 17:30"))
    #expect(try calendar.latest(Duration(1, .months), before: deadline) == at("2026-01-23 17:30"))
  }

  @Test func aPausedClockKeepsWhatIsLeft() throws {
    let calendar = try VietnamCalendar.calendar()
    // Accepted Monday, asked on Wednesday: Tuesday and Wednesday are used.
    let used = try calendar.usedTime(
      of: Duration(7, .workingDays), from: at("2026-06-29 09:00"), until: at("2026-07-01 10:00"))
    #expect(try used.used == Duration(2, .workingDays) && used.remaining == Duration(5, .workingDays))
    // Resubmitted on Friday, which is not counted: five days from Monday.
    #expect(try calendar.deadline(from: at("2026-07-03 08:00"), limit: used.remaining).day == day("2026-07-10"))
    let month = try calendar.usedTime(
      of: Duration(1, .months), from: at("2026-06-29 09:00"), until: at("2026-07-09 09:00"))
    #expect(try month.used == Duration(10, .days) && month.remaining == Duration(20, .days))
    let late = try calendar.usedTime(
      of: Duration(1, .workingDays), from: at("2026-06-29 09:00"), until: at("2026-07-09 09:00"))
    #expect(late.isExceeded && late.remaining == .none(.workingDays))
    let hours = try calendar.usedTime(
      of: Duration(4, .workingHours), from: at("2026-07-03 16:30"), until: at("2026-07-06 08:00"))
    #expect(try hours.used == Duration(Rational(3, 2), .workingHours) && !hours.isExceeded)
    #expect(try hours.remaining == Duration(Rational(5, 2), .workingHours))
  }
}
