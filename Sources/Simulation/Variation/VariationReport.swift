import ProcessGraph

/// How a scenario fares at each value of one thing that is varied, on the same random numbers.
public struct VariationReport: Hashable, Sendable {
  /// What is shown of each value.
  public enum Measure: String, CaseIterable, Sendable {
    /// The share of dossiers in time by the statutory limit, those overdue at the end counted as late.
    case onTime = "on_time_share"
    /// Working days from handing in to the end, on average.
    case meanWorkingDays = "mean_working_days"
    /// Working hours in the queue of the pool that is varied, a visit; of all queues, a dossier, where arrivals are varied.
    case waitingHours = "waiting_working_hours"
    /// The share of working time at work of the pool that is varied, or of the busiest one.
    case utilisation = "utilisation"
  }

  /// What was varied.
  public var variation: ScenarioVariation
  /// The value as written.
  public var written: Double
  /// A row for each value.
  public var rows: [Row]
  /// How many replications each had.
  public var replications: Int

  /// One value.
  public struct Row: Hashable, Sendable {
    /// The value.
    public var value: Double
    /// The measures, each with its difference to the scenario as written, by the position in `Measure.allCases`.
    public var measures: [PairedEstimate]
    /// Replications that were broken off.
    public var overflown: Int

    /// One of the measures.
    public subscript(measure: Measure) -> PairedEstimate {
      measures[Measure.allCases.firstIndex(of: measure) ?? 0]
    }
  }

  /// Sums up runs of the scenario as written and of each value, which hold the same replications.
  public init(
    _ variation: ScenarioVariation, _ model: SimulationModel, _ written: [ReplicationResult],
    _ runs: [[ReplicationResult]]
  ) {
    self.variation = variation
    self.written = variation.written(in: model.scenario)
    replications = written.count
    let base = Self.series(variation, model, written)
    rows = zip(variation.values, runs).map { value, results in
      let own = Self.series(variation, model, results)
      return Row(
        value: value, measures: zip(base, own).map { PairedEstimate($0, $1) },
        overflown: results.filter(\.isOverflown).count)
    }
  }

  /// By measure, a value a replication.
  private static func series(
    _ variation: ScenarioVariation, _ model: SimulationModel, _ results: [ReplicationResult]
  ) -> [[Double?]] {
    let results = results.sorted { $0.replication < $1.replication }
    let scenario = model.scenario
    return Measure.allCases.map { measure in
      results.map { result in
        let pools = scenario.staff.indices.map { PoolReport(scenario.staff[$0], $0, [result]) }
        switch measure {
        case .onTime: return OnTimeTally(result).share(load: nil)
        case .meanWorkingDays:
          return mean(model, result) { report in report.meanWorkingDays.mean }
        case .waitingHours:
          if case .staff(let pool) = variation.subject { return pools[pool].waitingHours.mean }
          return mean(model, result) { report in report.waitingHours.mean }
        case .utilisation:
          if case .staff(let pool) = variation.subject { return pools[pool].utilisation.mean }
          return pools.compactMap(\.utilisation.mean).max()
        }
      }
    }
  }

  /// A mean of all dossiers that ended, from that of each procedure.
  private static func mean(
    _ model: SimulationModel, _ result: ReplicationResult, _ value: (ProcedureReport) -> Double?
  ) -> Double? {
    var (sum, count) = (0.0, 0.0)
    for load in model.scenario.loads.indices {
      let report = ProcedureReport(model, load, [result])
      guard let ended = report.ended.mean, ended > 0, let own = value(report) else { continue }
      sum += own * ended
      count += ended
    }
    return count > 0 ? sum / count : nil
  }
}
