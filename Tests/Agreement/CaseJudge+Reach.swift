import Dossier
import ProcessGraph
import Verification
import WorkingTime

extension CaseJudge {
  /// Every worst case that is told as exact is reached by a dossier that goes its witness.
  mutating func reach(_ results: CaseResult) {
    for result in results.limits {
      if worst.isUpperBound || result.verdict.isAtMost {
        tally.atMost += 1
        continue
      }
      if let usage, result.verdict.isOfSums, let sum = result.sum.flatMap({ usage.seconds($0) }), !result.path.isEmpty,
        sum > 0
      {
        let goal = Replay.Goal.sum(sum, result.kind.name, usage)
        // What applicants answer on days off is received later: some day of the week serves.
        var found = Replay.Result.notReached
        for day in 0..<30 {
          if case .reached = found { break }
          found = replay(result.path, goal, from: opening(day))
        }
        report("sum", result, found)
      }
      if case .brokenOnDates(let dates) = result.verdict, case .duration(let limit)? = result.limit {
        let goal = Replay.Goal.date(dates, limit, result.kind.name)
        // A clock that begins on the way may need a dossier that was handed in some days before.
        var found = replay(result.path, goal, from: dates.start)
        for day in 0..<14 {
          if case .reached = found { break }
          guard let before = dates.start.day.advanced(days: -Int64(day)) else { continue }
          let moments = [
            made.calendars[0].nextOpening(atOrAfter: Instant(before, .midnight)),
            made.calendars[0].lastReception(on: before),
          ]
          for moment in moments.compactMap({ $0 }) where moment <= dates.start {
            if case .reached = found { break }
            found = replay(result.path, goal, from: moment)
          }
        }
        report("date", result, found)
      }
    }
  }

  private mutating func report(_ kind: String, _ result: LimitResult, _ found: Replay.Result) {
    switch found {
    case .reached: if kind == "sum" { tally.reachedSums += 1 } else { tally.reachedDates += 1 }
    case .apart(let reason): tally.apart[reason, default: 0] += 1
    case .notReached where result.path.contains(where: { isBesideStop($0.node) || isBesideEnding($0.node) }):
      tally.atMost += 1
    case .notReached:
      let path = result.path.map { step in
        "\(made.graph.nodes[step.node].id) \(step.sum.map { "\($0)" } ?? step.until.map { "\($0)" } ?? "-")"
      }
      disagree(
        "witness",
        "\(result.kind.name) \(result.verdict) \(result.sum.map { "\($0)" } ?? ""): \(path.joined(separator: "; "))")
    }
  }

  /// Whether a branch beside a place ends the procedure whatever its steps come out as, since facts decide an outcome.
  private func isBesideEnding(_ node: NodeID) -> Bool {
    let graph = made.graph
    var facts = declared
    for fact in settled { facts[fact.fact] = fact.value }
    func isOpen(_ edge: Edge) -> Bool {
      guard case .step(let task) = graph.nodes[edge.from].kind, case .outcome(let outcome) = edge.label else {
        switch edge.label {
        case .when(let condition), .branch(.some(let condition)): return condition.holds(for: facts)
        default: return true
        }
      }
      let decided = task.outcomes.firstIndex { $0.condition?.holds(for: facts) ?? false }
      return decided.map { $0 == outcome } ?? (task.outcomes[outcome].condition == nil)
    }
    func reaches(_ join: NodeID, from first: NodeID) -> Bool {
      var seen: Set<NodeID> = []
      var open = [first]
      while let place = open.popLast() {
        if place == join { return true }
        if seen.insert(place).inserted { open += graph.edges.filter { $0.from == place && isOpen($0) }.map(\.to) }
      }
      return false
    }
    // A step inside comes out as facts decide.
    func isDecided(_ region: RegionID) -> Bool {
      graph.nodes.contains { other in
        guard case .step(let task) = other.kind,
          task.outcomes.contains(where: { $0.condition?.holds(for: facts) ?? false })
        else { return false }
        var here: RegionID? = other.region
        while let one = here {
          if one == region { return true }
          here = graph.regions[one].parent
        }
        return false
      }
    }
    var region: RegionID? = graph.nodes[node].region
    while let here = region, let fork = graph.regions[here].fork {
      if case .fork(let join) = graph.nodes[fork].kind {
        for edge in graph.edges where edge.from == fork && isOpen(edge) && graph.nodes[edge.to].region != here {
          if !reaches(join, from: edge.to) || isDecided(graph.nodes[edge.to].region) { return true }
        }
      }
      region = graph.regions[here].parent
    }
    return false
  }

  /// Whether a branch beside a place may stop the clock for a while or begin it anew, so that sums over it are upper bounds.
  private func isBesideStop(_ node: NodeID) -> Bool {
    let graph = made.graph
    func isAround(_ region: RegionID, _ inner: RegionID) -> Bool {
      var here: RegionID? = inner
      while let one = here {
        if one == region { return true }
        here = graph.regions[one].parent
      }
      return false
    }
    return graph.nodes.contains { other in
      switch other.kind {
      case .wait(let task): if task.clock != .restarts { return false }
      case .step(let task): if case .lasts = task.duration, task.clock == .pauses {} else { return false }
      default: return false
      }
      return graph.regions.indices.contains { first in
        graph.regions.indices.contains { second in
          first != second && graph.regions[first].fork != nil && graph.regions[first].fork == graph.regions[second].fork
            && isAround(RegionID(first), graph.nodes[node].region) && isAround(RegionID(second), other.region)
        }
      }
    }
  }

  /// The first opening so many days after the first.
  private func opening(_ offset: Int) -> Instant {
    let midnight = Instant(days.first.advanced(days: Int64(offset)) ?? days.first, .midnight)
    return made.calendars[0].nextOpening(atOrAfter: midnight) ?? midnight
  }

  private func replay(_ path: [WitnessStep], _ goal: Replay.Goal, from moment: Instant) -> Replay.Result {
    var replay = Replay(self, path, goal)
    return replay.run(submission(at: moment))
  }
}

extension LimitVerdict {
  var isAtMost: Bool {
    switch self {
    case .possiblyExceeded, .possiblyBrokenOnDates: true
    default: false
    }
  }
}
