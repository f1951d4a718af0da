/// How often a dossier of one load comes to each step, on average, and to whose desk.
///
/// What facts decide is the same at every visit of one dossier. So the facts are taken case by case, each with its
/// share: within a case conditions are settled and only chance is left (``VisitEquations``).
struct ExpectedVisits {
  /// Visits by pool and node of the load: those that ask for work there.
  private(set) var ofPool: [[Double]]
  /// By pool: true where there may be more visits than those.
  private(set) var isAtLeast: [Bool]

  /// The most combinations of facts that are taken one by one; those beyond leave conditions open.
  private static let mostCases = 4_096

  init(_ plan: Plan, load: Int, hoursInWorkingDay: Double) {
    let first = Int(plan.loads[load].firstNode)
    let end = load + 1 < plan.loads.count ? Int(plan.loads[load + 1].firstNode) : plan.nodes.count
    ofPool = Array(repeating: Array(repeating: 0, count: end - first), count: plan.pools.count)
    isAtLeast = Array(repeating: false, count: plan.pools.count)
    let decisions = Self.decisions(plan, first..<end)
    var known: [[Double]: (Double, Double)] = [:]
    for (share, answers) in Self.cases(plan, load, decisions) {
      var equations = VisitEquations(
        plan, load: load, nodes: first..<end, answers: answers, hoursInWorkingDay: hoursInWorkingDay,
        known: known)
      let visits = equations.solve()
      known = equations.known
      let isReached = Self.reached(from: equations.isOpen, plan, first..<end)
      for node in first..<end where plan.nodes[node].silence < 0 {
        let (pools, isOpen) = Self.pools(plan, node, answers)
        for pool in pools {
          if !isOpen { ofPool[pool][node - first] += share * visits[node - first] }
          if isOpen || isReached[node - first] { isAtLeast[pool] = true }
        }
      }
    }
  }

  /// The nodes to which a dossier may come from some.
  private static func reached(from open: [Bool], _ plan: Plan, _ nodes: Range<Int>) -> [Bool] {
    var reached = Array(repeating: false, count: nodes.count)
    var waiting = open.indices.filter { open[$0] }
    while let position = waiting.popLast() {
      let node = plan.nodes[nodes.lowerBound + position]
      for edge in node.edges.first..<node.edges.end {
        let target = Int(plan.edges[Int(edge)].target) - nodes.lowerBound
        guard !reached[target] else { continue }
        reached[target] = true
        waiting.append(target)
      }
    }
    return reached
  }

  /// The pools whose people a visit takes, each once; where it is open which of them it takes, all that it may take.
  private static func pools(_ plan: Plan, _ number: Int, _ answers: [Int32: UInt8]) -> (pools: [Int], isOpen: Bool) {
    let node = plan.nodes[number]
    guard node.operation == .desk || node.operation == .together else { return ([], false) }
    var pools: [Int] = []
    var isOpen = false
    for position in node.options.first..<node.options.end {
      let option = plan.options[Int(position)]
      if option.decision >= 0 {
        if answers[option.decision] == nil { isOpen = true }
        if let answer = answers[option.decision], answer != 1 { continue }
      }
      var row: Int32 = 0
      if option.desks.decision >= 0 {
        if answers[option.desks.decision] == nil { isOpen = true }
        let answer = answers[option.desks.decision] ?? 0
        if answer == DecisionTable.none { continue }
        row = Int32(answer)
      }
      let pool = Int(plan.desks[Int(option.desks.first + row)].pool)
      if !pools.contains(pool) { pools.append(pool) }
    }
    // Of several desks the first free one takes it: no one of them need do it.
    if node.operation == .desk, pools.count > 1 { isOpen = true }
    return (pools.filter { $0 >= 0 }, isOpen)
  }

  /// The conditions and tables that decide where a dossier goes and who works on it, in the order of the nodes.
  private static func decisions(_ plan: Plan, _ nodes: Range<Int>) -> [Int32] {
    var found: [Int32] = []
    func add(_ decision: Int32) { if decision >= 0, !found.contains(decision) { found.append(decision) } }
    for number in nodes {
      let node = plan.nodes[number]
      for edge in node.edges.first..<node.edges.end { add(plan.edges[Int(edge)].decision) }
      for outcome in node.outcomes.first..<node.outcomes.end { add(plan.outcomes[Int(outcome)].decision) }
      for option in node.options.first..<node.options.end {
        add(plan.options[Int(option)].decision)
        add(plan.options[Int(option)].desks.decision)
      }
      if node.operation == .wait { add(node.limit.decision) }
    }
    return found
  }

  /// The cases that conditions tell apart, each with its share and the answers that are settled in it.
  private static func cases(_ plan: Plan, _ load: Int, _ decisions: [Int32]) -> [(Double, [Int32: UInt8])] {
    var words: [Int32] = []
    var facts: [(word: Int32, shares: [Double])] = []
    for decision in decisions {
      for term in plan.decisions.terms(of: decision) where !term.isVisit && !words.contains(term.word) {
        words.append(term.word)
      }
    }
    for number in plan.loads[load].facts.first..<plan.loads[load].facts.end {
      let fact = plan.facts[Int(number)]
      // The day of submission has a value a day: what it decides is left open.
      if words.contains(fact.word), fact.thresholds.count > 0 { facts.append((fact.word, shares(plan, fact))) }
    }
    while facts.reduce(1.0, { $0 * Double($1.shares.count) }) > Double(mostCases),
      let widest = facts.indices.max(by: { facts[$0].shares.count < facts[$1].shares.count })
    {
      facts.remove(at: widest)
    }
    let settled = decisions.filter { decision in
      plan.decisions.terms(of: decision).allSatisfy { term in
        !term.isVisit && facts.contains { $0.word == term.word }
      }
    }
    var cases: [(share: Double, answers: [UInt8])] = []
    var numberOfCase: [[UInt8]: Int] = [:]
    var values = Array(repeating: 0, count: facts.count)
    let state = Slab<Int32>(repeating: 0, count: max(plan.words, 1))
    defer { state.deallocate() }
    repeat {
      var share = 1.0
      for (position, fact) in facts.enumerated() {
        state[Int(fact.word)] = Int32(values[position])
        share *= fact.shares[values[position]]
      }
      let answers = settled.map { plan.decisions.decide($0, state, 0) }
      if let known = numberOfCase[answers] {
        cases[known].share += share
      } else {
        numberOfCase[answers] = cases.count
        cases.append((share, answers))
      }
    } while next(&values, facts.map(\.shares.count))
    return cases.map { ($0.share, Dictionary(uniqueKeysWithValues: zip(settled, $0.answers))) }
  }

  /// Moves on to the next combination; false after the last.
  private static func next(_ values: inout [Int], _ counts: [Int]) -> Bool {
    for position in values.indices {
      values[position] += 1
      if values[position] < counts[position] { return true }
      values[position] = 0
    }
    return false
  }

  private static func shares(_ plan: Plan, _ fact: PlanFact) -> [Double] {
    var before = 0.0
    return (0..<Int(fact.thresholds.count)).map { number in
      let isLast = number + 1 == Int(fact.thresholds.count)
      let upTo = isLast ? 1 : Double(plan.thresholds[Int(fact.thresholds.first) + number]) * 0x1p-64
      defer { before = upTo }
      return upTo - before
    }
  }
}
