import Simulation

/// Where dossiers lay when their limit ran out, in words.
enum DelayText {
  /// How many places are named one by one.
  private static let most = 4

  /// The steps of a procedure, by the limit that it is held to; nil when none became late.
  static func places(of procedure: ProcedureReport) -> String? {
    guard let delay = (procedure.reducedLimit ?? procedure.limit)?.delay, delay.total > 0 else { return nil }
    let limit = procedure.reducedLimit == nil ? "the limit" : "the reduced limit"
    return "\(Figure.estimate(delay.becameLate, 1)) by \(limit), then lying at: " + list(delay)
  }

  /// The desks and agencies of all procedures; nothing when none became late.
  static func lines(_ report: SimulationReport) -> [String] {
    guard report.delayByAgency.total > 0 else { return [] }
    return [
      "Became late in all: \(Figure.estimate(report.delayByAgency.becameLate, 1)) dossiers, each by the limit that its procedure is "
        + "held to (the reduced one where it has one).",
      "  then lying at agencies: " + list(report.delayByAgency), "  then lying at desks: " + list(report.delayByDesk),
    ]
  }

  private static func list(_ delay: DelayReport) -> String {
    let named = delay.places.prefix(most).map { "\($0.id) \(Figure.estimate($0.share, 1, isShare: true))" }
    let rest = delay.places.count - named.count
    if named.isEmpty { return "no desk (an applicant or a system)" }
    return named.joined(separator: ", ") + (rest > 0 ? ", \(rest) more" : "")
  }
}
