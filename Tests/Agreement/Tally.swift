/// What a run counted, and where two readings parted.
public struct Tally: Sendable {
  /// How many procedures were compiled.
  public var procedures = 0
  /// By code: texts that the language refused.
  public var refused: [String: Int] = [:]
  /// Cases of the facts that were judged.
  public var cases = 0
  /// Dossiers that were followed.
  public var dossiers = 0
  /// By verdict: how many limits.
  public var verdicts: [String: Int] = [:]
  /// Times that were compared with a proof: sums, dates.
  public var sums = 0
  /// Times that were compared with a proof by dates.
  public var dates = 0
  /// Worst cases that a dossier reached, by sums and by dates.
  public var reachedSums = 0
  /// The same by dates.
  public var reachedDates = 0
  /// Worst cases that are only told as "at most".
  public var atMost = 0
  /// How sharp the answers were in the cases that were judged.
  public var answers: [Answer: Int] = [:]
  /// Why something could not be compared.
  public var apart: [String: Int] = [:]
  /// Dossiers that were simulated and followed.
  public var simulated = 0
  /// Where readings parted: which, and the seed of the procedure.
  public var disagreements: [Disagreement] = []

  /// Counts nothing yet.
  public init() {}

  /// How sharp an answer about one limit is.
  public enum Answer: Hashable, Sendable {
    /// There is nothing to keep.
    case noLimit
    /// Proved.
    case kept
    /// A counterexample, and the worst one.
    case broken
    /// A counterexample; the days on which there are others, or the worst of them, are told as at most.
    case brokenAndPerhapsMore
    /// An upper bound that breaks the limit, without a counterexample.
    case atMost
    /// Nothing is said, for a reason.
    case notDecided(String)

    var words: String {
      switch self {
      case .noLimit: "no limit"
      case .kept: "proved"
      case .broken: "counterexample, exact"
      case .brokenAndPerhapsMore: "counterexample, worst at most"
      case .atMost: "at most"
      case .notDecided(let reason): "not decided (\(reason))"
      }
    }
  }

  /// Where two readings part.
  public struct Disagreement: Sendable {
    /// The seed of the procedure.
    public var seed: UInt64
    /// Which readings part.
    public var kind: String
    /// How, with the way of the dossier.
    public var what: String
  }

  /// Adds what another part of the run counted.
  public mutating func add(_ other: Tally) {
    procedures += other.procedures
    cases += other.cases
    dossiers += other.dossiers
    sums += other.sums
    dates += other.dates
    reachedSums += other.reachedSums
    reachedDates += other.reachedDates
    atMost += other.atMost
    simulated += other.simulated
    for (key, value) in other.refused { refused[key, default: 0] += value }
    for (key, value) in other.verdicts { verdicts[key, default: 0] += value }
    for (key, value) in other.answers { answers[key, default: 0] += value }
    for (key, value) in other.apart { apart[key, default: 0] += value }
    disagreements += other.disagreements
  }

  /// The run in words.
  public var words: String {
    func list(_ counts: [String: Int]) -> String {
      counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }
    return """
      \(procedures) procedures, \(cases) of their cases, \(dossiers) dossiers; refused texts: \(list(refused))
      verdicts: \(list(verdicts))
      answers in those cases: \(list(Dictionary(answers.map { ($0.key.words, $0.value) }, uniquingKeysWith: +)))
      times of dossiers against proofs: \(sums) sums, \(dates) dates
      worst cases reached by a dossier: \(reachedSums) sums, \(reachedDates) dates; told as at most: \(atMost)
      \(simulated) dossiers simulated and followed
      not compared: \(list(apart))
      disagreements: \(disagreements.count) \(list(Dictionary(disagreements.map { ($0.kind, 1) }, uniquingKeysWith: +)))
      """
  }
}
