public import Messages
import Simulation
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
        "replications", as: .positioned(replications), default: Positioned((10, nil), at: keys.span))
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
        file: file, name: name, asOf: asOf, period: period,
        replications: Positioned(replications.value.count, at: replications.span),
        precision: replications.value.precision, seed: UInt64(seed),
        arrivals: arrivals, backlog: backlog, facts: facts, staff: staff, effort: effort, waits: waits,
        outcomes: outcomes)
    }
  }

  /// A number, or as many as a precision takes.
  private static var replications: YAMLShape<(count: Int, precision: Share?)> {
    let count = YAMLShape<Int>.integer(in: 1...1_000_000)
    return .either(
      scalar: count.map { count, _ in (count, nil) },
      mapping: .mapping { keys in
        let precision = keys.required("precision", as: ScenarioShapes.share)
        let most = keys.optional(
          "at-most", as: .integer(in: PrecisionReport.fewest...1_000_000), default: mostForPrecision)
        guard let precision else { return nil }
        guard let percent = precision.percent.rational, percent > 0 else {
          keys.findings.report(ScenarioMessage.noPrecision, at: precision.span)
          return nil
        }
        return (most, precision)
      })
  }

  /// So many replications are made at most where a precision is asked for and nobody says how many.
  private static let mostForPrecision = 200

  private static var period: YAMLShape<ScenarioPeriod> {
    YAMLShape<ScenarioPeriod>.mapping { keys in
      let from = keys.required("from", as: .day)
      let to = keys.required("to", as: .day)
      let found = keys.optional("warm-up", as: warmUp, default: .some(0))
      let warmUp = found ?? 0
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
      return ScenarioPeriod(from: from, to: to, warmUpDays: warmUp, findsWarmUp: found == nil)
    }.written { _ in "{from: 2026-07-01, to: 2026-12-31}" }
  }

  /// Whole days of the calendar; nil for as many as it takes.
  private static var warmUp: YAMLShape<Int?> {
    YAMLShape { value in
      if value.kind == .scalar, value.text == "auto" { return .some(nil) }
      if value.kind == .scalar, !value.text.isEmpty, value.text.allSatisfy(\.isLetter) {
        value.report(ScenarioMessage.warmUpNotInDays)
        return nil
      }
      return value.read(as: warmUpDays)
    }
  }

  private static var warmUpDays: YAMLShape<Int?> {
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
