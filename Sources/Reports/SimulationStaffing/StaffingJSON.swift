import JSON
public import Simulation

/// How many people it takes as JSON, for programs: the same figures as the text, one line an entry.
///
/// Shares go from 0 to 1 with six decimals; costs are whole đồng a year.
public enum StaffingJSON {
  /// The answer as UTF-8 bytes, ended by a newline.
  public static func render(_ answer: StaffingAnswer, of model: SimulationModel) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("format")
      writer.string("thutuc-staffing-1")
      writer.key("scenario")
      writer.string(model.scenario.name)
      writer.key("seed")
      writer.string(String(model.scenario.seed))
      writer.key("target")
      writer.figure(answer.question.target)
      writer.key("confidence")
      writer.figure(answer.question.confidence)
      writer.key("at_most")
      if let most = answer.question.atMost { writer.number(most) } else { writer.null() }
      writer.key("of_each_procedure")
      writer.bool(answer.question.ofEach)
      writer.key("replications")
      writer.number(answer.question.replications)
      writer.key("found")
      if let found = answer.found { writer.point(found, answer) } else { writer.null() }
      writer.key("obstacle")
      writer.obstacle(answer)
      writer.key("as_written")
      writer.point(answer.written, answer)
      writer.key("staff")
      writer.lines(answer.pools.indices.map { $0 }) { $0.pool(answer, $1) }
      writer.key("procedures")
      writer.lines(answer.procedures) { writer, procedure in
        writer.object { writer in
          writer.key("name")
          writer.string(procedure.name)
          writer.onTime(procedure.onTime)
        }
      }
      writer.key("frontier")
      writer.lines(answer.frontier) { $0.point($1, answer) }
      writer.key("staffings_looked_at")
      writer.number(answer.tried)
      writer.key("replications_made")
      writer.number(answer.runs)
    }
    return writer.bytes + [0x0A]
  }
}

extension JSONWriter {
  fileprivate mutating func onTime(_ onTime: OnTimeEstimate) {
    estimate("on_time_share", onTime.share)
    key("lower_limit")
    figure(onTime.lowerLimit)
    key("due")
    number(Int(onTime.due))
    key("late")
    number(Int(onTime.late))
  }

  fileprivate mutating func point(_ point: StaffingPoint, _ answer: StaffingAnswer) {
    object { writer in
      writer.key("total")
      writer.number(point.total)
      writer.key("yearly_cost")
      if let cost = point.yearlyCost { writer.number(Int(cost)) } else { writer.null() }
      writer.onTime(point.onTime)
      writer.key("enough")
      writer.bool(point.isEnough)
      writer.key("people")
      writer.object { writer in
        for (pool, people) in zip(answer.pools, point.people) where !pool.isIdle {
          writer.key(pool.id)
          writer.number(people)
        }
      }
    }
  }

  fileprivate mutating func obstacle(_ answer: StaffingAnswer) {
    guard let obstacle = answer.obstacle else { return null() }
    object { writer in
      writer.key("kind")
      switch obstacle {
      case .nothingDue: writer.string("nothing_due")
      case .tooFewAllowed(let pools):
        writer.string("too_few_allowed")
        writer.key("staff")
        writer.array { writer in for pool in pools { writer.string(answer.pools[pool].id) } }
      case .notEnoughData(let best, let replications):
        writer.string("not_enough_data")
        writer.onTime(best)
        writer.key("replications_needed")
        if let replications { writer.number(replications) } else { writer.null() }
      case .outOfReach(let best):
        writer.string("out_of_reach")
        writer.onTime(best)
      case .workItself(let best):
        writer.string("work_itself")
        writer.onTime(best)
      }
    }
  }

  fileprivate mutating func pool(_ answer: StaffingAnswer, _ number: Int) {
    let pool = answer.pools[number]
    object { writer in
      writer.key("id")
      writer.string(pool.id)
      writer.key("title")
      writer.string(pool.title)
      writer.key("people")
      if let found = answer.found { writer.number(found.people[number]) } else { writer.null() }
      writer.key("as_written")
      writer.number(pool.written)
      writer.key("least_for_the_work")
      writer.number(pool.least)
      writer.key("nothing_comes")
      writer.bool(pool.isIdle)
      writer.change("one_less", pool.fewer)
      writer.change("one_more", pool.more)
    }
  }

  private mutating func change(_ name: String, _ change: StaffedPool.Change) {
    key(name)
    object { writer in
      switch change {
      case .differs(let pair, let isEnough):
        writer.paired("on_time_share", pair)
        writer.key("enough")
        writer.bool(isEnough)
      case .overloaded:
        writer.key("overloaded")
        writer.bool(true)
      case .notPossible: break
      }
    }
  }
}
