import JSON
import ProcessGraph
public import Simulation

/// The report of a simulation as JSON, for programs: the same figures as the text, one line an entry.
///
/// Estimates are objects `{"mean", "half_width", "count"}`, null where there is not enough data, with six decimals.
/// Shares go from 0 to 1. Key order and digits depend on nothing but the figures.
public enum SimulationJSON {
  /// The report as UTF-8 bytes, ended by a newline.
  public static func render(_ report: SimulationReport, of model: SimulationModel) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("format")
      writer.string("thutuc-simulation-1")
      writer.key("scenario")
      writer.string(report.scenario)
      // A seed may be larger than a program's numbers are exact.
      writer.key("seed")
      writer.string(String(report.seed))
      writer.key("replications")
      writer.number(report.replications)
      writer.key("counted_days")
      writer.number(report.countedDays)
      writer.key("warm_up_days")
      writer.number(report.warmUpDays)
      writer.key("warm_up_found")
      writer.bool(report.isWarmUpFound)
      writer.key("precision")
      writer.precision(report.precision)
      writer.key("events")
      writer.number(Int(report.events))
      writer.key("replications_broken_off")
      writer.number(report.overflown)
      writer.key("procedures")
      writer.lines(report.procedures) { $0.procedure($1) }
      writer.key("staff")
      writer.lines(report.pools) { $0.pool($1) }
      writer.key("bottleneck")
      writer.bottleneck(report)
      writer.delay("delay_by_agency", report.delayByAgency)
      writer.delay("delay_by_desk", report.delayByDesk)
      writer.key("cost")
      writer.cost(report.cost)
      writer.key("assumptions")
      writer.lines(SimulationWords.assumptions(report, model)) { $0.string($1) }
      writer.key("not_verified")
      writer.lines(report.unverified) { writer, value in
        writer.object { writer in
          writer.key("procedure")
          writer.string(report.procedures.first { $0.load == value.load }?.name)
          writer.key("place")
          writer.string(value.place)
          writer.key("mark")
          writer.string(SimulationWords.word(value.mark))
          writer.key("read_in")
          writer.string(value.readIn)
        }
      }
    }
    return writer.bytes + [0x0A]
  }
}

extension JSONWriter {
  fileprivate mutating func limit(_ name: String, _ limit: LimitReport?) {
    key(name)
    guard let limit else { return null() }
    object { writer in
      writer.estimate("on_time_share", limit.onTime)
      writer.key("judged")
      writer.number(Int(limit.judged))
      writer.key("not_decided")
      writer.number(Int(limit.undecided))
      writer.estimate("overdue_at_end", limit.overdue)
      writer.delay("delay", limit.delay)
    }
  }

  fileprivate mutating func delay(_ name: String, _ delay: DelayReport) {
    key(name)
    object { writer in
      writer.estimate("became_late", delay.becameLate)
      writer.key("total")
      writer.number(Int(delay.total))
      writer.key("lying_at")
      writer.lines(delay.places) { writer, place in
        writer.object { writer in
          writer.key("id")
          writer.string(place.id)
          writer.key("title")
          writer.string(place.title)
          writer.key("dossiers")
          writer.number(Int(place.count))
          writer.estimate("share", place.share)
        }
      }
    }
  }

  fileprivate mutating func precision(_ precision: PrecisionReport?) {
    guard let precision else { return null() }
    object { writer in
      writer.key("asked")
      writer.figure(precision.asked)
      writer.key("missed")
      writer.lines(precision.missed) { writer, missed in
        writer.object { writer in
          writer.key("procedure")
          writer.string(missed.procedure)
          writer.key("figure")
          writer.string(missed.figure == .days ? "mean_working_days" : "on_time_share")
          writer.key("half_width_of_mean")
          writer.figure(missed.relative)
        }
      }
    }
  }

  fileprivate mutating func cost(_ cost: StaffCost?) {
    guard let cost else { return null() }
    object { writer in
      writer.key("total_vnd")
      writer.figure(cost.total)
      writer.estimate("per_dossier_vnd", cost.perDossier)
      writer.key("without_price")
      writer.array { writer in
        for pool in cost.withoutPrice { writer.string(pool) }
      }
    }
  }

  fileprivate mutating func backlog(_ backlog: BacklogReport?) {
    key("backlog")
    guard let backlog else { return null() }
    object { writer in
      writer.key("dossiers")
      writer.number(backlog.count)
      writer.estimate("ended_share", backlog.ended)
      writer.key("replications_cleared")
      writer.number(backlog.cleared)
      writer.estimate("weeks_until_cleared", backlog.weeks)
    }
  }

  fileprivate mutating func procedure(_ procedure: ProcedureReport) {
    object { writer in
      writer.key("name")
      writer.string(procedure.name)
      writer.key("title")
      writer.string(procedure.title)
      writer.key("code")
      writer.string(procedure.code)
      writer.estimate("dossiers_in", procedure.arrived)
      writer.estimate("dossiers_out", procedure.ended)
      writer.key("ends")
      writer.object { writer in
        for end in procedure.endedByKind { writer.estimate(end.kind.rawValue, end.count) }
      }
      writer.estimate("under_way_at_start", procedure.underWayAtStart)
      writer.estimate("under_way_at_end", procedure.underWayAtEnd)
      writer.estimate("under_way", procedure.underWay)
      writer.limit("time_limit", procedure.limit)
      writer.limit("reduced_limit", procedure.reducedLimit)
      writer.estimate("points_for_time", procedure.servicePoints.time)
      writer.estimate("points_for_returns", procedure.servicePoints.returns)
      writer.backlog(procedure.backlog)
      writer.estimate("mean_calendar_days", procedure.meanDays)
      writer.estimate("mean_working_days", procedure.meanWorkingDays)
      writer.estimate("median_calendar_days", procedure.medianDays)
      writer.estimate("ninety_percent_calendar_days", procedure.ninetyPercentDays)
      writer.estimate("median_working_days", procedure.medianWorkingDays)
      writer.estimate("ninety_percent_working_days", procedure.ninetyPercentWorkingDays)
      writer.estimate("waiting_working_hours", procedure.waitingHours)
      writer.estimate("work_working_hours", procedure.workHours)
      writer.estimate("waits_calendar_days", procedure.stoppedDays)
      writer.key("given_up")
      writer.number(Int(procedure.stuck))
      writer.key("steps")
      writer.lines(procedure.steps) { $0.step($1) }
    }
  }

  private mutating func step(_ step: StepReport) {
    object { writer in
      writer.key("id")
      writer.string(step.id)
      writer.key("title")
      writer.string(step.title)
      writer.key("kind")
      writer.string(step.isWait ? "wait" : "step")
      writer.estimate("visits", step.visits)
      writer.estimate("waiting_working_hours", step.waitingHours)
      writer.estimate("work_working_hours", step.workHours)
      writer.estimate("stay_calendar_days", step.elapsedDays)
      writer.estimate("ended_by_limit_share", step.timeouts)
      writer.key("silence_counts_as")
      writer.string(step.silence)
    }
  }

  fileprivate mutating func pool(_ pool: PoolReport) {
    object { writer in
      writer.key("id")
      writer.string(pool.id)
      writer.key("title")
      writer.string(pool.title)
      writer.key("people")
      writer.number(pool.count)
      writer.estimate("utilisation", pool.utilisation)
      writer.estimate("queue", pool.queue)
      writer.key("longest_queue")
      writer.number(Int(pool.longestQueue))
      writer.estimate("taken_up", pool.taken)
      writer.estimate("waiting_working_hours", pool.waitingHours)
      writer.estimate("queue_at_end", pool.queuedAtEnd)
      writer.estimate("queue_at_end_working_hours", pool.queuedAtEndHours)
    }
  }

  fileprivate mutating func bottleneck(_ report: SimulationReport) {
    guard let bottleneck = report.bottleneck, report.pools.indices.contains(bottleneck.pool) else { return null() }
    object { writer in
      writer.key("staff")
      writer.string(report.pools[bottleneck.pool].id)
      writer.key("share_of_waiting")
      writer.figure(bottleneck.shareOfWaiting)
      writer.key("utilisation")
      writer.figure(bottleneck.utilisation)
      writer.key("waiting_working_hours")
      writer.figure(bottleneck.waitingHours)
      writer.key("overloaded")
      writer.bool(bottleneck.isOverloaded)
    }
  }
}
