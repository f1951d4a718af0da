import ProcessGraph

extension ProcessGraph {
  /// Occasions on which the applicant acts when nothing is done online: handing in, bringing or paying what is waited for on
  /// a normal way to approval, taking the result.
  var applicantVisits: Int { 1 + (results.isEmpty ? 0 : 1) + normalWaits.count }

  /// What the applicant brings while waited for on a normal way.
  var papersOfWaits: Int {
    normalWaits.reduce(0) { count, node in
      if case .wait(let task) = nodes[node].kind { count + task.issues.count } else { count }
    }
  }

  /// The waits for the applicant that lie on a normal way to approval.
  private var normalWaits: [NodeID] {
    let index = GraphIndex(self)
    var waits: [NodeID] = []
    var isReached = Array(repeating: false, count: nodes.count)
    var open = [NodeID(0)]
    isReached[0] = true
    while let node = open.popLast() {
      if nodes[node].kind.isForApplicant { waits.append(node) }
      for edge in index.edges(from: node) {
        switch edges[Int(edge)].label {
        case .normal, .outcome(0), .when, .otherwise, .branch: break
        case .outcome, .timeout, .exhausted, .onAny: continue
        }
        let target = edges[Int(edge)].to
        if !isReached[target.position] {
          isReached[target.position] = true
          open.append(target)
        }
      }
    }
    return waits
  }
}
