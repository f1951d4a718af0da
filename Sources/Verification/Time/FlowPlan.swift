import ProcessGraph
import WorkingTime

/// A graph read once, with conditions as numbers, so that a case is laid over it without looking anything up.
struct FlowPlan {
  /// An edge under a condition.
  private struct Guard {
    let edge: Int32
    let condition: Condition
  }

  /// One row of a table of times.
  private struct TimeRow {
    let condition: Condition
    let time: NodeTime
  }

  /// A condition by its number.
  private enum Condition {
    case always
    case never
    case number(Int32)

    init(_ expression: Expression?, _ conditions: FlowConditions) {
      guard let expression else {
        self = .always
        return
      }
      self = conditions.number(of: expression).map { .number(Int32($0)) } ?? .never
    }

    func holds(in one: FactCase) -> Bool {
      switch self {
      case .always: true
      case .never: false
      case .number(let number): one.holds[Int(number)]
      }
    }
  }

  /// A node whose conditional outcomes happen exactly when their conditions hold.
  private struct Decision {
    /// By outcome: its condition; nil without one.
    let conditions: [Condition?]
    /// The edges of outcomes, each with its outcome.
    let edges: [(edge: Int32, outcome: Int)]
  }

  private let edgeCount: Int
  /// By node: its time where no fact bears on it.
  private var time: [NodeTime]
  private var varying: [(node: Int, rows: [TimeRow])] = []
  /// The edges of each choice, in order: the first that holds is taken.
  private var choices: [[Guard]] = []
  private var branches: [Guard] = []
  private var decisions: [Decision] = []

  /// Reads a graph.
  init(_ graph: borrowing ProcessGraph, _ index: GraphIndex, _ conditions: FlowConditions) {
    edgeCount = graph.edges.count
    time = Array(repeating: .instant, count: graph.nodes.count)
    for position in graph.nodes.indices {
      switch graph.nodes[position].kind {
      case .choice:
        choices.append(
          index.edges(from: NodeID(position)).map { edge in
            guard case .when(let condition) = graph.edges[Int(edge)].label else {
              return Guard(edge: edge, condition: .always)
            }
            return Guard(edge: edge, condition: Condition(condition, conditions))
          })
      case .fork:
        for edge in index.edges(from: NodeID(position)) {
          guard case .branch(let condition?) = graph.edges[Int(edge)].label else { continue }
          branches.append(Guard(edge: edge, condition: Condition(condition, conditions)))
        }
      case .step(let task):
        add(task.outcomes, of: position, graph, index, conditions)
        switch task.duration {
        case .unstated: time[position] = .unstated
        case .within(let table): add(table, of: position, conditions)
        case .lasts(let duration): time[position] = .lasts(duration)
        }
      case .wait(let task):
        add(task.outcomes, of: position, graph, index, conditions)
        if let limit = task.limit { add(limit, of: position, conditions) } else { time[position] = .unstated }
      default: break
      }
    }
  }

  private mutating func add(_ table: Table<Duration>, of node: Int, _ conditions: FlowConditions) {
    let rows = table.rows.map { row in
      TimeRow(condition: Condition(row.condition, conditions), time: .within(row.value))
    }
    if let first = rows.first, case .always = first.condition {
      time[node] = first.time
    } else {
      time[node] = .unstated
      varying.append((node, rows))
    }
  }

  private mutating func add(
    _ outcomes: [Outcome], of node: Int, _ graph: ProcessGraph, _ index: GraphIndex, _ conditions: FlowConditions
  ) {
    guard outcomes.contains(where: { $0.condition != nil }) else { return }
    var edges: [(edge: Int32, outcome: Int)] = []
    for edge in index.edges(from: NodeID(node)) {
      guard case .outcome(let outcome) = graph.edges[Int(edge)].label, outcome < outcomes.count else { continue }
      edges.append((edge, outcome))
    }
    decisions.append(
      Decision(conditions: outcomes.map { $0.condition.map { Condition($0, conditions) } }, edges: edges))
  }

  /// Lays a case over the graph.
  func flow(_ one: FactCase) -> CaseFlow {
    var flow = CaseFlow(allows: Array(repeating: true, count: edgeCount), time: time)
    for (node, rows) in varying {
      if let row = rows.first(where: { $0.condition.holds(in: one) }) { flow.time[node] = row.time }
    }
    for choice in choices {
      var isTaken = false
      for way in choice {
        flow.allows[Int(way.edge)] = !isTaken && way.condition.holds(in: one)
        if flow.allows[Int(way.edge)] { isTaken = true }
      }
    }
    for branch in branches { flow.allows[Int(branch.edge)] = branch.condition.holds(in: one) }
    for decision in decisions {
      let decided = decision.conditions.firstIndex { $0?.holds(in: one) ?? false }
      for (edge, outcome) in decision.edges {
        flow.allows[Int(edge)] = decided.map { $0 == outcome } ?? (decision.conditions[outcome] == nil)
      }
    }
    return flow
  }
}
