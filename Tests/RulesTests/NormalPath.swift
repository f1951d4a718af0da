import Numbers
import ProcessGraph
import WorkingTime

/// The shares of the normal path from submission to `end approved`, added stage by stage as the printed tables do: by
/// walking the graph and nothing else.
struct NormalPath {
  /// Working days by stage in the order of the path; steps outside a stage stand under "".
  var stages: [(name: String, sum: Rational)] = []
  /// Working days of all desks.
  var printed: Rational = 0
  /// Working days of the desks whose time the limit counts.
  var counted: Rational = 0
  /// Periods that merely run, in calendar days.
  var posted: Rational = 0
  /// How the path ends.
  var end: EndKind?

  /// Walks a graph for a dossier with the given facts; nil when a share is missing or in another unit.
  init?(_ graph: ProcessGraph, _ facts: FactValues) throws {
    var node = NodeID(0)
    var steps = 0
    while end == nil, steps <= graph.nodes.count {
      steps += 1
      switch graph.nodes[node].kind {
      case .step(let task):
        switch task.duration {
        case .within(let table):
          guard let share = table.row(for: facts)?.value, share.unit == .workingDays else { return nil }
          let days = share.amount
          let stage = graph.nodes[node].stages.last.map { graph.stages[$0].id } ?? ""
          if let position = stages.firstIndex(where: { $0.name == stage }) {
            stages[position].sum = try stages[position].sum + days
          } else {
            stages.append((stage, days))
          }
          printed = try printed + days
          if task.clock == .runs { counted = try counted + days }
        case .lasts(let duration): posted = try posted + duration.amount
        case .unstated: return nil
        }
      case .end(let task): end = task.kind
      default: break
      }
      let leaving = graph.edges.filter { $0.from == node }
      let next = leaving.first { edge in
        switch edge.label {
        case .normal, .outcome(0), .otherwise: true
        case .when(let condition): condition.holds(for: facts)
        default: false
        }
      }
      guard let next else { break }
      node = next.to
    }
  }
}
