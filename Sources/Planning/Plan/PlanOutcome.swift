public import ProcessGraph

/// One reason why a goal is out of reach.
public struct PlanGap: Hashable, Sendable {
  /// The part that needs the paper; nil for the goal itself.
  public var part: String?
  /// The paper.
  public var paper: String
  /// Where it is asked for.
  public var origin: SourceOrigin?
  /// Who issues it, and why that does not help; nil when the reason is a gap of its own or a circle.
  public var issuer: String?
  /// Why that issuer serves nobody; nil when something is missing there too.
  public var obstacle: PlanObstacle?
}

/// What a search for a plan came to.
public enum PlanOutcome: Sendable {
  /// The plan.
  case plan(CitizenPlan)
  /// The applicant has the paper.
  case alreadyThere
  /// The goal is out of reach, and why: each gap behind the one that it explains.
  case unreachable([PlanGap])
  /// Parts wait for one another: each gap names a part and the paper it needs of the next; the last needs one of the first.
  case circle([PlanGap])
}
