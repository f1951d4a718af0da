/// Exponential, logarithm and power from the four operations only.
///
/// The C library's versions differ in their last digit from one system to another; these give the same bits everywhere
/// that IEEE 754 holds, so that a seed means the same run on every machine.
enum Elementary {
  /// The natural logarithm; minus infinity at 0, not a number below it. Relative error below 4 units of the last place.
  static func log(_ x: Double) -> Double {
    guard x > 0 else { return x == 0 ? -.infinity : .nan }
    guard x < .infinity else { return x }
    var exponent = Double(x.exponent)
    var significand = x.significand
    if significand > 1.414_213_562_373_095_1 {
      significand *= 0.5
      exponent += 1
    }
    // log m = 2 artanh s, with |s| < 0.1716: twelve terms of its series are exact to the last place.
    let s = (significand - 1) / (significand + 1)
    let z = s * s
    var sum = 1.0 / 23
    sum = sum * z + 1.0 / 21
    sum = sum * z + 1.0 / 19
    sum = sum * z + 1.0 / 17
    sum = sum * z + 1.0 / 15
    sum = sum * z + 1.0 / 13
    sum = sum * z + 1.0 / 11
    sum = sum * z + 1.0 / 9
    sum = sum * z + 1.0 / 7
    sum = sum * z + 1.0 / 5
    sum = sum * z + 1.0 / 3
    return exponent * ln2High + (2 * s + (2 * s * z * sum + exponent * ln2Low))
  }

  /// `e` to a power; 0 far below, infinity far above.
  static func exp(_ x: Double) -> Double {
    guard x == x else { return x }
    guard x > -745 else { return 0 }
    guard x < 709.78 else { return .infinity }
    let whole = Int(x * 1.442_695_040_888_963_4 + (x < 0 ? -0.5 : 0.5))
    let n = Double(whole)
    let r = (x - n * ln2High) - n * ln2Low
    var sum = 1.0 / 6_227_020_800
    for inverse in inverseFactorials { sum = sum * r + inverse }
    // In two halves, since a power of two outside the normal range may be needed.
    return sum * powerOfTwo(whole / 2) * powerOfTwo(whole - whole / 2)
  }

  /// A power of two within the normal range.
  private static func powerOfTwo(_ exponent: Int) -> Double {
    Double(bitPattern: UInt64(truncatingIfNeeded: exponent &+ 1_023) << 52)
  }

  /// A positive number to any power.
  static func power(_ base: Double, _ exponent: Double) -> Double {
    base > 0 ? exp(exponent * log(base)) : 0
  }

  /// The logarithm of the gamma function of a positive number, by Stirling's series after a shift above 10.
  static func logGamma(_ x: Double) -> Double {
    var shift = 0.0
    var y = x
    while y < 10 {
      shift += log(y)
      y += 1
    }
    let z = 1 / (y * y)
    let series = (1.0 / 12 - z * (1.0 / 360 - z * (1.0 / 1_260 - z * (1.0 / 1_680 - z / 1_188)))) / y
    return (y - 0.5) * log(y) - y + 0.918_938_533_204_672_8 + series - shift
  }

  /// The upper part of the logarithm of 2, with trailing zeros so that its small multiples are exact.
  private static let ln2High = 0.693_147_180_369_123_8
  /// The rest of it.
  private static let ln2Low = 1.908_214_929_270_587_7e-10
  /// 1/12!, 1/11!, … 1/0!
  private static let inverseFactorials: [Double] = [
    1.0 / 479_001_600, 1.0 / 39_916_800, 1.0 / 3_628_800, 1.0 / 362_880, 1.0 / 40_320, 1.0 / 5_040, 1.0 / 720,
    1.0 / 120, 1.0 / 24, 1.0 / 6, 0.5, 1, 1,
  ]
}
