/// What a policy can measure about a procedure, in each case of the facts.
public enum Measure: String, Sendable, CaseIterable {
  /// The statutory limit.
  case timeLimit = "time_limit"
  /// The reduced limit.
  case reducedTime = "reduced_time"
  /// The longest official time, whatever the limit.
  case worstCase = "worst_case"
  /// How many steps desks have to do, each once.
  case steps
  /// How often the dossier changes desks, most along one path, rework included.
  case handovers
  /// How many agencies of the State take part.
  case agencies
  /// At how many levels of government.
  case levels
  /// How many papers the dossier has; alternatives count as the fewest.
  case documents
  /// How many of them the applicant brings: not what is read from a registry.
  case documentsFromCitizen = "documents_from_citizen"
  /// How many of those a registry holds, so that they need not be asked for.
  case documentsHeld = "documents_held"
  /// How often the applicant acts at a counter: never where everything is online.
  case visits
  /// What the applicant pays, in đồng.
  case fees

  /// What kind of value it has.
  public var kind: Kind {
    switch self {
    case .timeLimit, .reducedTime, .worstCase: .time
    case .steps, .handovers, .agencies, .levels, .documents, .documentsFromCitizen, .documentsHeld, .visits: .count
    case .fees: .money
    }
  }

  /// What a measure counts in.
  public enum Kind: Sendable {
    /// A duration.
    case time
    /// A whole number.
    case count
    /// Đồng.
    case money
  }
}
