public import WorkingTime

/// How bad it is to break a policy.
public enum PolicySeverity: String, Sendable, CaseIterable {
  /// An error.
  case error
  /// A warning.
  case warning
  /// A remark.
  case note
}

/// One thing that a policy asks of every procedure it is for.
public struct PolicyRequirement: Hashable, Sendable {
  /// What is asked.
  public enum Content: Hashable, Sendable {
    /// A condition holds in every case of the facts.
    case condition(PolicyCondition)
    /// No desk does steps of two of these tags for one dossier.
    case differentRoles([String])
    /// Whoever comes to an end of this kind has passed a step of this tag.
    case everyPath(to: EndKind, passes: String)
  }

  /// What is asked.
  public var content: Content
  /// The same in the analyst's words.
  public var text: String
  /// Where it is written.
  public var origin: SourceOrigin?

  /// Asks for something.
  public init(_ content: Content, text: String, origin: SourceOrigin? = nil) {
    self.content = content
    self.text = text
    self.origin = origin
  }
}

/// What a line `for …` of a policy speaks of.
public enum PolicySubject: Sendable {
  /// Procedures, each by itself.
  case procedures
  /// Interconnected procedures, each as one.
  case interconnected
}

/// Whom a policy is for, as one line says: those for which a condition holds, or all.
public struct PolicyScope: Hashable, Sendable {
  /// What the line speaks of.
  public var subject: PolicySubject
  /// Which of them; nil for all.
  public var condition: PolicyCondition?

  /// Speaks of all of a kind, or of those for which a condition holds.
  public init(_ subject: PolicySubject, where condition: PolicyCondition? = nil) {
    self.subject = subject
    self.condition = condition
  }
}

/// What a city asks of all its procedures, decided on their graphs.
public struct Policy: Hashable, Sendable {
  /// Stable id.
  public var id: String
  /// What people call it.
  public var title: String
  /// How bad it is to break it.
  public var severity: PolicySeverity
  /// Whom it is for; several lines about the same are alternatives.
  public var scopes: [PolicyScope]
  /// The first day on which it asks; nil for since ever.
  public var from: Day?
  /// The last day on which it asks; nil for without end.
  public var to: Day?
  /// What it asks.
  public var requirements: [PolicyRequirement]
  /// Where it is declared.
  public var provenance: Provenance

  /// Whether it asks anything on some day on which an edition holds.
  public func asks(_ edition: ProcedureIdentity) -> Bool {
    if let from, let last = edition.to, last < from { return false }
    if let to, let first = edition.from, first > to { return false }
    return true
  }

  /// Declares a policy.
  public init(
    id: String, title: String, severity: PolicySeverity = .error,
    scopes: [PolicyScope] = [PolicyScope(.procedures)], requirements: [PolicyRequirement],
    provenance: Provenance = .none
  ) {
    self.id = id
    self.title = title
    self.severity = severity
    self.scopes = scopes
    self.requirements = requirements
    self.provenance = provenance
  }

  /// Whether it is for anything of a kind.
  public func speaks(of subject: PolicySubject) -> Bool { scopes.contains { $0.subject == subject } }

  /// Which of a kind it is for; nil for all of them.
  public func filter(of subject: PolicySubject) -> PolicyCondition? {
    let own = scopes.filter { $0.subject == subject }.map(\.condition)
    let conditions = own.compactMap { $0 }
    guard conditions.count == own.count, let first = conditions.first else { return nil }
    return conditions.count == 1 ? first : .any(conditions)
  }
}
