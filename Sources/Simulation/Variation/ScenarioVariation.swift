/// One thing of a scenario that is varied, and the values it takes.
public struct ScenarioVariation: Hashable, Sendable {
  /// What is varied.
  public enum Subject: Hashable, Sendable {
    /// How many people a pool has, by its position.
    case staff(pool: Int)
    /// How many dossiers come to a procedure, by the position of its load, as a share of what the scenario says.
    case arrivals(load: Int)
  }

  /// What is varied.
  public var subject: Subject
  /// The values, in the order asked for: people, or shares.
  public var values: [Double]

  /// Describes a variation.
  public init(_ subject: Subject, _ values: [Double]) {
    self.subject = subject
    self.values = values
  }

  /// What the subject is in a scenario as written.
  public func written(in scenario: Scenario) -> Double {
    switch subject {
    case .staff(let pool): Double(scenario.staff[pool].count)
    case .arrivals: 1
    }
  }

  /// Gives the subject a value.
  public func apply(_ value: Double, to scenario: inout Scenario) {
    switch subject {
    case .staff(let pool): scenario.staff[pool].count = Int(value)
    case .arrivals(let load):
      switch scenario.loads[load].arrivals.rate {
      case .perWorkingDay(let rate): scenario.loads[load].arrivals.rate = .perWorkingDay(rate * value)
      case .perOpenHour(let rate): scenario.loads[load].arrivals.rate = .perOpenHour(rate * value)
      }
    }
  }
}
