/// A warm-up found in the run itself.
public struct FoundWarmUp: Hashable, Sendable {
  /// Calendar days to leave out.
  public var days: Int

  /// How many replications it is looked for in, at most.
  public static let replications = 10

  /// Looks at the dossiers under way on days on which somebody works, of replications without a warm-up; nil when their number has
  /// not settled by the middle of the period, or there are fewer than 40 such days.
  ///
  /// Procedures and replications are added up: a warm-up is one for all of them.
  public init?(_ model: SimulationModel, _ results: [ReplicationResult]) {
    let plan = model.plan
    let days = Int(plan.end / EngineSamples.day)
    let loads = 0..<plan.loads.count
    var isWorked = Array(repeating: false, count: days)
    for load in loads {
      let looks = EngineSamples.looks(plan.timelines[plan.loads[load].calendar], days: days)
      for day in 0..<days where looks[day] > 0 { isWorked[day] = true }
    }
    let worked = (0..<days).filter { isWorked[$0] }
    let series = worked.map { day in
      results.reduce(0.0) { sum, result in
        loads.reduce(sum) { $0 + Double(result.samples.underWay[$1 * days + day]) }
      }
    }
    guard let cut = MarginalStandardError.truncation(series) else { return nil }
    // Days off before the first day that counts go with the warm-up, those before any work stay.
    self.days = cut > 0 ? worked[cut] : 0
  }
}
