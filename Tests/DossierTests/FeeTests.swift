import Numbers
import ProcessGraph
import Testing
import WorkingTime

@testable import Dossier

/// What fees amount to, worked out by hand from the rates of Circular 28/2023/TT-BTC.
@Suite struct FeeTests {
  private func fee(_ change: (inout Fee) -> Void = { _ in }, facts: [Value?]) throws -> FeeReckoning {
    var builder = GraphBuilder("fees")
    let investment = builder.fact("investment", .money(from: 0, to: nil))
    let again = builder.fact("again", .yesNo)
    let isAgain = Expression.compare(.equal, .fact(again), .literal(.yesNo(true)))
    var fee = Fee(
      id: "appraisal", kind: .fee,
      table: Table(
        .interpolated(
          over: investment,
          points: [
            InterpolationPoint(base: 15_000_000_000, rate: try Rational(literal: "0.00019")),
            InterpolationPoint(base: 25_000_000_000, rate: try Rational(literal: "0.00017")),
          ])),
      factors: [Row(when: isAgain, try Rational(literal: "0.5"))], atLeast: 500_000, atMost: 150_000_000)
    change(&fee)
    builder.graph.fees = [fee]
    var values = FactValues(count: 2)
    values.values = facts
    return try Office.interpreter(builder.build()).amount(of: FeeID(0), for: values)
  }

  @Test(arguments: [
    // Half way between the points the rate is 0.018 %.
    (20_000_000_000, false, 3_600_000), (20_000_000_000, true, 1_800_000), (15_000_000_000, false, 2_850_000),
    // Outside the points the rate stays; then the least and the most that is taken.
    (100_000_000_000, false, 17_000_000), (1_000_000_000, false, 500_000), (9_000_000_000_000, false, 150_000_000),
  ])
  func ratesAreInterpolatedMultipliedAndBounded(investment: Int, again: Bool, dong: Int64) throws {
    #expect(try fee(facts: [.number(Rational(investment)), .yesNo(again)]) == .amount(dong))
  }

  @Test func amountsAreRoundedOnceAndMayBeFreeOrUnknown() throws {
    let odd: [Value?] = [.number(15_123_456_789), .yesNo(false)]
    let always = Expression.always
    // 0.019 % less 0.002 % * 123 456 789 / 10 000 000 000 of it.
    #expect(try fee(facts: odd) == .amount(2_869_723))
    #expect(try fee({ $0.rounding = .down(toMultipleOf: 1_000) }, facts: odd) == .amount(2_869_000))
    #expect(try fee({ $0.rounding = .up(toMultipleOf: 1_000) }, facts: odd) == .amount(2_870_000))
    #expect(try fee({ $0.freeWhen = always }, facts: odd) == .amount(0))
    #expect(try fee(facts: [nil, nil]) == .notDecided)
    #expect(try fee({ $0.table = Table(.unknown(because: "why")) }, facts: odd) == .unknown(because: "why"))
    #expect(
      try Office.interpreter(GraphBuilder().build()).amount(of: FeeID(3), for: FactValues(count: 0)) == .notDecided)
  }
}
