import Numbers
import ProcessGraph
import WorkingTime

/// What measures of a procedure come to in one case of the facts.
struct CaseMeasures {
  let graph: ProcessGraph
  let unrolled: UnrolledGraph
  let flow: CaseFlow
  /// Whether a condition of the graph holds in the case.
  let holds: (Expression) -> Bool
  let worstCase: () -> PolicyAnswer

  /// A measure.
  func value(of measure: Measure) -> PolicyAnswer {
    switch measure {
    case .timeLimit: limit(graph.timeLimit)
    case .reducedTime: limit(graph.reducedLimit)
    case .worstCase: worstCase()
    case .steps: count(reachedSteps.count)
    case .handovers: count(Handovers(self).most)
    case .agencies: count(agencies.count)
    case .levels: count(levels.count)
    case .documents: count(papers(withRead: true))
    case .documentsFromCitizen: count(papers(withRead: false))
    case .documentsHeld: count(graph.documentRequirements.reduce(0) { $0 + $1.heldCount(in: graph, where: holds) })
    case .visits: count(graph.serviceLevel == .full ? 0 : graph.applicantVisits)
    case .fees: fees
    }
  }

  private func count(_ count: Int) -> PolicyAnswer { .number(Rational(count)) }

  // MARK: Limits

  private func limit(_ limit: TimeLimit?) -> PolicyAnswer {
    guard let limit, let row = limit.table.rows.first(where: { $0.condition.map(holds) ?? true }) else {
      return .missing
    }
    switch row.value {
    case .duration(let duration): return .time(duration.amount, duration.unit)
    case .sameWorkingDay: return .time(1, .workingDays)
    case .none: return .missing
    case .unknown(let reason): return .doubtful(.unknown(because: reason))
    }
  }

  // MARK: Desks

  /// The steps of desks that the case can come to.
  var reachedSteps: [NodeID] {
    var isReached = Array(repeating: false, count: unrolled.count)
    var isStep = Array(repeating: false, count: graph.nodes.count)
    isReached[0] = true
    for state in 0..<unrolled.count where isReached[state] {
      let node = Int(unrolled.node[state])
      if case .step(let task) = graph.nodes[node].kind, !task.assignment.isSystem { isStep[node] = true }
      for edge in Int(unrolled.outStart[state])..<Int(unrolled.outStart[state + 1]) where isOpen(edge) {
        isReached[Int(unrolled.target[edge])] = true
      }
    }
    return isStep.indices.filter { isStep[$0] }.map { NodeID($0) }
  }

  /// The edges by which the case can leave a state.
  func ways(from state: Int) -> [Int] {
    (Int(unrolled.outStart[state])..<Int(unrolled.outStart[state + 1])).filter { isOpen($0) }
  }

  private func isOpen(_ edge: Int) -> Bool {
    let graphEdge = Int(unrolled.edge[edge])
    return graphEdge < 0 || flow.allows[graphEdge]
  }

  /// The desks that may do a step in the case, in the order written.
  func desks(of node: NodeID) -> [DeskID] {
    guard case .step(let task) = graph.nodes[node].kind else { return [] }
    var desks: [DeskID] = []
    for option in task.assignment.options where option.condition.map(holds) ?? true {
      guard let row = option.desk.rows.first(where: { $0.condition.map(holds) ?? true }),
        row.value.position < graph.desks.count, !desks.contains(row.value)
      else { continue }
      desks.append(row.value)
    }
    return desks
  }

  /// The agencies of the State that take part.
  var agencies: Set<AgencyID> {
    var found: Set<AgencyID> = []
    for step in reachedSteps {
      for desk in desks(of: step) {
        let agency = graph.desks[desk].agency
        if agency.position < graph.agencies.count, graph.agencies[agency].level != Level.none { found.insert(agency) }
      }
    }
    return found
  }

  /// Their levels of government.
  var levels: Set<Level> { Set(agencies.compactMap { graph.agencies[$0].level }) }

  // MARK: Papers and money

  private func papers(withRead: Bool) -> Int {
    graph.documentRequirements.reduce(0) { $0 + $1.paperCount(withRead: withRead, where: holds) }
  }

  private var fees: PolicyAnswer {
    var total = Rational.zero
    for fee in graph.fees {
      if let free = fee.freeWhen, holds(free) { continue }
      guard let row = fee.table.rows.first(where: { $0.condition.map(holds) ?? true }) else { return .missing }
      switch row.value {
      case .unknown(let reason): return .doubtful(.unknown(because: reason))
      case .interpolated(let fact, _): return .doubtful(.dependsOn(fact))
      case .expression(let expression):
        var facts: [FactID] = []
        expression.collectFacts(into: &facts)
        if let fact = facts.first { return .doubtful(.dependsOn(fact)) }
        guard case .number(var amount) = expression.constant else { return .doubtful(.tooFine) }
        for factor in fee.factors where factor.condition.map(holds) ?? true {
          guard let product = try? amount * factor.value else { return .doubtful(.tooFine) }
          amount = product
        }
        guard let paid = fee.paid(for: amount), let sum = try? total + paid.exact else { return .doubtful(.tooFine) }
        total = sum
      }
    }
    return .number(total)
  }
}

extension Assignment {
  /// True for what no desk does.
  fileprivate var isSystem: Bool { if case .system = self { true } else { false } }
}
