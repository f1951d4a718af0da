import Dossier
import Numbers
import ProcessGraph
import TestSupport
import Verification
import WorkingTime

/// Proof, dossiers and simulation of procedures made up by chance, held against one another.
public struct Agreement: Sendable {
  /// A fault put in on purpose, so that a run is seen to fail.
  public enum Fault: String, Sendable, CaseIterable {
    case proof
    case dossier
    case simulation
  }

  private let office: Calendars
  let fault: Fault?

  /// Prepares the calendars; nil when they cannot be read. A fault is for seeing a run fail.
  public init?(fault: Fault? = nil) {
    guard let office = Calendars() else { return nil }
    self.office = office
    self.fault = fault
  }

  /// The text of the procedure of a seed, for whoever looks into a disagreement.
  public func text(_ seed: UInt64) -> String {
    var rules = RandomRules(SplitMix64(seed: seed))
    return rules.file()
  }

  /// Makes the procedure of a seed, and plays dossiers against it.
  public func judge(_ seed: UInt64, dossiers: Int = 12) -> Tally {
    var tally = Tally()
    var codes: [String] = []
    guard let made = MadeProcedure(SplitMix64(seed: seed), office, refusedBecause: &codes) else {
      tally.refused[codes.first ?? "no graph", default: 0] += 1
      return tally
    }
    guard let interpreter = DossierInterpreter(made.graph, calendars: made.calendars) else {
      tally.disagreements.append(.init(seed: seed, kind: "interpreter", what: "does not take the graph"))
      return tally
    }
    var random = SplitMix64(seed: seed &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    guard let from = Day(iso: "2026-01-01")?.advanced(days: Int64(random.below(330))), let to = from.advanced(days: 45)
    else { return tally }
    tally.procedures = 1
    let days = DayRange(from, through: to)
    let all = Verification(of: made.graph, calendars: made.calendars, days: days)
    for one in all.worstCase.cases { for limit in one.limits { tally.verdicts[limit.verdict.name, default: 0] += 1 } }
    if let reason = all.worstCase.undecided { tally.verdicts["undecided (\(reason.name))", default: 0] += 1 }
    for _ in 0..<2 {
      var judge = CaseJudge(made, interpreter, all, days, seed, fault, &random)
      judge.run(dossiers: dossiers, &random)
      tally.add(judge.tally)
    }
    return tally
  }
}
