import TestSupport
import Testing
import WorkingTime

@Suite struct DayTests {
  @Test func everyDayFromFirstToLastFollowsTheOneBefore() throws {
    var expected = (year: 1900, month: 1, day: 1)
    var weekday = Weekday.monday
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for number in Day.first.number...Day.last.number {
      let day = try #require(Day(number: Int64(number)))
      guard day.civil == expected, day.weekday == weekday,
        Day(year: expected.year, month: expected.month, day: expected.day) == day
      else {
        Issue.record("\(day) should be \(expected), a \(weekday)")
        return
      }
      let isLeap = expected.year % 400 == 0 || (expected.year % 4 == 0 && expected.year % 100 != 0)
      expected.day += 1
      if expected.day > lengths[expected.month - 1] + (expected.month == 2 && isLeap ? 1 : 0) {
        expected = (expected.year, expected.month + 1, 1)
      }
      if expected.month == 13 { expected = (expected.year + 1, 1, 1) }
      weekday = Weekday(rawValue: weekday.rawValue % 7 + 1) ?? .monday
    }
    #expect(expected == (2201, 1, 1))
  }

  @Test func whatLiesOutsideTheYearsIsNoDay() {
    #expect(Day(number: Int64(Day.first.number) - 1) == nil)
    #expect(Day(number: Int64(Day.last.number) + 1) == nil)
    #expect(Day.last.advanced(days: 1) == nil)
    #expect(Day.last.advanced(days: .max) == nil)
    #expect(Day.last.advanced(months: 1) == nil)
    #expect(Day.first.advanced(months: .min) == nil)
    #expect(Day.first.advanced(months: .max) == nil)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-01-15", 12, "2027-01-15"),
    ("2026-03-31", -1, "2026-02-28"), ("2024-02-29", 12, "2025-02-28"), ("2026-01-01", -1, "2025-12-01"),
  ])
  func monthsKeepTheNumberOfTheDayOrTakeTheLast(start: String, months: Int64, end: String) throws {
    #expect(try day(start).advanced(months: months) == day(end))
  }

  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "2026-01-00", "1899-12-31", "2201-01-01", "2026/01/01",
    "2026-01-01 ", "", "2026-0١-01",
  ])
  func textsThatAreNoDatesAreRefused(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test func textsOfDaysTimesAndMomentsReadBack() throws {
    #expect(try day("2026-07-01").description == "2026-07-01")
    #expect(try time("7:05").description == "07:05")
    #expect(try time("24:00") == .endOfDay)
    #expect(TimeOfDay(text: "24:01") == nil && TimeOfDay(text: "7:5") == nil && TimeOfDay(text: "12:60") == nil)
    #expect(TimeOfDay(text: ":30") == nil && TimeOfDay(text: "123:00") == nil)
    #expect(try at("2026-08-20T09:00") == at("2026-08-20 09:00"))
    #expect(try at("2026-08-20 09:00").description == "2026-08-20T09:00")
    #expect(Instant(text: "2026-08-20T9:00") == nil)
  }

  @Test func momentsWithAnOffsetMoveToLocalTime() throws {
    let local = try at("2026-08-20 09:00")
    for text in [
      "2026-08-20T09:00:00", "2026-08-20T02:00Z", "2026-08-20T02:00:00Z", "2026-08-20T09:00+07:00",
      "2026-08-19T21:00:00-05:00",
    ] {
      #expect(Instant(text: text) == local)
    }
    for text in [
      "2026-08-20T09:00:60", "2026-08-20T09:00:0", "2026-08-20T09:00+7:00", "2026-08-20T09:00+0700",
      "2026-08-20T09:00ZZ", "2026-08-20T09:00 ", "2026-08-20T24:00:01", "2026-08-20",
    ] {
      #expect(Instant(text: text) == nil)
    }
    let odd = Instant(seconds: local.seconds + 17)
    #expect(Instant(text: odd.description) == odd)
  }

  @Test func momentsSplitIntoDayAndTime() throws {
    var generator = SplitMix64(seed: 5)
    for _ in 0..<5_000 {
      let number = Int64.random(in: Int64(Day.first.number)...Int64(Day.last.number), using: &generator)
      let second = Int.random(in: 0..<86_400, using: &generator)
      let (day, time) = try (#require(Day(number: number)), #require(TimeOfDay(seconds: second)))
      #expect(Instant(day, time).day == day && Instant(day, time).time == time)
    }
    for seconds in [Int64.min, .max, -1, 0, 1] {
      let instant = Instant(seconds: seconds)
      #expect(instant.day >= .first && instant.day <= .last && instant.time <= .endOfDay)
    }
    #expect(Instant(seconds: -1).description == "1969-12-31T23:59:59")
  }
}
