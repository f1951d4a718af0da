import Numbers
import TestSupport
import Testing

@Suite struct RationalTests {
  private func random(_ generator: inout SplitMix64, bits: Int = 20) throws -> Rational {
    let bound = Int64(1) << Int64(Int.random(in: 1...bits, using: &generator))
    return try Rational(
      Int128(Int64.random(in: -bound...bound, using: &generator)),
      Int128(Int64.random(in: 1...bound, using: &generator)))
  }

  @Test func fieldLawsHoldExactly() throws {
    var generator = SplitMix64(seed: 1)
    for _ in 0..<3_000 {
      let (a, b, c) = try (random(&generator), random(&generator), random(&generator))
      #expect(try a + b == b + a)
      #expect(try (a + b) + c == a + (b + c))
      #expect(try (a * b) * c == a * (b * c))
      #expect(try a * (b + c) == a * b + a * c)
      #expect(try (a - b) + b == a)
      if b != .zero { #expect(try a / b * b == a) }
      #expect(try (a < b) == (a - b).isNegative)
      if a < b { #expect(try a + c < b + c) }
    }
  }

  @Test func partsAreInLowestTermsWithAPositiveDenominator() throws {
    let half = try Rational(-12, -24)
    #expect(half.numerator == 1 && half.denominator == 2)
    let negative = try Rational(3, -9)
    #expect(negative.numerator == -1 && negative.denominator == 3)
    #expect(try Rational(0, -7) == .zero)
    #expect(throws: NumberError.divisionByZero) { try Rational(1, 0) }
  }

  @Test func whatDoesNotFitIsRefusedAndNeverTraps() throws {
    let huge = try Rational(.max, 1)
    let tiny = try Rational(1, .max)
    #expect(throws: NumberError.overflow) { try huge + 1 }
    #expect(throws: NumberError.overflow) { try huge.negated - 1 }
    #expect(throws: NumberError.overflow) { try huge * 2 }
    #expect(throws: NumberError.overflow) { try huge / tiny }
    #expect(throws: NumberError.overflow) { try tiny * tiny }
    #expect(throws: NumberError.overflow) { try Rational(.min, 1) }
    #expect(throws: NumberError.divisionByZero) { try huge / .zero }
    #expect(try Rational(.min, 2).numerator == .min / 2)
    #expect(try Rational(.min, .min) == 1)
    #expect(try huge / huge == 1)
    #expect(throws: NumberError.overflow) { try Rational(literal: String(repeating: "9", count: 60)) }
  }

  @Test func extremesAreOrderedWithoutOverflow() throws {
    let huge = try Rational(.max, 2)
    let less = try Rational(.max - 2, 2)
    let tiny = try Rational(1, .max)
    #expect(less < huge && tiny < huge && huge.negated < tiny.negated && !(huge < huge))
    #expect(try Rational(.max - 1, .max) < 1)
    #expect(try Rational(.max - 2, .max - 1) < Rational(.max - 1, .max))
  }

  @Test(arguments: [
    ("12", "12"), ("75_000", "75000"), ("0.5", "0.5"), ("1.1250", "1.125"), ("75.000", "75"), ("007", "7"),
    ("0.0125", "0.0125"), ("1_0.2_5", "10.25"),
  ])
  func literalsRead(text: String, printed: String) throws {
    #expect(try Rational(literal: text).description == printed)
  }

  @Test(arguments: [
    "", ".", "1.", ".5", "1..2", "1.2.3", "_1", "1_", "1__0", "1._5", "1_.5", "-1", "+1", "1/2", "1e3", "1 0", "٣",
    "1,5",
  ])
  func whatIsNoLiteralIsRefused(text: String) {
    #expect(throws: NumberError.malformed) { try Rational(literal: text) }
  }

  @Test func fractionsPrintAsFractionsAndDecimalsAsDecimals() throws {
    #expect(try Rational(7, 3).description == "7/3")
    #expect(try Rational(-7, 40).description == "-0.175")
    #expect(try Rational(-7, 14).description == "-0.5")
    #expect(try Rational(1, 30).description == "1/30")
    #expect(Rational(-3).description == "-3")
  }

  @Test func printingAndReadingAreInverse() throws {
    var generator = SplitMix64(seed: 2)
    for _ in 0..<3_000 {
      let value = try random(&generator, bits: 60)
      #expect(try Rational(printed: value.description) == value)
    }
    for value in [try Rational(.max, 1), try Rational(-.max, 1), try Rational(1, .max), try Rational(1, 1 << 126)] {
      #expect(try Rational(printed: value.description) == value)
    }
    #expect(throws: NumberError.malformed) { try Rational(printed: "--1") }
    #expect(throws: NumberError.divisionByZero) { try Rational(printed: "1/0") }
  }

  @Test func roundingChoosesTheMultipleItsRuleNames() throws {
    var generator = SplitMix64(seed: 3)
    for _ in 0..<3_000 {
      let value = try random(&generator)
      let step = try random(&generator, bits: 8).magnitude
      guard step > 0 else { continue }
      let down = try value.rounded(.down, toMultipleOf: step)
      let up = try value.rounded(.up, toMultipleOf: step)
      let nearest = try value.rounded(.halfUp, toMultipleOf: step)
      #expect(down <= value && value <= up)
      #expect(try (down / step).isInteger)
      #expect(try up - down == (down == value ? .zero : step))
      #expect(try nearest == (value - down < up - value ? down : up))
    }
    #expect(try Rational(-5, 2).rounded(.halfUp) == -2)
    #expect(try Rational(5, 2).rounded(.halfUp) == 3)
    #expect(throws: NumberError.divisionByZero) { try Rational.one.rounded(.up, toMultipleOf: 0) }
    #expect(throws: NumberError.overflow) { try Rational(.max, 1).rounded(.up, toMultipleOf: 1_000) }
  }

  /// A limit reduced to a share, rounded down to half a working day.
  @Test func limitsAreHalvedToHalfDays() throws {
    #expect(try Rational(7).percent(50).rounded(.down, toMultipleOf: Rational(1, 2)).description == "3.5")
    #expect(try Rational(15).percent(50).rounded(.down).description == "7")
  }
}
