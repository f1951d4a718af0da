import ProcessGraph

/// Whether a dossier can go a path of dates as it is told: whatever lies beside it takes no time, and no step takes its share
/// twice. What cannot is an upper bound.
struct PathCheck {
  private let graph: ProcessGraph
  private let flow: CaseFlow
  private let passage: FreePassage?
  private let unrolled: UnrolledGraph
  /// By node: whether the path took its time.
  private var isTaken: [Bool]
  private(set) var isCertain = true

  init(_ proof: DatedProof, _ paths: LongestPaths) {
    graph = proof.graph
    flow = proof.flow
    // Where no clock stops inside a branch, only one that always ends the whole is in the way.
    let blocks =
      proof.runs.insideBranch == nil ? Array(repeating: false, count: proof.graph.nodes.count) : proof.blocks
    passage = proof.graph.regions.count > 2 ? FreePassage(paths, graph, flow, blocks: blocks) : nil
    unrolled = paths.unrolled
    isTaken = Array(repeating: false, count: proof.graph.nodes.count)
  }

  /// Goes on with a part of the path.
  mutating func add(_ way: LongestPaths.Way, _ paths: LongestPaths) {
    for place in way.places {
      let node = Int(unrolled.node[place.state])
      guard graph.nodes[node].kind.takesTime else { continue }
      if unrolled.visit[place.state].wait != nil, isTaken[node], case .within(let share) = flow.time[node],
        share.amount > 0
      {
        isCertain = false
      }
      isTaken[node] = true
    }
    guard let passage else { return }
    if isCertain, !way.passings.allSatisfy({ passage.allows($0) }) { isCertain = false }
    if isCertain, !passage.allowsRest(besideEndOf: way) { isCertain = false }
  }
}
