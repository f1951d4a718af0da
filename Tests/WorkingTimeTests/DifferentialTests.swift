import Numbers
import TestSupport
import Testing
import WorkingTime

/// The tables against a judge that walks day by day and minute by minute.
@Suite struct DifferentialTests {
  @Test(arguments: [0, 1])
  func theTablesAgreeWithAWalk(pattern: Int) throws {
    let hours = [VietnamCalendar.eightHours, VietnamCalendar.sevenAndAHalfHours][pattern]
    let calendar = try VietnamCalendar.calendar(hours)
    let naive = try NaiveOffice(hours)
    let (first, last) = try (Int64(day("2023-01-01").number), Int64(day("2026-11-01").number))
    var generator = SplitMix64(seed: UInt64(pattern) + 29)
    for _ in 0..<1_000 {
      let start = Int64.random(in: first * 1_440...last * 1_440, using: &generator)
      let moment = Instant(seconds: start * 60)
      let startDay = start / 1_440
      let count = Int64.random(in: 1...12, using: &generator)

      let minutes = Int64.random(in: 1...4_000, using: &generator)
      let end = naive.add(minutes, to: start)
      #expect(calendar.add(openSeconds: minutes * 60, to: moment)?.seconds == end * 60)
      #expect(calendar.openSeconds(from: moment, to: Instant(seconds: end * 60)) == minutes * 60)
      #expect(
        calendar.openSeconds(from: moment, to: Instant(seconds: (start + 7_000) * 60)) == naive.open(
          start, start + 7_000) * 60)
      #expect(calendar.isOpen(at: moment) == naive.isOpen(start))

      // With days of one length a working day is that much open time.
      #expect(
        try calendar.end(of: Duration(Rational(count), .workingDays), from: moment)?.seconds
          == naive.add(count * naive.length, to: start) * 60)
      let quarters = try Duration(Rational(Int128(count), 2), .workingDays)
      #expect(calendar.end(of: quarters, from: moment)?.seconds == naive.add(count * naive.length / 2, to: start) * 60)

      let due = naive.nthWorkingDay(after: startDay, count)
      let deadline = try calendar.deadline(from: moment, limit: Duration(Rational(count), .workingDays))
      #expect(deadline.instant.seconds == (due * 1_440 + naive.closing) * 60)
      let half = try calendar.deadline(from: moment, limit: Duration(Rational(Int128(2 * count - 1), 2), .workingDays))
      #expect(half.instant.seconds == naive.add(naive.length / 2, to: due * 1_440) * 60)

      let days = Int64.random(in: 1...40, using: &generator)
      let calendarDue = naive.rolled(startDay + days)
      #expect(
        try calendar.deadline(from: moment, limit: Duration(Rational(days), .days)).instant.seconds
          == (calendarDue * 1_440 + naive.closing) * 60)
    }
  }

  @Test func everyDayIsWorkedOrNotAsTheWalkSays() throws {
    let calendar = try VietnamCalendar.calendar()
    let naive = try NaiveOffice(VietnamCalendar.eightHours)
    var count: Int64 = 0
    for number in calendar.first.number...calendar.last.number {
      let day = try #require(Day(number: Int64(number)))
      #expect(calendar.isWorkingDay(day) == naive.works(Int64(number)))
      if naive.works(Int64(number)), day > calendar.first { count += 1 }
      #expect(calendar.workingDays(after: calendar.first, through: day) == count)
      #expect(calendar.workingDay(atOrAfter: day)?.number == Int32(naive.rolled(Int64(number))))
    }
  }
}
