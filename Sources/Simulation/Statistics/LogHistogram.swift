/// Counts by value in bins that grow with it: 128 to every doubling, so that a bin is at most 0.8 % wide.
///
/// Values from 0; those below 256 have a bin each. Counts add up exactly, in any order and split.
public struct LogHistogram: Hashable, Sendable {
  /// Counts by bin, up to the last that is not empty.
  public private(set) var counts: [Int64] = []
  /// How many values there are.
  public private(set) var total: Int64 = 0

  /// Counts nothing yet.
  public init() {}

  /// The bin of a value.
  @inline(__always)
  static func bin(_ value: Int64) -> Int {
    let word = UInt64(bitPattern: max(value, 0))
    let exponent = 56 - (word | 255).leadingZeroBitCount
    return (exponent << 7) + Int(truncatingIfNeeded: (word >> UInt64(exponent)))
  }

  /// The least value of a bin.
  static func lowerEdge(_ bin: Int) -> Double {
    guard bin >= 256 else { return Double(bin) }
    let exponent = (bin >> 7) - 1
    return Double((bin & 127) + 128) * Double(sign: .plus, exponent: exponent, significand: 1)
  }

  /// How many bins there can be.
  public static let bins = bin(.max) + 1

  /// The counts of a run.
  public init(_ counts: [Int64]) {
    self.counts = counts
    total = counts.reduce(0, +)
  }

  /// Adds the counts of another.
  public mutating func merge(_ other: LogHistogram) {
    if counts.count < other.counts.count {
      counts.append(contentsOf: repeatElement(0, count: other.counts.count - counts.count))
    }
    for (bin, count) in other.counts.enumerated() { counts[bin] += count }
    total += other.total
  }

  /// The value below which a share of the values lies, to within 0.8 %; nil when there is none.
  public func quantile(_ share: Double) -> Double? {
    guard total > 0 else { return nil }
    let target = share * Double(total)
    var sum = 0.0
    for (bin, count) in counts.enumerated() where count > 0 {
      if sum + Double(count) >= target {
        let low = Self.lowerEdge(bin)
        let part = min(max((target - sum) / Double(count), 0), 1)
        return low + part * (Self.lowerEdge(bin + 1) - low)
      }
      sum += Double(count)
    }
    return Self.lowerEdge(counts.count)
  }
}
