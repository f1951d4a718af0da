import Simulation

/// What is said of a search for staff, a line each.
enum StaffingWords {
  static func count(_ number: Int, _ word: String) -> String {
    Figure.grouped(Int64(number)) + " " + word + (number == 1 ? "" : "s")
  }

  /// A share as a percentage with as many decimals as it needs, two at most.
  static func percent(_ share: Double) -> String {
    var text = Figure.fixed(100 * share, 2)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text + " %"
  }

  /// The one-sided limit.
  static func limit(_ estimate: OnTimeEstimate) -> String {
    estimate.lowerLimit.map { Figure.fixed(100 * $0, 2) + " %" } ?? "not enough data"
  }

  /// A cost in a year as that of a month.
  static func monthly(_ yearly: Int64?) -> String { yearly.map { Figure.grouped(Double($0) / 12, 0) } ?? "" }

  private static func cost(_ point: StaffingPoint) -> String {
    point.yearlyCost == nil ? "" : ", \(monthly(point.yearlyCost)) VND a month"
  }

  static func found(_ point: StaffingPoint, _ answer: StaffingAnswer) -> String {
    answer.isPriced
      ? "The cheapest staff that is enough: \(ScenarioMeasureWords.people(point.total))\(cost(point))."
      : "The fewest who are enough: \(ScenarioMeasureWords.people(point.total))."
  }

  static func written(_ answer: StaffingAnswer, _ scenario: Scenario) -> String {
    let written = answer.written
    guard let mean = written.onTime.share.mean else { return "As the scenario has it, no dossier is due." }
    return
      "As the scenario has it: \(ScenarioMeasureWords.people(written.total))\(cost(written)), \(Figure.fixed(100 * mean, 2)) % on time, at least "
      + "\(limit(written.onTime)): \(written.isEnough ? "enough" : "not enough")."
  }

  static func evidence(_ point: StaffingPoint, _ answer: StaffingAnswer) -> String {
    let question = answer.question
    return
      "On time: \(Figure.estimate(point.onTime.share, 2, isShare: true)) in a confirming run of "
      + "\(count(question.replications, "replication")) (\(Figure.grouped(point.onTime.late)) of "
      + "\(Figure.grouped(point.onTime.due)) dossiers late); with \(percent(question.confidence)) confidence at least "
      + "\(limit(point.onTime)) in this run as in the \(Figure.grouped(Int64(question.replications))) others of the search."
  }

  static func obstacle(_ answer: StaffingAnswer, _ scenario: Scenario) -> String {
    switch answer.obstacle {
    case nil, .nothingDue?: return "No dossier is due."
    case .tooFewAllowed(let pools)?:
      let needs = pools.map { "\(answer.pools[$0].id) needs \(ScenarioMeasureWords.people(answer.pools[$0].least))" }
      return
        "No number reaches it: with at most \(ScenarioMeasureWords.people(answer.question.atMost ?? 0)) in a pool more work comes than can be done; "
        + needs.joined(separator: ", ") + " for the work alone."
    case .notEnoughData(let best, let replications)?:
      return
        "Not enough data: with as many people as help \(share(best)); "
        + (replications.map { "give the scenario at least \(count($0, "replication"))." }
          ?? "give the scenario more replications.")
    case .outOfReach(let best)?:
      let allowed =
        answer.question.atMost.map { "with at most \(ScenarioMeasureWords.people($0)) in every pool" }
        ?? "with any number looked at"
      return "No number reaches it: \(allowed) \(share(best)). Dossiers still wait there; more people may help."
    case .workItself(let best)?:
      return
        "No number reaches it: even when nobody ever waits for staff, \(share(best)). The work itself, or waiting for the "
        + "applicant and others while the clock runs, takes longer than the limits allow; more people change nothing."
    }
  }

  private static func share(_ estimate: OnTimeEstimate) -> String {
    "\(Figure.estimate(estimate.share, 2, isShare: true)) are on time, \(limit(estimate)) at least"
  }

  /// What one person less or more does: the figure, and what it means for the target.
  static func change(_ change: StaffedPool.Change, isFewer: Bool) -> (figure: String, words: String) {
    switch change {
    case .differs(let pair, let isEnough):
      (Figure.difference(pair, 2, isShare: true), isEnough ? "enough" : "not enough")
    case .overloaded: ("", "more work than can be done")
    case .notPossible: ("", isFewer ? "nobody left" : "not allowed")
    }
  }
}
