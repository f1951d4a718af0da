import ProcessGraph

extension SimulationModel {
  /// How chance lets a visit of a step or wait come out for the dossier that lies there first, for programs that follow the
  /// same dossier elsewhere: an outcome by position, nil for a wait that came normally.
  ///
  /// Outcomes that a condition decides are left out: they go before chance.
  package func drawnOutcome(of node: NodeID, visit: Int, replication: Int) -> Int? {
    withExtendedLifetime(arena) {
      guard plan.loads.count > 0 else { return nil }
      let load = plan.loads[0]
      let place = plan.nodes[Int(load.firstNode) + node.position]
      let run = RandomKey.fold(RandomKey.mix(plan.seed), UInt64(truncatingIfNeeded: replication))
      let dossier = RandomKey.fold(RandomKey.fold(run, load.key), UInt64.max &+ 0x1_0000_0000)
      var stream = RandomKey.stream(dossier, place: place.key, visit: UInt64(visit), .outcome)
      let draw = stream.next()
      let outcomes = place.outcomes.first..<place.outcomes.end
      let drawn = outcomes.first { plan.outcomes[Int($0)].decision < 0 && draw < plan.outcomes[Int($0)].upTo }
      guard let chosen = drawn ?? outcomes.last else { return nil }
      let graph = graphs[load.graph]
      let edges = Array(GraphIndex(graph).edges(from: node))
      let edge = edges[Int(plan.outcomes[Int(chosen)].edge - place.edges.first)]
      if case .outcome(let outcome) = graph.edges[Int(edge)].label { return outcome }
      return nil
    }
  }
}
