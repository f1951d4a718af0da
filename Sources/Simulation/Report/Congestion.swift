public import WorkingTime

/// How full desks were day by day and by the hour of the week.
///
/// It is worked out when asked for: most reports show no picture.
public struct Congestion: Hashable, Sendable {
  /// The first day of the run; days count on from it.
  public var firstDay: Day
  /// How many days of the run were not counted.
  public var warmUpDays: Int
  /// By pool.
  public var pools: [PoolCongestion]
  /// By load, dossiers under way at the end of each day.
  public var underWay: [[DayFigure]]
}

/// One pool.
public struct PoolCongestion: Hashable, Sendable {
  /// The queue by day, on average over open hours; days on which the pool does not work are left out.
  public var queue: [DayFigure]
  /// The share of people present who were at work, from 0 to 1, by hour of the week from Monday 0:00; hours without open time
  /// have no answer.
  public var atWork: [Estimate]
}

/// A figure of one day over replications.
public struct DayFigure: Hashable, Sendable {
  /// The day of the run, from 0.
  public var day: Int
  /// The mean, and its interval.
  public var mean: Estimate
  /// One in ten replications had less.
  public var low: Double
  /// One in ten replications had more.
  public var high: Double

  init(day: Int, _ values: [Double]) {
    self.day = day
    mean = Estimate(values)
    let sorted = values.sorted()
    low = Self.quantile(0.1, sorted)
    high = Self.quantile(0.9, sorted)
  }

  /// A quantile of values in order, between two of them on the straight line.
  private static func quantile(_ share: Double, _ sorted: [Double]) -> Double {
    guard let last = sorted.last else { return 0 }
    let position = share * Double(sorted.count - 1)
    let lower = Int(position)
    guard lower + 1 < sorted.count else { return last }
    return sorted[lower] + (position - Double(lower)) * (sorted[lower + 1] - sorted[lower])
  }
}

extension Congestion {
  /// Sums up replications of a model.
  public init(_ model: SimulationModel, _ results: [ReplicationResult]) {
    let results = results.sorted { $0.replication < $1.replication }
    let plan = model.plan
    let days = Int(plan.end / EngineSamples.day)
    firstDay = model.scenario.from
    warmUpDays = model.scenario.warmUpDays
    underWay = model.scenario.loads.indices.map { load in
      (0..<days).map { day in DayFigure(day: day, results.map { Double($0.samples.underWay[load * days + day]) }) }
    }
    var looks: [Int32: [Int]] = [:]
    pools = model.scenario.staff.indices.map { pool in
      let timeline = plan.pools[pool].timeline
      let seen = looks[timeline] ?? EngineSamples.looks(plan.timelines[Int(timeline)], days: days)
      looks[timeline] = seen
      return PoolCongestion(
        queue: (0..<days).compactMap { day in
          guard seen[day] > 0 else { return nil }
          return DayFigure(
            day: day, results.map { Double($0.samples.queued[pool * days + day]) / Double(seen[day]) })
        },
        atWork: (0..<Samples.hours).map { hour in
          let place = pool * Samples.hours + hour
          return Estimate(
            results.map { result in
              let present = result.samples.present[place]
              return present > 0 ? Double(result.samples.busy[place]) / Double(present) : nil
            })
        })
    }
  }
}
