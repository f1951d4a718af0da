public import Language
public import ProcessGraph
public import WorkingTime

/// An interconnected procedure put in order: what comes before what, and what the applicant still hands in.
public struct InterconnectionPlan: Hashable, Sendable {
  /// One of its parts.
  public struct Part: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// What people call it.
    public var title: String
    /// The procedure, by position in the package's; nil for a step or a wait of the bundle's own.
    public var procedure: Int?
    /// The statement of a step or a wait of its own.
    var statement: Statement?
    /// When it takes part; nil for always.
    public var condition: Expression?
    /// What it issues, each with the condition under which it does.
    public internal(set) var issues: [DocumentUse] = []
    /// Where it is named or declared.
    public var origin: SourceOrigin?
    /// What it asks for.
    var asked: [AskedDocument] = []
  }

  /// One part waits for a document of another.
  public struct DocumentEdge: Hashable, Sendable {
    /// The part that issues it.
    public var issuer: Int
    /// The part that needs it.
    public var user: Int
    /// The document; nil for the order in which procedures on paper are listed.
    public var document: DocumentID?
  }

  /// One link of a circle: a part needs what the next one issues.
  public struct CircleLink: Hashable, Sendable {
    /// The part.
    public var part: Int
    /// What it needs; nil for the order in which procedures on paper are listed.
    public var document: DocumentID?
    /// Where it asks for it.
    public var origin: SourceOrigin?
    /// Where the next part says that it issues it.
    public var issued: SourceOrigin?
  }

  /// What was declared.
  public let bundle: InterconnectedProcedure
  /// Its members and then its own steps and waits.
  public private(set) var parts: [Part] = []
  /// Why what comes before what, by issuer and then user.
  public private(set) var edges: [DocumentEdge] = []
  /// Parts in the order in which they can finish at the earliest, by their limits.
  public private(set) var sequence: [Int] = []
  /// The nested form; nil while there are circles, or no parts.
  public private(set) var arrangement: Arrangement?
  /// Waiting that only the nested form asks for.
  public private(set) var added: [Arranger.Wait] = []
  /// The parts of the largest knot whose nested form need not be the best one; 0 when it is the best everywhere.
  public private(set) var partsCutByRule = 0
  /// Circles, each the shortest of its knot.
  public private(set) var circles: [[CircleLink]] = []
  /// Needs by number: the part that meets it, or nil for the applicant or a registry. Groups of alternatives follow the
  /// parts in number.
  private(set) var chosen: [Int?] = []

  /// Puts a declared bundle in order.
  public init(_ bundle: InterconnectedProcedure, of package: ResolvedPackage) {
    self.bundle = bundle
    parts = Self.parts(of: bundle, package)
    var reader = NeedReader(parts, isOnPaper: bundle.isOnPaper)
    for part in parts.indices { parts[part].asked = reader.read(part) }
    let needs = reader.needs(weights: parts.map { Self.weight(of: $0, package) })
    let order = BundleOrder(needs)
    chosen = reader.numbers.map { order.chosen[$0] < 0 ? nil : Int(order.chosen[$0]) }
    circles = order.circles.map { reader.circle($0, needs) }
    sequence = order.sequence.map(Int.init).filter { $0 < parts.count }
    guard circles.isEmpty, !parts.isEmpty else { return }
    edges = reader.edges(needs, order)
    var predecessors: [[Int32]] = Array(repeating: [], count: parts.count)
    for edge in edges where !predecessors[edge.user].contains(Int32(edge.issuer)) {
      predecessors[edge.user].append(Int32(edge.issuer))
    }
    let arranger = Arranger(
      // The limit counts the State's time: the applicant's own decides only between ways that are equally long for it.
      weights: parts.indices.map { needs.weights[$0] * (parts[$0].isOfApplicant ? 1 : 1_024) },
      predecessors: predecessors,
      sequence: sequence.map { Int32($0) })
    arrangement = arranger.arrangement
    added = arranger.added
    partsCutByRule = arranger.partsCutByRule
  }

  private static func parts(of bundle: InterconnectedProcedure, _ package: ResolvedPackage) -> [Part] {
    var parts: [Part] = []
    for member in bundle.members where package.procedures.indices.contains(member.procedure) {
      let procedure = package.procedures[member.procedure]
      var part = Part(
        name: member.name, title: procedure.title, procedure: member.procedure, condition: member.condition,
        origin: member.origin)
      part.issues = procedure.results.map {
        DocumentUse($0.document, when: both(member.condition, $0.condition), at: $0.provenance.origin)
      }
      // What a step makes that is no result may serve another procedure inside all the same.
      for use in procedure.stepIssues where !part.issues.contains(where: { $0.document == use.document }) {
        part.issues.append(DocumentUse(use.document, when: both(member.condition, use.condition), at: use.origin))
      }
      parts.append(part)
    }
    for statement in bundle.statements {
      switch statement {
      case .step(let step):
        parts.append(
          Part(
            name: step.name, title: step.title, statement: statement, issues: step.task.issues,
            origin: step.provenance.origin))
      case .wait(let wait):
        parts.append(
          Part(
            name: wait.name, title: wait.title, statement: statement, issues: wait.task.issues,
            origin: wait.provenance.origin))
      default: break
      }
    }
    for part in parts.indices {
      parts[part].asked = parts[part].requirements(package).map { AskedDocument(unread: $0) }
    }
    return parts
  }

  /// The longest that a part may take, in minutes of work; a day of the calendar counts as five sevenths of a working day.
  private static func weight(of part: Part, _ package: ResolvedPackage) -> Int64 {
    switch part.statement {
    case .step(let step):
      switch step.task.duration {
      case .within(let table): return PartWeight.longest(table.rows.map(\.value))
      case .lasts(let duration): return PartWeight.longest([duration])
      case .unstated: return PartWeight.unknown
      }
    case .wait(let wait): return PartWeight.longest(wait.task.limit?.rows.map(\.value) ?? [])
    default: break
    }
    guard let procedure = part.procedure, let limit = package.procedures[procedure].timeLimit else {
      return PartWeight.unknown
    }
    return PartWeight.longest(
      limit.table.rows.compactMap { if case .duration(let duration) = $0.value { duration } else { nil } })
  }

  static func both(_ one: Expression?, _ other: Expression?) -> Expression? {
    guard let one else { return other }
    guard let other else { return one }
    return one == other ? one : .all([one, other])
  }
}

extension InterconnectionPlan.Part {
  /// The cases in which it issues a document; nil for all.
  func issuedInCase(_ document: DocumentID) -> Expression? {
    let conditions = issues.filter { $0.document == document }.map(\.condition)
    let known = conditions.compactMap { $0 }
    guard !conditions.isEmpty, known.count == conditions.count else { return condition }
    return known.count == 1 ? known[0] : .any(known)
  }

  /// How long a step or a wait of the bundle's own takes; nil when it depends on facts or nobody said, and for members.
  public var duration: Duration? {
    switch statement {
    case .step(let step):
      switch step.task.duration {
      case .within(let table): table.single
      case .lasts(let duration): duration
      case .unstated: nil
      }
    case .wait(let wait): wait.task.limit?.single
    default: nil
    }
  }

  /// Whether it is the applicant's own work, so that the applicant brings what comes of it.
  public var isOfApplicant: Bool {
    if case .wait(let wait) = statement { wait.task.party == .applicant } else { false }
  }

  /// What it asks for, as declared.
  func requirements(_ package: ResolvedPackage) -> [DocumentRequirement] {
    if let procedure { return package.procedures[procedure].documents }
    switch statement {
    case .step(let step): return step.task.uses.map { .paper($0, copies: [], formName: nil, registry: nil, .none) }
    case .wait(let wait): return wait.task.uses.map { .paper($0, copies: [], formName: nil, registry: nil, .none) }
    default: return []
    }
  }
}

extension Procedure {
  /// What its steps make on their normal outcomes, in reading order.
  public var stepIssues: [DocumentUse] {
    var uses: [DocumentUse] = []
    statements.forEachTask {
      uses += $0.issues
    } wait: { _ in
    }
    return uses
  }
}
