import Language
import ProcessGraph

extension FlowBuilder {
  /// Draws the arrows, and with them the waits that stand aside, each when the first arrow reaches it.
  mutating func drawPendingArrows() {
    var next = 0
    while next < pending.count {
      let arrow = pending[next]
      next += 1
      let dangling = Dangling(
        from: arrow.from, label: arrow.label, carries: nil, provenance: arrow.provenance, frame: arrow.scope.frame,
        order: arrow.order)
      draw(dangling, to: arrow.target, raisedBy: arrow.from, arrow.scope)
    }
    pending.removeAll()
  }

  private mutating func draw(_ dangling: Dangling, to target: Target, raisedBy: NodeID, _ scope: Scope) {
    switch target {
    case .end(let task, let provenance):
      connect(dangling, to: end(task, scope, provenance))
    case .place(let place, let bound):
      var entering = dangling
      if let bound {
        let name = counterName(of: dangling)
        let node = addBound(addCounter(name, bound), bound, id: name, scope, [dangling])
        entering = self.dangling(node, .normal, scope, bound.provenance)
      }
      enter(place: frames[scope.frame].firstPlace + place.number, entering, raisedBy: raisedBy, scope)
    }
  }

  private mutating func enter(place: Int, _ dangling: Dangling, raisedBy: NodeID, _ scope: Scope) {
    guard let wait = asideWaits[place] else {
      if let node = nodeOfPlace[place] { connect(dangling, to: node) }
      return
    }
    let returnsThere = wait.resumption == .there
    let key = RaisedWait(place: place, raisedBy: returnsThere ? raisedBy : nil)
    if let known = raisedWaits[key] {
      connect(dangling, to: known)
      return
    }
    var own = scope
    if !returnsThere, case .at(let target) = wait.resumption,
      let node = nodeOfPlace[frames[scope.frame].firstPlace + target.number]
    {
      own.region = nodes[node].region
      own.stages = commonStages(own.stages, nodes[node].stages)
    }
    let id = returnsThere ? "\(wait.name)@\(nodes[raisedBy].id)" : wait.name
    let raised = raise(wait, place: place, id: id, own, [dangling])
    raisedWaits[key] = raised.entry
    if nodeOfPlace[place] == nil { nodeOfPlace[place] = raised.entry }
    switch wait.resumption {
    case .there:
      connect(self.dangling(raised.wait, .normal, own, wait.provenance), to: raisedBy, resumesRemainder: true)
    case .at(let target):
      addPending(
        PendingArrow(
          from: raised.wait, label: .normal, target: .place(target, bound: nil), provenance: wait.provenance,
          scope: own))
    case .onward: break
    }
  }

  /// Adds the node of a wait, behind its bound when it has one, and lines its arrows up.
  mutating func raise(
    _ wait: Wait, place: Int, id: String, _ scope: Scope, _ incoming: [Dangling]
  ) -> (entry: NodeID, wait: NodeID) {
    var open = incoming
    var entry: NodeID?
    if let bound = wait.bound {
      let counter = counter(ofWaitAt: place, named: frames[scope.frame].prefix + wait.name, bound)
      let node = addBound(counter, bound, id: id, scope, open)
      open = [dangling(node, .normal, scope, bound.provenance)]
      entry = node
    }
    let node = add(id, wait.title, .wait(wait.task), scope, wait.provenance)
    connect(open, to: node)
    if let target = wait.onTimeout {
      addPending(
        PendingArrow(
          from: node, label: .timeout, target: target, provenance: wait.provenance, scope: scope,
          order: Self.failureOrder))
    }
    for arrow in wait.arrows {
      addPending(
        PendingArrow(
          from: node, label: .outcome(arrow.outcome), target: arrow.target, provenance: arrow.provenance, scope: scope))
    }
    return (entry ?? node, node)
  }

  private mutating func addBound(
    _ counter: CounterID, _ bound: Bound, id: String, _ scope: Scope, _ incoming: [Dangling]
  ) -> NodeID {
    let node = add(id + ".bound", "", .bound(counter), scope, bound.provenance)
    connect(incoming, to: node)
    pending.append(
      PendingArrow(
        from: node, label: .exhausted, target: bound.then, provenance: bound.provenance, scope: scope,
        order: Self.failureOrder))
    return node
  }

  private func counterName(of dangling: Dangling) -> String {
    let node = nodes[dangling.from]
    switch (dangling.label, node.kind) {
    case (.outcome(let outcome), .step(let task)) where outcome < task.outcomes.count:
      return "\(node.id).\(task.outcomes[outcome].id)"
    case (.onAny(let outcome), _): return "\(node.id).\(outcome)"
    case (.timeout, _): return "\(node.id).timeout"
    default: return node.id
    }
  }

  private func commonStages(_ left: [StageID], _ right: [StageID]) -> [StageID] {
    Array(zip(left, right).prefix { $0.0 == $0.1 }.map(\.0))
  }
}
