import ProcessGraph

/// How often a dossier changes desks, most along one path: rework within its bounds included, since it is carried then too.
///
/// Of a step that several desks may do, the first is taken; what nobody's desk does hands nothing over.
struct Handovers {
  /// The most of them.
  let most: Int
  /// A path with so many of them: the steps at which the desk changes, and who had it before.
  let path: [NodeID]

  /// Walks all paths of a case, by state and desk that had the dossier last.
  init(_ measures: CaseMeasures) {
    let unrolled = measures.unrolled
    let width = measures.graph.desks.count + 1
    var count = Array(repeating: Int32(-1), count: unrolled.count * width)
    var via = Array(repeating: Int32(-1), count: unrolled.count * width)
    let own = measures.graph.nodes.indices.map { measures.desks(of: NodeID($0)).first.map { $0.position + 1 } ?? 0 }
    count[0] = 0
    var best: (place: Int, count: Int32) = (0, 0)
    for state in 0..<unrolled.count {
      let desk = own[Int(unrolled.node[state])]
      let ways = measures.ways(from: state)
      for last in 0..<width where count[state * width + last] >= 0 {
        let arrived = count[state * width + last]
        let left = desk > 0 && last > 0 && desk != last ? arrived + 1 : arrived
        if left > best.count { best = (state * width + last, left) }
        for way in ways {
          let place = Int(unrolled.target[way]) * width + (desk > 0 ? desk : last)
          if left > count[place] {
            count[place] = left
            via[place] = Int32(state * width + last)
          }
        }
      }
    }
    most = Int(best.count)
    var path: [NodeID] = []
    var place = best.place
    while place >= 0 {
      let node = Int(unrolled.node[place / width])
      if own[node] > 0 { path.append(NodeID(node)) }
      place = Int(via[place])
    }
    self.path = path.reversed()
  }
}
