public import ProcessGraph

/// One statement of `steps`.
public indirect enum Statement: Hashable, Sendable {
  /// A desk works.
  case step(Step)
  /// Somebody is waited for, on the path.
  case wait(Wait)
  /// Statements with a deadline of their own.
  case stage(StageID, [Statement])
  /// Branches side by side.
  case parallel(ParallelBlock)
  /// One branch of several.
  case choose(ChooseBlock)
  /// The clock ends here.
  case resolved(Provenance)
  /// The procedure ends here.
  case end(EndTask, Provenance)
  /// Another procedure runs as a step: its position in the package's procedures.
  case call(procedure: Int, Provenance)
}

/// A step as declared.
public struct Step: Hashable, Sendable {
  /// Its number.
  public var place: Place
  /// Its name.
  public var name: String
  /// What people call it.
  public var title: String
  /// Its work. For `each of (…)` the assignment is `anyOf` the desks and `isForEachDesk` is true.
  public var task: StepTask
  /// True for `each of (…)`: every desk does the step, side by side.
  public var isForEachDesk: Bool
  /// True for a step that says what it `checks`.
  public var isCheck = false
  /// Arrows that leave the normal path, in the order written.
  public var arrows: [Arrow]
  /// Where it is declared.
  public var provenance: Provenance

  /// Declares a step.
  public init(
    place: Place, name: String, title: String, task: StepTask, isForEachDesk: Bool = false, arrows: [Arrow] = [],
    provenance: Provenance = .none
  ) {
    self.place = place
    self.name = name
    self.title = title
    self.task = task
    self.isForEachDesk = isForEachDesk
    self.arrows = arrows
    self.provenance = provenance
  }
}

/// Where a wait goes when what was waited for came.
public enum Resumption: Hashable, Sendable {
  /// On along the path: only for waits on it.
  case onward
  /// To a step, which begins anew.
  case at(Place)
  /// Back to the step that raised it, with its remaining share.
  case there
}

/// A wait as declared.
public struct Wait: Hashable, Sendable {
  /// Its number.
  public var place: Place
  /// Its name.
  public var name: String
  /// What people call it.
  public var title: String
  /// Who, how long, and its bearing on the clock.
  public var task: WaitTask
  /// How often it may be entered, and what happens then.
  public var bound: Bound?
  /// Where it goes on.
  public var resumption: Resumption
  /// What happens when its limit runs out.
  public var onTimeout: Target?
  /// Arrows for outcomes of `task.outcomes`.
  public var arrows: [Arrow]
  /// Where it is declared.
  public var provenance: Provenance

  /// Declares a wait.
  public init(
    place: Place, name: String, title: String, task: WaitTask, bound: Bound? = nil, resumption: Resumption,
    onTimeout: Target? = nil, arrows: [Arrow] = [], provenance: Provenance = .none
  ) {
    self.place = place
    self.name = name
    self.title = title
    self.task = task
    self.bound = bound
    self.resumption = resumption
    self.onTimeout = onTimeout
    self.arrows = arrows
    self.provenance = provenance
  }
}

/// A departure from the normal path.
public struct Arrow: Hashable, Sendable {
  /// The outcome, by position in the task's outcomes.
  public var outcome: Int
  /// Where to.
  public var target: Target
  /// Where it is declared.
  public var provenance: Provenance

  /// Draws an arrow.
  public init(outcome: Int, target: Target, provenance: Provenance = .none) {
    self.outcome = outcome
    self.target = target
    self.provenance = provenance
  }
}

/// Where an arrow leads.
public indirect enum Target: Hashable, Sendable {
  /// To an end.
  case end(EndTask, Provenance)
  /// To a step or a wait, perhaps only so often.
  case place(Place, bound: Bound?)
}

/// How often something may be used, and where the dossier goes when it is used up.
public struct Bound: Hashable, Sendable {
  /// How often.
  public var limit: Int
  /// Where to then.
  public var then: Target
  /// Where it is declared.
  public var provenance: Provenance

  /// Allows a number of uses.
  public init(limit: Int, then: Target, provenance: Provenance = .none) {
    self.limit = limit
    self.then = then
    self.provenance = provenance
  }
}

/// Branches side by side and what decides at their join.
public struct ParallelBlock: Hashable, Sendable {
  /// One branch.
  public struct Branch: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// What people call it.
    public var title: String
    /// When it starts; nil for always.
    public var condition: Expression?
    /// What it does.
    public var statements: [Statement]
    /// Where it is declared.
    public var provenance: Provenance

    /// Declares a branch.
    public init(
      name: String, title: String, condition: Expression?, statements: [Statement], provenance: Provenance = .none
    ) {
      self.name = name
      self.title = title
      self.condition = condition
      self.statements = statements
      self.provenance = provenance
    }
  }

  /// One rule at the join.
  public struct JoinRule: Hashable, Sendable {
    /// The outcome carried by any branch.
    public var outcome: String
    /// Where to then.
    public var target: Target
    /// Where it is declared.
    public var provenance: Provenance

    /// Declares a rule.
    public init(outcome: String, target: Target, provenance: Provenance = .none) {
      self.outcome = outcome
      self.target = target
      self.provenance = provenance
    }
  }

  /// The branches, in the order written.
  public var branches: [Branch]
  /// The rules, first line first.
  public var rules: [JoinRule]
  /// Where it is declared.
  public var provenance: Provenance

  /// Declares a block.
  public init(branches: [Branch], rules: [JoinRule] = [], provenance: Provenance = .none) {
    self.branches = branches
    self.rules = rules
    self.provenance = provenance
  }
}

/// One branch of several is taken.
public struct ChooseBlock: Hashable, Sendable {
  /// One row.
  public struct Option: Hashable, Sendable {
    /// When it is taken; nil for `otherwise`.
    public var condition: Expression?
    /// What it does.
    public var statements: [Statement]
    /// Where it is declared.
    public var provenance: Provenance

    /// Declares a row.
    public init(condition: Expression?, statements: [Statement], provenance: Provenance = .none) {
      self.condition = condition
      self.statements = statements
      self.provenance = provenance
    }
  }

  /// The rows, in the order written.
  public var options: [Option]
  /// True for `choose first`: rows may overlap, the first that holds is taken.
  public var isFirstMatch: Bool
  /// Where it is declared.
  public var provenance: Provenance

  /// Declares a choice.
  public init(options: [Option], isFirstMatch: Bool, provenance: Provenance = .none) {
    self.options = options
    self.isFirstMatch = isFirstMatch
    self.provenance = provenance
  }
}
