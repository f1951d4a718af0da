import Numbers
import ProcessGraph
import Testing

/// The appraisal fee of Circular 28/2023/TT-BTC as the rules state it: worked examples of the circular's formula.
@Suite struct AppraisalFeeTests {
  @Test(arguments: [
    ("100000000000", "12500000"), ("20000000000", "3600000"), ("15000000000", "2850000"), ("10000000000", "1900000"),
  ])
  func workedExamplesComeOut(investment: String, fee: String) throws {
    let graph = try RealDossiers.graph("feasibility_appraisal")
    let declared = try #require(graph.fees.first)
    guard case .interpolated(let fact, let points)? = declared.table.single else {
      Issue.record("not interpolated")
      return
    }
    #expect(graph.facts[fact].id == "project.investment")
    #expect(declared.kind == .fee)
    #expect(declared.atLeast == 500_000 && declared.atMost == 150_000_000)
    #expect(declared.factors.map(\.value) == [try Rational(literal: "0.5"), try Rational(literal: "1.5")])
    #expect(declared.provenance.mark == .recalled)
    let rate = try LinearInterpolation(points.map { LinearInterpolation.Point(x: $0.base, y: $0.rate) })
    let amount = try Rational(literal: investment)
    #expect(try rate.value(at: amount) * amount == (try Rational(literal: fee)))
  }
}
