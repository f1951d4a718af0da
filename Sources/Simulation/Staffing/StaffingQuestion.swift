/// What is asked of a staffing: to keep the limits, with how much confidence, at the least number or cost.
public struct StaffingQuestion: Hashable, Sendable {
  /// The share of dossiers in time that is asked for, above 0 and below 1.
  public var target: Double
  /// The confidence with which the share lies at the target or over it, from 0.5 to below 1.
  public var confidence: Double
  /// The most people that any pool may have; nil for as many as help.
  public var atMost: Int?
  /// True when every procedure has to keep the target by itself, false for all dossiers together.
  public var ofEach: Bool
  /// How many replications the search looks at; a confirming run makes as many others.
  public var replications: Int

  /// Asks.
  public init(
    target: Double, confidence: Double = 0.95, atMost: Int? = nil, ofEach: Bool = false, replications: Int
  ) {
    self.target = target
    self.confidence = confidence
    self.atMost = atMost
    self.ofEach = ofEach
    self.replications = replications
  }
}

/// Makes replications for a search, on however many cores.
public protocol ReplicationRunner {
  /// The results of some replications of a model, in any order.
  mutating func results(of model: SimulationModel, _ replications: Range<Int>) async -> [ReplicationResult]
}
