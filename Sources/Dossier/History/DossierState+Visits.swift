public import ProcessGraph
public import WorkingTime

/// One visit of a step or wait.
public struct DossierVisit: Hashable, Sendable {
  /// The step or wait.
  public let node: NodeID
  /// When it began.
  public let since: Instant
  /// When it was over; nil while it lasts, and when the dossier ended before.
  public let until: Instant?
}

extension DossierState {
  /// The visits in the order in which they began; what goes on side by side stands branch by branch, in the order in which
  /// branches are declared.
  public func visits(in graph: ProcessGraph) -> [DossierVisit] {
    var begun: [(node: NodeID, since: Instant, until: Instant?)] = []
    for entry in history {
      guard let node = entry.node, !graph.isMoment(node) else { continue }
      switch entry.what {
      case .began: begun.append((node, entry.at, nil))
      case .completed, .answered, .timedOut:
        if let open = begun.lastIndex(where: { $0.node == node && $0.until == nil }) { begun[open].until = entry.at }
      default: break
      }
    }
    let visits = begun.map { DossierVisit(node: $0.node, since: $0.since, until: $0.until) }
    return Self.arranged(visits, in: RegionID(0), graph)
  }

  /// Groups what lies in branches between two visits of a region by fork and branch.
  private static func arranged(_ visits: [DossierVisit], in region: RegionID, _ graph: ProcessGraph) -> [DossierVisit] {
    var result: [DossierVisit] = []
    var branches: [(fork: NodeID?, region: RegionID, visits: [DossierVisit])] = []
    func flush() {
      var forks: [NodeID?] = []
      for branch in branches where !forks.contains(branch.fork) { forks.append(branch.fork) }
      for fork in forks {
        for branch in branches.filter({ $0.fork == fork }).sorted(by: { $0.region < $1.region }) {
          result += arranged(branch.visits, in: branch.region, graph)
        }
      }
      branches = []
    }
    for visit in visits {
      let own = graph.nodes.indices.contains(visit.node.position) ? graph.nodes[visit.node].region : region
      guard let child = child(of: region, above: own, graph) else {
        flush()
        result.append(visit)
        continue
      }
      if let known = branches.firstIndex(where: { $0.region == child }) {
        branches[known].visits.append(visit)
      } else {
        branches.append((graph.regions[child].fork, child, [visit]))
      }
    }
    flush()
    return result
  }

  /// The branch directly below a region that another lies in; nil for the region itself and for one outside it.
  private static func child(of region: RegionID, above other: RegionID, _ graph: ProcessGraph) -> RegionID? {
    var current = other
    for _ in graph.regions {
      guard graph.regions.indices.contains(current.position), let parent = graph.regions[current].parent else {
        return nil
      }
      if parent == region { return current }
      current = parent
    }
    return nil
  }
}
