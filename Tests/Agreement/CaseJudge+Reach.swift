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
      if result.isSumAtMost, result.verdict.isOfSums {
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
      if case .brokenOnDates(let dates) = result.verdict, let limit = result.limit {
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
    case .notReached:
      let path = result.path.map { step in
        "\(made.graph.nodes[step.node].id) \(step.sum.map { "\($0)" } ?? step.until.map { "\($0)" } ?? "-")"
      }
      disagree(
        "witness",
        "\(result.kind.name) \(result.verdict) \(result.sum.map { "\($0)" } ?? ""): \(path.joined(separator: "; "))")
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
