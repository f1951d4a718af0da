public import Messages
public import SourceText
import WorkingTime
import YAML

extension ScenarioFile {
  /// Reads a scenario; nil when something in it is wrong, all of which is among the findings.
  ///
  /// Names are not looked up: that needs the package.
  public static func read(_ file: SourceFile, findings: inout [Diagnostic]) -> ScenarioFile? {
    YAMLReading.read(file, as: shape(file.id), findings: &findings)
  }

  private static func shape(_ file: FileID) -> YAMLShape<ScenarioFile> {
    .mapping { keys in
      let name = keys.required("scenario", as: .text)
      let asOf = keys.required("as-of", as: .positioned(.day))
      let period = keys.required("period", as: .positioned(period))
      let replications = keys.optional(
        "replications", as: .positioned(.integer(in: 1...1_000_000)), default: Positioned(10, at: keys.span))
      let seed = keys.optional("seed", as: .integer(in: 0...999_999_999_999_999_999), default: 1)
      let arrivals = keys.required(
        "arrivals",
        as: YAMLShape.entries(keys: .text, values: ScenarioShapes.arrivals, allowsEmpty: false)
          .written { _ in "{procedure: {per-working-day: 12}}" })
      let backlog = keys.optional(
        "backlog",
        as: YAMLShape.entries(keys: .text, values: .positioned(.integer(in: 0...1_000_000)))
          .written { "{procedure: \(YAMLDecimal($0) == nil ? "40" : $0)}" }, default: [])
      let facts = keys.optional("facts", as: FactShapes.facts, default: [])
      let staff = keys.optional(
        "staff", as: YAMLShape.entries(keys: .text, values: ScenarioShapes.staff).written { _ in "{agency.desk: 2}" },
        default: [])
      let effort = keys.optional(
        "effort",
        as: YAMLShape.entries(keys: .text, values: TimeShapes.time).written { _ in "{procedure.step: 20 minutes}" },
        default: [])
      let waits = keys.optional(
        "waits",
        as: YAMLShape.entries(keys: .text, values: TimeShapes.time).written { _ in "{procedure.wait: 2 working days}" },
        default: [])
      let outcomes = keys.optional(
        "outcomes",
        as: YAMLShape.entries(
          keys: .text,
          values: YAMLShape.entries(keys: .text, values: ScenarioShapes.share).written { _ in "{outcome: 15%}" }
        ).written { _ in "{procedure.step: {outcome: 15%}}" },
        default: [])
      guard let name, let asOf, let period, let arrivals else { return nil }
      return ScenarioFile(
        file: file, name: name, asOf: asOf, period: period, replications: replications, seed: UInt64(seed),
        arrivals: arrivals, backlog: backlog, facts: facts, staff: staff, effort: effort, waits: waits,
        outcomes: outcomes)
    }
  }

  private static var period: YAMLShape<ScenarioPeriod> {
    YAMLShape<ScenarioPeriod>.mapping { keys in
      let from = keys.required("from", as: .day)
      let to = keys.required("to", as: .day)
      let warmUp = keys.optional("warm-up", as: warmUp, default: 0)
      guard let from, let to else { return nil }
      let days = Int(to.number) - Int(from.number) + 1
      guard days > 0 else {
        keys.report(ScenarioMessage.periodReversed, ["from": from.argument, "to": to.argument])
        return nil
      }
      guard warmUp < days else {
        keys.findings.report(
          ScenarioMessage.warmUpTooLong, at: keys.span(ofValue: "warm-up"),
          ["days": .number(days), "warmUp": .number(warmUp)])
        return nil
      }
      return ScenarioPeriod(from: from, to: to, warmUpDays: warmUp)
    }.written { _ in "{from: 2026-07-01, to: 2026-12-31}" }
  }

  /// Whole days of the calendar.
  private static var warmUp: YAMLShape<Int> {
    YAMLShape<Duration>.duration.map { duration, value in
      let scale = duration.unit == .days ? 1 : duration.unit == .weeks ? 7 : 0
      guard scale > 0, duration.amount.isInteger else {
        value.report(ScenarioMessage.warmUpNotInDays)
        return nil
      }
      return Int(clamping: duration.amount.numerator) * scale
    }
  }
}
