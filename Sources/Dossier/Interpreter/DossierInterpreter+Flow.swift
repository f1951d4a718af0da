import ProcessGraph
import WorkingTime

/// What moves along the edges: a dossier or a branch of it, between two places that take time.
struct Mover {
  /// The moment at which what comes next begins.
  var at: Instant
  var carries: [CarriedOutcome]
  var stays: [Int]
  /// True when the next step goes on with what was left of its share.
  var resumesRemainder: Bool
}

extension DossierInterpreter {
  /// No dossier passes more places without taking time.
  private static let mostHops = 10_000

  /// Moves on until everything that moves takes time or has ended; branches start in their order.
  func move(_ start: [(Mover, NodeID)], _ state: inout DossierState) throws(DossierProblem) {
    var open = start
    var hops = 0
    while !open.isEmpty, state.ending == nil {
      let (mover, target) = open.removeFirst()
      hops += 1
      guard let node = node(target) else { throw .unknown }
      guard hops <= Self.mostHops else { throw .endless(target) }
      if target.position < state.facts.passed.count { state.facts.passed[target.position] = true }
      startLimits(at: mover.at, &state) { $0 == .step(target) }
      switch node.kind {
      case .step, .wait: begin(mover, target, node, &state)
      case .start: open.insert(try way(on: .normal, from: target, mover), at: 0)
      case .resolved:
        endClocks(at: mover.at, &state)
        record(.resolved, at: mover.at, node: target, &state)
        open.insert(try way(on: .normal, from: target, mover), at: 0)
      case .choice: open.insert(try chosen(target, mover, state.facts), at: 0)
      case .bound(let counter): open.insert(try count(counter, target, mover, &state), at: 0)
      case .fork(let join): open.insert(contentsOf: try fork(target, join, mover, &state), at: 0)
      case .join:
        if let next = try joined(target, mover, &state) { open.insert(next, at: 0) }
      case .end(let task): end(task, target, mover, &state)
      }
    }
  }

  /// Takes an edge: what it carries goes with the mover, instead of what came from the same place before.
  func follow(_ edge: Int, _ mover: Mover) -> Mover {
    var next = mover
    let from = graph.edges[edge].from
    next.carries.removeAll { $0.node == from }
    if let outcome = graph.edges[edge].carries { next.carries.append(CarriedOutcome(node: from, outcome: outcome)) }
    next.resumesRemainder = graph.edges[edge].resumesRemainder
    return next
  }

  /// The first edge of a label, else the first of all.
  private func way(on label: EdgeLabel, from node: NodeID, _ mover: Mover) throws(DossierProblem) -> (Mover, NodeID) {
    let edges = index.edges(from: node)
    guard let edge = edges.first(where: { graph.edges[Int($0)].label == label }) ?? edges.first else {
      throw .noWayOn(node)
    }
    return (follow(Int(edge), mover), graph.edges[Int(edge)].to)
  }

  private func chosen(_ node: NodeID, _ mover: Mover, _ facts: FactValues) throws(DossierProblem) -> (Mover, NodeID) {
    for edge in index.edges(from: node) {
      if case .when(let condition) = graph.edges[Int(edge)].label, condition.holds(for: facts) {
        return (follow(Int(edge), mover), graph.edges[Int(edge)].to)
      }
    }
    let otherwise = index.edges(from: node).first { edge in
      let label = graph.edges[Int(edge)].label
      return label == .otherwise || label == .normal
    }
    guard let otherwise else { throw .noWayOn(node) }
    return (follow(Int(otherwise), mover), graph.edges[Int(otherwise)].to)
  }

  private func count(
    _ counter: CounterID, _ node: NodeID, _ mover: Mover, _ state: inout DossierState
  ) throws(DossierProblem) -> (Mover, NodeID) {
    guard graph.counters.indices.contains(counter.position) else { throw .unknown }
    if state.counters[counter.position] < graph.counters[counter].limit {
      state.counters[counter.position] += 1
      record(.counted(counter, use: state.counters[counter.position]), at: mover.at, node: node, &state)
      return try way(on: .normal, from: node, mover)
    }
    record(.exhausted(counter), at: mover.at, node: node, &state)
    return try way(on: .exhausted, from: node, mover)
  }

  /// The branches that start; where none does, the dossier goes to the join.
  private func fork(
    _ node: NodeID, _ join: NodeID, _ mover: Mover, _ state: inout DossierState
  ) throws(DossierProblem) -> [(Mover, NodeID)] {
    guard graph.nodes.indices.contains(join.position), case .join = graph.nodes[join].kind else { throw .unknown }
    // The branches begin together, and so does their stay in the stages around them.
    var mover = mover
    openStays(graph.nodes[node].stages, at: mover.at, &mover.stays, &state)
    var branches: [(Mover, NodeID)] = []
    for edge in index.edges(from: node) {
      guard case .branch(let condition) = graph.edges[Int(edge)].label,
        condition.map({ $0.holds(for: state.facts) }) ?? true
      else { continue }
      var branch = mover
      branch.carries = []
      branches.append((follow(Int(edge), branch), graph.edges[Int(edge)].to))
    }
    state.joins.removeAll { $0.join == join }
    state.joins.append(
      OpenJoin(
        join: join, underWay: max(branches.count, 1), carried: [], around: mover.carries, latest: mover.at, stays: []))
    var onward = mover
    onward.carries = []
    return branches.isEmpty ? [(onward, join)] : branches
  }

  /// The way on from a join when the last branch has come; nil while others are under way.
  private func joined(
    _ node: NodeID, _ mover: Mover, _ state: inout DossierState
  ) throws(DossierProblem) -> (Mover, NodeID)? {
    let open = state.joins.firstIndex { $0.join == node }
    var here =
      open.map { state.joins[$0] }
      ?? OpenJoin(join: node, underWay: 1, carried: [], around: [], latest: mover.at, stays: [])
    here.carried += mover.carries.map(\.outcome)
    here.latest = max(here.latest, mover.at)
    here.stays += staysBehind(node, mover, &state).filter { !here.stays.contains($0) }
    here.underWay -= 1
    if let open {
      if here.underWay > 0 {
        state.joins[open] = here
        record(.waitsAtJoin, at: mover.at, node: node, &state)
        return nil
      }
      state.joins.remove(at: open)
    }
    let carried = here.carried
    let onward = Mover(at: here.latest, carries: here.around, stays: here.stays, resumesRemainder: false)
    for edge in index.edges(from: node) {
      guard case .onAny(let outcome) = graph.edges[Int(edge)].label, carried.contains(outcome) else { continue }
      record(.joined(outcome: outcome), at: onward.at, node: node, edge: EdgeID(Int(edge)), &state)
      return (follow(Int(edge), onward), graph.edges[Int(edge)].to)
    }
    record(.joined(outcome: nil), at: onward.at, node: node, &state)
    return try way(on: .normal, from: node, onward)
  }

  /// The dossier ends, and with it every branch still under way.
  private func end(_ task: EndTask, _ node: NodeID, _ mover: Mover, _ state: inout DossierState) {
    close(task.kind, at: mover.at, node: node, documents: task.issues, &state)
  }

  func close(
    _ kind: EndKind, at moment: Instant, node: NodeID?, documents: [DocumentID], _ state: inout DossierState
  ) {
    endClocks(at: moment, &state)
    let left = state.positions
    state.positions = []
    state.joins = []
    state.stops = 0
    for stay in state.stays.indices { state.stays[stay].clock.end(at: moment) }
    state.take(documents.filter { graph.documents.indices.contains($0.position) })
    state.ending = DossierEnding(kind: kind, at: moment)
    for position in left {
      record(.withdrawn, at: moment, node: position.node, desks: position.desks, &state)
    }
    record(.ended(kind), at: moment, node: node, documents: documents, &state)
  }

  /// The clocks of the procedure's limits end.
  private func endClocks(at moment: Instant, _ state: inout DossierState) {
    state.limit.end(at: moment)
    state.reducedLimit.end(at: moment)
    if state.resolved == nil { state.resolved = moment }
  }
}
