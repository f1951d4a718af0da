import Numbers
import Testing
import WorkingTime

@Suite struct DurationTests {
  @Test func whatIsNoDurationIsRefused() throws {
    #expect(throws: DurationError.negative) { try Duration(-1, .workingDays) }
    for unit in [DurationUnit.days, .weeks, .months, .years] {
      #expect(throws: DurationError.notWhole(unit)) { try Duration(Rational(1, 2), unit) }
    }
    #expect(throws: DurationError.outOfRange) { try Duration(1_000_001, .days) }
    #expect(throws: DurationError.outOfRange) { try Duration(Rational(1, 1_000_003), .workingDays) }
    #expect(throws: DurationError.outOfRange) { try Duration(Rational(.max, 1), .hours) }
  }

  @Test func unlikeUnitsNeverCompare() throws {
    for first in DurationUnit.allCases {
      for second in DurationUnit.allCases {
        let order = try Duration(1, first).compare(to: Duration(1_000, second))
        #expect((order == nil) == (first.family != second.family))
        if let order { #expect(order == .shorter) }
        if first.family != second.family {
          #expect(throws: DurationSumError.unlikeUnits(first, second)) {
            try Duration(1, first).adding(Duration(1, second))
          }
        }
      }
    }
  }

  @Test func sumsUseOneConstant() throws {
    let quarter = try Duration(Rational(1, 4), .workingDays)
    #expect(try quarter.compare(to: Duration(2, .workingHours)) == .equal)
    #expect(try quarter.compare(to: Duration(2, .workingHours), hoursPerDay: Rational(15, 2)) == .shorter)
    #expect(try quarter.adding(Duration(2, .workingHours)) == Duration(Rational(1, 2), .workingDays))
    #expect(try Duration(2, .weeks).adding(Duration(1, .days)) == Duration(15, .days))
    #expect(try Duration(2, .weeks).adding(Duration(7, .days)) == Duration(3, .weeks))
    #expect(try Duration(1, .years).adding(Duration(6, .months)) == Duration(18, .months))
    #expect(try Duration(1, .hours).adding(Duration(20, .minutes)).amount(in: .minutes) == 80)
    var sum = Duration.none(.workingDays)
    for _ in 0..<42 { sum = try sum.adding(quarter) }
    #expect(try sum.compare(to: Duration(10, .workingDays)) == .longer && sum.description == "10.5 working days")
    #expect(throws: DurationSumError.unfit(.outOfRange)) {
      try Duration(1_000_000, .days).adding(Duration(1, .days))
    }
  }

  @Test func reductionsRoundDownAsTheLawOfTheLanguageSays() throws {
    #expect(try Duration(7, .workingDays).percent(50) == Duration(Rational(7, 2), .workingDays))
    #expect(try Duration(7, .workingDays).percent(40) == Duration(Rational(5, 2), .workingDays))
    #expect(try Duration(15, .days).percent(50) == Duration(7, .days))
    #expect(try Duration(3, .workingHours).percent(50) == Duration(Rational(3, 2), .workingHours))
    #expect(try Duration(20, .workingDays).percent(100) == Duration(20, .workingDays))
    #expect(throws: DurationSumError.unfit(.negative)) { try Duration(2, .days).percent(-50) }
  }

  @Test func durationsPrintAsWritten() throws {
    #expect(try Duration(1, .workingDays).description == "1 working day")
    #expect(try Duration(Rational(7, 2), .workingDays).description == "3.5 working days")
    #expect(try Duration(20, .minutes).description == "20 minutes")
  }
}
