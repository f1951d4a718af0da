import Numbers
import Testing

@Suite struct LinearInterpolationTests {
  /// Circular 28/2023/TT-BTC, percent by total investment in billions of đồng [V].
  private func appraisalFee() throws -> LinearInterpolation {
    let rates = [
      (15, "0.019"), (25, "0.017"), (50, "0.015"), (100, "0.0125"), (200, "0.01"), (500, "0.0075"), (1_000, "0.0047"),
      (2_000, "0.0025"), (5_000, "0.002"), (10_000, "0.001"),
    ]
    return try LinearInterpolation(
      rates.map { .init(x: Rational($0.0 * 1_000_000_000), y: try Rational(literal: $0.1)) })
  }

  @Test(arguments: [
    (100, "0.0125", 12_500_000), (20, "0.018", 3_600_000), (15, "0.019", 2_850_000), (1, "0.019", 190_000),
    (20_000, "0.001", 200_000_000), (3_000, "7/3000", 70_000_000),
  ])
  func theAppraisalFeeComesOut(billions: Int64, rate: String, fee: Int64) throws {
    let investment = Money(dong: billions * 1_000_000_000)
    let percent = try appraisalFee().value(at: investment.exact)
    #expect(percent.description == rate)
    #expect(try investment.percent(percent) == Money(dong: fee))
  }

  @Test func valuesLieBetweenTheirNeighbours() throws {
    let function = try appraisalFee()
    var before = try function.value(at: 0)
    for billions in 1...12_000 {
      let value = try function.value(at: Rational(billions * 1_000_000_000))
      #expect(value <= before)
      before = value
    }
    for point in function.points { #expect(try function.value(at: point.x) == point.y) }
  }

  @Test func pointsOutOfOrderAreRefused() {
    #expect(throws: InterpolationError.noPoints) { try LinearInterpolation([]) }
    #expect(throws: InterpolationError.notAscending(index: 1)) {
      try LinearInterpolation([.init(x: 2, y: 1), .init(x: 2, y: 3)])
    }
  }
}
