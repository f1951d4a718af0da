public import Simulation

/// How a scenario fares at each value of what is varied, as text for a terminal: a table, and bars.
public enum VariationText {
  /// The report, lines ended by a newline.
  public static func render(_ report: VariationReport, of model: SimulationModel) -> String {
    let scenario = model.scenario
    let name = VariationWords.subject(report.variation, model)
    var lines = [
      "\(scenario.name) with \(name) varied: \(Figure.grouped(Int64(report.replications))) replications of each, seed "
        + "\(scenario.seed), on the same arrivals, facts, efforts and outcomes by chance.",
      "± is the 95 % interval; differences are to the scenario as written, replication by replication. Dossiers overdue at the "
        + "end count as late.", "",
    ]
    lines += table(report)
    lines += [""] + bars(report)
    let broken = report.rows.reduce(0) { $0 + $1.overflown }
    if broken > 0 {
      lines += [
        "",
        "\(Figure.grouped(Int64(broken))) replications were broken off: more dossiers were under way than can be followed.",
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func table(_ report: VariationReport) -> [String] {
    let isStaff = VariationWords.isStaff(report.variation)
    var table = TextTable(
      [
        isStaff ? "people" : "arrivals", "on time", "difference", "", "working days to result", "difference", "",
        isStaff ? "waiting, working hours a visit" : "in queues, working hours a dossier", "difference", "",
        isStaff ? "at work" : "busiest staff at work", "",
      ],
      alignsRight: [true, true, true, false, true, true, false, true, true, false, true, false])
    for row in report.rows {
      let (onTime, days, waiting) = (row[.onTime], row[.meanWorkingDays], row[.waitingHours])
      table.add([
        VariationWords.value(row.value, report.variation), Figure.estimate(onTime.after, 1, isShare: true),
        Figure.difference(onTime, 1, isShare: true), onTime.verdict.words, Figure.estimate(days.after, 2),
        Figure.difference(days, 2), days.verdict.words, Figure.estimate(waiting.after, 2),
        Figure.difference(waiting, 2), waiting.verdict.words,
        Figure.estimate(row[.utilisation].after, 1, isShare: true), row.value == report.written ? "as written" : "",
      ])
    }
    return table.lines(indent: "")
  }

  /// How many signs a bar of the whole has.
  private static var width: Double { 50 }

  /// A bar for each share on time and one for each mean of days, drawn to the longest.
  private static func bars(_ report: VariationReport) -> [String] {
    let days = report.rows.map { $0[.meanWorkingDays].after.mean }
    let longest = days.compactMap { $0 }.max() ?? 0
    return bars(report, "on time", report.rows.map { $0[.onTime].after.mean }, whole: 1) {
      Figure.fixed(100 * $0, 1) + " %"
    }
      + [""]
      + bars(report, "working days to result", days, whole: longest) { Figure.fixed($0, 2) }
  }

  private static func bars(
    _ report: VariationReport, _ title: String, _ values: [Double?], whole: Double, _ figure: (Double) -> String
  ) -> [String] {
    var table = TextTable([title, "", ""], alignsRight: [true, false, false])
    for (row, value) in zip(report.rows, values) {
      let length = whole > 0 ? Int(((value ?? 0) / whole * width).rounded()) : 0
      table.add([
        VariationWords.value(row.value, report.variation), String(repeating: "█", count: length),
        value.map(figure) ?? "not enough data",
      ])
    }
    return table.lines(indent: "")
  }
}
