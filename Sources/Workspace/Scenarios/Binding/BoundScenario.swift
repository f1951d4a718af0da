public import Simulation
import SourceText

/// A scenario with every name resolved against compiled procedures, and where each part of it was written.
public struct BoundScenario: Sendable {
  /// What the simulator runs.
  public var scenario: Scenario
  /// Where its parts stand, so that what the simulator finds wrong has a line.
  var places: Places

  struct Places: Sendable {
    var period: SourceSpan
    var replications: SourceSpan
    var loads: [Load] = []
    var pools: [SourceSpan] = []

    struct Load: Sendable {
      var procedure: String
      var arrivals: SourceSpan
      var facts: [SourceSpan] = []
      var efforts: [SourceSpan] = []
      var waits: [SourceSpan] = []
      var outcomes: [SourceSpan] = []
    }
  }
}
