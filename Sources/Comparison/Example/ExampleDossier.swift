public import Dossier
import ProcessGraph
public import WorkingTime

/// One dossier gone through both procedures.
public struct ExampleDossier: Sendable {
  /// What became of it in one of them.
  public struct Course: Sendable {
    /// The run of the interpreter.
    public let run: DossierRun
    /// The steps and waits in the order in which they began, as the analyst names them.
    public let path: [String]

    init(_ run: DossierRun, in graph: ProcessGraph) {
      self.run = run
      path = run.path.map { graph.writtenName(of: $0) }
    }

    /// When it ended; nil when it came to no end.
    public var ended: Instant? { run.state.ending?.at }
    /// When it was resolved, and the clock of the limit ended.
    public var resolved: Instant? { run.state.resolved }
    /// When the time limit ended.
    public var due: Instant? { run.limit?.due?.instant }
    /// When the reduced limit ended.
    public var reducedDue: Instant? { run.reducedLimit?.due?.instant }
  }

  /// What is asked of the applicant and settled by officers, as words: `house.floors`, `7`.
  public let facts: [(fact: String, value: String)]
  /// How it is handed in.
  public let channel: String?
  /// By whom.
  public let applicant: String?
  /// When.
  public let submitted: Instant
  /// The step that comes out otherwise than normally on its first visit, with how; nil where all goes normally.
  public let trouble: (step: String, outcome: String)?
  /// What became of it in the first procedure.
  public let before: Course
  /// The same in the second.
  public let after: Course

  /// True when it ended otherwise, at another moment, or was due at another.
  public var differs: Bool {
    before.run.end != after.run.end || before.ended != after.ended || before.due != after.due
      || before.reducedDue != after.reducedDue
  }
}
