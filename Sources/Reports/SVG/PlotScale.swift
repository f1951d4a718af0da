/// Where values lie along an axis.
struct PlotScale {
  /// The least and the greatest value that are shown.
  let values: ClosedRange<Double>
  /// Where those two lie.
  let ends: (low: Double, high: Double)

  init(_ values: ClosedRange<Double>, _ low: Double, _ high: Double) {
    self.values = values.lowerBound < values.upperBound ? values : values.lowerBound...(values.lowerBound + 1)
    ends = (low, high)
  }

  /// The place of a value; what lies outside is put at the end.
  func place(_ value: Double) -> Double {
    let inside = min(max(value, values.lowerBound), values.upperBound)
    let part = (inside - values.lowerBound) / (values.upperBound - values.lowerBound)
    return ends.low + part * (ends.high - ends.low)
  }

  /// Round values inside, about as many as asked for, and how many decimals they need.
  func ticks(_ about: Int) -> (values: [Double], places: Int) {
    let (step, places) = Self.step(values.upperBound - values.lowerBound, about)
    let first = (values.lowerBound / step).rounded(.up)
    let last = (values.upperBound / step + 1e-9).rounded(.down)
    guard first <= last, last - first < 100 else { return ([], places) }
    return (stride(from: first, through: last, by: 1).map { $0 * step }, places)
  }

  /// A round number that goes into a length about so often: 1, 2 or 5 with noughts; and its decimals.
  static func step(_ length: Double, _ about: Int) -> (Double, Int) {
    guard length > 0, length < 1e12 else { return (1, 0) }
    let aim = length / Double(about)
    var (power, places) = (1.0, 0)
    while power * 10 <= aim { power *= 10 }
    while power > aim, places < 6 {
      power /= 10
      places += 1
    }
    let slack = 1 + 1e-9
    if aim <= power * slack { return (power, places) }
    if aim <= 2 * power * slack { return (2 * power, places) }
    if aim <= 5 * power * slack { return (5 * power, places) }
    return (10 * power, max(places - 1, 0))
  }

  /// The first round number at or over a value, so that an axis ends at a tick.
  static func roundedUp(_ value: Double, _ about: Int = 5) -> Double {
    let (step, _) = step(max(value, 1e-6), about)
    return (value / step - 1e-9).rounded(.up) * step
  }
}
