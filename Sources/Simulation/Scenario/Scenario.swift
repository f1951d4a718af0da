public import ProcessGraph
public import WorkingTime

/// What is operational and changes weekly: who comes, who works, how long things take. Names are resolved already.
///
/// A run begins at 00:00 of `from` with nobody there (but for backlogs) and ends at 24:00 of `to`. What happens during
/// the first `warmUpDays` days shapes the state and is not counted.
public struct Scenario: Hashable, Sendable {
  /// What people call it.
  public var name: String
  /// The first simulated day.
  public var from: Day
  /// The last simulated day.
  public var to: Day
  /// How many calendar days from the first on are not counted, at least 0 and fewer than there are.
  public var warmUpDays: Int
  /// True when the warm-up is to be found in the run itself; before it has been found, nothing is left out.
  public var findsWarmUp: Bool
  /// The half width of intervals that is asked for, as a share of the mean; nil when all ``replications`` are made whatever
  /// comes out, otherwise no more than those are.
  public var precision: Double?
  /// How many independent runs are made, at least 1; intervals need 2, and are only worth trusting from about 10.
  public var replications: Int
  /// The seed: the same seed gives the same bytes, and two scenarios with one seed share their random numbers.
  public var seed: UInt64
  /// What comes to each procedure, at most one entry a graph.
  public var loads: [ProcedureLoad]
  /// Who works. A desk that no pool serves has as many hands as it needs, and the report says so.
  public var staff: [StaffPool]

  /// Describes a scenario.
  public init(
    name: String, from: Day, to: Day, warmUpDays: Int = 0, replications: Int = 10, seed: UInt64 = 1,
    loads: [ProcedureLoad], staff: [StaffPool] = [], findsWarmUp: Bool = false, precision: Double? = nil
  ) {
    self.findsWarmUp = findsWarmUp
    self.precision = precision
    self.name = name
    self.from = from
    self.to = to
    self.warmUpDays = warmUpDays
    self.replications = replications
    self.seed = seed
    self.loads = loads
    self.staff = staff
  }
}

/// What comes to one procedure and how its steps and waits go.
public struct ProcedureLoad: Hashable, Sendable {
  /// The procedure, by its position among the graphs given to the model.
  public var graph: Int
  /// How dossiers arrive.
  public var arrivals: Arrivals
  /// How many dossiers already lie at the first node when the run begins.
  public var backlog: Int
  /// How facts are distributed, built-in `channel` and `applicant` among them. A built-in one left out takes its first
  /// value always, an optional one is always absent, any other must be here if some condition asks for it.
  public var facts: [FactDistribution]
  /// Hands-on time of steps.
  public var efforts: [NodeTime]
  /// How long waits last.
  public var waits: [NodeTime]
  /// Shares of outcomes of steps and waits that have no condition; what is left goes to the first, normal one.
  public var outcomes: [OutcomeShare]

  /// Describes what comes to a procedure.
  public init(
    graph: Int, arrivals: Arrivals, backlog: Int = 0, facts: [FactDistribution] = [], efforts: [NodeTime] = [],
    waits: [NodeTime] = [], outcomes: [OutcomeShare] = []
  ) {
    self.graph = graph
    self.arrivals = arrivals
    self.backlog = backlog
    self.facts = facts
    self.efforts = efforts
    self.waits = waits
    self.outcomes = outcomes
  }

  /// The nodes that a scenario means by a name: those of that very id, and the copies a wait has for each step that
  /// raises it (`supplement` means `supplement@receive` and `supplement@appraise`).
  public static func nodes(named name: String, in graph: ProcessGraph) -> [NodeID] {
    graph.nodes.indices.filter { position in
      let id = graph.nodes[position].id
      return id == name || id.utf8.starts(with: (name + "@").utf8)
    }.map { NodeID($0) }
  }
}

/// How one fact is distributed over dossiers.
public struct FactDistribution: Hashable, Sendable {
  /// One value and its share.
  public struct Share: Hashable, Sendable {
    /// The value; nil for absent.
    public var value: Value?
    /// How often, relative to the others; at least 0.
    public var weight: Double

    /// States how often a value occurs.
    public init(_ value: Value?, weight: Double) {
      self.value = value
      self.weight = weight
    }
  }

  /// The fact.
  public var fact: FactID
  /// Its values; at least one weight above 0. Ranges are written out value by value.
  public var shares: [Share]

  /// Describes a fact.
  public init(_ fact: FactID, _ shares: [Share]) {
    self.fact = fact
    self.shares = shares
  }
}

/// How long a step takes to work on, or a wait lasts.
public struct NodeTime: Hashable, Sendable {
  /// The step or wait.
  public var node: NodeID
  /// How long. The effort of a desk is always counted on the desk's working time.
  public var time: VaryingTime

  /// States the time of a node.
  public init(_ node: NodeID, _ time: VaryingTime) {
    self.node = node
    self.time = time
  }
}

/// How often a step or wait comes out so.
public struct OutcomeShare: Hashable, Sendable {
  /// The step or wait.
  public var node: NodeID
  /// The outcome, by position in the task's outcomes.
  public var outcome: Int
  /// The share from 0 to 1.
  public var share: Double

  /// States the share of an outcome.
  public init(_ node: NodeID, outcome: Int, share: Double) {
    self.node = node
    self.outcome = outcome
    self.share = share
  }
}
