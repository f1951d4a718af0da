public import ProcessGraph
public import WorkingTime

/// How a step comes out in a script.
public enum ScriptedOutcome: Hashable, Sendable {
  /// So, by the id of an outcome.
  case named(String)
  /// Nobody says anything: the limit runs out.
  case silence
}

/// How a wait comes out in a script.
public struct ScriptedAnswer: Hashable, Sendable {
  /// How long it takes; nil for the whole of its limit.
  public var after: Duration?
  /// True when nothing comes: the limit runs out.
  public var isTimeout: Bool
  /// The id of an outcome; nil for the normal one.
  public var outcome: String?
  /// Papers that come beside those the wait brings anyhow.
  public var documents: [DocumentID]

  /// An answer after a length of time, or at the end of the limit.
  public init(after: Duration? = nil, outcome: String? = nil, documents: [DocumentID] = []) {
    self.after = after
    isTimeout = false
    self.outcome = outcome
    self.documents = documents
  }

  /// No answer.
  public static var timeout: ScriptedAnswer {
    var answer = ScriptedAnswer()
    answer.isTimeout = true
    return answer
  }
}

/// When a fee is paid in a script.
public enum ScriptedPayment: Hashable, Sendable {
  /// At a moment.
  case at(Instant)
  /// Never.
  case never
}

/// What happens to one dossier, as a test or a person tells it; what the script leaves open takes its full time and its
/// normal outcome.
///
/// Steps and waits are named as the analyst names them: `supplement` stands for the wait at every step that raises it, and
/// one list serves all its visits in their order. Behind the end of a list of outcomes or answers things go normally; a
/// list of lengths repeats its last.
public struct DossierScript: Sendable {
  /// The submission. Facts that steps settle are given here too; they come to be known when their step is done.
  public var submission: Submission
  /// By step: how its visits come out.
  public var outcomes: [String: [ScriptedOutcome]]
  /// By step: how long its visits take.
  public var takes: [String: [Duration]]
  /// By wait: what comes of its visits.
  public var waits: [String: [ScriptedAnswer]]
  /// By fee: when it is paid. Without an entry it is paid as soon as it is asked for.
  public var payments: [FeeID: ScriptedPayment]
  /// Values of facts that steps settle.
  public var settled: [SettledFact]
  /// What happens besides, such as a withdrawal or an extension, in the order of time.
  public var events: [DossierEvent]

  /// A script in which everything goes normally.
  public init(
    _ submission: Submission, outcomes: [String: [ScriptedOutcome]] = [:], takes: [String: [Duration]] = [:],
    waits: [String: [ScriptedAnswer]] = [:], payments: [FeeID: ScriptedPayment] = [:], settled: [SettledFact] = [],
    events: [DossierEvent] = []
  ) {
    self.submission = submission
    self.outcomes = outcomes
    self.takes = takes
    self.waits = waits
    self.payments = payments
    self.settled = settled
    self.events = events
  }
}
