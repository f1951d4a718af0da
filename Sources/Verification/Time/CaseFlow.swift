import ProcessGraph
import WorkingTime

/// What a node's time amounts to in one case.
enum NodeTime: Hashable, Sendable {
  /// It takes none.
  case instant
  /// At most that long.
  case within(Duration)
  /// Exactly that long.
  case lasts(Duration)
  /// Nobody said how long.
  case unstated
}

/// One case of the facts laid over a graph: which edges can be taken and how long nodes take.
struct CaseFlow {
  /// By edge of the graph, whether it can be taken.
  var allows: [Bool]
  /// By node, its time.
  var time: [NodeTime]
  /// True when conditional branches may start or not, since cases were not told apart.
  var areBranchesOptional = false
  /// True when a run of a clock follows one branch to its join while others stand still: each branch is followed by itself,
  /// and since a clock that stops in between only comes to its end later, the latest of them bounds the whole.
  var joinsAlone = false
}

/// The conditions that bear on the flow and on time, numbered for ``CaseSpace``.
struct FlowConditions {
  private var numbers = ConditionNumbers()

  /// The conditions in the order of their numbers.
  var expressions: [Expression] { numbers.expressions }

  /// Collects the conditions of edges, outcomes, durations and limits.
  init(_ graph: borrowing ProcessGraph) {
    collectFlow(graph)
    collectTimes(graph)
    for limit in [graph.timeLimit, graph.reducedLimit] {
      guard let limit else { continue }
      add(limit.table)
      for granted in limit.extensions { granted.condition.map { add($0) } }
    }
    for stage in graph.stages { stage.limit.map { add($0) } }
  }

  /// Collects the conditions that bear on the flow and on time inside one stage, and on its limit.
  init(of stage: StageID, _ graph: borrowing ProcessGraph) {
    collectFlow(graph) { graph.nodes[$0].stages.contains(stage) }
    collectTimes(graph) { graph.nodes[$0].stages.contains(stage) }
    graph.stages[stage].limit.map { add($0) }
  }

  /// Collects the conditions of edges, outcomes and documents.
  init(documentsOf graph: borrowing ProcessGraph) {
    collectFlow(graph)
    for node in graph.nodes.indices {
      switch graph.nodes[node].kind {
      case .step(let task): add(task.uses, task.issues)
      case .wait(let task): add(task.uses, task.issues)
      default: break
      }
    }
    for result in graph.results { result.condition.map { add($0) } }
    for requirement in graph.documentRequirements { collect(requirement) }
  }

  /// Collects the conditions that bear on the flow and on measures; where it is asked who decides or what members of a merged
  /// graph say, also those that bear on this.
  init(measuring measures: [Measure], asksOfMembers: Bool = false, of graph: borrowing ProcessGraph) {
    if asksOfMembers {
      graph.authority.map { add($0) }
      for member in graph.members {
        member.condition.map { add($0) }
        member.authority.map { add($0) }
      }
    }
    for measure in measures {
      switch measure {
      case .timeLimit, .reducedTime:
        for limit in [graph.timeLimit, graph.reducedLimit] { limit.map { add($0.table) } }
      case .worstCase:
        collectFlow(graph)
        collectTimes(graph)
      case .steps, .handovers, .agencies, .levels:
        collectFlow(graph)
        collectDesks(graph)
      case .documents, .documentsFromCitizen, .documentsHeld:
        for requirement in graph.documentRequirements { collect(requirement) }
      case .visits: break
      case .fees:
        for fee in graph.fees {
          add(fee.table)
          for factor in fee.factors { factor.condition.map { add($0) } }
          fee.freeWhen.map { add($0) }
        }
      }
    }
  }

  /// Collects every condition there is, and those that are asked besides.
  init(allOf graph: borrowing ProcessGraph, and more: [Expression]) {
    self.init(measuring: Measure.allCases, asksOfMembers: true, of: graph)
    for limit in [graph.timeLimit, graph.reducedLimit] {
      for granted in limit?.extensions ?? [] {
        granted.condition.map { add($0) }
        granted.decidedBy.map { add($0) }
      }
    }
    for stage in graph.stages { stage.limit.map { add($0) } }
    for node in graph.nodes {
      switch node.kind {
      case .step(let task): add(task.uses, task.issues)
      case .wait(let task):
        add(task.uses, task.issues)
        if case .desk(let option) = task.party { add(option) }
      default: break
      }
    }
    for result in graph.results { result.condition.map { add($0) } }
    for expression in more { add(expression) }
  }

  /// Collects the conditions of edges, outcomes and desks.
  init(desksOf graph: borrowing ProcessGraph) {
    collectFlow(graph)
    collectDesks(graph)
  }

  private mutating func collectDesks(_ graph: ProcessGraph) {
    for node in graph.nodes.indices {
      guard case .step(let task) = graph.nodes[node].kind else { continue }
      for option in task.assignment.options { add(option) }
    }
  }

  private mutating func add(_ option: DeskOption) {
    option.condition.map { add($0) }
    add(option.desk)
  }

  private mutating func collectTimes(_ graph: ProcessGraph, where isMeant: (NodeID) -> Bool = { _ in true }) {
    for node in graph.nodes.indices where isMeant(NodeID(node)) {
      switch graph.nodes[node].kind {
      case .step(let task): if case .within(let table) = task.duration { add(table) }
      case .wait(let task): task.limit.map { add($0) }
      default: break
      }
    }
  }

  private mutating func collect(_ requirement: DocumentRequirement) {
    switch requirement {
    case .paper(let use, _, _, _, _): use.condition.map { add($0) }
    case .anyOf(_, let parts, let condition), .allOf(let parts, let condition):
      condition.map { add($0) }
      for part in parts { collect(part) }
    }
  }

  private mutating func collectFlow(_ graph: ProcessGraph, where isMeant: (NodeID) -> Bool = { _ in true }) {
    for edge in graph.edges.indices where isMeant(graph.edges[edge].from) {
      switch graph.edges[edge].label {
      case .when(let condition): add(condition)
      case .branch(let condition): condition.map { add($0) }
      default: break
      }
    }
    for node in graph.nodes.indices where isMeant(NodeID(node)) {
      switch graph.nodes[node].kind {
      case .step(let task): for outcome in task.outcomes { outcome.condition.map { add($0) } }
      case .wait(let task): for outcome in task.outcomes { outcome.condition.map { add($0) } }
      default: break
      }
    }
  }

  private mutating func add(_ expression: Expression) { _ = numbers.insert(expression) }

  private mutating func add(_ uses: [DocumentUse], _ issues: [DocumentUse]) {
    for use in uses { use.condition.map { add($0) } }
    for use in issues { use.condition.map { add($0) } }
  }

  private mutating func add<Content>(_ table: Table<Content>) {
    for row in table.rows { row.condition.map { add($0) } }
  }

  /// The number of a condition among the collected ones, by which a case answers it without looking it up; nil for one
  /// that was not collected, which never holds.
  func number(of condition: Expression) -> Int? { numbers.number(of: condition) }

  /// Whether a condition holds in a case; a condition that was not collected does not.
  func holds(_ condition: Expression, _ one: FactCase) -> Bool {
    numbers.number(of: condition).map { one.holds[$0] } ?? false
  }

  /// All cases at once, for graphs with too many to tell apart: every edge, and the longest time of every table.
  func anyFlow(_ graph: ProcessGraph, _ longest: ([Duration]) -> Duration?) -> CaseFlow {
    var time = Array(repeating: NodeTime.instant, count: graph.nodes.count)
    for position in graph.nodes.indices {
      switch graph.nodes[position].kind {
      case .step(let task):
        switch task.duration {
        case .unstated: time[position] = .unstated
        case .within(let table): time[position] = longest(table.rows.map(\.value)).map { .within($0) } ?? .unstated
        case .lasts(let duration): time[position] = .lasts(duration)
        }
      case .wait(let task):
        time[position] = task.limit.flatMap { longest($0.rows.map(\.value)) }.map { .within($0) } ?? .unstated
      default: break
      }
    }
    return CaseFlow(
      allows: Array(repeating: true, count: graph.edges.count), time: time, areBranchesOptional: true)
  }
}
