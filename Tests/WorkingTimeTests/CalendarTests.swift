import Testing
import WorkingTime

@Suite struct CalendarTests {
  @Test func outsideTheCoveredYearsThereIsNoAnswer() throws {
    let calendar = try VietnamCalendar.calendar()
    let (before, after) = try (at("2022-12-31 23:59"), at("2027-01-01 00:01"))
    for moment in [before, after, Instant(seconds: .min), Instant(seconds: .max)] {
      #expect(!calendar.covers(moment))
      #expect(calendar.add(openSeconds: 1, to: moment) == nil && calendar.nextOpening(atOrAfter: moment) == nil)
      #expect(calendar.openSeconds(from: moment, to: moment) == nil && calendar.reception(of: moment) == nil)
      #expect(calendar.subtract(openSeconds: 1, from: moment) == nil && calendar.isOpen(at: moment) == nil)
      #expect(throws: OutsideCalendar.self) { try calendar.deadline(from: moment, limit: Duration(1, .workingDays)) }
      for unit in DurationUnit.allCases { #expect(try calendar.end(of: Duration(1, unit), from: moment) == nil) }
    }
    let last = try at("2026-12-31 10:00")
    for unit in DurationUnit.allCases where unit != .minutes {
      #expect(try calendar.end(of: Duration(1_000, unit), from: last) == nil)
      #expect(throws: OutsideCalendar.self) { try calendar.deadline(from: last, limit: Duration(1_000, unit)) }
    }
    #expect(throws: OutsideCalendar.self) { try calendar.deadline(from: last, sameDayBefore: time("09:00")) }
    #expect(calendar.add(openSeconds: .max, to: last) == nil && calendar.add(openSeconds: -1, to: last) == nil)
    #expect(try calendar.isWorkingDay(day("2027-01-01")) == nil && calendar.status(of: day("2022-12-31")) == nil)
    #expect(calendar.nthWorkingDay(after: try day("2026-12-31"), 1) == nil)
    #expect(calendar.nthWorkingDay(after: try day("2023-01-03"), -1) == nil)
    #expect(try calendar.nthWorkingDay(after: try day("2023-01-04"), -1) == (day("2023-01-03")))
    #expect(calendar.instant(atWorkTicks: -1) == nil && calendar.instant(atWorkTicks: calendar.totalTicks + 1) == nil)
    #expect(calendar.opening(atWorkTicks: calendar.totalTicks) == nil)
    #expect(calendar.instant(atWorkTicks: calendar.totalTicks) == Instant(text: "2026-12-31 17:30"))
  }

  @Test func daysSayWhatTheyAre() throws {
    let calendar = try VietnamCalendar.calendar(saturdayReception: true)
    #expect(calendar.status(of: try day("2026-07-01")) == .working)
    #expect(calendar.status(of: try day("2026-07-04")) == .receptionOnly)
    #expect(calendar.status(of: try day("2026-07-05")) == .weeklyRest)
    let swap = try #require(calendar.definition.swaps.last)
    #expect(calendar.status(of: swap.off) == .swappedOff(swap) && calendar.status(of: swap.worked) == .swappedIn(swap))
    guard case .dayOff(let off) = calendar.status(of: try day("2026-11-24")) else {
      Issue.record("24/11/2026 is off")
      return
    }
    #expect(off.source == .secondary)
  }

  @Test func saturdayMorningsReceiveWithoutCounting() throws {
    var definition = try VietnamCalendar.definition(saturdayReception: true)
    var calendar = try WorkCalendar(definition)
    #expect(try calendar.reception(of: at("2026-07-04 09:00")) == at("2026-07-04 09:00"))
    #expect(try calendar.reception(of: at("2026-07-04 11:30")) == at("2026-07-06 07:30"))
    #expect(try calendar.reception(of: at("2026-07-03 12:00")) == at("2026-07-03 13:30"))
    #expect(try calendar.reception(of: at("2026-07-03 18:00")) == at("2026-07-04 07:30"))
    #expect(try calendar.nextOpening(atOrAfter: at("2026-07-04 09:00")) == at("2026-07-06 07:30"))
    #expect(try calendar.isWorkingDay(day("2026-07-04")) == false)
    #expect(
      try calendar.deadline(from: at("2026-07-04 09:00"), limit: Duration(1, .workingDays)).day == day("2026-07-06"))
    // Worked in place of a Monday: with the Monday's hours.
    #expect(try calendar.close(of: day("2026-08-22")) == at("2026-08-22 17:30"))
    definition.cutOff = try time("15:00")
    calendar = try WorkCalendar(definition)
    #expect(try calendar.reception(of: at("2026-07-03 14:59")) == at("2026-07-03 14:59"))
    #expect(try calendar.reception(of: at("2026-07-03 15:00")) == at("2026-07-04 07:30"))
    #expect(try calendar.reception(of: at("2026-12-31 15:00")) == nil)
  }

  @Test func afterTheLastReceptionOfADayAnotherDayReceives() throws {
    var definition = try VietnamCalendar.definition(saturdayReception: true)
    for cutOff in [nil, "15:00", "12:00", "07:31"] {
      definition.cutOff = try cutOff.map { try time($0) }
      let calendar = try WorkCalendar(definition)
      var received = 0
      for number in calendar.first.number..<calendar.last.number - 10 {
        let day = try #require(Day(number: Int64(number)))
        guard let last = calendar.lastReception(on: day) else {
          #expect(try #require(calendar.reception(of: Instant(day, .midnight))).day > day)
          continue
        }
        received += 1
        #expect(calendar.reception(of: last) == last)
        #expect(try #require(calendar.reception(of: Instant(seconds: last.seconds + 1))).day > day)
      }
      #expect(received > 1_150)
    }
    #expect(try WorkCalendar(definition).lastReception(on: day("2027-01-01")) == nil)
  }

  @Test func aRoundTheClockCalendarIsTheClock() throws {
    let covered = DayRange(try day("2026-01-01"), through: try day("2026-12-31"))
    let calendar = try WorkCalendar(.roundTheClock(name: "clock", covered: covered))
    let start = try at("2026-01-01 00:00")
    #expect(calendar.totalTicks == 365 * 86_400)
    for ticks in stride(from: Int64(0), to: calendar.totalTicks, by: 40_009) {
      let moment = Instant(seconds: start.seconds + ticks)
      #expect(calendar.instant(atWorkTicks: ticks) == moment && calendar.opening(atWorkTicks: ticks) == moment)
      #expect(calendar.workTicks(at: moment) == ticks && calendar.isOpen(at: moment) == true)
    }
    #expect(try calendar.end(of: Duration(1, .workingDays), from: at("2026-03-01 10:00")) == at("2026-03-02 10:00"))
  }

  @Test func patternsChangeOnTheirDay() throws {
    let (first, summer, last) = try (day("2026-01-01"), day("2026-06-01"), day("2026-12-31"))
    let spring = DayRange(first, through: try #require(summer.advanced(days: -1)))
    let calendar = try WorkCalendar(
      CalendarDefinition(
        name: "two", covered: DayRange(first, through: last),
        weeks: [
          WeekPattern(
            DayRange(summer, through: last), on: [.monday, .tuesday], [Session(try time("8:00"), try time("12:00"))]),
          WeekPattern(spring, on: Weekday.allCases, [Session(try time("8:00"), try time("9:00"))]),
        ]))
    #expect(calendar.totalTicks == 151 * 3_600 + 62 * 4 * 3_600)
    // Half of a short day, then half of a long one.
    #expect(try calendar.end(of: Duration(1, .workingDays), from: at("2026-05-31 08:30")) == at("2026-06-01 10:00"))
    #expect(try calendar.end(of: Duration(1, .workingHours), from: at("2026-05-31 08:30")) == at("2026-06-01 08:30"))
  }

  @Test func everythingWrongIsToldAtOnce() throws {
    var definition = try VietnamCalendar.definition()
    #expect(definition.problems() == [])
    definition.weeks[0][.monday] = [Session(try time("10:00"), try time("9:00"))]
    definition.weeks[0][.tuesday] = [
      Session(try time("8:00"), try time("12:00")), Session(try time("11:00"), try time("13:00")),
    ]
    definition.weeks[0].days.last = try day("2026-06-30")
    definition.daysOff.append(
      DaysOff(DayRange(try day("2026-03-05"), through: try day("2026-03-04")), "Backward", source: .recalled))
    let worked = try day("2026-03-07")
    definition.daysOff.append(DaysOff(DayRange(worked), "Off", source: .recalled))
    let off = definition.daysOff.count - 1
    definition.swaps += [
      SwappedDay(off: try day("2026-03-04"), worked: worked, "", source: .proposed),
      SwappedDay(off: try day("2026-03-08"), worked: try day("2026-03-05"), "", source: .proposed),
      SwappedDay(off: try day("2026-03-04"), worked: try day("2026-03-14"), "", source: .proposed),
      SwappedDay(off: try day("2026-03-03"), worked: try day("2027-01-02"), "", source: .proposed),
    ]
    let expected: [CalendarProblem] = [
      .dayWithoutPattern(try day("2026-07-01")), .sessionReversed(pattern: 0, weekday: .monday, session: 0),
      .sessionsOverlap(pattern: 0, weekday: .tuesday, session: 1), .daysOffReversed(index: off - 1),
      .swappedDayIsClosed(swap: 3), .workedDayIsOff(swap: 4, daysOff: off), .swappedDayIsClosed(swap: 5),
      .workedDayIsOpen(swap: 5), .swapRepeated(first: 4, second: 6), .swapLeavesCoveredDays(swap: 7),
    ]
    #expect(definition.problems() == expected)
    #expect(throws: InvalidCalendar(problems: expected)) { try WorkCalendar(definition) }
  }

  @Test func emptyReversedAndDoubledCalendarsAreRefused() throws {
    var definition = try VietnamCalendar.definition()
    definition.weeks.append(definition.weeks[0])
    #expect(definition.problems() == [.patternsOverlap(first: 0, second: 1, day: definition.covered.first)])
    definition.weeks.removeLast()
    definition.cutOff = try time("07:30")
    #expect(definition.problems() == [.cutOffBeforeOpening])
    definition.cutOff = nil
    definition.daysOff = []
    definition.swaps = []
    definition.weeks = []
    #expect(definition.problems() == [.dayWithoutPattern(definition.covered.first), .noWorkingTime])
    definition.covered = DayRange(definition.covered.last, through: definition.covered.first)
    #expect(definition.problems() == [.coveredRangeReversed])
  }
}
