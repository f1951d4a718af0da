/// What an applicant wants.
public enum PlanGoal: Hashable, Sendable {
  /// A paper, whoever issues it.
  case document(String)
  /// A procedure, by itself or inside an interconnected one.
  case procedure(String)
  /// An interconnected procedure, or else what it is there for: these papers, from its members one by one.
  case interconnected(String, goals: [String])

  /// Its name.
  public var name: String {
    switch self {
    case .document(let name), .procedure(let name), .interconnected(let name, _): name
    }
  }
}
