import Dossier
import Numbers
import ProcessGraph
import Simulation
import TestSupport
import WorkingTime

extension CaseJudge {
  /// One dossier alone with hands enough: the simulator's counts against the same dossier followed here.
  mutating func simulate(_ random: inout SplitMix64) {
    let graph = made.graph
    guard let from = days.first.advanced(days: Int64(random.below(30))), let to = from.advanced(days: 1_200) else {
      return
    }
    var load = ProcedureLoad(graph: 0, arrivals: .none, backlog: 1)
    for (position, fact) in graph.facts.enumerated() where fact.origin != .builtIn {
      let value = settled.first { $0.fact.position == position }?.value ?? declared.values[position]
      load.facts.append(FactDistribution(FactID(position), [.init(value, weight: 1)]))
    }
    var minutes: [Int] = []
    for position in graph.nodes.indices {
      let node = NodeID(position)
      minutes.append(random.chance(70) ? random.below(900) : random.below(6_000))
      let time = NodeTime(node, VaryingTime(.fixed(Double(minutes[position]) * 60)))
      switch graph.nodes[position].kind {
      case .step(let task):
        if case .lasts = task.duration {} else { load.efforts.append(time) }
        let chances = task.outcomes.indices.dropFirst().filter { task.outcomes[$0].condition == nil }
        for outcome in chances {
          load.outcomes.append(OutcomeShare(node, outcome: outcome, share: 0.6 / Double(chances.count)))
        }
      case .wait: load.waits.append(time)
      default: break
      }
    }
    let scenario = Scenario(name: "one", from: from, to: to, replications: 1, seed: random.next(), loads: [load])
    let calendars = zip(graph.calendars, made.calendars).map { NamedCalendar($0, $1) }
    guard let model = try? SimulationModel(scenario, graphs: [graph], calendars: calendars) else {
      tally.apart["not simulated", default: 0] += 1
      return
    }
    let result = model.run(replication: 0)
    var play = Play(made, interpreter, settled: settled)
    play.run(submission(at: Instant(from, .midnight))) { play, position, visit in
      Self.deed(play, position, visit, minutes, model)
    }
    if play.isCutShort {
      tally.apart["an end told before it is received", default: 0] += 1
    } else {
      compare(play, result, from: from, to: to)
    }
  }

  /// What the simulator does at a place.
  private static func deed(
    _ play: Play, _ position: DossierPosition, _ visit: Int, _ minutes: [Int], _ model: SimulationModel
  ) -> Deed? {
    let node = position.node
    guard let length = try? Duration(Rational(Int128(minutes[node.position]), 60), .workingHours),
      var at = play.interpreter.end(of: length, at: position, from: position.since)
    else { return nil }
    let end = play.interpreter.limitEnd(of: position)
    switch play.made.graph.nodes[node].kind {
    case .step(let task):
      if case .lasts = task.duration { at = end ?? at }
      if task.silence != nil, task.duration != .unstated, let end, end < at { return Deed(at: end, isLapse: true) }
      let open = play.outcomes(of: task)
      return Deed(at: at, outcome: open == [nil] ? nil : model.drawnOutcome(of: node, visit: visit, replication: 0))
    case .wait:
      if let end, end < at { return Deed(at: end, isLapse: true) }
      return Deed(at: at)
    default: return nil
    }
  }

  private mutating func compare(_ play: Play, _ result: ReplicationResult, from: Day, to: Day) {
    let load = result.loads[0]
    guard let ending = play.state.ending else {
      if let problem = play.problem, !problem.contains("outsideCalendar"), !problem.contains("nobody acts") {
        disagree("play", problem)
      } else {
        tally.apart["calendar ends", default: 0] += 1
      }
      return
    }
    guard ending.at.day <= to else {
      tally.apart["calendar ends", default: 0] += 1
      return
    }
    tally.simulated += 1
    guard let kind = load.ended.firstIndex(of: 1) else {
      disagree("simulation", "it does not end; \(path(play))")
      return
    }
    if EndKind.allCases[kind] != ending.kind,
      Instant(seconds: Instant(from, .midnight).seconds + load.elapsedTicks / 1_000) == ending.at,
      play.state.history.contains(where: { $0.what == .withdrawn && $0.at == ending.at })
    {
      // Two branches come to an end at the same moment, which has no order.
      tally.apart["ends of one moment", default: 0] += 1
      return
    }
    if EndKind.allCases[kind] != ending.kind {
      disagree("simulation", "ends \(EndKind.allCases[kind]); \(path(play))")
      return
    }
    let extra: Int64 = fault == .simulation ? 1 : 0
    let simulated = Instant(seconds: Instant(from, .midnight).seconds + load.elapsedTicks / 1_000 + extra)
    if simulated != ending.at { disagree("simulation", "ends at \(simulated); \(path(play))") }
    let visits = made.graph.nodes.indices.map { position in
      Int64(
        play.state.history.count { entry in
          guard entry.node?.position == position else { return false }
          switch entry.what {
          case .completed, .answered, .timedOut: return true
          default: return false
          }
        })
    }
    for position in visits.indices where visits[position] != result.nodes[position].visits {
      // What is done at the very moment at which another branch ends the whole may come before or after that.
      let last = play.state.history.last { $0.node?.position == position && $0.what != .withdrawn }
      let wasThere = play.state.history.contains {
        $0.node?.position == position && $0.what == .withdrawn && $0.at == ending.at
      }
      if last?.at == ending.at || wasThere && abs(visits[position] - result.nodes[position].visits) == 1 { continue }
      disagree(
        "simulation",
        "\(made.graph.nodes[position].id) visited \(result.nodes[position].visits) times, followed \(visits[position]); \(path(play))"
      )
    }
    compareLimits(play, load, ending.at)
  }

  private mutating func compareLimits(_ play: Play, _ load: LoadCounts, _ end: Instant) {
    for (kind, counts) in [(DossierLimit.statutory, load.limit), (.reduced, load.reducedLimit)] {
      guard let reading = interpreter.reading(kind, of: play.state, at: end), let value = reading.value else {
        continue
      }
      guard reading.state == .ended else {
        if counts.onTime + counts.late + counts.undecided != 0 {
          disagree("simulation", "\(kind) judged, but not started; \(path(play))")
        }
        continue
      }
      switch value {
      case .none, .unknown: continue
      case .duration, .sameWorkingDay:
        let isLate = fault == .dossier ? !reading.isLate : reading.isLate
        if (counts.onTime, counts.late) != (isLate ? (0, 1) : (1, 0)) {
          // A dossier accepted at the very moment at which another branch ends the whole.
          if play.state.accepted != nil,
            let last = play.state.history.last(where: { $0.what == .accepted }), last.at == end
          {
            continue
          }
          disagree(
            "simulation",
            "\(kind): on time \(counts.onTime), late \(counts.late), followed late \(isLate); \(path(play))")
        }
      }
    }
  }
}
