/// Student's t distribution, for intervals over replications.
enum StudentT {
  /// The half-width of a 95 % interval in standard errors, that is the 97.5 % quantile, by degrees of freedom.
  ///
  /// Up to 2 degrees the quantile has a closed form; above, Newton's method runs on the exact finite series of the
  /// distribution function (Abramowitz and Stegun 26.7.3 and 26.7.4).
  static func quantile975(degreesOfFreedom: Int) -> Double {
    guard degreesOfFreedom > 0 else { return .infinity }
    if degreesOfFreedom > 1_000 { return 1.959_963_984_540_054 + 2.372_27 / Double(degreesOfFreedom) }
    var low = 1.9
    var high = 13.0
    for _ in 0..<80 {
      let middle = (low + high) / 2
      if central(middle, degreesOfFreedom) < 0.95 { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// The probability of staying within `±t`.
  static func central(_ t: Double, _ degreesOfFreedom: Int) -> Double {
    let nu = Double(degreesOfFreedom)
    let cosine2 = nu / (nu + t * t)
    let sine = t / (nu + t * t).squareRoot()
    var term = degreesOfFreedom % 2 == 1 ? cosine2.squareRoot() : 1.0
    var sum = degreesOfFreedom == 1 ? 0.0 : term
    var factor = degreesOfFreedom % 2 == 1 ? 2.0 : 1.0
    while Int(factor) + 1 < degreesOfFreedom {
      term *= cosine2 * factor / (factor + 1)
      sum += term
      factor += 2
    }
    if degreesOfFreedom % 2 == 0 { return sine * sum }
    return 2 / Double.pi * (arctangent(t / nu.squareRoot()) + sine * sum)
  }

  /// The arctangent of a number from 0, by halving the angle until the series is quick.
  private static func arctangent(_ x: Double) -> Double {
    var y = x
    var doublings = 1.0
    while y > 0.1 {
      y /= 1 + (1 + y * y).squareRoot()
      doublings *= 2
    }
    let z = y * y
    let series = 1 - z * (1.0 / 3 - z * (1.0 / 5 - z * (1.0 / 7 - z * (1.0 / 9 - z * (1.0 / 11 - z / 13)))))
    return doublings * y * series
  }
}
