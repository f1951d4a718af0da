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
      if let usage, result.verdict.isOfSums, let sum = result.sum.flatMap({ usage.seconds($0) }), !result.path.isEmpty, sum > 0 {
        let goal = Replay.Goal.sum(sum, result.kind.name, usage)
        report("sum", result, replay(result.path, goal, from: opening))
      }
      if case .brokenOnDates(let dates) = result.verdict, case .duration(let limit)? = result.limit {
        let goal = Replay.Goal.date(dates, limit, result.kind.name)
        report("date", result, replay(result.path, goal, from: dates.start))
      }
    }
  }

  private mutating func report(_ kind: String, _ result: LimitResult, _ found: Replay.Result) {
    switch found {
    case .reached: if kind == "sum" { tally.reachedSums += 1 } else { tally.reachedDates += 1 }
    case .apart(let reason): tally.apart[reason, default: 0] += 1
    case .notReached:
      let path = result.path.map { step in
        "\(made.graph.nodes[step.node].id) \(step.sum.map { "\($0)" } ?? step.until.map { "\($0)" } ?? "-")"
      }
      disagree(
        "witness", "\(result.kind.name) \(result.verdict) \(result.sum.map { "\($0)" } ?? ""): \(path.joined(separator: "; "))")
    }
  }

  /// The opening of the first working day.
  private var opening: Instant {
    made.calendars[0].nextOpening(atOrAfter: Instant(days.first, .midnight)) ?? Instant(days.first, .midnight)
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
