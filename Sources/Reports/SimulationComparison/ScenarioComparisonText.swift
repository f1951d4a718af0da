public import Simulation

/// Two scenarios side by side as text for a terminal.
public enum ScenarioComparisonText {
  /// The comparison, lines ended by a newline; what a difference comes to stands in words beside it.
  public static func render(_ comparison: ScenarioComparison) -> String {
    var lines = [
      "\(comparison.before) and \(comparison.after): \(Figure.grouped(Int64(comparison.replications))) replications of "
        + "\(Figure.grouped(Int64(comparison.countedDays))) counted days each, seed \(comparison.seed).",
      "Both had the same arrivals, facts, efforts and outcomes by chance. Differences are taken replication by replication, "
        + "± is the 95 % interval.",
    ]
    for procedure in comparison.procedures { lines += [""] + section(procedure, comparison) }
    if !comparison.pools.isEmpty { lines += [""] + pools(comparison) }
    let unpaired =
      absent("procedure", comparison.unpairedProcedures, comparison)
      + absent("pool", comparison.unpairedPools, comparison)
    if !unpaired.isEmpty { lines += [""] + unpaired }
    if comparison.overflown > 0 {
      lines += [
        "",
        "\(Figure.grouped(Int64(comparison.overflown))) replications were broken off: more dossiers were under way than can be followed.",
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func section(_ procedure: ComparedProcedure, _ comparison: ScenarioComparison) -> [String] {
    var table = table("measure", comparison)
    for compared in procedure.measures { table.add(row(ScenarioMeasureWords.ofDossiers(compared.measure), compared)) }
    var lines = ["\(procedure.name) · \(procedure.title)"] + table.lines(indent: "  ")
    var steps = self.table("waiting, working hours a visit", comparison)
    for step in procedure.steps {
      guard let waiting = step.measures.first(where: { $0.measure == .waitingHours }) else { continue }
      steps.add(row(step.title == step.id ? step.id : "\(step.id) · \(step.title)", waiting))
    }
    if !procedure.steps.isEmpty { lines += steps.lines(indent: "  ") }
    return lines + absent("step", procedure.unpaired, comparison).map { "  " + $0 }
  }

  private static func pools(_ comparison: ScenarioComparison) -> [String] {
    var table = table("staff", comparison)
    var idle: [String] = []
    for pool in comparison.pools {
      guard pool.part.measures.contains(where: { $0.estimate.before.mean ?? 0 > 0 || $0.estimate.after.mean ?? 0 > 0 })
      else {
        idle.append(pool.part.id)
        continue
      }
      let change = pool.peopleAfter - pool.peopleBefore
      table.add([
        pool.part.title == pool.part.id ? pool.part.id : "\(pool.part.id) · \(pool.part.title)",
        ScenarioMeasureWords.people(pool.peopleBefore), ScenarioMeasureWords.people(pool.peopleAfter),
        change == 0 ? "" : Figure.signed(Double(change), 0), "",
      ])
      for compared in pool.part.measures {
        table.add(row("  " + ScenarioMeasureWords.ofStaff(compared.measure), compared))
      }
    }
    return table.lines(indent: "")
      + (idle.isEmpty ? [] : ["Nothing came in either to: " + idle.joined(separator: ", ") + "."])
  }

  private static func table(_ head: String, _ comparison: ScenarioComparison) -> TextTable {
    TextTable(
      [head, comparison.before, comparison.after, "difference", ""], alignsRight: [false, true, true, true, false])
  }

  private static func row(_ words: String, _ compared: ComparedMeasure) -> [String] {
    let (estimate, isShare) = (compared.estimate, compared.measure.isShare)
    let places = ScenarioMeasureWords.places(compared.measure)
    return [
      words, Figure.estimate(estimate.before, places, isShare: isShare),
      Figure.estimate(estimate.after, places, isShare: isShare),
      Figure.difference(estimate, places, isShare: isShare), estimate.verdict.words,
    ]
  }

  /// What only one of both has, a line each.
  private static func absent(_ kind: String, _ unpaired: Unpaired, _ comparison: ScenarioComparison) -> [String] {
    [(unpaired.before, comparison.before), (unpaired.after, comparison.after)].compactMap { names, scenario in
      names.isEmpty
        ? nil
        : "only in \(scenario), so not compared: \(kind)\(names.count == 1 ? "" : "s") " + names.joined(separator: ", ")
    }
  }
}
