import Comparison
import Numbers
import Testing
import Verification
import WorkingTime

/// How two values of a measure differ.
@Suite struct MeasureDifferenceTests {
  private func difference(_ before: PolicyAnswer, _ after: PolicyAnswer, _ hours: Rational = 8) -> MeasureDifference {
    MeasureDifference(before, after, hoursPerDay: (before: 8, after: hours))
  }

  @Test func likeUnitsAreComparedByNumber() throws {
    #expect(
      difference(.time(7, .workingDays), .time(try Rational(7, 2), .workingDays))
        == .time(try Rational(-7, 2), .workingDays, percent: -50))
    #expect(difference(.time(1, .workingDays), .time(8, .workingHours)) == .none)
    #expect(difference(.time(2, .weeks), .time(15, .days)) == .time(1, .days, percent: try Rational(50, 7)))
    #expect(difference(.number(0), .number(2)) == .number(2, percent: nil))
  }

  @Test(arguments: [
    (DurationUnit.days, DurationUnit.workingDays), (.months, .days), (.hours, .workingHours), (.workingDays, .weeks),
  ])
  func unlikeUnitsNever(one: DurationUnit, other: DurationUnit) {
    #expect(difference(.time(7, one), .time(7, other)) == .unlike)
    #expect(difference(.time(7, other), .time(7, one)) == .unlike)
  }

  /// A working day of other hours is another length.
  @Test func workingDaysAndHoursOfOtherOfficesAreUnlike() {
    #expect(difference(.time(1, .workingDays), .time(8, .workingHours), 7) == .unlike)
    #expect(difference(.time(1, .workingDays), .time(1, .workingDays), 7) == .none)
  }

  @Test func whatIsNotThereIsNoNumber() {
    #expect(difference(.missing, .time(7, .workingDays)) == .appears)
    #expect(difference(.time(7, .workingDays), .missing) == .disappears)
    #expect(difference(.missing, .missing) == .none)
    #expect(difference(.doubtful(.opaque), .number(1)) == .undecided)
  }
}
