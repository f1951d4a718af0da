import Numbers
public import ProcessGraph
public import WorkingTime

/// How much longer one step or wait may take by itself, all others taking their longest, with every limit kept.
///
/// Of limits that dates decide nothing follows for it.
public struct StepMargin: Hashable, Sendable {
  /// The step or wait.
  public var node: NodeID
  /// What it may take now.
  public var allowed: Duration
  /// How much longer it may take, in units of its own.
  public var spare: Duration
  /// The limit that is reached first.
  public var limit: LimitKind
  /// A case in which that is so, in the analyst's words; empty when nothing depends on facts.
  public var facts: String
}

/// The margins of steps, the least of all cases and limits.
struct StepMargins {
  /// No more states are walked through for them.
  static let mostWork = 2_000_000_000

  /// By node.
  private(set) var least: [Int: StepMargin] = [:]
  private var work = 0
  /// True when there was too much to walk through.
  var isExhausted: Bool { work > Self.mostWork }

  /// Takes in what a node has to spare against one limit in one case; `facts` says which.
  mutating func take(
    _ node: Int, allowed: Duration, spare: Duration, _ limit: LimitKind, hoursPerDay: Rational, _ facts: () -> String
  ) {
    if let known = least[node], known.spare.compare(to: spare, hoursPerDay: hoursPerDay) != .longer { return }
    least[node] = StepMargin(node: NodeID(node), allowed: allowed, spare: spare, limit: limit, facts: facts())
  }

  mutating func count(_ states: Int) { work += states }

  /// In the order of nodes; nil when they were not worked out.
  var list: [StepMargin]? {
    isExhausted ? nil : least.sorted { $0.key < $1.key }.map(\.value)
  }
}
