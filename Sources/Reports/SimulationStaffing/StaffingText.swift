public import Simulation

/// How many people it takes as text for a terminal.
public enum StaffingText {
  /// The answer, lines ended by a newline.
  public static func render(_ answer: StaffingAnswer, of model: SimulationModel) -> String {
    let scenario = model.scenario
    let question = answer.question
    var lines = [
      "\(scenario.name): at least \(StaffingWords.percent(question.target)) of dossiers on time"
        + (question.ofEach ? " in every procedure" : "")
        + ", with \(StaffingWords.percent(question.confidence)) confidence, seed \(scenario.seed)."
    ]
    if let found = answer.found {
      lines += ["", StaffingWords.found(found, answer), StaffingWords.written(answer, scenario), ""]
      lines += staff(answer, found)
      lines += ["", StaffingWords.evidence(found, answer)] + procedures(answer)
      lines += [""] + frontier(answer, found)
    } else {
      lines += ["", StaffingWords.obstacle(answer, scenario), StaffingWords.written(answer, scenario)]
    }
    lines += [
      "",
      "Looked at \(StaffingWords.count(answer.tried, "staffing")) in \(StaffingWords.count(answer.runs, "replication")), all with the "
        + "same arrivals, facts, efforts and outcomes by chance. Dossiers overdue at the end count as late.",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func staff(_ answer: StaffingAnswer, _ found: StaffingPoint) -> [String] {
    var table = TextTable(
      ["staff", "", "people", "scenario has", "at least for the work", "one less", "", "one more", ""],
      alignsRight: [false, false, true, true, true, true, false, true, false])
    for (number, pool) in answer.pools.enumerated() where !pool.isIdle {
      let (fewer, more) = (
        StaffingWords.change(pool.fewer, isFewer: true), StaffingWords.change(pool.more, isFewer: false)
      )
      table.add([
        pool.id, pool.title == pool.id ? "" : pool.title, Figure.grouped(Int64(found.people[number])),
        Figure.grouped(Int64(pool.written)), Figure.grouped(Int64(pool.least)), fewer.figure, fewer.words, more.figure,
        more.words,
      ])
    }
    let idle = answer.pools.filter(\.isIdle).map(\.id)
    return table.lines(indent: "")
      + (idle.isEmpty ? [] : ["Nothing comes to, so left as it is: " + idle.joined(separator: ", ") + "."])
  }

  private static func procedures(_ answer: StaffingAnswer) -> [String] {
    guard answer.procedures.count > 1 else { return [] }
    let sorted = answer.procedures.sorted {
      ($0.onTime.share.mean ?? 2, $0.name) < ($1.onTime.share.mean ?? 2, $1.name)
    }
    let words = sorted.prefix(4).map { "\($0.name) \(Figure.estimate($0.onTime.share, 1, isShare: true))" }
    return ["Lowest of a procedure: " + words.joined(separator: ", ") + "."]
  }

  private static func frontier(_ answer: StaffingAnswer, _ found: StaffingPoint) -> [String] {
    var table = TextTable(
      ["people"] + (answer.isPriced ? ["VND a month"] : []) + ["on time", "at least", "", "beside the answer"],
      alignsRight: [true] + (answer.isPriced ? [true] : []) + [true, true, false, false])
    for point in answer.frontier {
      let isAnswer = point.people == found.people
      let changes = answer.pools.indices.filter { point.people[$0] != found.people[$0] }.map { pool in
        "\(answer.pools[pool].id) \(Figure.signed(Double(point.people[pool] - found.people[pool]), 0))"
      }
      table.add(
        [Figure.grouped(Int64(point.total))] + (answer.isPriced ? [StaffingWords.monthly(point.yearlyCost)] : [])
          + [
            Figure.estimate(point.onTime.share, 2, isShare: true), StaffingWords.limit(point.onTime),
            isAnswer ? "the answer" : point.isEnough ? "enough" : "not enough", changes.joined(separator: ", "),
          ])
    }
    return ["People against dossiers on time, the best that was found for each number:"] + table.lines(indent: "  ")
  }
}
