import Simulation

/// What is varied, in words.
enum VariationWords {
  static func isStaff(_ variation: ScenarioVariation) -> Bool {
    if case .staff = variation.subject { true } else { false }
  }

  /// The name of what is varied, as the command line has it.
  static func subject(_ variation: ScenarioVariation, _ model: SimulationModel) -> String {
    switch variation.subject {
    case .staff(let pool): "staff." + model.scenario.staff[pool].id
    case .arrivals(let load): "arrivals." + model.graphs[model.scenario.loads[load].graph].identity.name
    }
  }

  /// A value: people, or a percentage.
  static func value(_ value: Double, _ variation: ScenarioVariation) -> String {
    isStaff(variation) ? Figure.grouped(value, 0) : StaffingWords.percent(value)
  }
}
