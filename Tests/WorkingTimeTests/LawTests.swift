import Numbers
import TestSupport
import Testing
import WorkingTime

/// Laws that the proofs and the simulator rely on, over seeded random moments.
@Suite struct LawTests {
  private static let limits: [(Rational, DurationUnit)] = [
    (0, .workingDays), (1, .workingDays), (7, .workingDays), (20, .workingDays), (2, .workingHours),
    (13, .workingHours),
    (0, .days), (1, .days), (15, .days), (2, .weeks), (1, .months), (3, .months), (1, .years), (36, .hours),
    (20, .minutes),
  ]

  private func calendars() throws -> [WorkCalendar] {
    let uneven = try WorkCalendar(
      CalendarDefinition(
        name: "uneven", covered: DayRange(try day("2023-01-01"), through: try day("2026-12-31")),
        weeks: [
          {
            var week = WeekPattern(DayRange(try day("2023-01-01"), through: try day("2026-12-31")))
            week[.monday] = [
              Session(try time("6:07"), try time("7:00")), Session(try time("7:00"), try time("7:01")),
              Session(try time("9:00"), try time("11:13")), Session(try time("13:00"), try time("24:00")),
            ]
            week[.tuesday] = [
              Session(try time("0:00"), try time("3:00")), Session(try time("23:00"), try time("23:01")),
            ]
            week[.friday] = [Session(try time("8:00"), try time("8:01"))]
            week[.saturday] = [Session(try time("8:00"), try time("11:00"), counts: false)]
            return week
          }()
        ]))
    return [
      try VietnamCalendar.calendar(),
      try VietnamCalendar.calendar(VietnamCalendar.sevenAndAHalfHours, saturdayReception: true),
      uneven,
    ]
  }

  /// Any moment of the first two years, often at a boundary.
  private func moment(_ generator: inout SplitMix64) throws -> Instant {
    let start = try at("2023-01-01 00:00").seconds
    let days = Int64.random(in: 0..<700, using: &generator)
    let boundaries: [Int64] = [0, 1, 27_000, 41_400, 48_600, 61_200, 63_000, 86_399]
    let second =
      Bool.random(using: &generator)
      ? Int64.random(in: 0..<86_400, using: &generator) : boundaries.randomElement(using: &generator) ?? 0
    return Instant(seconds: start + days * 86_400 + second)
  }

  @Test func openTimeAddsUp() throws {
    var generator = SplitMix64(seed: 7)
    for calendar in try calendars() {
      for _ in 0..<2_000 {
        let start = try moment(&generator)
        let seconds = Int64.random(in: 0..<2_000_000, using: &generator)
        let end = try #require(calendar.add(openSeconds: seconds, to: start))
        #expect(calendar.workTicks(at: end) == calendar.workTicks(at: start) + seconds)
        if seconds > 0 {
          // It is the first such moment.
          #expect(calendar.workTicks(at: Instant(seconds: end.seconds - 1)) == calendar.workTicks(at: end) - 1)
        }
        let part = Int64.random(in: 0...seconds, using: &generator)
        let half = try #require(calendar.add(openSeconds: part, to: start))
        if part > 0, part < seconds { #expect(calendar.add(openSeconds: seconds - part, to: half) == end) }
        let back = try #require(calendar.subtract(openSeconds: seconds, from: end))
        #expect(back >= start || !(calendar.isOpen(at: start) ?? false))
        #expect(calendar.workTicks(at: back) == calendar.workTicks(at: start))
        let opening = try #require(calendar.nextOpening(atOrAfter: start))
        #expect(opening >= start && calendar.isOpen(at: opening) == true)
        #expect(calendar.workTicks(at: opening) == calendar.workTicks(at: start))
        let received = try #require(calendar.reception(of: start))
        #expect(received >= start && received <= opening)
      }
    }
  }

  @Test func ticksAndMomentsAreInverse() throws {
    for calendar in try calendars() {
      for ticks in stride(from: Int64(0), to: calendar.totalTicks, by: 9_973) {
        let (end, opening) = try (
          #require(calendar.instant(atWorkTicks: ticks)), #require(calendar.opening(atWorkTicks: ticks))
        )
        #expect(end <= opening)
        #expect(calendar.workTicks(at: end) == ticks && calendar.workTicks(at: opening) == ticks)
        #expect(calendar.workTicks(at: Instant(seconds: opening.seconds + 1)) == ticks + 1)
      }
    }
  }

  /// Later starts never end earlier, neither as a share nor as a deadline, nor does a longer limit.
  @Test func everyCountIsMonotone() throws {
    var generator = SplitMix64(seed: 11)
    for calendar in try calendars() {
      for _ in 0..<1_000 {
        let first = try moment(&generator)
        let gap = Int64.random(in: 0...(Bool.random(using: &generator) ? 90_000 : 900_000), using: &generator)
        let second = Instant(seconds: first.seconds + gap)
        #expect(try #require(calendar.reception(of: first)) <= #require(calendar.reception(of: second)))
        let cutOff = try #require(TimeOfDay(seconds: Int.random(in: 0...86_400, using: &generator)))
        #expect(
          try calendar.deadline(from: first, sameDayBefore: cutOff).instant
            <= calendar.deadline(from: second, sameDayBefore: cutOff).instant)
        let part = try Rational(
          Int128.random(in: 0...60, using: &generator), Int128.random(in: 1...9, using: &generator))
        for (amount, unit) in Self.limits + [(part, .workingDays), (part, .workingHours)] {
          let limit = try Duration(amount, unit)
          let ends = try (
            #require(calendar.end(of: limit, from: first)), #require(calendar.end(of: limit, from: second))
          )
          #expect(ends.0 <= ends.1 && ends.0 >= first)
          let deadlines = try (
            calendar.deadline(from: first, limit: limit), calendar.deadline(from: second, limit: limit)
          )
          #expect(deadlines.0.instant <= deadlines.1.instant)
          #expect(deadlines.0.instant >= first)
          #expect(deadlines.0.nominalDay <= deadlines.0.day)
          let longer = try Duration(amount + (unit.isWhole ? 1 : Rational(1, 3)), unit)
          // No working days at all last until an office that is closed has closed again: longer than a part of one.
          if amount > 0 { #expect(try calendar.deadline(from: first, limit: longer).instant >= deadlines.0.instant) }
          #expect(try #require(calendar.end(of: longer, from: first)) >= ends.0)
        }
      }
    }
  }

  /// A step that keeps its working days is never later than the deadline of as many, whenever it starts.
  @Test func sharesStayWithinTheirDeadline() throws {
    var generator = SplitMix64(seed: 13)
    for calendar in try calendars() {
      for _ in 0..<2_000 {
        let start = try moment(&generator)
        let limit = try Duration(Rational(Int.random(in: 1...40, using: &generator)), .workingDays)
        let deadline = try calendar.deadline(from: start, limit: limit)
        #expect(try #require(calendar.end(of: limit, from: start)) <= deadline.instant)
      }
    }
  }

  @Test func sharesOfDaysAddUp() throws {
    var generator = SplitMix64(seed: 17)
    for calendar in try calendars() {
      for _ in 0..<2_000 {
        let start = try moment(&generator)
        let first = try Rational(Int128.random(in: 0...20, using: &generator), 4)
        let second = try Rational(Int128.random(in: 0...20, using: &generator), 4)
        let middle = try #require(calendar.end(of: Duration(first, .workingDays), from: start))
        let end = try #require(calendar.end(of: Duration(second, .workingDays), from: middle))
        let both = try Duration(first + second, .workingDays)
        let whole = try #require(calendar.end(of: both, from: start))
        // Only the second that a part of a day was rounded up to may come between, however the office is divided.
        let apart = try #require(calendar.openSeconds(from: whole, to: end))
        #expect(apart >= 0 && apart <= 86_400 / 60)
        if calendar.definition.name == "Vietnam" { #expect(apart <= 1) }
      }
    }
  }

  /// Every moment counted in a limit is either used or left, so a pause of no length changes nothing.
  @Test func usedAndRemainingMakeTheLimit() throws {
    var generator = SplitMix64(seed: 19)
    for calendar in try calendars() {
      for _ in 0..<2_000 {
        let start = try moment(&generator)
        let request = Instant(seconds: start.seconds + Int64.random(in: 0...2_000_000, using: &generator))
        for (amount, unit) in Self.limits where unit.family != .months {
          let limit = try Duration(amount, unit)
          let used = try calendar.usedTime(of: limit, from: start, until: request)
          guard !used.isExceeded else {
            #expect(used.remaining.amount == 0)
            continue
          }
          #expect(try used.used.adding(used.remaining).compare(to: limit) == .equal)
          guard unit != .workingHours, used.remaining.amount > 0 else { continue }
          #expect(
            try calendar.deadline(from: request, limit: used.remaining).instant
              == calendar.deadline(from: start, limit: limit).instant)
        }
      }
    }
  }

  @Test func noticesLieBeforeTheirDeadline() throws {
    var generator = SplitMix64(seed: 23)
    for calendar in try calendars() {
      for _ in 0..<2_000 {
        let start = try moment(&generator)
        let deadline = try calendar.deadline(from: start, limit: Duration(120, .workingDays))
        let days = Int64.random(in: 1...60, using: &generator)
        let notice = try #require(calendar.latest(Duration(Rational(days), .workingDays), before: deadline))
        #expect(notice < deadline.instant)
        #expect(calendar.workingDays(after: notice.advanced(seconds: -1)?.day ?? .last, through: deadline.day) == days)
        for unit in DurationUnit.allCases where unit.family != .months {
          let (less, more) = try (Duration(Rational(days % 10), unit), Duration(Rational(days % 10 + 1), unit))
          let moments = try (
            #require(calendar.latest(less, before: deadline)), #require(calendar.latest(more, before: deadline))
          )
          #expect(moments.1 <= moments.0 && moments.0 <= deadline.instant)
        }
      }
    }
  }
}
