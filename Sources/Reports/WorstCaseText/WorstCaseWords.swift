import ProcessGraph
import Verification
import WorkingTime

/// Limits, verdicts and reasons in the reader's words.
enum WorstCaseWords {
  static func kind(_ kind: LimitKind, _ graph: ProcessGraph) -> String {
    switch kind {
    case .statutory: "the procedure"
    case .reduced: "the procedure, reduced"
    case .stage(let stage): "stage \(graph.stages[stage].id)"
    }
  }

  static func limit(_ limit: LimitValue?) -> String {
    switch limit {
    case nil: ""
    case .duration(let duration): duration.description
    case .sameWorkingDay(let time): "the same working day before \(time)"
    case .some(.none(let reason)): "no limit (\(reason))"
    case .unknown(let reason): "unknown (\(reason))"
    }
  }

  static func verdict(_ verdict: LimitVerdict, _ graph: ProcessGraph) -> String {
    switch verdict {
    case .noLimit: "no limit"
    case .kept(let slack): slack.amount == 0 ? "kept, nothing left" : "kept, \(slack) left"
    case .keptOnEveryDate: "kept on every day"
    case .keptWithExtension(let extra): "kept when extended by \(extra)"
    case .exceeded(let excess): "exceeded by \(excess)"
    case .possiblyExceeded(let excess): "perhaps exceeded by \(excess)"
    case .brokenOnDates(let dates): "broken on " + days(dates)
    case .possiblyBrokenOnDates(let dates): "perhaps broken on " + days(dates)
    case .notDecided(let reason): "not decided, because " + self.reason(reason, graph)
    }
  }

  private static func days(_ dates: DateViolations) -> String {
    let most = dates.atMost?.broken ?? dates.broken
    return "\(dates.broken)\(most > dates.broken ? " (at most \(most))" : "") of \(dates.days) days, "
      + (dates.atMost == nil ? "worst" : "for example") + " when received \(dates.start.day): due \(dates.due.day), "
      + "may finish \(dates.finish.day)"
  }

  static func reason(_ reason: UndecidedReason, _ graph: ProcessGraph) -> String {
    switch reason {
    case .noLimit(let node): "\(graph.nodes[node].id) has no limit of its own"
    case .unknownLimit(let because): "the limit is not known: \(because)"
    case .unsoundStructure: "its paths cannot be followed"
    case .tooManyRepetitions: "repetitions combine in too many ways"
    case .tooFine: "durations are too finely divided"
    case .clockInsideBranch(let node): "the clock starts, stops or ends inside a branch, at \(graph.nodes[node].id)"
    case .noCalendar: "units differ and there is no calendar"
    case .outsideCalendar: "the calendar ends before the limit does"
    case .noDayInCalendar: "the calendar covers none of the days on which this edition holds"
    case .tooLarge: "there are too many cases, stops or days to decide by date"
    }
  }
}
