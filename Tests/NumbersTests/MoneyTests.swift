import Numbers
import Testing

@Suite struct MoneyTests {
  @Test(arguments: [
    (0, "0 VND"), (75_000, "75 000 VND"), (1_000, "1 000 VND"), (999, "999 VND"), (-1_234_567, "-1 234 567 VND"),
    (Int64.min, "-9 223 372 036 854 775 808 VND"),
  ])
  func thousandsStandApart(dong: Int64, printed: String) {
    #expect(Money(dong: dong).description == printed)
  }

  @Test func literalsKeepTheLanguagesSeparator() {
    #expect(Money(dong: 12_500_000).literal == "12_500_000 VND")
  }

  @Test func percentagesAreRoundedOnceHalfUp() throws {
    #expect(try Money(dong: 50).percent(1) == Money(dong: 1))
    #expect(try Money(dong: 49).percent(1) == .zero)
    #expect(try Money(dong: 333).percent(Rational(literal: "33.5")) == Money(dong: 112))
    // 0.5 % of 150 is 0.75: a rounding in between would lose it.
    #expect(try Money(rounding: Money(dong: 150).exact.percent(Rational(1, 2)) * 2) == Money(dong: 2))
  }

  @Test func roundingToAThousandGoesTheWayItSays() throws {
    let amount = Money(dong: 75_499)
    let thousand = Money(dong: 1_000)
    #expect(try amount.rounded(.down, toMultipleOf: thousand) == Money(dong: 75_000))
    #expect(try amount.rounded(.up, toMultipleOf: thousand) == Money(dong: 76_000))
    #expect(try amount.rounded(.halfUp, toMultipleOf: thousand) == Money(dong: 75_000))
    #expect(try Money(dong: 75_500).rounded(.halfUp, toMultipleOf: thousand) == Money(dong: 76_000))
  }

  @Test func boundsHold() {
    let least = Money(dong: 500_000)
    let most = Money(dong: 150_000_000)
    #expect(Money(dong: 1).bounded(atLeast: least, atMost: most) == least)
    #expect(Money(dong: 200_000_000).bounded(atLeast: least, atMost: most) == most)
    #expect(Money(dong: 600_000).bounded(atLeast: least, atMost: most) == Money(dong: 600_000))
    #expect(Money(dong: 1).bounded() == Money(dong: 1))
  }

  @Test func whatDoesNotFitIsRefused() {
    #expect(throws: NumberError.overflow) { try Money(dong: .max) + Money(dong: 1) }
    #expect(throws: NumberError.overflow) { try Money(dong: .min) - Money(dong: 1) }
    #expect(throws: NumberError.overflow) { try Money(dong: .max) * 2 }
    #expect(throws: NumberError.overflow) { try Money(dong: .max).percent(101) }
    #expect(throws: NumberError.overflow) { try Money(dong: .max).rounded(.up, toMultipleOf: Money(dong: 1_000)) }
  }
}
