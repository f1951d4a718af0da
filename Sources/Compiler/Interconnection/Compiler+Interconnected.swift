import Language
public import ProcessGraph

extension Compiler {
  /// The bundles of the package in order, in the order of files and lines.
  public func interconnections() -> [InterconnectionPlan] {
    package.interconnected.map { InterconnectionPlan($0, of: package) }
  }

  /// The graph of an interconnected procedure; nil when its parts wait for one another in a circle, or there are none.
  public func graph(of plan: InterconnectionPlan) -> ProcessGraph? {
    guard plan.arrangement != nil else { return nil }
    let assembly = BundleAssembly(plan, package)
    let procedure = assembly.package.procedures[assembly.position]
    var flow = FlowBuilder(assembly.package)
    flow.build(procedure: assembly.position)
    var mapper = TermMapper(assembly.package)
    mapper.nodeOfPlace = flow.nodeOfPlace
    var graph = ProcessGraph(identity: procedure.identity, title: procedure.title)
    var subjects: [Int] = []
    for subject in [procedure.subject] + plan.parts.map({ $0.procedure.flatMap { package.procedures[$0].subject } }) {
      guard let subject, !subjects.contains(subject) else { continue }
      subjects.append(subject)
      for fact in package.subjects[subject].facts { _ = mapper.map(fact) }
      graph.assumptions += package.subjects[subject].assumptions.map { mapper.map($0) }
    }
    carryDeclarations(of: procedure, into: &graph, &mapper)
    carryFees(of: plan, assembly, flow, into: &graph, &mapper)
    carryFlow(&flow, into: &graph, &mapper)
    carryMembers(of: plan, assembly, into: &graph, &mapper)
    carryTerms(mapper, into: &graph)
    beginMembersAnew(in: &graph, flow)
    return graph
  }

  /// Fees name steps of their members, whose places begin where their calls are drawn.
  private func carryFees(
    of plan: InterconnectionPlan, _ assembly: BundleAssembly, _ flow: FlowBuilder, into graph: inout ProcessGraph,
    _ mapper: inout TermMapper
  ) {
    let fees = assembly.package.procedures[assembly.position].fees
    var next = 0
    for part in plan.parts.indices {
      guard let member = assembly.members[part] else { continue }
      let frame = flow.frames.first { $0.procedure == member }
      mapper.firstPlace = frame?.firstPlace ?? 0
      for _ in assembly.package.procedures[member].fees {
        graph.fees[next] = mapper.map(fees[next])
        // The step is left out with its member's delivery: the fee is paid before the bundle's.
        if graph.fees[next].before == NodeID(0) {
          graph.fees[next].before = flow.nodes.lastIndex { node in
            if case .step(let task) = node.kind { task.tags.contains("delivery") } else { false }
          }.map { NodeID($0) }
        }
        next += 1
      }
    }
    mapper.firstPlace = 0
  }

  /// What the flow does not tell of the members.
  private func carryMembers(
    of plan: InterconnectionPlan, _ assembly: BundleAssembly, into graph: inout ProcessGraph, _ mapper: inout TermMapper
  ) {
    for (part, declared) in plan.parts.enumerated() {
      guard let procedure = declared.procedure.map({ package.procedures[$0] }) else { continue }
      let authority = procedure.authority.map { table in
        Table(table.rows.map { Row(when: mapper.map($0.condition), mapper.map($0.value), provenance: $0.provenance) })
      }
      graph.members.append(
        MergedMember(
          name: declared.name, title: declared.title, field: procedure.field, service: procedure.service,
          authority: authority, condition: mapper.map(declared.condition),
          standIns: (assembly.standIns[part] ?? []).map { name, place in
            MergedMember.StandIn(name, node: Self.task(behind: mapper.node(ofPlace: NodeID(place.number)), graph))
          }))
    }
  }

  /// The place of a wait that may be entered so often only is that of its bound: the wait is behind it.
  private static func task(behind node: NodeID, _ graph: ProcessGraph) -> NodeID {
    guard case .bound = graph.nodes[node].kind else { return node }
    return graph.edges.first { $0.from == node && $0.label == .normal }?.to ?? node
  }

  /// A member's wait after which its limit begins anew: the bundle's clock stands still while it lasts and then goes on,
  /// and a moment outside all stages makes the member's own begin anew.
  private func beginMembersAnew(in graph: inout ProcessGraph, _ flow: FlowBuilder) {
    var moved: [Edge] = []
    for position in graph.nodes.indices {
      guard case .wait(var task) = graph.nodes[position].kind, task.clock == .restarts,
        flow.frameOfNode[position] != 0
      else { continue }
      task.clock = .pauses
      graph.nodes[position].kind = .wait(task)
      let moment = NodeID(graph.nodes.count)
      graph.nodes.append(
        Node(
          id: graph.nodes[position].id + ".again", title: graph.nodes[position].title, kind: .step(.moment),
          region: graph.nodes[position].region, provenance: graph.nodes[position].provenance))
      for edge in graph.edges.indices where graph.edges[edge].from == NodeID(position) {
        guard graph.edges[edge].label == .normal else { continue }
        var onward = graph.edges[edge]
        onward.from = moment
        onward.label = .outcome(0)
        moved.append(onward)
        graph.edges[edge].to = moment
        graph.edges[edge].resumesRemainder = false
      }
    }
    graph.edges += moved
  }
}
