/// What the staff costs by the prices of the scenario, over the counted days.
public struct StaffCost: Hashable, Sendable {
  /// All of them, in đồng, as a part of the year by calendar days.
  public var total: Double
  /// The same for each dossier that ended, in đồng.
  public var perDossier: Estimate
  /// Pools without a price, by their ids; what they cost is in neither figure.
  public var withoutPrice: [String]

  /// Sums up; nil when no pool has a price.
  init?(_ scenario: Scenario, countedDays: Int, _ results: [ReplicationResult]) {
    var yearly = 0.0
    var without: [String] = []
    for pool in scenario.staff {
      if let cost = pool.yearlyCost {
        yearly += Double(cost.dong) * Double(pool.count)
      } else {
        without.append(pool.id)
      }
    }
    guard without.count < scenario.staff.count else { return nil }
    let total = yearly * Double(countedDays) / 365
    self.total = total
    perDossier = Estimate(
      results.map { result in
        let out = result.loads.reduce(0) { $0 + $1.out }
        return out > 0 ? total / Double(out) : nil
      })
    withoutPrice = without
  }
}
