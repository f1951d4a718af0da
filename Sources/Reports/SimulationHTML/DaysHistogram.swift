import Numbers
import ProcessGraph
import Simulation
import WorkingTime

/// How long dossiers of one procedure take to their result, by bins of days, with the limits that it has.
struct DaysHistogram {
  /// The share of dossiers by bin, the last of which holds all that took longer.
  let shares: [Estimate]
  /// Dossiers by bin, over all replications.
  let counts: [Int64]
  /// How many days a bin is wide.
  let width: Double
  /// True when the days are working days.
  let isWorking: Bool
  /// The limits in those days, each once, in order.
  let limits: [Double]

  /// Sums up one load; nil when not one dossier ended.
  init?(_ graph: ProcessGraph, _ load: Int, _ results: [ReplicationResult]) {
    let durations = [graph.timeLimit, graph.reducedLimit].compactMap { $0 }.flatMap(\.table.rows).compactMap { row in
      if case .duration(let duration) = row.value { return duration }
      return nil
    }
    isWorking = durations.isEmpty || durations.contains { $0.unit.family == .working }
    let hours = Double(graph.hoursInWorkingDay.numerator) / Double(graph.hoursInWorkingDay.denominator)
    let isWorking = self.isWorking
    limits = Set(durations.compactMap { Self.days($0, isWorking, hours) }).sorted()
    let tick = 3_600_000 * (isWorking ? hours : 24)
    let histograms = results.map { isWorking ? $0.loads[load].working : $0.loads[load].elapsed }
    var all = LogHistogram()
    for histogram in histograms { all.merge(histogram) }
    guard all.total > 0, let far = all.quantile(0.995) else { return nil }
    let most = max(far / tick, limits.last ?? 0, 0.5)
    let widths: [Double] = [0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500]
    let width = widths.first { most / $0 <= 40 } ?? 1_000
    self.width = width
    // One more for what lies beyond.
    let bins = Int((most / width + 1e-9).rounded(.down)) + 2
    counts = all.rebinned(width: width * tick, bins: bins)
    let parts = histograms.map { ($0.total, $0.rebinned(width: width * tick, bins: bins)) }
    shares = (0..<bins).map { bin in
      Estimate(parts.map { total, counts in total > 0 ? Double(counts[bin]) / Double(total) : nil })
    }
  }

  /// A limit in days of the axis; nil when it is counted in others.
  private static func days(_ limit: Duration, _ isWorking: Bool, _ hours: Double) -> Double? {
    let amount = Double(limit.amount.numerator) / Double(limit.amount.denominator)
    return switch limit.unit {
    case .workingDays: isWorking ? amount : nil
    case .workingHours: isWorking ? amount / hours : nil
    case .days: isWorking ? nil : amount
    case .weeks: isWorking ? nil : 7 * amount
    case .hours: isWorking ? nil : amount / 24
    case .minutes: isWorking ? nil : amount / 1_440
    case .months, .years: nil
    }
  }
}
