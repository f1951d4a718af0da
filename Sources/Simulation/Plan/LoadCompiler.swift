import ProcessGraph
import WorkingTime

/// Compiles one procedure and what comes to it.
struct LoadCompiler {
  var outer: PlanCompiler
  let number: Int
  let load: ProcedureLoad
  let graph: ProcessGraph
  let index: GraphIndex
  /// The number of the load's first node and edge in the plan.
  let firstNode: Int32
  /// The word of each node's visits, and of each fact; -1 for none.
  var visitWord: [Int32]
  var factWord: [Int32]
  /// The values of each fact that conditions can tell apart, in the order of their numbers.
  var factValues: [[Value?]]
  var facts: [PlanFact] = []
  var words = 0
  /// True when the load names a fact or wait that is not there.
  var hasStrayFact = false
  var hasStrayWait = false
  /// The outcomes that branches carry.
  let carried: CarriedBits
  /// How many edges are compiled.
  var edgesSoFar: Int32 = 0
  var counterWords: [(counter: CounterID, word: Int32)] = []
  var joinWordTable: [(join: Int, under: Int32, carried: Int32)] = []

  init(_ outer: PlanCompiler, number: Int, load: ProcedureLoad, graph: ProcessGraph) {
    self.outer = outer
    self.number = number
    self.load = load
    self.graph = graph
    index = GraphIndex(graph)
    carried = CarriedBits(graph, index)
    firstNode = Int32(outer.plan.nodes.count)
    visitWord = Array(repeating: -1, count: graph.nodes.count)
    factWord = Array(repeating: -1, count: graph.facts.count)
    factValues = Array(repeating: [], count: graph.facts.count)
  }

  mutating func compile() {
    guard case .start? = graph.nodes.first?.kind else {
      outer.issues.append(.badProcedure(load: number, node: graph.nodes.first?.id ?? ""))
      return
    }
    if !(0...1_000_000).contains(load.backlog) { outer.issues.append(.badBacklog(load: number)) }
    for position in graph.nodes.indices {
      switch graph.nodes[position].kind {
      case .step, .wait: visitWord[position] = newWord()
      default: break
      }
    }
    compileFacts()
    checkTimes()
    checkOutcomes()
    let before = outer.issues.count
    if let node = carried.overflow { fail(node.position) }
    for position in graph.nodes.indices { compileNode(position) }
    let limits = (compileLimit(graph.timeLimit), compileLimit(graph.reducedLimit))
    // A place that cannot be run has no node to mark.
    guard outer.issues.count == before else { return }
    for position in graph.nodes.indices { mark(position) }
    var startsElsewhere: UInt8 = 0
    for (bit, limit) in [graph.timeLimit, graph.reducedLimit].enumerated() {
      if let limit, limit.start != .acceptance { startsElsewhere |= 1 << UInt8(bit) }
      if let limit, !limit.extensions.isEmpty, bit == 0 { outer.assumptions.append(.extensionNotUsed(load: number)) }
    }
    let calendar = outer.calendar(graph.calendars.first ?? CalendarName("default"))
    let receiving = graph.nodes.indices.first { isIntake($0) }.map { deskCalendar($0) } ?? calendar
    guard let spans = compileArrivals(calendar) else {
      outer.issues.append(.badArrivals(load: number))
      return
    }
    let firstFact = Int32(outer.plan.facts.count)
    outer.plan.facts += facts
    let firstSpan = Int32(outer.plan.arrivals.count)
    outer.plan.arrivals += spans
    outer.plan.loads.append(
      PlanLoad(
        graph: load.graph, start: firstNode, firstNode: firstNode, words: words,
        facts: PlanRange(first: firstFact, end: Int32(outer.plan.facts.count)),
        key: RandomKey.name(graph.identity.package + "." + graph.identity.name),
        hasIntake: graph.nodes.indices.contains { isIntake($0) }, limits: limits, startsElsewhere: startsElsewhere,
        calendar: calendar, receivingCalendar: receiving,
        isReceivedAtOnce: load.arrivals.calendar.map { outer.calendar($0) } ?? calendar == receiving,
        arrivals: PlanRange(first: firstSpan, end: Int32(outer.plan.arrivals.count)),
        isEven: load.arrivals.pattern == .even,
        backlog: load.backlog))
    outer.plan.words = max(outer.plan.words, words)
  }

  mutating func newWord() -> Int32 {
    words += 1
    return Int32(words - 1)
  }

  func isIntake(_ position: Int) -> Bool {
    if case .step(let task) = graph.nodes[position].kind { task.tags.contains(StepTask.intakeTag) } else { false }
  }

  /// The calendar of a step's first desk; the procedure's own for none.
  mutating func deskCalendar(_ position: Int) -> Int {
    guard case .step(let task) = graph.nodes[position].kind else { return ownCalendar() }
    switch task.assignment {
    case .system: return ownCalendar()
    case .anyOf(let options), .allOf(let options):
      guard let desk = options.first?.desk.rows.first?.value else { return ownCalendar() }
      return calendar(of: desk)
    }
  }

  mutating func calendar(of desk: DeskID) -> Int {
    guard graph.desks.indices.contains(desk.position),
      graph.calendars.indices.contains(graph.desks[desk].calendar.position)
    else { return ownCalendar() }
    return outer.calendar(graph.calendars[graph.desks[desk].calendar])
  }

  mutating func ownCalendar() -> Int { outer.calendar(graph.calendars.first ?? CalendarName("default")) }

  /// Says of a place that takes no time whether somebody asks for it: a condition whether it was passed, a limit that starts
  /// there. A step of several desks is drawn as a fork, a wait that counts its uses stands behind a bound.
  private mutating func mark(_ position: Int) {
    let node = Int(firstNode) + position
    switch graph.nodes[position].kind {
    case .step, .wait: return
    default:
      outer.plan.nodes[node].visits = visitWord[position]
      outer.plan.nodes[node].isMarked = visitWord[position] >= 0 || outer.plan.nodes[node].startsLimit != 0
    }
  }
  /// Notes that a node cannot be run.
  mutating func fail(_ position: Int) {
    let issue = ScenarioIssue.badProcedure(load: number, node: graph.nodes[position].id)
    if !outer.issues.contains(issue) { outer.issues.append(issue) }
  }
}

// Conditions and tables.
extension LoadCompiler {
  /// Lays a condition out: 1 when it holds, else 0. Nil is always.
  mutating func decision(_ condition: Expression?, at place: String) -> Int32 {
    guard let condition else { return -1 }
    return layOut([condition], at: place) { conditions, facts in conditions[0].holds(for: facts) ? 1 : 0 }
  }

  /// Lays the rows of a table out: the number of the first that holds.
  mutating func decision<Content>(rows: [Row<Content>], at place: String) -> Int32 {
    if rows.count == 1, rows[0].condition == nil { return -1 }
    guard rows.count < Int(DecisionTable.none) else {
      outer.issues.append(.tooManyCombinations(load: number, place: place))
      return -1
    }
    return layOut(rows.map { $0.condition ?? .always }, at: place) { conditions, facts in
      conditions.firstIndex { $0.holds(for: facts) }.map { UInt8($0) } ?? DecisionTable.none
    }
  }

  private mutating func layOut(
    _ conditions: [Expression], at place: String, _ answer: ([Expression], FactValues) -> UInt8
  ) -> Int32 {
    var variables: [DecisionVariable] = []
    for condition in conditions { condition.collect(&variables) }
    var columns: [(word: Int32, isVisit: Bool, count: Int)] = []
    for variable in variables {
      switch variable {
      case .fact(let fact):
        guard factWord.indices.contains(fact) else { continue }
        guard use(fact) else { return -1 }
        columns.append((factWord[fact], false, factValues[fact].count))
      case .passed(let node):
        guard visitWord.indices.contains(node) else { continue }
        if visitWord[node] < 0 { visitWord[node] = newWord() }
        columns.append((visitWord[node], true, 2))
      }
    }
    let known = variables.filter { variable in
      switch variable {
      case .fact(let fact): factWord.indices.contains(fact)
      case .passed(let node): visitWord.indices.contains(node)
      }
    }
    let (values, nodeCount) = (factValues, graph.nodes.count)
    let number = outer.plan.decisions.add(columns) { numbers in
      var facts = FactValues(count: values.count)
      facts.passed = Array(repeating: false, count: nodeCount)
      for (variable, number) in zip(known, numbers) {
        switch variable {
        case .fact(let fact): facts.values[fact] = values[fact][number]
        case .passed(let node): facts.passed[node] = number == 1
        }
      }
      return answer(conditions, facts)
    }
    guard let number else {
      outer.issues.append(.tooManyCombinations(load: self.number, place: place))
      return -1
    }
    return number
  }
}
