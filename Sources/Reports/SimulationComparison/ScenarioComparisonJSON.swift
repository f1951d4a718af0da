import JSON
public import Simulation

/// Two scenarios side by side as JSON, for programs: the same figures as the text, one line an entry.
///
/// A compared figure is `{"before", "after", "difference", "verdict"}`, the first three estimates as in the report of one
/// scenario, the last `lower`, `higher`, `same`, `no_difference_shown` or `not_enough_data`.
public enum ScenarioComparisonJSON {
  /// The comparison as UTF-8 bytes, ended by a newline.
  public static func render(_ comparison: ScenarioComparison) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("format")
      writer.string("thutuc-simulation-comparison-1")
      writer.key("before")
      writer.string(comparison.before)
      writer.key("after")
      writer.string(comparison.after)
      writer.key("seed")
      writer.string(String(comparison.seed))
      writer.key("replications")
      writer.number(comparison.replications)
      writer.key("counted_days")
      writer.number(comparison.countedDays)
      writer.key("replications_broken_off")
      writer.number(comparison.overflown)
      writer.key("procedures")
      writer.lines(comparison.procedures) { $0.procedure($1) }
      writer.unpaired("procedures", comparison.unpairedProcedures)
      writer.key("staff")
      writer.lines(comparison.pools) { writer, pool in
        writer.part(pool.part) { writer in
          writer.key("people_before")
          writer.number(pool.peopleBefore)
          writer.key("people_after")
          writer.number(pool.peopleAfter)
        }
      }
      writer.unpaired("staff", comparison.unpairedPools)
    }
    return writer.bytes + [0x0A]
  }
}

extension JSONWriter {
  /// A member with both estimates of a figure, their difference and what it comes to.
  mutating func paired(_ name: String, _ estimate: PairedEstimate) {
    key(name)
    object { writer in
      writer.estimate("before", estimate.before)
      writer.estimate("after", estimate.after)
      writer.estimate("difference", estimate.difference)
      writer.key("verdict")
      writer.string(estimate.verdict.name)
    }
  }

  fileprivate mutating func procedure(_ procedure: ComparedProcedure) {
    object { writer in
      writer.key("name")
      writer.string(procedure.name)
      writer.key("title")
      writer.string(procedure.title)
      for compared in procedure.measures { writer.paired(compared.measure.rawValue, compared.estimate) }
      writer.key("steps")
      writer.lines(procedure.steps) { $0.part($1) { _ in } }
      writer.unpaired("steps", procedure.unpaired)
    }
  }

  fileprivate mutating func part(_ part: ComparedPart, _ more: (inout JSONWriter) -> Void) {
    object { writer in
      writer.key("id")
      writer.string(part.id)
      writer.key("title")
      writer.string(part.title)
      more(&writer)
      for compared in part.measures { writer.paired(compared.measure.rawValue, compared.estimate) }
    }
  }

  /// What only one of both has.
  fileprivate mutating func unpaired(_ kind: String, _ unpaired: Unpaired) {
    for (name, list) in [("only_before", unpaired.before), ("only_after", unpaired.after)] {
      key(name + "_" + kind)
      array { writer in for name in list { writer.string(name) } }
    }
  }
}
