public import Simulation

/// Some replications of a scenario, made on one machine of several, and what they were made from.
public struct ReplicationPart: Sendable {
  /// The version of the program that made them: another may count otherwise.
  public var program: String
  /// What they were made from.
  public var inputs: ContentDigest
  /// The scenario's path, as it was named.
  public var scenario: String
  /// The package's folder, where it was named.
  public var package: String?
  /// Calendar days that were not counted.
  public var warmUpDays: Int
  /// How many replications there are in all parts.
  public var replications: Int
  /// The replications of this part, in their order.
  public var results: [ReplicationResult]

  /// Puts a part together.
  public init(
    program: String, inputs: ContentDigest, scenario: String, package: String?, of model: SimulationModel,
    _ results: [ReplicationResult]
  ) {
    self.program = program
    self.inputs = inputs
    self.scenario = scenario
    self.package = package
    warmUpDays = model.scenario.warmUpDays
    replications = model.scenario.replications
    self.results = results
  }
}

/// Why bytes are no part that can be read.
public enum PartProblem: Error, Hashable, Sendable {
  /// They are something else.
  case notAPart
  /// They are of a format that this program does not know.
  case otherFormat
  /// They are cut off or changed.
  case damaged
}
