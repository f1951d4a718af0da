import ProcessGraph

extension PortraitBuilder {
  /// Stages, steps, waits, and how one follows the other.
  mutating func describeFlow() {
    let isReached = reached
    let index = side.index
    for stage in graph.stages.indices { describe(stage, isReached) }
    for position in graph.nodes.indices where isReached[position] {
      let node = graph.nodes[position]
      let subject = side.subjects[position]
      guard begin(subject) else { continue }
      addTitle(node.title, of: subject)
      switch node.kind {
      case .step(let task): describe(task, of: subject, node.provenance)
      case .wait(let task): describe(task, of: subject, node.provenance)
      case .choice(let isFirstMatch): if isFirstMatch, view == nil { add(.firstMatch, "", "yes", of: subject) }
      case .bound(let counter): describe(graph.counters[counter], of: subject)
      case .fork, .join, .start, .resolved, .end: break
      }
      // Stages and branches of the end of a block are those of its beginning.
      if case .join = node.kind {} else { describePlace(of: node, subject) }
      // The start rests on what the procedure does.
      if case .start = node.kind {} else { addKnowledge(node.provenance, of: subject) }
      describeWays(from: position, subject, index)
    }
    for region in graph.regions.indices where graph.regions[region].fork.map({ isReached[$0.position] }) ?? false {
      guard let fork = graph.regions[region].fork, graph.nodes.contains(where: { $0.region.position == region }) else {
        continue
      }
      let subject = Subject(.branch, graph.regions[region].id)
      if view != nil, !hasNode(region, isReached) { continue }
      add(.partOf, "", id(fork), of: subject)
    }
  }

  private func hasNode(_ region: Int, _ isReached: [Bool]) -> Bool {
    graph.nodes.indices.contains { isReached[$0] && graph.nodes[$0].region.position == region }
  }

  /// By node, whether the case can come to it.
  private var reached: [Bool] {
    guard let view else { return Array(repeating: true, count: graph.nodes.count) }
    let index = side.index
    var isReached = Array(repeating: false, count: graph.nodes.count)
    var open = [NodeID(0)]
    isReached[0] = true
    while let node = open.popLast() {
      var targets: [NodeID] = []
      for edge in index.edges(from: node) where view.allows[Int(edge)] { targets.append(graph.edges[Int(edge)].to) }
      // Of a block none of whose branches starts, only the end is passed.
      if case .fork(let join) = graph.nodes[node].kind { targets.append(join) }
      for target in targets where !isReached[target.position] {
        isReached[target.position] = true
        open.append(target)
      }
    }
    return isReached
  }

  private mutating func describe(_ position: Int, _ isReached: [Bool]) {
    let stage = graph.stages[position]
    let members = graph.nodes.indices.contains { node in
      isReached[node] && graph.nodes[node].stages.contains(StageID(position))
    }
    if view != nil, !members { return }
    let subject = Subject(.stage, stage.id)
    guard begin(subject) else { return }
    addTitle(stage.title, of: subject)
    if let limit = stage.limit { add(.within, limit, of: subject, in: stage.provenance) { $0.words } }
    if let parent = stage.parent { add(.stage, "", graph.stages[parent].id, of: subject) }
    if stage.isProcedure { add(.clock, "", "leaves out what its procedure leaves out", of: subject) }
    addKnowledge(stage.provenance, of: subject)
  }

  private mutating func describe(_ counter: RepeatCounter, of subject: Subject) {
    add(.atMost, "", "\(counter.limit) \(counter.limit == 1 ? "time" : "times")", of: subject, counter.provenance)
    add(.counter, "", counter.id, of: subject)
  }

  private mutating func describePlace(of node: Node, _ subject: Subject) {
    if !node.stages.isEmpty {
      add(.stage, "", node.stages.map { graph.stages[$0].id }.joined(separator: ", "), of: subject)
    }
    if node.region.position != 0 { add(.branch, "", graph.regions[node.region].id, of: subject) }
  }

  // MARK: Ways on

  private mutating func describeWays(from position: Int, _ subject: Subject, _ index: GraphIndex) {
    let edges = index.edges(from: NodeID(position)).map { Int($0) }.filter { view?.allows[$0] ?? true }
    var order: [String] = []
    for edge in edges {
      let (aspect, label) = label(of: graph.edges[edge], NodeID(position))
      if case .fork = graph.nodes[position].kind, aspect == .startsWhen {
        add(.startsWhen, label.item, label.value, of: subject, graph.edges[edge].provenance)
        add(.then, "branch " + label.item, target(of: graph.edges[edge], index), of: subject)
      } else {
        add(.then, label.item, target(of: graph.edges[edge], index), of: subject, graph.edges[edge].provenance)
      }
      addKnowledge(graph.edges[edge].provenance, "then " + label.item, of: subject)
      if isOrdered(graph.nodes[position].kind, graph.edges[edge].label) { order.append(label.item) }
    }
    if order.count > 1, view == nil { add(.order, "", order.joined(separator: "; "), of: subject) }
  }

  /// Where the first way that applies is taken.
  private func isOrdered(_ kind: NodeKind, _ label: EdgeLabel) -> Bool {
    switch (kind, label) {
    case (.choice(true), .when), (.join, .onAny): true
    default: false
    }
  }

  private func label(of edge: Edge, _ from: NodeID) -> (Aspect, (item: String, value: String)) {
    switch edge.label {
    case .normal: return (.then, ("normally", ""))
    case .otherwise: return (.then, (view == nil ? "otherwise" : "normally", ""))
    case .timeout: return (.then, ("on timeout", ""))
    case .exhausted: return (.then, ("when used up", ""))
    case .outcome(let position):
      return (.then, (position == 0 ? "normally" : "on " + outcome(position, of: from), ""))
    case .when(let condition): return (.then, (view == nil ? "when " + words.words(condition) : "normally", ""))
    case .onAny(let outcome): return (.then, ("on any " + outcome, ""))
    case .branch(let condition):
      let region = graph.nodes[edge.to].region
      let name = graph.regions[region].fork == from ? graph.regions[region].id : "empty"
      return (.startsWhen, (name, view == nil ? condition.map { words.words($0) } ?? "always" : "it does"))
    }
  }

  private func outcome(_ position: Int, of node: NodeID) -> String {
    let outcomes: [Outcome]
    switch graph.nodes[node].kind {
    case .step(let task): outcomes = task.outcomes
    case .wait(let task): outcomes = task.outcomes
    default: outcomes = []
    }
    return outcomes.indices.contains(position) ? outcomes[position].id : "\(position)"
  }

  private func target(of edge: Edge, _ index: GraphIndex) -> String {
    var target = edge.to
    // A bound is a place of its own; an arrow is told by where it leads as long as the bound is not used up.
    var steps = 0
    while case .bound = graph.nodes[target].kind, steps < graph.nodes.count,
      let way = index.edges(from: target).first(where: { graph.edges[Int($0)].label == .normal })
    {
      target = graph.edges[Int(way)].to
      steps += 1
    }
    var text: String
    switch graph.nodes[target].kind {
    case .end: text = "end " + id(target)
    case .fork: text = "branches " + id(target)
    case .join: text = "end of branches " + id(target)
    case .choice: text = "choice " + id(target)
    default: text = id(target)
    }
    if target != edge.to { text += ", counted by " + id(edge.to) }
    if let carried = edge.carries { text += ", carrying \(carried)" }
    if edge.resumesRemainder { text += ", with the rest of its share" }
    return text
  }
}
