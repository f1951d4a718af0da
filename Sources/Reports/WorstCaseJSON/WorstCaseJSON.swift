import JSON
public import ProcessGraph
public import Verification
public import WorkingTime

/// The worst cases of procedures as JSON, for programs: every case of the facts, not only those that a table shows.
///
/// `{"format": "thutuc-times-1", "as_of", "procedures": […]}`, with interconnected procedures among them, whose order and
/// totals stand in a further member `interconnected`; `as_of` stands there when only the editions of a day were asked for. A
/// procedure has `name`, the days `from` and `to`, `proposed` (true for a plan), `title`, `code`, `at_most` (true when its sums
/// are upper bounds), `undecided` (why there are no cases) and `cases`. A case has `facts` in the analyst's words,
/// `limits`, and the longest time whoever takes it, `elapsed`. Where margins were asked for, a limit that dates decide has
/// `tightest`, of each year the day on which the least is left, and a procedure `margins`: by how much each step may take
/// longer. Durations are `{"amount", "unit"}`, amounts decimals or
/// fractions as text. Key order and digits depend on nothing but the figures.
public enum WorstCaseJSON {
  /// The report as text, ended by a newline; with `showsPaths`, limits have the `path` that takes so long.
  public static func render(
    _ worst: [(case: WorstCase, graph: ProcessGraph)], interconnected: [InterconnectedReport] = [],
    showsPaths: Bool = false, asOf: Day? = nil
  ) -> String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("format")
      writer.string("thutuc-times-1")
      if let asOf { writer.member("as_of", asOf.description) }
      writer.key("procedures")
      writer.array { writer in
        for one in worst {
          writer.newline()
          writer.procedure(one.case, one.graph, showsPaths)
        }
      }
      guard !interconnected.isEmpty else { return }
      writer.key("interconnected")
      writer.array { writer in
        for report in interconnected {
          writer.newline()
          writer.interconnected(report)
        }
      }
    }
    return writer.text + "\n"
  }
}

extension JSONWriter {
  fileprivate mutating func procedure(_ worst: WorstCase, _ graph: ProcessGraph, _ showsPaths: Bool) {
    object { writer in
      writer.member("name", graph.identity.name)
      writer.member("from", graph.identity.from?.description)
      writer.member("to", graph.identity.to?.description)
      if graph.isProposed {
        writer.key("proposed")
        writer.bool(true)
      }
      writer.member("title", graph.title)
      writer.member("code", graph.code)
      writer.key("at_most")
      writer.bool(worst.isUpperBound)
      writer.member("undecided", worst.undecided.map { WorstCaseWords.reason($0, graph) })
      writer.key("cases")
      writer.array { writer in
        for one in worst.cases {
          writer.newline()
          writer.object { writer in
            writer.member("facts", one.facts)
            writer.key("limits")
            writer.array { writer in
              for limit in one.limits { writer.limit(limit, graph, showsPaths) }
            }
            writer.duration("elapsed", one.elapsed)
          }
        }
      }
      writer.margins(worst.margins, graph)
    }
  }

  private mutating func limit(_ result: LimitResult, _ graph: ProcessGraph, _ showsPaths: Bool) {
    object { writer in
      writer.kind(result.kind, graph)
      writer.key("allows")
      writer.value(result.limit)
      writer.duration("sum", result.sum)
      if result.isSumAtMost {
        writer.key("sum_at_most")
        writer.bool(true)
      }
      writer.verdict(result.verdict, graph)
      writer.member("limit_known", Knowledge.ofLimit(result, graph))
      writer.member("steps_known", Knowledge.ofSteps(result, graph))
      writer.tightest(result.tightestDays)
      guard showsPaths else { return }
      writer.key("path")
      writer.array { writer in
        for step in result.path {
          writer.object { writer in
            writer.member("node", graph.nodes[step.node].id)
            writer.duration("share", step.share)
            writer.duration("sum", step.sum)
          }
        }
      }
    }
  }

  private mutating func kind(_ kind: LimitKind, _ graph: ProcessGraph) {
    switch kind {
    case .statutory: member("of", "time_limit")
    case .reduced: member("of", "reduced_limit")
    case .stage(let stage):
      member("of", "stage")
      member("stage", graph.stages[stage].id)
    }
  }

  /// How much longer steps may take; null where that was not worked out, nothing where it was not asked for.
  private mutating func margins(_ margins: [StepMargin]?, _ graph: ProcessGraph) {
    if margins?.isEmpty ?? false { return }
    key("margins")
    guard let margins else { return null() }
    array { writer in
      for margin in margins {
        writer.object { writer in
          writer.member("node", graph.nodes[margin.node].id)
          writer.duration("takes", margin.allowed)
          writer.duration("spare", margin.spare)
          writer.kind(margin.limit, graph)
          writer.member("facts", margin.facts)
        }
      }
    }
  }

  private mutating func tightest(_ days: [TightDay]) {
    guard !days.isEmpty else { return }
    key("tightest")
    array { writer in
      for day in days {
        writer.object { writer in
          writer.key("year")
          writer.number(day.year)
          writer.member("received", day.start.description)
          writer.member("due", day.due.description)
          writer.member("finish", day.finish.description)
        }
      }
    }
  }

  /// What a limit allows: a duration, or an object whose one member says what stands instead.
  private mutating func value(_ limit: LimitValue?) {
    switch limit {
    case nil: null()
    case .duration(let duration): write(duration)
    case .sameWorkingDay(let time): object { $0.member("same_working_day_before", time.description) }
    case .some(.none(let reason)): object { $0.member("none", reason) }
    case .unknown(let reason): object { $0.member("unknown", reason) }
    }
  }

  /// The verdict's name, `by` where it has a number, `dates` where days decide, `because` where nothing does.
  private mutating func verdict(_ verdict: LimitVerdict, _ graph: ProcessGraph) {
    key("verdict")
    switch verdict {
    case .noLimit: string("no_limit")
    case .kept(let slack): string("kept", by: slack)
    case .keptOnEveryDate: string("kept_on_every_date")
    case .keptWithExtension(let extra): string("kept_with_extension", by: extra)
    case .exceeded(let excess): string("exceeded", by: excess)
    case .possiblyExceeded(let excess): string("possibly_exceeded", by: excess)
    case .brokenOnDates(let dates): string("broken_on_dates", dates)
    case .possiblyBrokenOnDates(let dates): string("possibly_broken_on_dates", dates)
    case .notDecided(let reason):
      string("not_decided")
      member("because", WorstCaseWords.reason(reason, graph))
    }
  }

  private mutating func string(_ verdict: String, by duration: Duration) {
    string(verdict)
    self.duration("by", duration)
  }

  private mutating func string(_ verdict: String, _ dates: DateViolations) {
    string(verdict)
    key("dates")
    object { writer in
      writer.key("broken")
      writer.number(dates.broken)
      if let most = dates.atMost?.broken {
        writer.key("at_most")
        writer.number(most)
      }
      writer.key("of")
      writer.number(dates.days)
      writer.member("received", dates.start.description)
      writer.member("due", dates.due.description)
      writer.member("finish", dates.finish.description)
    }
  }

  mutating func duration(_ name: String, _ duration: Duration?) {
    key(name)
    guard let duration else { return null() }
    write(duration)
  }

  private mutating func write(_ duration: Duration) {
    object { writer in
      writer.member("amount", duration.amount.description)
      writer.member("unit", duration.unit.rawValue)
    }
  }

  mutating func member(_ name: String, _ text: String?) {
    key(name)
    string(text)
  }
}
