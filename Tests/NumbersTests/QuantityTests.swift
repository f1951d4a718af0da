import Numbers
import Testing

@Suite struct QuantityTests {
  private let squareMetre = MeasureUnit(base: "m2")
  private let metre = MeasureUnit(base: "m")

  @Test func unitsConvertThroughTheirBase() throws {
    let hectare = try MeasureUnit("ha", is: 10_000, of: squareMetre)
    let mau = try MeasureUnit("mẫu", is: Rational(literal: "0.36"), of: hectare)
    #expect(try Quantity(Rational(5, 2), hectare).inBase() == 25_000)
    #expect(try Quantity(1, mau).converted(to: squareMetre) == Quantity(3_600, squareMetre))
    #expect(try Quantity(900, squareMetre).converted(to: mau)?.description == "0.25 mẫu")
    #expect(try Quantity(9_999, squareMetre).isLess(than: Quantity(1, hectare)) == true)
    #expect(try Quantity(10_000, squareMetre).isLess(than: Quantity(1, hectare)) == false)
  }

  @Test func unlikeUnitsHaveNoAnswer() throws {
    #expect(try Quantity(1, metre).converted(to: squareMetre) == nil)
    #expect(try Quantity(1, metre).isLess(than: Quantity(2, squareMetre)) == nil)
  }

  @Test func aUnitIsMoreThanNothing() {
    #expect(throws: NumberError.malformed) { try MeasureUnit("zero", is: 0, of: squareMetre) }
  }
}
