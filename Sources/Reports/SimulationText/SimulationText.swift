import ProcessGraph
public import Simulation

/// The report of a simulation as text for a terminal.
public enum SimulationText {
  /// The report, lines ended by a newline. Every figure has its unit and, from two replications, its 95 % interval.
  public static func render(_ report: SimulationReport, of model: SimulationModel) -> String {
    var lines = [
      "\(report.scenario): \(count(report.replications, "replication")) of \(count(report.countedDays, "counted day"))"
        + warmUp(report) + ", seed \(report.seed). Figures are a replication's, ± is the 95 % interval."
    ]
    for procedure in report.procedures { lines += [""] + section(procedure) }
    if !report.pools.isEmpty { lines += [""] + section(report.pools) }
    if let precision = report.precision { lines += [""] + PrecisionText.lines(precision, report.replications) }
    lines += ["", bottleneck(report)]
    lines += DelayText.lines(report)
    lines.append("Service points are a dossier's, by Circular 01/2018/TT-VPCP (superseded), article 13, nos. 1 and 3.")
    if let cost = report.cost { lines.append(StaffCostText.line(cost)) }
    let assumed = SimulationWords.assumptions(report, model)
    if !assumed.isEmpty { lines += ["", "Taken for granted because nobody said:"] + assumed.map { "  " + $0 } }
    let unverified = SimulationWords.unverified(report)
    if !unverified.isEmpty { lines += ["", "Values not verified:"] + unverified.map { "  " + $0 } }
    if report.overflown > 0 {
      lines += [
        "",
        "\(Figure.grouped(Int64(report.overflown))) replications were broken off: more dossiers were under way than can be followed.",
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The days before those that count, where nobody wrote how many they are.
  private static func warmUp(_ report: SimulationReport) -> String {
    report.isWarmUpFound ? " after a warm-up of \(count(report.warmUpDays, "day")) that was found (MSER-5)" : ""
  }

  private static func count(_ number: Int, _ word: String) -> String {
    Figure.grouped(Int64(number)) + " " + word + (number == 1 ? "" : "s")
  }

  private static func section(_ procedure: ProcedureReport) -> [String] {
    var lines = [procedure.name + " · " + procedure.title + (procedure.code.map { " (\($0))" } ?? "")]
    lines.append(
      "  dossiers         in \(Figure.estimate(procedure.arrived, 1)), out \(Figure.estimate(procedure.ended, 1)), "
        + "under way at the end \(Figure.estimate(procedure.underWayAtEnd, 1))")
    let ends = procedure.endedByKind.map { "\($0.kind.rawValue) \(Figure.estimate($0.count, 1))" }
    lines.append("  ends             " + (ends.isEmpty ? "none" : ends.joined(separator: ", ")))
    lines.append("  time limit       " + limit(procedure.limit))
    lines.append("  reduced limit    " + limit(procedure.reducedLimit))
    if let late = DelayText.places(of: procedure) { lines.append("  became late      " + late) }
    lines.append("  service points   " + points(procedure.servicePoints))
    if let backlog = procedure.backlog { lines.append("  backlog          " + Self.backlog(backlog)) }
    lines.append(
      "  days to result   half within \(Figure.estimate(procedure.medianWorkingDays, 2)) working days "
        + "(\(Figure.estimate(procedure.medianDays, 2)) calendar days)")
    lines.append(
      "                   90 % within \(Figure.estimate(procedure.ninetyPercentWorkingDays, 2)) working days "
        + "(\(Figure.estimate(procedure.ninetyPercentDays, 2)) calendar days)")
    lines.append(
      "  of a dossier     \(Figure.estimate(procedure.waitingHours, 2)) working hours in queues, "
        + "\(Figure.estimate(procedure.workHours, 2)) of work; "
        + "\(Figure.estimate(procedure.stoppedDays, 2)) calendar days waiting for the applicant and others")
    var table = TextTable(
      ["step", "", "visits", "waiting, working hours a visit", "work, working hours a visit", "stays, calendar days"],
      alignsRight: [false, false, true, true, true, true])
    for step in procedure.steps {
      table.add([
        step.id, step.title == step.id ? "" : step.title, Figure.estimate(step.visits, 1),
        step.isWait ? "" : Figure.estimate(step.waitingHours, 2), step.isWait ? "" : Figure.estimate(step.workHours, 2),
        Figure.estimate(step.elapsedDays, 2),
      ])
    }
    lines += table.lines(indent: "  ")
    lines += timeouts("decided by silence", procedure.steps.filter { $0.silence != nil })
    lines += timeouts("waited in vain", procedure.steps.filter { $0.isWait && ($0.timeouts.mean ?? 0) > 0 })
    if procedure.stuck > 0 {
      lines.append("  \(Figure.grouped(procedure.stuck)) dossiers went round without end and were given up.")
    }
    return lines
  }

  private static func points(_ points: ServicePoints) -> String {
    "\(Figure.estimate(points.time, 2)) of 2 for time, \(Figure.estimate(points.returns, 2)) of 2 for not being sent back"
  }

  private static func backlog(_ backlog: BacklogReport) -> String {
    let all = backlog.cleared == backlog.ended.count
    let lay =
      "\(Figure.grouped(Int64(backlog.count))) lay there, \(Figure.estimate(backlog.ended, 1, isShare: true)) of them ended"
    guard backlog.cleared > 0 else { return lay + "; in no replication all of them" }
    return lay + "; the last after \(Figure.estimate(backlog.weeks, 1)) weeks"
      + (all ? "" : " in the \(Figure.grouped(Int64(backlog.cleared))) replications in which all did")
  }

  /// The share of visits that a limit ended before anybody did, and what silence then counted as.
  private static func timeouts(_ title: String, _ steps: [StepReport]) -> [String] {
    let shares = steps.map { step in
      "\(step.id) \(Figure.estimate(step.timeouts, 1, isShare: true)) of its visits"
        + (step.silence.map { " (counts as \($0))" } ?? "")
    }
    return shares.isEmpty ? [] : ["  \(title): " + shares.joined(separator: ", ")]
  }

  private static func limit(_ limit: LimitReport?) -> String {
    guard let limit else { return "none stated" }
    guard limit.judged > 0 else {
      return limit.undecided > 0
        ? "not decided for \(Figure.grouped(limit.undecided)) dossiers" : "not enough data: no dossier was judged"
    }
    return "\(Figure.estimate(limit.onTime, 1, isShare: true)) on time of \(Figure.grouped(limit.judged)) judged in all"
      + ", overdue at the end \(Figure.estimate(limit.overdue, 1))"
      + (limit.undecided > 0 ? ", \(Figure.grouped(limit.undecided)) not decided" : "")
  }

  private static func section(_ pools: [PoolReport]) -> [String] {
    var table = TextTable(
      [
        "staff", "", "people", "at work", "queue, dossiers", "longest", "waiting, working hours a visit",
        "in queue at the end", "so far, working hours",
      ],
      alignsRight: [false, false, true, true, true, true, true, true, true])
    for pool in pools where !isIdle(pool) {
      table.add([
        pool.id, pool.title == pool.id ? "" : pool.title, Figure.grouped(Int64(pool.count)),
        Figure.estimate(pool.utilisation, 1, isShare: true), Figure.estimate(pool.queue, 2),
        Figure.grouped(pool.longestQueue), Figure.estimate(pool.waitingHours, 2), Figure.estimate(pool.queuedAtEnd, 1),
        pool.queuedAtEndHours.mean == nil ? "" : Figure.estimate(pool.queuedAtEndHours, 2),
      ])
    }
    let idle = pools.filter(isIdle).map(\.id)
    return table.lines(indent: "") + (idle.isEmpty ? [] : ["Nothing came to: " + idle.joined(separator: ", ") + "."])
  }

  /// True for a pool that never had anything to do.
  private static func isIdle(_ pool: PoolReport) -> Bool { pool.taken.mean == 0 && pool.longestQueue == 0 }

  private static func bottleneck(_ report: SimulationReport) -> String {
    guard let bottleneck = report.bottleneck, report.pools.indices.contains(bottleneck.pool) else {
      return "Bottleneck: none, nothing waits for staff."
    }
    let pool = report.pools[bottleneck.pool]
    // Many agencies have a desk of the same title.
    let name = pool.title.isEmpty || pool.title == pool.id ? pool.id : "\(pool.title) (\(pool.id))"
    return
      "Bottleneck: \(name), where \(Figure.fixed(100 * bottleneck.shareOfWaiting, 0)) % of all time in queues "
      + "is spent, \(Figure.grouped(bottleneck.waitingHours, 1)) working hours a visit; its staff is at work "
      + "\(Figure.fixed(100 * bottleneck.utilisation, 0)) % of the time"
      + (bottleneck.isOverloaded ? ", which is more than it can keep up with." : ".")
  }
}
