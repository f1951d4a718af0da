import JSON
public import Simulation

/// How a scenario fares at each value of what is varied, as JSON for programs: one line a value.
///
/// Measures are pairs as in the comparison of two scenarios: `before` is the scenario as written.
public enum VariationJSON {
  /// The report as UTF-8 bytes, ended by a newline.
  public static func render(_ report: VariationReport, of model: SimulationModel) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("format")
      writer.string("thutuc-variation-1")
      writer.key("scenario")
      writer.string(model.scenario.name)
      writer.key("seed")
      writer.string(String(model.scenario.seed))
      writer.key("replications")
      writer.number(report.replications)
      writer.key("varied")
      writer.string(VariationWords.subject(report.variation, model))
      writer.key("as_written")
      writer.figure(report.written)
      writer.key("rows")
      writer.lines(report.rows) { writer, row in
        writer.object { writer in
          writer.key("value")
          writer.figure(row.value)
          for measure in VariationReport.Measure.allCases { writer.paired(measure.rawValue, row[measure]) }
          writer.key("replications_broken_off")
          writer.number(row.overflown)
        }
      }
    }
    return writer.bytes + [0x0A]
  }
}
