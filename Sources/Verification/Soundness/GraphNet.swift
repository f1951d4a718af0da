public import ProcessGraph

/// A process graph as a workflow net.
///
/// A dossier's token lies on the place of the node it has come to. A fork puts a token into every branch, whose condition
/// may also let it pass straight to its end; a join takes one from the end of every branch. What decides between the ways
/// on (outcomes, conditions, bounds) is left open, as soundness asks for every behaviour. An `end` inside a branch ends the
/// whole: its token goes to the end of the branch, and every join around it may lead to the end of the procedure.
public struct GraphNet: Sendable {
  /// The net.
  public let net: WorkflowNet
  /// By transition: the node that a token leaves.
  public let node: [NodeID]

  /// Writes a graph down as a net. The graph's ids must point where they should.
  public init(_ graph: ProcessGraph) {
    self.init(graph, GraphIndex(graph))
  }

  init(_ graph: ProcessGraph, _ index: GraphIndex) {
    var drawing = NetDrawing(graph)
    for position in graph.nodes.indices { drawing.draw(NodeID(position), index) }
    net = drawing.net
    node = drawing.node
  }

  /// Whether every dossier can come to an end from wherever it stands, with nothing left to do, and every part can be
  /// come to.
  public func soundness() -> SoundnessVerdict { net.soundness() }

  /// The nodes that a trace of the net passes, in order, each once where it follows itself.
  public func path(_ trace: [Int32]) -> [NodeID] {
    var path: [NodeID] = []
    for transition in trace where path.last != node[Int(transition)] { path.append(node[Int(transition)]) }
    return path
  }
}

/// A net in the making.
private struct NetDrawing {
  let graph: ProcessGraph
  var net = WorkflowNet()
  var node: [NodeID] = []
  /// By node: where a token lies before it.
  private var place: [Int32] = []
  /// By region: where its token lies when it has come to the end of its branch.
  private var finished: [Int32] = []
  /// By region: whether the whole procedure may end inside it.
  private var mayEnd: [Bool]

  init(_ graph: ProcessGraph) {
    self.graph = graph
    mayEnd = Array(repeating: false, count: graph.regions.count)
    for node in graph.nodes { place.append(node.kind == .start ? net.source : net.addPlace()) }
    for region in graph.regions { finished.append(region.parent == nil ? net.sink : net.addPlace()) }
    for edge in graph.edges {
      guard case .end = graph.nodes[edge.to].kind else { continue }
      var region: RegionID? = graph.nodes[edge.from].region
      while let inside = region {
        mayEnd[inside.position] = true
        region = graph.regions[inside].parent
      }
    }
  }

  mutating func draw(_ id: NodeID, _ index: GraphIndex) {
    switch graph.nodes[id].kind {
    case .end: add(id, [place[id.position]], [finished[graph.nodes[id].region.position]])
    case .fork(let join): drawFork(id, join, index)
    case .join(let fork): drawJoin(id, fork, index)
    case .start, .step, .wait, .choice, .bound, .resolved:
      for edge in index.edges(from: id) { add(id, [place[id.position]], [arrival(Int(edge))]) }
    }
  }

  private mutating func add(_ id: NodeID, _ before: [Int32], _ after: [Int32]) {
    net.addTransition(from: before, to: after)
    node.append(id)
  }

  /// Where an edge puts the token: before its target, or at the end of its branch.
  private func arrival(_ edge: Int) -> Int32 {
    let (from, to) = (graph.edges[edge].from, graph.edges[edge].to)
    let region = graph.nodes[from].region
    if case .end = graph.nodes[to].kind, region != graph.nodes[to].region { return finished[region.position] }
    guard case .join(let fork) = graph.nodes[to].kind else { return place[to.position] }
    // Into a join from somewhere else: it takes nothing from there, so that the token stays.
    return graph.regions[region].fork == fork ? finished[region.position] : place[to.position]
  }

  private func branches(_ fork: NodeID, _ index: GraphIndex) -> [(region: RegionID, edge: Int32)] {
    index.edges(from: fork).compactMap { edge in
      let first = graph.edges[Int(edge)].to
      if case .join = graph.nodes[first].kind { return nil }
      return (graph.nodes[first].region, edge)
    }
  }

  private mutating func drawFork(_ id: NodeID, _ join: NodeID, _ index: GraphIndex) {
    let branches = branches(id, index)
    guard !branches.isEmpty else {
      add(id, [place[id.position]], [place[join.position]])
      return
    }
    add(id, [place[id.position]], branches.map { place[graph.edges[Int($0.edge)].to.position] })
    for (region, edge) in branches {
      guard case .branch(.some) = graph.edges[Int(edge)].label else { continue }
      add(id, [place[graph.edges[Int(edge)].to.position]], [finished[region.position]])
    }
  }

  private mutating func drawJoin(_ id: NodeID, _ fork: NodeID, _ index: GraphIndex) {
    let branches = branches(fork, index)
    let before = branches.isEmpty ? [place[id.position]] : branches.map { finished[$0.region.position] }
    for edge in index.edges(from: id) { add(id, before, [arrival(Int(edge))]) }
    guard branches.contains(where: { mayEnd[$0.region.position] }) else { return }
    add(id, before, [finished[graph.nodes[id].region.position]])
  }
}
