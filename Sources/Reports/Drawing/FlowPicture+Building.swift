import ProcessGraph

extension FlowPicture {
  /// So many lanes are told apart by desk; with more, desks of one agency share a lane.
  private static let mostLanes = 9

  /// Draws up a graph. Bounds on repetition have no shape of their own: they stand at the arrows that they allow.
  init(_ graph: ProcessGraph, _ words: FlowWords) {
    title = graph.title.isEmpty ? graph.identity.name : graph.title
    var shapeOfNode = Array(repeating: -1, count: graph.nodes.count)
    for (position, node) in graph.nodes.enumerated() {
      if case .bound = node.kind { continue }
      shapeOfNode[position] = shapes.count
      shapes.append(Self.shape(node, words))
    }
    for edge in graph.edges {
      guard shapeOfNode[edge.from.position] >= 0 else { continue }
      let label = Self.label(edge, graph, words)
      for (target, label) in Self.targets(edge.to, label, graph, words) where shapeOfNode[target.position] >= 0 {
        arrows.append(
          Arrow(from: shapeOfNode[edge.from.position], to: shapeOfNode[target.position], label: label))
      }
    }
    placeInLanes(graph, shapeOfNode, words)
    if shapes.contains(where: { $0.details.contains { $0.hasSuffix(FlowWords.doubt) } }) { legend = words.legend }
  }

  /// Where an arrow leads in the end, through bounds on the way, and what it is called then.
  private static func targets(
    _ node: NodeID, _ label: String, _ graph: ProcessGraph, _ words: FlowWords, depth: Int = 0
  ) -> [(NodeID, String)] {
    guard depth < 8, case .bound(let counter) = graph.nodes[node].kind,
      graph.counters.indices.contains(counter.position)
    else { return [(node, label)] }
    let most = graph.counters[counter].limit
    return graph.edges.filter { $0.from == node }.flatMap { edge in
      targets(
        edge.to, edge.label == .exhausted ? words.exhausted(label, most) : words.bounded(label, most), graph, words,
        depth: depth + 1)
    }
  }

  private static func shape(_ node: Node, _ words: FlowWords) -> Shape {
    var shape = Shape(kind: .step, id: node.id, title: node.title.isEmpty ? node.id : node.title)
    switch node.kind {
    case .start:
      shape.kind = .terminal
      shape.title = words.start
    case .step(let task):
      switch task.duration {
      case .within(let table): shape.details.append(words.limit(table, node.provenance))
      case .lasts(let length): shape.details.append(words.lasts(length))
      case .unstated: break
      }
      if let silence = task.silence, task.outcomes.indices.contains(silence) {
        shape.details.append(words.silence(task.outcomes[silence].id))
      }
    case .wait(let task):
      shape.kind = .wait
      if let limit = task.limit { shape.details.append(words.limit(limit, node.provenance)) }
    case .choice:
      shape.kind = .choice
      shape.title = ""
    case .fork, .join, .bound:
      shape.kind = .bar
      shape.title = ""
    case .resolved:
      shape.kind = .resolved
      shape.title = words.resolved
    case .end(let task):
      shape.kind = .terminal
      shape.title = words.end(task.kind)
    }
    return shape
  }

  private static func label(_ edge: Edge, _ graph: ProcessGraph, _ words: FlowWords) -> String {
    switch edge.label {
    case .normal, .branch(nil), .exhausted: return ""
    case .outcome(let number):
      // The usual way on needs no word.
      guard number > 0 else { return "" }
      let outcomes: [Outcome] =
        switch graph.nodes[edge.from].kind {
        case .step(let task): task.outcomes
        case .wait(let task): task.outcomes
        default: []
        }
      return outcomes.indices.contains(number) ? outcomes[number].id : ""
    case .when(let condition), .branch(.some(let condition)): return words.condition(condition, graph)
    case .otherwise: return words.otherwise
    case .timeout: return words.timeout
    case .onAny(let outcome): return outcome
    }
  }

  // MARK: - Lanes

  private mutating func placeInLanes(_ graph: ProcessGraph, _ shapeOfNode: [Int], _ words: FlowWords) {
    var own: [Lane?] = Array(repeating: nil, count: shapes.count)
    for (position, node) in graph.nodes.enumerated() where shapeOfNode[position] >= 0 {
      own[shapeOfNode[position]] = Self.lane(node, graph, words)
    }
    if Set(own.compactMap { $0 }).count > Self.mostLanes {
      own = own.map { lane in
        lane.map { $0.agency.isEmpty ? $0 : Lane(title: $0.agency, agency: "") }
      }
    }
    // What nobody does stands where it comes from; the beginning, where it leads to.
    var changed = true
    while changed {
      changed = false
      for arrow in arrows where own[arrow.to] == nil {
        if let lane = own[arrow.from] {
          own[arrow.to] = lane
          changed = true
        }
      }
      if !changed, let first = arrows.first(where: { own[$0.from] == nil && own[$0.to] != nil }) {
        own[first.from] = own[first.to]
        changed = true
      }
    }
    for number in shapes.indices {
      let lane = own[number] ?? Lane(title: words.system, agency: "")
      if let known = lanes.firstIndex(of: lane) {
        shapes[number].lane = known
      } else {
        shapes[number].lane = lanes.count
        lanes.append(lane)
      }
    }
  }

  /// Whose lane a place stands in; nil where nobody does anything.
  private static func lane(_ node: Node, _ graph: ProcessGraph, _ words: FlowWords) -> Lane? {
    func lane(_ option: DeskOption?) -> Lane? {
      guard let rows = option?.desk.rows, let desk = rows.first?.value, graph.desks.indices.contains(desk.position)
      else {
        return nil
      }
      let own = graph.desks[desk]
      // Which agency it is may depend on the facts.
      var agencies: [String] = []
      for row in rows where graph.desks.indices.contains(row.value.position) {
        let agency = graph.desks[row.value].agency
        guard graph.agencies.indices.contains(agency.position) else { continue }
        let title = graph.agencies[agency].title
        if !agencies.contains(title) { agencies.append(title) }
      }
      return Lane(title: own.title.isEmpty ? own.id : own.title, agency: agencies.joined(separator: " / "))
    }
    switch node.kind {
    case .step(let task):
      if task.isMoment { return nil }
      return task.assignment.options.isEmpty
        ? Lane(title: words.system, agency: "") : lane(task.assignment.options.first)
    case .wait(let task):
      switch task.party {
      case .applicant: return Lane(title: words.applicant, agency: "")
      case .desk(let option): return lane(option)
      }
    default: return nil
    }
  }
}
