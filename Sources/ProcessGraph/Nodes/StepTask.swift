public import WorkingTime

/// One desk of a step, which may depend on facts.
public struct DeskOption: Hashable, Sendable {
  /// The desk, by facts (`authority` varies).
  public var desk: Table<DeskID>
  /// When this desk takes part; nil for always.
  public var condition: Expression?

  /// Names a desk.
  public init(_ desk: Table<DeskID>, when condition: Expression? = nil) {
    self.desk = desk
    self.condition = condition
  }
}

/// Who does a step.
///
/// `each of (…)` is not here: it is compiled to a fork with one step for each desk.
public enum Assignment: Hashable, Sendable {
  /// Nobody's desk.
  case system
  /// Any one of these.
  case anyOf([DeskOption])
  /// All of these, together, at the same time.
  case allOf([DeskOption])
}

extension Assignment {
  /// Its desks; none for what is nobody's.
  public var options: [DeskOption] {
    switch self {
    case .system: []
    case .anyOf(let options), .allOf(let options): options
    }
  }
}

/// How long a step takes by law or decision.
public enum StepDuration: Hashable, Sendable {
  /// Nobody said.
  case unstated
  /// At most that long: the desk's share of the procedure's limit.
  case within(Table<Duration>)
  /// Exactly that long, during which no desk is busy.
  case lasts(Duration)
}

/// How a step or a wait bears on the clock of the procedure's limit.
public enum ClockEffect: String, Sendable, CaseIterable {
  /// The clock runs.
  case runs
  /// The clock stands still and then goes on with what was left.
  case pauses
  /// The clock stands still and then begins anew.
  case restarts
}

/// A way in which a step can come out.
public struct Outcome: Hashable, Sendable {
  /// Stable id; `accepted` when the analyst named none.
  public var id: String
  /// When given, the outcome happens exactly when this holds.
  public var condition: Expression?

  /// Names an outcome.
  public init(_ id: String, when condition: Expression? = nil) {
    self.id = id
    self.condition = condition
  }
}

/// The work of a step.
public struct StepTask: Hashable, Sendable {
  /// Who does it.
  public var assignment: Assignment
  /// How long by law or decision.
  public var duration: StepDuration
  /// Its bearing on the clock: `runs`, or `pauses` where the law leaves its time out.
  public var clock: ClockEffect
  /// Usual hands-on working time, when the analyst states it.
  public var effort: Duration?
  /// Tags such as `intake`, `appraisal`, `approval`, `delivery`.
  public var tags: [String]
  /// Documents it needs.
  public var uses: [DocumentUse]
  /// True when it checks all documents of the dossier.
  public var checksAllDocuments: Bool
  /// Documents it makes on its normal outcome.
  public var issues: [DocumentUse]
  /// Those of `issues` that it signs.
  public var signs: [DocumentID]
  /// Facts that its officer settles.
  public var establishes: [FactID]
  /// The ways it can come out; the first is the normal one. Never empty.
  public var outcomes: [Outcome]
  /// The outcome that silence counts as when the limit runs out, by position in `outcomes`.
  public var silence: Int?
  /// True for a place of a merged graph that no analyst wrote: nothing is done there, and it takes no time.
  public var isMoment = false

  /// Describes the work of a step.
  public init(
    assignment: Assignment, duration: StepDuration = .unstated, clock: ClockEffect = .runs, effort: Duration? = nil,
    tags: [String] = [], uses: [DocumentUse] = [], checksAllDocuments: Bool = false, issues: [DocumentUse] = [],
    signs: [DocumentID] = [], establishes: [FactID] = [], outcomes: [Outcome] = [Outcome("accepted")],
    silence: Int? = nil
  ) {
    self.assignment = assignment
    self.duration = duration
    self.clock = clock
    self.effort = effort
    self.tags = tags
    self.uses = uses
    self.checksAllDocuments = checksAllDocuments
    self.issues = issues
    self.signs = signs
    self.establishes = establishes
    self.outcomes = outcomes
    self.silence = silence
  }

  /// The tag of the step that finds a dossier complete and thereby accepts it.
  public static let intakeTag = "intake"
}
