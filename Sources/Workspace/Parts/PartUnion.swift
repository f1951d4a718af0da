public import Simulation

/// Parts put together: every replication once.
public enum PartUnion {
  /// Why parts do not make a whole.
  public enum Problem: Error, Hashable, Sendable {
    /// A part, by position, was made by another version of the program.
    case otherProgram(part: Int)
    /// A part was made from other rules, calendars, or another scenario than the ones at hand.
    case otherInputs(part: Int)
    /// A part says something that no run of this scenario can say.
    case impossible(part: Int)
    /// Two parts hold the same replication, and differ in it.
    case contradiction(first: Int, second: Int, replication: Int)
    /// Replications that no part holds; some of them, and how many there are.
    case missing([Int], count: Int)
  }

  /// The replications of a model from parts in any order; a part that is there twice does no harm.
  public static func results(
    of parts: [ReplicationPart], model: SimulationModel, inputs: ContentDigest, program: String
  ) throws(Problem) -> [ReplicationResult] {
    let count = model.scenario.replications
    var owners: [Int?] = Array(repeating: nil, count: count)
    var results: [ReplicationResult?] = Array(repeating: nil, count: count)
    for (number, part) in parts.enumerated() {
      guard part.program == program else { throw .otherProgram(part: number) }
      guard part.inputs == inputs else { throw .otherInputs(part: number) }
      guard part.replications == count, part.warmUpDays == model.scenario.warmUpDays else {
        throw .impossible(part: number)
      }
      for result in part.results {
        guard result.isResult(of: model) else { throw .impossible(part: number) }
        if let owner = owners[result.replication], results[result.replication] != result {
          throw .contradiction(first: owner, second: number, replication: result.replication)
        }
        owners[result.replication] = number
        results[result.replication] = result
      }
    }
    let missing = results.indices.filter { results[$0] == nil }
    guard missing.isEmpty else { throw .missing(Array(missing.prefix(5)), count: missing.count) }
    return results.compactMap { $0 }
  }
}
