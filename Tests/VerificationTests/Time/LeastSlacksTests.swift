import Numbers
import Testing
import WorkingTime

@testable import Verification

@Suite struct LeastSlacksTests {
  private func days(_ amount: Rational) throws -> Duration { try Duration(amount, .workingDays) }

  /// Told are only the cases that leave over less than all before them, row by row.
  @Test func onlyLessThanBeforeIsNew() throws {
    var slacks = LeastSlacks()
    func take(_ amount: Rational, row: Int?, of kind: LimitKind = .statutory) throws -> Bool {
      slacks.take(try days(amount), of: kind, row: row, hoursPerDay: 8)
    }
    #expect(try take(3, row: 0))
    #expect(try !take(3, row: 0))
    #expect(try !take(4, row: 0))
    #expect(try take(5, row: 1), "another row")
    #expect(try take(5, row: 0, of: .reduced), "another limit")
    #expect(try take(2, row: 0))
    #expect(slacks.take(try Duration(8, .workingHours), of: .statutory, row: 0, hoursPerDay: 8), "a day of eight hours")
    #expect(try !take(1, row: 0))
  }
}
